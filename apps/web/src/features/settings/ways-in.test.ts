import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { api, askAccounts, signedIn } from "../../server/api.ts";
import { placeOf, send, type Visitor, visitor } from "../../server/visitor.fixture.ts";
import { deviceInWords } from "./device-in-words.ts";
import { readSaid, saidCookie } from "./said-cookie.ts";

afterAll(async () => (await api()).close());

const as = ({ cookie }: Pick<Visitor, "cookie">) => ({ cookie });
const opens = async (cookie: string) => (await signedIn(new Headers({ cookie }))) !== null;

function saidIn(response: Response) {
  const kept = response.headers.getSetCookie().find((each) => each.includes(saidCookie));
  return readSaid(decodeURIComponent(kept?.split(";")[0]?.split("=").slice(1).join("=") ?? ""));
}

function cookieIn(response: Response): string {
  const cookies = response.headers.getSetCookie().map((each) => each.split(";")[0] ?? "");
  return cookies.filter((each) => each.startsWith("limber.")).join("; ");
}

/** From here on they signed in yesterday. */
function tomorrow(): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 86_400_000 });
}

afterEach(() => vi.useRealTimers());

const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
const invitation = { scope: "cramps", endsOn: inAMonth };
const fresh: readonly (readonly [string, Record<string, string>, string])[] = [
  ["invite", invitation, "sharing"],
  ["make-token", { name: "my script", scope: "upload", days: "30" }, "tokens"],
];

describe("what takes a fresh sign-in", () => {
  it.each(fresh)(
    "asks for the password at %s, and keeps what was typed",
    async (act, form, part) => {
      const ada = await visitor();
      tomorrow();
      const came = await send(`settings/${act}`, form, as(ada));
      expect(placeOf(came)).toBe(`/settings?problem#${part}`);
      const said = saidIn(came);
      expect(said).toMatchObject({ act, problem: { field: "password" }, typed: form });
      expect(said?.secret).toBeUndefined();
      const wrong = await send(`settings/${act}`, { ...form, password: "not this one" }, as(ada));
      expect(saidIn(wrong)).toMatchObject({ problem: { field: "password" }, typed: form });
      expect(JSON.stringify(saidIn(wrong))).not.toContain("not this one");
      const { password } = ada;
      const done = await send(`settings/${act}`, { ...form, password }, as(ada));
      expect(saidIn(done)?.secret).toMatch(/./);
      expect(await opens(ada.cookie)).toBe(false);
      expect(await opens(cookieIn(done))).toBe(true);
    },
  );

  it("is taking everything out, by its form and by its address", async () => {
    const { GET } = await import("../../app/settings/export/route.ts");
    const take = (cookie: string) => {
      const request = new Request("http://localhost:3000/settings/export", { headers: { cookie } });
      return GET(request as Parameters<typeof GET>[0]);
    };
    const ada = await visitor();
    expect((await take(ada.cookie)).headers.get("content-type")).toBe("application/zip");
    tomorrow();
    const refused = await take(ada.cookie);
    expect([refused.status, placeOf(refused)]).toEqual([303, "/settings#data"]);
    expect(saidIn(refused)).toMatchObject({ act: "export", problem: { field: "password" } });
    const came = await send("settings/export", { password: ada.password }, as(ada));
    expect(placeOf(came)).toBe("/settings/export");
    expect((await take(cookieIn(came))).status).toBe(200);
  });
});

