import { sayInEnglish } from "@limber/core/language";
import { afterAll, describe, expect, it, vi } from "vitest";
import { desks } from "../../app/acts/desks.ts";
import { api, askAccounts } from "../../server/api.ts";
import { placeOf, send, visitor } from "../../server/visitor.fixture.ts";
import { problemOf } from "./words.ts";

afterAll(async () => (await api()).close());

let addresses = 0;
/** Every sign-in comes from an address of its own, or the limit on tries would hold it up. */
function from() {
  addresses += 1;
  return { "x-limber-address": `10.1.2.${addresses}` };
}

describe("signing in", () => {
  it.each([
    ["/runs?cramp=night", "/runs?cramp=night"],
    ["", "/today"],
    ["https://evil.example", "/today"],
    ["//evil.example", "/today"],
    ["/\\evil.example", "/today"],
    ["/\t/evil.example", "/today"],
    ["/.//evil.example", "/today"],
  ])("asked for on the way to %s leads to %s", async (next, place) => {
    const { email, password } = await visitor();
    const came = await send("accounts/sign-in", { email, password, next }, from());
    expect(placeOf(came)).toBe(place);
    expect(came.headers.getSetCookie().join()).toContain("limber.session");
  });

  it("with another password says so, and no more", async () => {
    const { email } = await visitor();
    const came = await send("accounts/sign-in", { email, password: "incorrect horse" }, from());
    expect(placeOf(came)).toBe("/sign-in?problem=wrong");
    expect(came.headers.getSetCookie()).toEqual([]);
  });

  it("brings the units that were chosen, to a device that never saw them", async () => {
    const { email, password, cookie } = await visitor();
    await send(
      "settings/reading",
      { displayName: "Ada", timeZone: "UTC", language: "de", distanceUnit: "mi" },
      { cookie },
    );
    const came = await send("accounts/sign-in", { email, password }, from());
    expect(came.headers.getSetCookie().join()).toContain("distanceUnit=mi");
  });
});

it.each(["/plan", "/plans"])(
  "a guest's plan is kept at sign-in, asked for on the way to %s",
  async (page) => {
    const { email, password } = await visitor();
    const next = `${page}?units=si&distance=24&time=2:30:00&mass=70&keep=1`;
    const came = await send("accounts/sign-in", { email, password, next }, from());
    expect(placeOf(came)).toMatch(/^\/plans\/[0-9a-f-]{36}$/);
  },
);

describe("signing out", () => {
  it("ends the session and takes the ticks away", async () => {
    const { cookie } = await visitor();
    const came = await send("accounts/sign-out", {}, { cookie });
    expect(placeOf(came)).toBe("/sign-in?news=out");
    expect(came.headers.getSetCookie().join()).toContain("ticks=; Path=/; Max-Age=0");
    expect(await (await api()).sessionOf(new Headers({ cookie }))).toBeNull();
  });
});

describe("what the accounts refuse", () => {
  /** The door opens where this house is reached by another address; the accounts were not told of it. */
  const elsewhere = { host: "192.168.1.5:3000", origin: "http://192.168.1.5:3000" };
  const acts = Object.keys(desks.get("accounts")?.acts ?? {});

  it.each(acts.filter((act) => act !== "fill-sample"))(
    "is not said to be done: %s",
    async (act) => {
      const { email, password, cookie } = await visitor();
      const form = { email, password, name: "Ada", token: "x", code: "x", answer: "approve" };
      const came = await send(`accounts/${act}`, form, { cookie, ...elsewhere });
      const said = new URL(placeOf(came) ?? "", "http://localhost:3000").searchParams;
      expect([said.get("problem"), said.get("news")]).toEqual([expect.any(String), null]);
      expect(came.headers.getSetCookie()).toEqual([]);
      expect(await (await api()).sessionOf(new Headers({ cookie }))).not.toBeNull();
    },
  );

  it("is told in words of its own: who stays signed in is told so", () => {
    expect(problemOf("still-in", sayInEnglish)?.what).toBe("You are still signed in.");
  });

  it.each(["change-password", "invite", "make-token", "export"])(
    "is not said to be done in the settings either: %s",
    async (act) => {
      const ada = await visitor();
      const { password } = ada;
      const passwords = { password, oldPassword: password, newPassword: "a stable of quiet mares" };
      const form = { ...passwords, name: "x", scope: "plans", endsOn: "2998-01-01" };
      const came = await send(`settings/${act}`, form, { cookie: ada.cookie, ...elsewhere });
      const cookie = came.headers.getSetCookie().find((each) => each.startsWith("limber.said="));
      const told = JSON.parse(decodeURIComponent(/=([^;]+)/.exec(cookie ?? "")?.[1] ?? "null"));
      expect(told.news).toBeUndefined();
      expect(told.problem.what).toBe("This Limber does not know the address you opened it with.");
    },
  );
});

