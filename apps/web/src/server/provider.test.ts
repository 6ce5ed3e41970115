import { openOidcHouse } from "@limber/api/testing-provider";
import { sayInEnglish } from "@limber/core/language";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { problemOf } from "../features/accounts/words.ts";
import { readSaid, saidCookie } from "../features/settings/said-cookie.ts";

/** The house reads who signs people in when it opens, so it is asked for only then. */
async function house() {
  const { api, signedIn } = await import("./api.ts");
  const { headersAfter } = await import("./asked-code.ts");
  const { ours, placeOf, send, visitor } = await import("./visitor.fixture.ts");
  const there = await import("../app/sign-in/provider/route.ts");
  const back = await import("../app/sign-in/back/route.ts");
  return { api, signedIn, headersAfter, ours, placeOf, send, visitor, there, back };
}

let provider: Awaited<ReturnType<typeof openOidcHouse>>;
let at: Awaited<ReturnType<typeof house>>;

beforeAll(async () => {
  provider = await openOidcHouse();
  for (const [name, value] of Object.entries(provider.settings)) vi.stubEnv(name, value);
  vi.stubEnv("LIMBER_OIDC_NAME", "our club");
  at = await house();
  provider.open(at.ours);
});

afterAll(async () => {
  await (await at.api()).close();
  await provider.close();
});

const someone = () => crypto.randomUUID();
const anEmail = () => `${someone()}@example.org`;
const verified = (email: string) => ({ email, email_verified: true, name: "Ada" });
let addresses = 0;

/** A browser: what an answer sets stays, and goes along with what follows. */
function browser(cookie = "") {
  addresses += 1;
  let kept = new Headers({ host: "localhost:3000", "x-limber-address": `10.7.0.${addresses}` });
  if (cookie) kept.set("cookie", cookie);
  const keep = (came: Response) => {
    kept = at.headersAfter(kept, came);
    return came;
  };
  const get = async (
    route: { GET: (request: never) => Promise<Response> },
    path: string,
    more = {},
  ) => {
    const headers = new Headers({ ...Object.fromEntries(kept), ...more });
    return keep(await route.GET(new Request(`${at.ours}${path}`, { headers }) as never));
  };
  const cookieNow = () => kept.get("cookie") ?? "";
  return {
    toProvider: (query = "", more = {}) => get(at.there, `/sign-in/provider${query}`, more),
    back: (address: URL) => get(at.back, `/sign-in/back${address.search}`),
    send: async (act: string, form: Record<string, string> = {}) =>
      keep(await at.send(act, form, { cookie: cookieNow() })),
    cookie: cookieNow,
    who: () => at.signedIn(kept),
    said: () => {
      const value = cookieNow().split(`${saidCookie}=`)[1]?.split(";")[0];
      return readSaid(value && decodeURIComponent(value));
    },
  };
}
type Member = ReturnType<typeof browser>;

const leadsTo = (came: Response) => at.placeOf(came) ?? "";

type Walk = { readonly next?: string; readonly email?: string; readonly email_verified?: boolean };

/** There and back, as this member. */
async function walked(mine: Member, subject: string, { next = "", ...claims } = {} as Walk) {
  const gone = await mine.toProvider(next && `?${new URLSearchParams({ next })}`);
  return mine.back(await provider.visit(leadsTo(gone), subject, claims));
}

async function linked(mine: Member, subject: string) {
  await mine.send("settings/link-provider");
  const way = mine.said()?.typed?.["way"] ?? "";
  return mine.back(await provider.visit(way, subject));
}

describe("the way to the provider", () => {
  it("leads there with a cookie of this browser, and back to where somebody was going", async () => {
    const mine = browser();
    const gone = await mine.toProvider("?next=%2Fruns%3Fcramp%3Dnight");
    expect(gone.status).toBe(303);
    expect(leadsTo(gone)).toMatch(new RegExp(`^${provider.settings.LIMBER_OIDC_ISSUER}/auth\\?`));
    expect(gone.headers.getSetCookie().join()).toMatch(
      /limber\.oidc=[^;]+;.*HttpOnly; SameSite=Lax/,
    );
    const came = await mine.back(
      await provider.visit(leadsTo(gone), someone(), verified(anEmail())),
    );
    expect(leadsTo(came)).toBe("/runs?cramp=night");
    expect((await mine.who())?.name).toBe("Ada");
  });

  it.each([
    ["/plans", "/plans"],
    ["https://evil.example", "/today"],
    ["//evil.example", "/today"],
    ["/\\evil.example", "/today"],
    ["/\t/evil.example", "/today"],
    ["/.//evil.example", "/today"],
    ["", "/today"],
  ])("asked for on the way to %s leads to %s", async (next, place) => {
    const came = await walked(browser(), someone(), { ...verified(anEmail()), next });
    expect(leadsTo(came)).toBe(place);
  });

  it.each(["cross-site", "same-site"])("is not gone from a page elsewhere: %s", async (site) => {
    const gone = await browser().toProvider("?next=%2Fruns", { "sec-fetch-site": site });
    expect(leadsTo(gone)).toBe("/sign-in?next=%2Fruns");
    expect(gone.headers.getSetCookie()).toEqual([]);
  });

  it("begins at the address of this house, or the way back would find no cookie", async () => {
    const gone = await browser().toProvider("", { host: "127.0.0.1:3000" });
    expect(leadsTo(gone)).toBe("/sign-in?problem=elsewhere");
  });

  it("keeps a guest's plan, as every sign-in does", async () => {
    const next = "/plans?units=si&distance=24&time=2:30:00&mass=70&keep=1";
    const came = await walked(browser(), someone(), { ...verified(anEmail()), next });
    expect(leadsTo(came)).toMatch(/^\/plans\/[0-9a-f-]{36}$/);
  });
});

