import { createTRPCClient, httpLink } from "@trpc/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clientOf } from "../../testing/client.ts";
import { codeApp } from "../../testing/code-app.ts";
import type { AppRouter } from "../router.ts";
import { passkeyDevice } from "../testing-device.ts";
import { anAddress, cookieOf, openTestApi, signUp, type TestApi } from "../testing-http.ts";

const password = "correct horse battery";
let test: TestApi;
let email: string;
let cookie: string;

beforeAll(async () => {
  test = await openTestApi();
});

afterAll(() => test.close());

beforeEach(async () => {
  email = `${crypto.randomUUID()}@example.org`;
  cookie = await signUp(test, { email });
});

type Headers = Record<string, string>;
const from = (): Headers => ({ "test-address": anAddress() });
const at = (path: string) => `/api/auth/two-factor/${path}`;
const tryPassword = (headers = from(), given = password) =>
  test.post("/api/auth/sign-in/email", { email, password: given }, headers);
const tryCode = (known: string, code: unknown, headers = from()) =>
  test.post(at("verify-totp"), { code }, { cookie: known, ...headers });
const trySpare = (known: string, code: unknown, headers = from()) =>
  test.post(at("verify-backup-code"), { code }, { cookie: known, ...headers });

const as = (cookie: string) => clientOf(test, cookie);

async function opens(known: string): Promise<boolean> {
  return as(known)
    .account.who.query()
    .then(
      () => true,
      () => false,
    );
}

/** From here on whoever is signed in is so for longer than counts as fresh. */
const grownStale = () =>
  test.database.sql`update sessions set created_at = now() - interval '11 minutes'`;
/** As if nobody had tried anything yet: a code that was used is good again. */
const forgotten = () => test.database.sql`delete from rate_limits`;

/** The app, the spare codes, and the cookie of who has turned it on. Its first code is used up. */
async function turnedOn(known = cookie) {
  const begun = await test.post(at("enable"), { password }, { cookie: known, ...from() });
  expect(begun.status).toBe(200);
  const app = codeApp(begun.body.totpURI);
  const confirmed = await tryCode(known, app());
  expect(confirmed.status).toBe(200);
  const spare: string[] = begun.body.backupCodes;
  return { app, spare, known: cookieOf(confirmed) };
}

const differs = { error: { data: { code: "invalid-code", fields: [{ field: "code" }] } } };

