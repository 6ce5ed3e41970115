import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clientOf } from "../../testing/client.ts";
import { passkeyDevice } from "../testing-device.ts";
import { anAddress, cookieOf, openTestApi, signUp, type TestApi } from "../testing-http.ts";

let test: TestApi;
/** Where a browser has opened the house: passkeys are for a name, and not for a number. */
let page: string;
let email: string;
let cookie: string;

beforeAll(async () => {
  test = await openTestApi();
  page = test.url.replace("127.0.0.1", "localhost");
});

afterAll(() => test.close());

beforeEach(async () => {
  email = `${crypto.randomUUID()}@example.org`;
  cookie = await signUp(test, { email });
});

type Device = ReturnType<typeof passkeyDevice>;
const from = () => ({ "test-address": anAddress() });
const at = (path: string) => `/api/auth/passkey/${path}`;

/** Both cookies: the one before, and those of the answer. */
const and = (before: string, answer: Parameters<typeof cookieOf>[0]) =>
  [before, cookieOf(answer)].filter(Boolean).join("; ");

async function asked(path: string, known = "", address: Record<string, string> = from()) {
  const answer = await test.get(at(path), { ...(known && { cookie: known }), ...address });
  return { ...answer, challenge: answer.body.challenge, cookie: and(known, answer) };
}

async function added(device: Device, known = cookie, more = {}) {
  const { challenge, ...answer } = await asked("generate-register-options", known);
  const response = device.makes({ challenge, origin: page, ...more });
  return test.post(
    at("verify-registration"),
    { name: "my phone", response },
    { cookie: answer.cookie, ...from() },
  );
}

async function signedInWith(device: Device, more = {}) {
  const { challenge, ...answer } = await asked("generate-authenticate-options");
  const response = device.uses({ challenge, origin: page, ...more });
  const headers = { cookie: answer.cookie, ...from() };
  return test.post(at("verify-authentication"), { response }, headers);
}

const as = (cookie: string) => clientOf(test, cookie);

const refusal = { error: { data: { code: "invalid-request" } } };