describe("the way back signs nobody in", () => {
  /** Refused with a word that the sign-in page says. */
  async function refused(mine: Member, came: Response, word: string) {
    expect(leadsTo(came)).toBe(`/sign-in?problem=${word}`);
    expect(await mine.who()).toBeNull();
    expect(problemOf(word, sayInEnglish)?.fix).toMatch(/./);
  }

  it("that another browser began: nobody is led into somebody else's account", async () => {
    const theirs = browser();
    const way = leadsTo(await theirs.toProvider());
    const address = await provider.visit(way, someone(), verified(anEmail()));
    const mine = browser();
    await refused(mine, await mine.back(address), "begun-elsewhere");
    // Not where this browser had begun one of its own either.
    await mine.toProvider();
    await refused(mine, await mine.back(address), "begun-elsewhere");
    expect(leadsTo(await theirs.back(address))).toBe("/today");
  });

  it("that was gone before", async () => {
    const mine = browser();
    const way = leadsTo(await mine.toProvider());
    const address = await provider.visit(way, someone(), verified(anEmail()));
    const before = mine.cookie();
    expect(leadsTo(await mine.back(address))).toBe("/today");
    const again = browser(before);
    await refused(again, await again.back(address), "begun-elsewhere");
  });

  it("on which the provider said no", async () => {
    const mine = browser();
    const state = new URL(leadsTo(await mine.toProvider())).searchParams.get("state") ?? "";
    const said = new URL(`${at.ours}/sign-in/back?error=access_denied&state=${state}`);
    await refused(mine, await mine.back(said), "provider-refused");
  });

  it("to an account with that address that nobody linked", async () => {
    const { email, who } = await at.visitor();
    const mine = browser();
    await refused(mine, await walked(mine, someone(), verified(email)), "email-taken");
    expect((await who.ask.account.waysIn()).provider?.linkedAt).toBeNull();
  });

  it("with an address that the provider does not vouch for", async () => {
    const mine = browser();
    const came = await walked(mine, someone(), { email: anEmail() });
    await refused(mine, came, "email-unverified");
  });

  it("while the provider is away", async () => {
    const mine = browser();
    const way = leadsTo(await mine.toProvider());
    const address = await provider.visit(way, someone(), verified(anEmail()));
    provider.away();
    await refused(mine, await mine.back(address), "provider-away");
    provider.open(at.ours);
  }, 60_000);
});

describe("linking in the settings", () => {
  it("goes to the provider by a link, and opens the account from then on, until it is unlinked", async () => {
    const ada = await at.visitor();
    const mine = browser(ada.cookie);
    const subject = someone();
    const came = await linked(mine, subject);
    expect(leadsTo(came)).toBe("/settings#provider");
    expect(mine.said()).toEqual({ part: "provider", news: "linked" });
    // A page of the provider's leads here: a strict cookie would stay away.
    expect(came.headers.getSetCookie().join()).toMatch(/limber\.said=[^;]+;[^,]*SameSite=Lax/);
    const other = browser();
    await walked(other, subject);
    expect((await other.who())?.id).toBe(ada.who.id);
    await mine.send("settings/unlink-provider");
    expect(mine.said()).toEqual({ part: "provider", news: "unlinked" });
    expect(leadsTo(await walked(browser(), subject, verified(ada.email)))).toBe(
      "/sign-in?problem=email-taken",
    );
  });

  it("takes more than a screen that was left open, and so does unlinking", async () => {
    const ada = await at.visitor();
    const mine = browser(ada.cookie);
    const subject = someone();
    await linked(mine, subject);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 660_000 });
    for (const act of ["settings/link-provider", "settings/unlink-provider"]) {
      await mine.send(act);
      expect(mine.said()).toMatchObject({ part: "provider", problem: { field: "password" } });
    }
    await mine.send("settings/unlink-provider", { password: ada.password });
    expect(mine.said()).toMatchObject({ news: "unlinked" });
    vi.useRealTimers();
  });

  it("is told at its part of the settings where it is refused", async () => {
    const subject = someone();
    await linked(browser((await at.visitor()).cookie), subject);
    const mine = browser((await at.visitor()).cookie);
    const came = await linked(mine, subject);
    expect(leadsTo(came)).toBe("/settings#provider");
    expect(mine.said()?.problem?.what).toBe(
      "That account of the provider belongs to somebody else here.",
    );
    expect(await mine.who()).not.toBeNull();
  });

  it("does not end the last way in", async () => {
    const mine = browser();
    await walked(mine, someone(), verified(anEmail()));
    await mine.send("settings/unlink-provider");
    expect(mine.said()).toMatchObject({
      part: "provider",
      problem: { what: "This is the last way into your account." },
    });
  });

  it("is asked anew of whoever came by it, in place of a password", async () => {
    const mine = browser();
    const subject = someone();
    await walked(mine, subject, verified(anEmail()));
    const before = await mine.who();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 660_000 });
    expect((await mine.who())?.isProven).toBe(false);
    vi.useRealTimers();
    await walked(mine, subject, { next: "/settings" });
    const after = await mine.who();
    expect(after).toMatchObject({ id: before?.id, isProven: true });
    expect((await after?.ask.account.waysIn())?.sessions).toHaveLength(1);
  });
});