describe("a second step", () => {
  it("is asked for from when a first code was typed, after the password", async () => {
    const begun = await test.post(at("enable"), { password }, { cookie, ...from() });
    expect(new URL(begun.body.totpURI).pathname).toBe(`/Limber:${encodeURIComponent(email)}`);
    expect(new Set(begun.body.backupCodes).size).toBe(10);
    expect((await as(cookie).account.waysIn.query()).isAskedForCode).toBe(false);
    // Nobody is locked out by an app that was never shown to work.
    expect(await opens(cookieOf(await tryPassword()))).toBe(true);
    const app = codeApp(begun.body.totpURI);
    expect(await tryCode(cookie, "000000")).toMatchObject({ status: 400, body: differs });
    const on = await tryCode(cookie, app());
    expect(on.status).toBe(200);
    expect((await as(cookieOf(on)).account.waysIn.query()).isAskedForCode).toBe(true);

    const half = await tryPassword();
    expect(half).toMatchObject({ status: 200, body: { twoFactorRedirect: true } });
    expect(await opens(cookieOf(half))).toBe(false);
    const came = await tryCode(cookieOf(half), app(1));
    expect(came.status).toBe(200);
    expect(await opens(cookieOf(came))).toBe(true);
    expect((await as(cookieOf(came)).account.who.query()).name).toBe(email.split("@")[0]);
  });

  it("takes a code with a blank in the middle, and a spare one however it is typed", async () => {
    const { app, spare } = await turnedOn();
    const code = app(1);
    const half = cookieOf(await tryPassword());
    const typed = ` ${code.slice(0, 3)} ${code.slice(3)} `;
    expect((await tryCode(half, typed)).status).toBe(200);
    const again = cookieOf(await tryPassword());
    const paper = (spare[0] ?? "").toUpperCase().replace("-", " ");
    expect((await trySpare(again, paper)).status).toBe(200);
  });

  it("counts each code once: of two at once too, and the one that turned it on", async () => {
    const { app, spare } = await turnedOn();
    const begin = async () => cookieOf(await tryPassword());
    expect(await tryCode(await begin(), app())).toMatchObject({ status: 401, body: differs });
    const both = [await begin(), await begin()];
    const code = app(1);
    const came = await Promise.all(both.map((half) => tryCode(half, code)));
    expect(came.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    const tryThird = async () => (await trySpare(await begin(), spare[3])).status;
    expect([await tryThird(), await tryThird()]).toEqual([200, 401]);
    // Long after, too.
    await forgotten();
    expect(await tryThird()).toBe(401);
  });

  it("is of one account: no code of another's app or card, and no challenge of theirs", async () => {
    const mine = await turnedOn();
    const [myEmail, myHalf] = [email, cookieOf(await tryPassword())];
    email = `${crypto.randomUUID()}@example.org`;
    const theirs = await turnedOn(await signUp(test, { email }));
    const theirHalf = cookieOf(await tryPassword());
    expect((await tryCode(myHalf, theirs.app(1))).status).toBe(401);
    const spare = theirs.spare[0] ?? "";
    expect((await trySpare(myHalf, spare)).status).toBe(401);
    const came = await tryCode(theirHalf, theirs.app(1));
    expect((await as(cookieOf(came)).account.waysIn.query()).email).toBe(email);
    expect((await as(mine.known).account.waysIn.query()).email).toBe(myEmail);
  });

  it("is never asked for after a passkey", async () => {
    const { known } = await turnedOn();
    const page = test.url.replace("127.0.0.1", "localhost");
    const device = passkeyDevice("localhost");
    const at = (path: string) => `/api/auth/passkey/${path}`;
    const adding = await test.get(at("generate-register-options"), { cookie: known, ...from() });
    const made = device.makes({ challenge: adding.body.challenge, origin: page });
    const both = `${known}; ${cookieOf(adding)}`;
    const said = { name: "my phone", response: made };
    const headers = { cookie: both, ...from() };
    expect((await test.post(at("verify-registration"), said, headers)).status).toBe(200);
    const using = await test.get(at("generate-authenticate-options"), from());
    const response = device.uses({ challenge: using.body.challenge, origin: page });
    const sent = { cookie: cookieOf(using), ...from() };
    const came = await test.post(at("verify-authentication"), { response }, sent);
    expect(await opens(cookieOf(came))).toBe(true);
  });

  it("is not asked for by a terminal, which somebody signed in approves", async () => {
    const { known } = await turnedOn();
    const client_id = "limber-cli";
    const { body } = await test.post("/api/auth/device/code", { client_id }, from());
    const { device_code, user_code } = body;
    const headers = { cookie: known, origin: test.url, ...from() };
    await test.get(`/api/auth/device?user_code=${user_code}`, headers);
    await test.post("/api/auth/device/approve", { userCode: user_code }, headers);
    const grant_type = "urn:ietf:params:oauth:grant-type:device_code";
    const asked = { grant_type, device_code, client_id };
    const came = await test.post("/api/auth/device/token", asked, from());
    const authorization = `Bearer ${came.body.access_token}`;
    const link = httpLink({ url: `${test.url}/api/trpc`, headers: { authorization } });
    const terminal = createTRPCClient<AppRouter>({ links: [link] });
    expect((await terminal.account.who.query()).by).toBe("sign-in");
  });
});

describe("nothing goes round a second step", () => {
  const stillAsks = async () => (await tryPassword()).body.twoFactorRedirect;

  it("no new password, by a link or by the settings", async () => {
    const { app, known } = await turnedOn();
    const another = "a stable of quiet mares";
    const link = (await test.api.resetLink(email))?.link ?? "";
    const token = new URL(link).searchParams.get("token");
    const set = { token, newPassword: another };
    expect((await test.post("/api/auth/reset-password", set, from())).status).toBe(200);
    const half = await tryPassword(from(), another);
    expect(half.body.twoFactorRedirect).toBe(true);
    expect(await opens(cookieOf(half))).toBe(false);
    expect(await opens(known)).toBe(false);
    const came = cookieOf(await tryCode(cookieOf(half), app(1)));
    const change = { currentPassword: another, newPassword: password };
    const headers = { cookie: came, ...from() };
    expect((await test.post("/api/auth/change-password", change, headers)).status).toBe(200);
    expect(await stillAsks()).toBe(true);
  });

  it("no screen that was left open, with the password or without", async () => {
    const { known } = await turnedOn();
    await grownStale();
    const headers = { cookie: known, ...from() };
    const change = { currentPassword: password, newPassword: "a stable of quiet mares" };
    const again = { error: { data: { code: "sign-in-again" } } };
    const came = await test.post("/api/auth/change-password", change, headers);
    expect(came).toMatchObject({ status: 403, body: again });
    expect(await test.post(at("enable"), { password }, headers)).toMatchObject({ status: 403 });
    const mine = as(known).account;
    const refused = { data: { code: "sign-in-again" } };
    await expect(mine.endSecondStep.mutate({})).rejects.toMatchObject(refused);
    await expect(mine.delete.mutate({ email, password })).rejects.toMatchObject(refused);
    expect(await stillAsks()).toBe(true);
  });

  it("no field of a body: nothing is turned off, trusted or left out by asking for it", async () => {
    const { app, known } = await turnedOn();
    const headers = { cookie: known, ...from() };
    for (const more of [{ twoFactorEnabled: false }, { two_factor_enabled: false }])
      await test.post("/api/auth/update-user", { name: "Ada", ...more }, headers);
    expect(await stillAsks()).toBe(true);
    const half = cookieOf(await tryPassword());
    for (const more of [{ trustDevice: true }, { disableSession: true }, { method: "otp" }]) {
      const said = { code: app(1), ...more };
      const came = await test.post(at("verify-totp"), said, { cookie: half, ...from() });
      expect([JSON.stringify(more), came.status]).toEqual([JSON.stringify(more), 400]);
    }
    const made = await test.post(
      "/api/auth/sign-up/email",
      { name: "x", email: `two-${email}`, password, twoFactorEnabled: true },
      from(),
    );
    expect(made.body.user?.twoFactorEnabled ?? false).toBe(false);
  });

  it("no path of the library's that is not needed", async () => {
    const { known } = await turnedOn();
    for (const path of [
      "disable",
      "get-totp-uri",
      "generate-backup-codes",
      "view-backup-codes",
      "send-otp",
      "verify-otp",
    ]) {
      const headers = { cookie: known, ...from() };
      const came = await test.post(at(path), { password, code: "000000" }, headers);
      expect([path, came.status]).toEqual([path, 404]);
    }
    expect(await stillAsks()).toBe(true);
  });

  it("no second app beside the first, and whoever is signed in learns of no code whether it is right", async () => {
    const { app, spare, known } = await turnedOn();
    const headers = { cookie: known, ...from() };
    expect((await test.post(at("enable"), { password }, headers)).status).toBe(400);
    const right = await tryCode(known, app(1));
    const wrong = await tryCode(known, "000000");
    expect([right.status, right.body]).toEqual([400, wrong.body]);
    const card = await trySpare(known, spare[0]);
    expect(card).toMatchObject({ status: 400, body: wrong.body });
    expect((await tryCode(cookieOf(await tryPassword()), app(1))).status).toBe(200);
  });

  it("no challenge that is over, made up, or another's word in the same table", async () => {
    const { app, spare } = await turnedOn();
    const half = cookieOf(await tryPassword());
    const inside = /limber\.two_factor=(2fa-[\w-]+)/.exec(half)?.[1] ?? "";
    expect(inside).not.toBe("");
    const made = [
      "",
      `limber.two_factor=${inside}`,
      `limber.two_factor=${inside}.AAAA`,
      `limber.two_factor=2fa-attempts-${inside}.AAAA`,
      "limber.two_factor=2fa-aaaaaaaaaaaaaaaaaaaa.AAAA",
      "limber.two_factor=%00",
    ];
    for (const known of made)
      for (const tryOne of [() => tryCode(known, app(1)), () => trySpare(known, spare[0])]) {
        await forgotten();
        const came = await tryOne();
        expect([known, came.status >= 400 && came.status < 500]).toEqual([known, true]);
        expect(await opens(cookieOf(came))).toBe(false);
      }
    await forgotten();
    await test.database.sql`update verifications set expires_at = now() - interval '1 second'`;
    const late = await tryCode(half, app(1));
    expect(late).toMatchObject({
      status: 400,
      body: { error: { data: { code: "sign-in-again" } } },
    });
    expect(test.reports).toEqual([]);
  });

  it("nothing that no app says", async () => {
    await turnedOn();
    const half = cookieOf(await tryPassword());
    for (const code of [undefined, null, 123456, ["1"], {}, "", "1", "x".repeat(5000), "a\0b"]) {
      for (const tryOne of [tryCode, trySpare]) {
        const { status } = await tryOne(half, code);
        expect([code, [400, 401].includes(status)]).toEqual([code, true]);
      }
    }
    expect(test.reports).toEqual([]);
  });
});

describe("guessing a code", () => {
  /** As many wrong ones as it takes, each after the password, from one address or from many. */
  async function guessed(count: number, where: () => Headers) {
    const found: number[] = [];
    let half = "";
    for (let tries = 0; tries < count; tries += 1) {
      if (tries % 5 === 0) half = cookieOf(await tryPassword(where()));
      found.push((await tryCode(half, `${tries}`.padStart(6, "x"), where())).status);
    }
    return found;
  }

  it("is stopped after ten from one address, and five after one password", async () => {
    await turnedOn();
    const half = cookieOf(await tryPassword());
    const five = [];
    for (let tries = 0; tries < 6; tries += 1)
      five.push((await tryCode(half, `${tries}`.padStart(6, "x"))).status);
    expect(five).toEqual([...Array(5).fill(401), 400]);
    await forgotten();
    const address = from();
    const tried = await guessed(10, () => address);
    expect(tried).toEqual(Array(10).fill(401));
    expect((await tryPassword(address)).status).toBe(429);
  });

  it("is stopped after thirty a day from everywhere, and the owner comes in by a known device, or a spare code", async () => {
    const { app, spare } = await turnedOn();
    const came = await tryCode(cookieOf(await tryPassword()), app(1));
    const known = cookieOf(came)
      .split("; ")
      .find((each) => each.startsWith("limber.known="));
    await forgotten();
    const tried = await guessed(30, from);
    expect(tried.filter((status) => status === 401)).toHaveLength(30);
    const half = await tryPassword();
    expect(half.status).toBe(200);
    expect((await tryCode(cookieOf(half), app())).status).toBe(429);
    const mine = { cookie: `${known}`, ...from() };
    const here = await tryPassword(mine);
    expect((await tryCode(`${known}; ${cookieOf(here)}`, app())).status).toBe(200);
    const elsewhere = cookieOf(await tryPassword());
    const card = await trySpare(elsewhere, spare[0]);
    expect(card.status).toBe(200);
  });

  it("makes no known device of whoever has the password alone", async () => {
    await turnedOn();
    const half = cookieOf(await tryPassword());
    expect(half).not.toContain("limber.known=");
    expect(cookieOf(await tryCode(half, "000000"))).not.toContain("limber.known=");
  });

  it("of whoever turns it on is stopped, and so is guessing the password there", async () => {
    await test.post(at("enable"), { password }, { cookie, ...from() });
    const codes = [];
    for (let tries = 0; tries < 11; tries += 1)
      codes.push((await tryCode(cookie, `${tries}`.padStart(6, "x"))).status);
    expect(codes).toEqual([...Array(10).fill(400), 429]);
    const passwords = [];
    for (let tries = 0; tries < 11; tries += 1) {
      const headers = { cookie, ...from() };
      const came = await test.post(at("enable"), { password: "incorrect horse" }, headers);
      passwords.push(came.status);
    }
    expect(passwords).toEqual([...Array(10).fill(400), 429]);
  });
});

describe("turning it off", () => {
  it("takes a fresh sign-in and no more, and then the password is enough", async () => {
    const { known } = await turnedOn();
    expect(await as(known).account.endSecondStep.mutate({})).toEqual({ isAskedForCode: false });
    expect(await opens(cookieOf(await tryPassword()))).toBe(true);
    expect(
      await test.database
        .sql`select 1 from second_steps s join users u on u.id = s.user_id where email = ${email}`,
    ).toHaveLength(0);
    await turnedOn(known);
    expect((await tryPassword()).body.twoFactorRedirect).toBe(true);
  });

  it("goes with its account", async () => {
    const { known } = await turnedOn();
    await as(known).account.delete.mutate({ email, password });
    expect(
      await test.database
        .sql`select 1 from second_steps where user_id not in (select id from users)`,
    ).toHaveLength(0);
  });
});

describe("what is kept of it", () => {
  it("makes no code without the secret of the house, and is told to nobody", async () => {
    const begun = await test.post(at("enable"), { password }, { cookie, ...from() });
    const secret = new URL(begun.body.totpURI).searchParams.get("secret") ?? "";
    const spare: string[] = begun.body.backupCodes;
    const on = await tryCode(cookie, codeApp(begun.body.totpURI)());
    const rows = JSON.stringify(
      await test.database.sql`select secret, backup_codes from second_steps`,
    );
    const mine = as(cookieOf(on));
    const { zipBase64 } = await mine.account.export.query();
    const told = [
      rows,
      JSON.stringify(await mine.account.waysIn.query()),
      JSON.stringify((await test.get("/api/auth/get-session", { cookie: cookieOf(on) })).body),
      Buffer.from(zipBase64, "base64").toString("latin1"),
      JSON.stringify(test.reports),
    ];
    for (const word of [secret, ...spare])
      for (const text of told) expect(text.includes(word)).toBe(false);
  });

  it("says so in words where it was brought back under another secret, and a spare code fares no better", async () => {
    const { app, spare } = await turnedOn();
    // What another secret sealed cannot be opened, whatever it holds.
    await test.database
      .sql`update second_steps set secret = reverse(secret), backup_codes = reverse(backup_codes)`;
    const half = cookieOf(await tryPassword());
    for (const came of [await tryCode(half, app(1)), await trySpare(half, spare[0])])
      expect(came).toMatchObject({
        status: 400,
        body: { error: { data: { code: "not-readable" } } },
      });
    expect(test.reports).toEqual([]);
  });
});
