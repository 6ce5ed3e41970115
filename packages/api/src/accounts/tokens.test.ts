import { createTRPCClient, httpBatchLink, TRPCClientError } from "@trpc/client";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { AppRouter } from "../router.ts";
import { anAddress, openTestApi, signIn, signUp, type TestApi } from "../testing-http.ts";
import type { TokenScope } from "./token-scopes.ts";

const GRANT = "urn:ietf:params:oauth:grant-type:device_code";

let test: TestApi;
let cookie: string;

beforeAll(async () => {
  test = await openTestApi();
  cookie = await signUp(test, { email: "ada@example.org" });
});

afterEach(() => vi.useRealTimers());
afterAll(() => test.close());

function clientWith(token: string) {
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({ url: `${test.url}/api/trpc`, headers: { authorization: `Bearer ${token}` } }),
    ],
  });
}

const from = () => ({ "test-address": anAddress() });
const ask = (client_id = "limber-cli", more = {}) =>
  test.post("/api/auth/device/code", { client_id, ...more }, from());
/** As one of our own pages asks. */
const seen = () => ({ cookie, origin: test.url, ...from() });
const poll = (device_code: string) =>
  test.post(
    "/api/auth/device/token",
    { grant_type: GRANT, device_code, client_id: "limber-cli" },
    from(),
  );

describe("signing in from a terminal", () => {
  it("shows a code, waits for the runner to approve it on a page, and then works", async () => {
    const { body: shown } = await ask();
    expect(shown.verification_uri).toBe(`${test.url}/device`);
    // However long a busy machine takes, both ask at one moment.
    vi.useFakeTimers({ toFake: ["Date"] });
    expect((await poll(shown.device_code)).body.error).toBe("authorization_pending");
    expect((await poll(shown.device_code)).body.error).toBe("slow_down");
    vi.useRealTimers();
    await test.get(`/api/auth/device?user_code=${shown.user_code}`, seen());
    const approved = await test.post(
      "/api/auth/device/approve",
      { userCode: shown.user_code },
      { cookie, ...from() },
    );
    expect(approved.status).toBe(200);
    await test.database
      .sql`update device_codes set last_polled_at = last_polled_at - interval '6 seconds'`;
    const { body: given } = await poll(shown.device_code);
    const client = clientWith(given.access_token);
    expect((await client.runners.profile.query({})).displayName).toBe("ada");
    expect((await poll(shown.device_code)).body.error).toBe("invalid_grant");
  });

  it("is approved by a fresh sign-in alone: it makes another, which would be fresh", async () => {
    const stale = await signUp(test, { email: `${crypto.randomUUID()}@example.org` });
    await test.database.sql`update sessions set created_at = now() - interval '11 minutes'
      where token = ${/session_token=([^.%]+)/.exec(stale)?.[1] ?? ""}`;
    const { body: shown } = await ask();
    const headers = { cookie: stale, origin: test.url, ...from() };
    await test.get(`/api/auth/device?user_code=${shown.user_code}`, headers);
    const said = { userCode: shown.user_code };
    const came = await test.post("/api/auth/device/approve", said, headers);
    expect(came).toMatchObject({
      status: 403,
      body: { error: { data: { code: "sign-in-again" } } },
    });
    expect((await poll(shown.device_code)).body.access_token).toBeUndefined();
    expect((await test.post("/api/auth/device/deny", said, headers)).status).toBe(200);
  });

  it("is refused when the runner says no", async () => {
    const { body: shown } = await ask();
    await test.get(`/api/auth/device?user_code=${shown.user_code}`, seen());
    await test.post("/api/auth/device/deny", { userCode: shown.user_code }, { cookie, ...from() });
    expect((await poll(shown.device_code)).body.error).toBe("access_denied");
  });

  it.each([{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }, {}])(
    "is nobody's who was sent to its code by a page elsewhere: %j",
    async (headers) => {
      const { body: shown } = await ask();
      for (const path of ["device", "device/", "%64evice", "/device"]) {
        const address = `/api/auth/${path}?user_code=${shown.user_code}`;
        const came = await test.get(address, { cookie, ...from(), ...headers });
        expect([path, came.status === 200]).toEqual([path, false]);
      }
      const [code] = await test.database
        .sql`select user_id from device_codes where device_code = ${shown.device_code}`;
      expect(code?.user_id).toBeNull();
    },
  );

  it("is for our own program only, and cannot be aimed at somebody", async () => {
    expect((await ask("another-program")).body.error).toBe("invalid_client");
    const [user] = await test.database.sql`select id from users`;
    const { body: shown } = await ask("limber-cli", { user_id: user?.id });
    const [code] = await test.database
      .sql`select user_id from device_codes where device_code = ${shown.device_code}`;
    expect(code?.user_id).toBeNull();
  });
});