describe("what is signed in", () => {
  it("is ended from the settings: one, and all others", async () => {
    const ada = await visitor();
    const from = { "x-forwarded-for": "10.9.9.9", "user-agent": "limber-cli (linux)" };
    const { email, password } = ada;
    const others = [1, 2].map(() => send("accounts/sign-in", { email, password }, from));
    const [one = "", two = ""] = (await Promise.all(others)).map(cookieIn);
    const { sessions } = await ada.who.ask.account.waysIn();
    expect(sessions.map(({ userAgent }) => userAgent)).toContain("limber-cli (linux)");
    const mine = (await signedIn(new Headers({ cookie: one })))?.ask;
    const id = (await mine?.account.waysIn())?.sessions.find(({ isThis }) => isThis)?.sessionId;
    expect(saidIn(await send("settings/end-session", { id: `${id}` }, as(ada)))?.news).toBe(
      "ended",
    );
    expect([await opens(one), await opens(two)]).toEqual([false, true]);
    await send("settings/end-sessions", {}, as(ada));
    expect([await opens(ada.cookie), await opens(two)]).toEqual([true, false]);
  });

  it("of somebody else is not ended", async () => {
    const [ada, ben] = [await visitor(), await visitor()];
    const id = (await ben.who.ask.account.waysIn()).sessions[0]?.sessionId;
    const came = await send("settings/end-session", { id: `${id}` }, as(ada));
    expect(saidIn(came)?.problem?.what).toBe("Nobody is signed in there.");
    expect(await opens(ben.cookie)).toBe(true);
  });

  it.each([
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1",
      "Safari on iOS",
    ],
    ["limber-cli (linux)", "Limber in a terminal"],
    ["curl/8.5.0", "A program"],
    ["", "A program that says nothing of itself"],
    ["<script>", "A program"],
  ])("is told in words: %s", (userAgent, words) => {
    const say = (sentence: string, values: Record<string, unknown> = {}) =>
      sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
    expect(deviceInWords(userAgent, say as never)).toBe(words);
  });
});

describe("the password", () => {
  const newPassword = "a stable of quiet mares";

  it("is changed by whoever knows it, and everything else ends", async () => {
    const ada = await visitor();
    const { token } = await ada.who.ask.account.makeToken({ name: "x" });
    const form = { oldPassword: ada.password, newPassword };
    const came = await send("settings/change-password", form, as(ada));
    expect([placeOf(came), saidIn(came)?.news]).toEqual(["/settings#sign-ins", "changed"]);
    expect([await opens(ada.cookie), await opens(cookieIn(came))]).toEqual([false, true]);
    const headers = new Headers({ authorization: `Bearer ${token}` });
    expect(await (await api()).sessionOf(headers)).toBeNull();
  });

  it.each([
    ["the old one is wrong", { oldPassword: "incorrect horse", newPassword }, "oldPassword"],
    [
      "the new one is short",
      { oldPassword: "correct horse battery", newPassword: "too few" },
      "newPassword",
    ],
  ])("is not changed where %s, and neither is kept for the page", async (_why, form, field) => {
    const ada = await visitor();
    const came = await send("settings/change-password", form, as(ada));
    const said = saidIn(came);
    expect(said).toMatchObject({ part: "sign-ins", problem: { field } });
    expect(Object.values(form).filter((each) => JSON.stringify(said).includes(each))).toEqual([]);
    expect(await opens(ada.cookie)).toBe(true);
  });
});

describe("a passkey", () => {
  it("is added by whoever showed lately that it is them, and the form goes on from the password", async () => {
    const ada = await visitor();
    tomorrow();
    const told = saidIn(await send("settings/prove", {}, as(ada)));
    expect(told).toMatchObject({ part: "passkeys", problem: { field: "password" } });
    const response = JSON.stringify({ secret: "of the device" });
    const refused = await send("settings/add-passkey", { name: "my phone", response }, as(ada));
    expect(placeOf(refused)).toBe("/settings?problem#passkeys");
    expect(saidIn(refused)).toMatchObject({
      problem: { what: "This passkey was refused." },
      typed: { name: "my phone" },
    });
    expect(JSON.stringify(saidIn(refused))).not.toContain("of the device");
    const came = await send("settings/prove", { password: ada.password }, as(ada));
    const known = new Headers({ cookie: cookieIn(came) });
    expect((await signedIn(known))?.isProven).toBe(true);
    const began = await askAccounts(known, "/passkey/generate-register-options");
    expect(began).toMatchObject({ status: 200, body: { rp: { id: "localhost" } } });
  });

  it.each(["", "{", "null", "[]"])("that is none signs nobody in: %j", async (response) => {
    const came = await send("accounts/sign-in-passkey", { response, next: "/runs" });
    expect(placeOf(came)).toBe("/sign-in?problem=passkey&next=%2Fruns");
  });
});