describe("a passkey", () => {
  it("is added by a name, signs its owner in, is listed with when it was used, and is removed", async () => {
    const device = passkeyDevice("localhost");
    expect((await signedInWith(device)).status).toBe(400);
    expect((await added(device)).status).toBe(200);
    const before = (await as(cookie).account.waysIn.query()).passkeys;
    expect(before).toMatchObject([{ name: "my phone", usedAt: null }]);

    const came = await signedInWith(device);
    expect(came.status).toBe(200);
    // Strangers who guess the password from elsewhere do not hold this browser up.
    expect(cookieOf(came)).toContain("limber.known=");
    const mine = as(cookieOf(came));
    expect((await mine.account.who.query()).name).toBe(email.split("@")[0]);
    const [listed] = (await mine.account.waysIn.query()).passkeys;
    expect(listed?.usedAt).not.toBeNull();

    await mine.account.endPasskey.mutate({ passkeyId: listed?.passkeyId ?? "" });
    expect((await mine.account.waysIn.query()).passkeys).toEqual([]);
    expect(await signedInWith(device)).toMatchObject({ status: 400, body: refusal });
  });

  it("counts as a fresh sign-in, and is added to a fresh one alone", async () => {
    const device = passkeyDevice("localhost");
    await test.database.sql`update sessions set created_at = now() - interval '11 minutes'`;
    expect(await asked("generate-register-options", cookie)).toMatchObject({
      status: 403,
      body: { error: { data: { code: "sign-in-again" } } },
    });
    const { status } = await test.post(at("verify-registration"), {}, { cookie, ...from() });
    expect(status).toBe(403);
    cookie = await signUp(test, { email: `fresh-${email}` });
    const begun = await asked("generate-register-options", cookie);
    await test.database.sql`update sessions set created_at = now() - interval '11 minutes'`;
    const response = device.makes({ challenge: begun.challenge, origin: page });
    const headers = { cookie: begun.cookie, ...from() };
    const late = await test.post(at("verify-registration"), { name: "x", response }, headers);
    expect(late.status).toBe(403);
    expect((await asked("generate-register-options")).status).toBe(401);
  });

  it("is of this house alone: no page elsewhere adds or uses one", async () => {
    const device = passkeyDevice("localhost");
    const elsewhere = [
      "https://evil.example",
      "http://localhost:1",
      `${page}.evil.example`,
      "null",
    ];
    for (const origin of elsewhere)
      expect([origin, (await added(device, cookie, { origin })).status]).toEqual([origin, 400]);
    expect((await added(passkeyDevice("evil.example"))).status).toBe(400);
    expect((await added(device)).status).toBe(200);
    for (const origin of elsewhere)
      expect([origin, (await signedInWith(device, { origin })).status]).toEqual([origin, 400]);
    expect((await signedInWith(device)).status).toBe(200);
  });

  it("takes a device that knew its owner, since it stands for a password and a code", async () => {
    const device = passkeyDevice("localhost");
    expect((await added(device, cookie, { isVerified: false })).status).toBe(400);
    expect((await added(device)).status).toBe(200);
    expect((await signedInWith(device, { isVerified: false })).status).toBe(400);
    const [listed] = (await as(cookie).account.waysIn.query()).passkeys;
    expect(listed?.usedAt).toBeNull();
  });

  it("opens the account that it was added to and no other", async () => {
    const id = Buffer.from(crypto.randomUUID());
    const [mine, theirs] = [passkeyDevice("localhost", id), passkeyDevice("localhost", id)];
    expect((await added(mine)).status).toBe(200);
    expect((await signedInWith(theirs)).status).toBe(400);
    const other = await signUp(test, { email: `other-${email}` });
    expect((await added(theirs, other)).status).toBe(400);
    expect((await as(other).account.waysIn.query()).passkeys).toEqual([]);
    const came = await signedInWith(mine);
    expect((await as(cookieOf(came)).account.who.query()).name).toBe(email.split("@")[0]);

    const [kept] = (await as(cookie).account.waysIn.query()).passkeys;
    const passkeyId = kept?.passkeyId ?? "";
    await expect(as(other).account.endPasskey.mutate({ passkeyId })).rejects.toMatchObject({
      data: { code: "not-found" },
    });
    expect((await signedInWith(mine)).status).toBe(200);
  });

  it("is not added with a challenge that another account was given", async () => {
    const other = await signUp(test, { email: `other-${email}` });
    const theirs = await asked("generate-register-options", other);
    const challengeCookie =
      theirs.cookie.split("; ").find((each) => each.includes("passkey")) ?? "";
    const response = passkeyDevice("localhost").makes({
      challenge: theirs.challenge,
      origin: page,
    });
    const headers = { cookie: `${cookie}; ${challengeCookie}`, ...from() };
    const came = await test.post(at("verify-registration"), { name: "x", response }, headers);
    expect(came.status).toBe(400);
  });

  it("answers a challenge once, also when it is sent many times at once", async () => {
    const device = passkeyDevice("localhost");
    expect((await added(device)).status).toBe(200);
    const { challenge, ...answer } = await asked("generate-authenticate-options");
    const said = { response: device.uses({ challenge, origin: page }) };
    const send = () =>
      test.post(at("verify-authentication"), said, { cookie: answer.cookie, ...from() });
    const came = await Promise.all([send(), send(), send(), send()]);
    expect(came.map(({ status }) => status).toSorted()).toEqual([200, 400, 400, 400]);
    expect((await send()).status).toBe(400);
    const nobodys = await test.post(at("verify-authentication"), said, from());
    expect(nobodys.status).toBe(400);
  });

  it("is not used with a challenge that was given to add one, nor one that is over", async () => {
    const device = passkeyDevice("localhost");
    expect((await added(device)).status).toBe(200);
    const adding = await asked("generate-register-options", cookie);
    const using = await asked("generate-authenticate-options");
    await test.database.sql`
      update verifications set expires_at = now() - interval '1 second' where value like '%authentication%'
    `;
    for (const { challenge, cookie } of [adding, using]) {
      const said = { response: device.uses({ challenge, origin: page }) };
      const came = await test.post(at("verify-authentication"), said, { cookie, ...from() });
      expect(came.status).toBe(400);
    }
  });

  it("goes with its account", async () => {
    const device = passkeyDevice("localhost");
    expect((await added(device)).status).toBe(200);
    await as(cookie).account.delete.mutate({ email, password: "correct horse battery" });
    const rows = await test.database.sql`select 1 from passkeys where credential_id = ${device.id}`;
    expect(rows).toHaveLength(0);
    expect((await signedInWith(device)).status).toBe(400);
  });
});

