import { createTRPCClient, httpLink } from "@trpc/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AppRouter } from "../router.ts";
import { passkeyDevice } from "../testing-device.ts";
import { anAddress, cookieOf, openTestApi, signIn, signUp, type TestApi } from "../testing-http.ts";

const password = "correct horse battery";
const another = "a stable of quiet mares";

let test: TestApi;

beforeAll(async () => {
  test = await openTestApi();
});

afterAll(() => test.close());

const from = () => ({ "test-address": anAddress() });

/** Whether this opens a procedure of its owner. */
async function opens(headers: Record<string, string>): Promise<boolean> {
  const link = httpLink({ url: `${test.url}/api/trpc`, headers });
  const asked = createTRPCClient<AppRouter>({ links: [link] }).runners.profile.query({});
  return asked.then(
    () => true,
    () => false,
  );
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** Approves a terminal, and hands back the code with which it asks for its sign-in. */
async function approvedTerminal(cookie: string): Promise<string> {
  const asked = await test.post("/api/auth/device/code", { client_id: "limber-cli" }, from());
  const { device_code, user_code } = asked.body;
  const seen = { cookie, origin: test.url, ...from() };
  await test.get(`/api/auth/device?user_code=${user_code}`, seen);
  await test.post("/api/auth/device/approve", { userCode: user_code }, { cookie, ...from() });
  return device_code;
}

async function signedInTerminal(device_code: string): Promise<string | undefined> {
  const grant_type = "urn:ietf:params:oauth:grant-type:device_code";
  const send = { grant_type, device_code, client_id: "limber-cli" };
  const { body } = await test.post("/api/auth/device/token", send, from());
  return body.access_token;
}

const onThePage = () => test.url.replace("127.0.0.1", "localhost");

/** A passkey that whoever got in has added. */
async function addedPasskey(cookie: string) {
  const device = passkeyDevice("localhost");
  const begun = await test.get("/api/auth/passkey/generate-register-options", {
    cookie,
    ...from(),
  });
  const response = device.makes({ challenge: begun.body.challenge, origin: onThePage() });
  const headers = { cookie: `${cookie}; ${cookieOf(begun)}`, ...from() };
  const said = { name: "theirs", response };
  const came = await test.post("/api/auth/passkey/verify-registration", said, headers);
  expect(came.status).toBe(200);
  return device;
}

async function signsIn(device: ReturnType<typeof passkeyDevice>): Promise<boolean> {
  const begun = await test.get("/api/auth/passkey/generate-authenticate-options", from());
  const response = device.uses({ challenge: begun.body.challenge, origin: onThePage() });
  const headers = { cookie: cookieOf(begun), ...from() };
  const came = await test.post("/api/auth/passkey/verify-authentication", { response }, headers);
  return came.status === 200;
}

/** Every way into an account that somebody may have got hold of. */
async function everyWayIn(email: string) {
  const cookie = await signUp(test, { email });
  const made = await test.post("/api/auth/api-key/create", { name: "x" }, { cookie, ...from() });
  const terminal = (await signedInTerminal(await approvedTerminal(cookie))) ?? "";
  const waiting = await approvedTerminal(cookie);
  const elsewhere = await signIn(test, { email, password });
  const passkey = await addedPasskey(cookie);
  expect(await signsIn(passkey)).toBe(true);
  const olderLink = (await test.api.resetLink(email))?.link ?? "";
  const ways = {
    "this browser": { cookie },
    "another browser": { cookie: elsewhere },
    "an API token": bearer(made.body.key),
    "a terminal": bearer(terminal),
  };
  for (const [name, headers] of Object.entries(ways))
    expect([name, await opens(headers)]).toEqual([name, true]);
  return { cookie, ways, waiting, passkey, olderLink };
}

const setBy = (link: string, newPassword: string) =>
  test.post(
    "/api/auth/reset-password",
    { token: new URL(link).searchParams.get("token"), newPassword },
    from(),
  );

async function shut({ ways, waiting, passkey, olderLink }: Awaited<ReturnType<typeof everyWayIn>>) {
  const left = [];
  for (const [name, headers] of Object.entries(ways)) if (await opens(headers)) left.push(name);
  if (await signedInTerminal(waiting)) left.push("a terminal that was approved before");
  if (await signsIn(passkey)) left.push("a passkey");
  if ((await setBy(olderLink, "yet another set of words")).status === 200)
    left.push("an older link");
  return left;
}

describe("whoever sets a new password ends every other way in", () => {
  it("by a link: browsers, terminals, tokens, passkeys, approvals and older links", async () => {
    const email = "reset@example.org";
    const before = await everyWayIn(email);
    const link = (await test.api.resetLink(email))?.link ?? "";
    expect((await setBy(link, another)).status).toBe(200);
    expect(await shut(before)).toEqual([]);
    expect(await opens({ cookie: await signIn(test, { email, password: another }) })).toBe(true);
  });

  it.each([{}, { revokeOtherSessions: false }, { revokeOtherSessions: true }])(
    "by changing it, whatever is asked (%j); who changed it stays",
    async (more) => {
      const email = `${crypto.randomUUID()}@example.org`;
      const before = await everyWayIn(email);
      const send = { currentPassword: password, newPassword: another, ...more };
      const headers = { cookie: before.cookie, ...from() };
      const came = await test.post("/api/auth/change-password", send, headers);
      expect(came.status).toBe(200);
      expect(await shut(before)).toEqual([]);
      expect(await opens({ cookie: cookieOf(came) })).toBe(true);
    },
  );

  it("and nothing ends where the old password is not known", async () => {
    const before = await everyWayIn("kept@example.org");
    const send = { currentPassword: another, newPassword: another };
    const headers = { cookie: before.cookie, ...from() };
    expect((await test.post("/api/auth/change-password", send, headers)).status).toBe(400);
    for (const headers of Object.values(before.ways)) expect(await opens(headers)).toBe(true);
  });
});