describe("signing up", () => {
  it("tells nobody whether there is such an account", async () => {
    const { email } = await visitor();
    const form = { name: "Ada", password: "correct horse battery" };
    const taken = await send("accounts/sign-up", { ...form, email }, from());
    const free = await send("accounts/sign-up", { ...form, email: `x${email}` }, from());
    expect([placeOf(taken), placeOf(free)]).toEqual(["/sign-in?news=made", "/sign-in?news=made"]);
  });

  it.each([
    ["short", "short"],
    ["blank", "           "],
    ["common", "1234567890"],
    ["own", "adalovelace1815"],
    ["long", "x7 ".repeat(67)],
  ])("with a %s password is refused in words", async (problem, password) => {
    const form = { name: "Ada Lovelace", email: `${problem}@example.org`, password };
    expect(placeOf(await send("accounts/sign-up", form, from()))).toBe(
      `/sign-up?problem=${problem}`,
    );
    expect(problemOf(problem, sayInEnglish)?.what).toMatch(/^This password /);
  });
});

it("a house in which somebody lives is not filled with the sample", async () => {
  await visitor();
  const came = await send("accounts/fill-sample");
  expect([placeOf(came), came.headers.getSetCookie()]).toEqual(["/sample", []]);
});

describe("a terminal's code", () => {
  it("is answered for by whoever sends the form", async () => {
    const { cookie } = await visitor();
    const asked = await askAccounts(new Headers(from()), "/device/code", {
      client_id: "limber-cli",
    });
    const { user_code } = asked.body as { readonly user_code: string };
    const came = await send("accounts/device", { code: user_code, answer: "approve" }, { cookie });
    expect(placeOf(came)).toBe("/device?news=approved");
  });

  it("is approved by whoever shows that it is them, and refused by whoever is there", async () => {
    const ada = await visitor();
    const client = { client_id: "limber-cli" };
    const waiting = async () => {
      const { body } = await askAccounts(new Headers(from()), "/device/code", client);
      return (body as { readonly user_code: string }).user_code;
    };
    const [one, other] = [await waiting(), await waiting()];
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 660_000 });
    const { cookie, password } = ada;
    const approve = { code: one, answer: "approve" };
    for (const [more, problem] of [
      [{}, "prove"],
      [{ password: "not this one" }, "password"],
    ] as const) {
      const came = await send("accounts/device", { ...approve, ...more }, { cookie });
      expect(placeOf(came)).toBe(`/device?problem=${problem}&user_code=${one}`);
      expect(problemOf(problem, sayInEnglish)?.what).toMatch(/./);
    }
    const no = await send("accounts/device", { code: other, answer: "deny" }, { cookie });
    expect(placeOf(no)).toBe("/device?news=denied");
    const came = await send("accounts/device", { ...approve, password }, { cookie });
    expect(placeOf(came)).toBe("/device?news=approved");
    expect(came.headers.getSetCookie().join()).toContain("limber.session");
    vi.useRealTimers();
  });
});