describe("the paths of passkeys", () => {
  it("refuse what no device says, in words, and never fail", async () => {
    const device = passkeyDevice("localhost");
    const whole = device.uses({ challenge: "x", origin: page });
    const { response } = whole;
    for (const said of [
      undefined,
      null,
      [],
      { response: null },
      { response: {} },
      { response: { ...whole, id: { $ne: null } } },
      { response: { ...whole, id: "a\0b", rawId: "a\0b" } },
      { response: { ...whole, response: { ...response, signature: 7 } } },
      { response: { ...whole, response: { ...response, clientDataJSON: "%%%" } } },
      { response: { ...whole, response: { ...response, authenticatorData: "" } } },
      { response: { ...whole, isAdmin: true } },
    ])
      for (const path of ["verify-authentication", "verify-registration"]) {
        const begun = await asked(
          path === "verify-registration"
            ? "generate-register-options"
            : "generate-authenticate-options",
          cookie,
        );
        const body = said && { name: "x", ...said };
        const came = await test.post(at(path), body, { cookie: begun.cookie, ...from() });
        expect([JSON.stringify(said), path, came.status]).toEqual([
          JSON.stringify(said),
          path,
          400,
        ]);
        expect(came.body).toMatchObject(refusal);
      }
  });

  it("are shut where passkeys are asked after or changed without us, and to a token", async () => {
    for (const path of ["list-user-passkeys", "delete-passkey", "update-passkey"]) {
      expect((await test.get(at(path), { cookie, ...from() })).status).toBe(404);
      expect((await test.post(at(path), { id: "x" }, { cookie, ...from() })).status).toBe(404);
    }
    const made = await test.post("/api/auth/api-key/create", { name: "x" }, { cookie, ...from() });
    const headers = { authorization: `Bearer ${made.body.key}`, ...from() };
    expect((await test.get(at("generate-register-options"), headers)).status).toBe(401);
  });

  it("are counted by address, and the owner elsewhere is not held up", async () => {
    const device = passkeyDevice("localhost");
    expect((await added(device)).status).toBe(200);
    const stranger = { "test-address": "192.0.2.77" };
    const other = passkeyDevice("localhost");
    const statuses = new Set<number>();
    for (let tries = 0; tries < 21; tries += 1) {
      const { challenge, ...begun } = await asked("generate-authenticate-options");
      const said = { response: other.uses({ challenge, origin: page }) };
      const headers = { cookie: begun.cookie, ...stranger };
      const { status, headers: told } = await test.post(at("verify-authentication"), said, headers);
      statuses.add(status);
      if (status === 429) expect(Number(told.get("retry-after"))).toBeGreaterThan(0);
    }
    expect([...statuses]).toEqual([400, 429]);
    expect((await signedInWith(device)).status).toBe(200);
  });

  it("are twenty for an account at most", async () => {
    for (let each = 0; each < 20; each += 1)
      expect((await added(passkeyDevice("localhost"))).status).toBe(200);
    expect((await added(passkeyDevice("localhost"))).status).toBe(400);
  });

  it.each(["http://192.168.1.5:3000", "http://limber.example", "https://192.168.1.5"])(
    "are not there where browsers make none: %s",
    async (url) => {
      const house = await openTestApi({ LIMBER_URL: url });
      const { status } = await house.get(at("generate-authenticate-options"), from());
      expect(status).toBe(404);
      await house.close();
    },
  );
});