describe("an API token", () => {
  const signedIn = () => {
    const headers = { cookie, origin: test.url };
    return createTRPCClient<AppRouter>({
      links: [httpBatchLink({ url: `${test.url}/api/trpc`, headers })],
    });
  };
  const make = async (scope: TokenScope = "full", days = 30) => {
    const made = await signedIn().account.makeToken.mutate({ name: "my script", scope, days });
    return { key: made.token, id: made.tokenId };
  };
  const refusedWith = (code: string) => ({ data: { code } });

  it("opens the procedures of its owner that it was made for", async () => {
    const { key } = await make();
    expect(key).toMatch(/^limber_/);
    const client = clientWith(key);
    const kept = await client.runs.log.mutate({
      run: { status: "done", startedAt: "2026-03-01T07:00:00Z", timeZone: "UTC" },
    });
    expect((await client.runs.list.query({})).items.map(({ runId }) => runId)).toContain(
      kept.runId,
    );
  });

  it("that nobody gave a scope only reads, also by the accounts' own way", async () => {
    const named = { name: "my script" };
    const ways = [
      (await signedIn().account.makeToken.mutate(named)).token,
      (await test.post("/api/auth/api-key/create", named, { cookie, ...from() })).body.key,
    ];
    for (const key of ways) {
      const client = clientWith(key);
      expect(await client.account.who.query()).toMatchObject({ by: "token", scope: "read" });
      expect(await client.runners.profile.query({})).toMatchObject({ displayName: "ada" });
      const logged = client.runs.log.mutate({
        run: { status: "done", startedAt: "2026-03-01T07:00:00Z", timeZone: "UTC" },
      });
      await expect(logged).rejects.toMatchObject(refusedWith("not-with-a-token"));
    }
  });

  it("to hand over what a watch wrote logs runs and reads none", async () => {
    const client = clientWith((await make("upload")).key);
    const run = { status: "done", startedAt: "2026-03-02T07:00:00Z", timeZone: "UTC" } as const;
    expect(await client.runs.log.mutate({ run })).toMatchObject({ status: "done" });
    await expect(client.runs.list.query({})).rejects.toMatchObject(refusedWith("not-with-a-token"));
    const taken = client.account.export.query();
    await expect(taken).rejects.toMatchObject(refusedWith("not-with-a-token"));
  });

  it("works for a year at most, whoever makes it, and one from before no longer", async () => {
    await expect(make("read", 366)).rejects.toMatchObject(refusedWith("invalid-request"));
    const long = { name: "x", expiresIn: 366 * 86_400 };
    const came = await test.post("/api/auth/api-key/create", long, { cookie, ...from() });
    expect(came.status).toBe(400);
    const { key, id } = await make();
    const kept = { id, expires_at: "9999-12-31T00:00:00Z", permissions: null };
    await test.database.sql`update api_keys set ${test.database.sql(kept)} where id = ${id}`;
    expect(await clientWith(key).account.who.query()).toMatchObject({ scope: "full" });
    await test.database
      .sql`update api_keys set created_at = now() - interval '366 days' where id = ${id}`;
    await expect(clientWith(key).account.who.query()).rejects.toMatchObject(
      refusedWith("sign-in-needed"),
    );
  });

  it("over its limit is told so, and how long to wait; a clock from the future holds up nobody", async () => {
    const { key, id } = await make("read");
    const client = clientWith(key);
    await client.account.who.query();
    const counted = `token:${id}`;
    await test.database.sql`update rate_limits set count = 600 where key = ${counted}`;
    const over = client.account.who.query();
    await expect(over).rejects.toMatchObject({ data: { code: "too-many", httpStatus: 429 } });
    const came = await test.get("/api/trpc/account.who", { authorization: `Bearer ${key}` });
    expect([came.status, Number(came.headers.get("retry-after")) > 0]).toEqual([429, true]);
    await test.database.sql`
      update rate_limits set last_request = last_request + 86400000 where key = ${counted}`;
    expect(await client.account.who.query()).toMatchObject({ by: "token" });
  });

  it("and a sign-in are listed without their secrets, and each is ended by one request", async () => {
    const { key, id } = await make("upload");
    const listed = await signedIn().account.waysIn.query();
    const token = listed.tokens.find(({ tokenId }) => tokenId === id);
    expect(token).toMatchObject({ name: "my script", scope: "upload", usedAt: null });
    const secrets = await test.database.sql`select token as secret from sessions union all
      select key from api_keys`;
    const told = JSON.stringify(listed);
    expect(told).not.toContain(key);
    expect(secrets.filter(({ secret }) => told.includes(secret))).toEqual([]);
    await signedIn().account.endToken.mutate({ tokenId: id });
    await expect(clientWith(key).account.who.query()).rejects.toMatchObject(
      refusedWith("sign-in-needed"),
    );
    const other = await signIn(test, {
      email: "ada@example.org",
      password: "correct horse battery",
    });
    expect(listed.sessions.filter(({ isThis }) => isThis)).toHaveLength(1);
    await signedIn().account.endOtherSessions.mutate();
    expect((await signedIn().account.waysIn.query()).sessions).toMatchObject([{ isThis: true }]);
    expect((await test.get("/api/auth/get-session", { cookie: other })).body).toBe("null");
  });

  it("is kept only as a hash", async () => {
    const { key } = await make();
    const rows = await test.database.sql`select key from api_keys`;
    expect(rows.some((row) => row.key === key || key.endsWith(row.key))).toBe(false);
  });

  it("opens no account page, makes no other token and deletes no account", async () => {
    const { key } = await make();
    const authorization = `Bearer ${key}`;
    expect((await test.get("/api/auth/get-session", { authorization })).body).toBe("null");
    expect(
      (await test.post("/api/auth/api-key/create", { name: "child" }, { authorization, ...from() }))
        .status,
    ).toBe(401);
    const deleted = clientWith(key).account.delete.mutate({
      email: "ada@example.org",
      password: "correct horse battery",
    });
    await expect(deleted).rejects.toMatchObject({
      data: { code: "not-with-a-token", httpStatus: 403 },
    });
  });

  it("stops working when it is deleted, or was never made", async () => {
    const { key, id } = await make();
    await test.post("/api/auth/api-key/delete", { keyId: id }, { cookie, ...from() });
    for (const token of [key, "limber_nonsense", "nonsense"]) {
      const asked = clientWith(token).runners.profile.query({});
      await expect(asked).rejects.toBeInstanceOf(TRPCClientError);
      await expect(asked).rejects.toMatchObject({
        data: { code: "sign-in-needed", httpStatus: 401 },
      });
    }
  });
});
