import { createHook } from "node:async_hooks";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type AnyBody,
  anAddress,
  openTestApi,
  signIn,
  signUp,
  type TestApi,
} from "../testing-http.ts";
import { createAccount } from "./by-email.ts";

const password = "correct horse battery";
const wrong = "incorrect horse battery";
const another = "a stable of quiet mares";

let test: TestApi;

beforeAll(async () => {
  test = await openTestApi();
});

afterAll(() => test.close());

const from = () => ({ "test-address": anAddress() });

/** As a browser does it, at what a password costs there. */
const signUpAs = (email: string, given = password) =>
  test.post(
    "/api/auth/sign-up/email",
    { name: email.split("@")[0], email, password: given },
    from(),
  );

async function me(headers: Record<string, string>) {
  const { body } = await test.get(
    `/api/trpc/runners.profile?input=${encodeURIComponent("{}")}`,
    headers,
  );
  return body.result?.data ?? body.error.data.code;
}

describe("an account", () => {
  it("is made with a runner of its own, and there is none before somebody makes one", async () => {
    expect(await test.database.sql`select 1 from users`).toHaveLength(0);
    expect((await signUpAs("ada@example.org")).status).toBe(200);
    const cookie = await signIn(test, { email: "ada@example.org", password });
    expect(await me({ cookie })).toMatchObject({ displayName: "ada", revision: 1 });
    const [user] = await test.database.sql`select id from users`;
    expect(user?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  it("keeps passwords only as salted scrypt, at its full cost whichever way one is set", async () => {
    const keptOf = async (email: string) => {
      const [kept] = await test.database.sql`
        select password from auth_accounts join users on users.id = user_id where email = ${email}
      `;
      return String(kept?.password);
    };
    const [up, change, reset, made] = ["ada", "change", "reset", "made"].map(
      (name) => `${name}@example.org`,
    ) as [string, string, string, string];
    const cookie = await signUp(test, { email: change });
    const asked = { currentPassword: password, newPassword: another };
    await test.post("/api/auth/change-password", asked, { cookie, ...from() });
    await signUp(test, { email: reset });
    const link = new URL((await test.api.resetLink(reset))?.link ?? "");
    const token = link.searchParams.get("token");
    await test.post("/api/auth/reset-password", { token, newPassword: another }, from());
    const account = { name: "Ada", email: made, password: another };
    await createAccount(test.database.db, { LIMBER_SECRET: "x".repeat(40) }, account);
    for (const email of [up, change, reset, made])
      expect([email, await keptOf(email)]).toEqual([
        email,
        expect.stringMatching(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/),
      ]);
  });

  it("wants ten characters of a password", async () => {
    const came = await test.post(
      "/api/auth/sign-up/email",
      { name: "x", email: "short@example.org", password: "123456789" },
      from(),
    );
    expect(came.status).toBe(400);
    expect(
      await test.database.sql`select 1 from users where email = 'short@example.org'`,
    ).toHaveLength(0);
  });

  it("cannot be made where the operator has closed sign-up", async () => {
    const closed = await openTestApi({ LIMBER_SIGN_UP: "closed" });
    const came = await closed.post(
      "/api/auth/sign-up/email",
      { name: "x", email: "x@example.org", password },
      from(),
    );
    expect(came.status).toBe(400);
    await closed.close();
  });

  it("has a name of a hundred letters at most, also a changed one", async () => {
    const cookie = await signUp(test, { email: "long@example.org" });
    await test.post("/api/auth/update-user", { name: "x".repeat(5000) }, { cookie, ...from() });
    const [user] = await test.database.sql`select name from users where email = 'long@example.org'`;
    expect(user?.name).toBe("x".repeat(100));
  });

  it("is left by signing out", async () => {
    const cookie = await signUp(test, { email: "out@example.org" });
    await test.post("/api/auth/sign-out", {}, { cookie });
    expect(await me({ cookie })).toBe("sign-in-needed");
  });

  const ours = () => test.url;
  it.each([
    ["does not say where it comes from", () => ({})],
    ["says null", () => ({ origin: "null" })],
    ["is on another port of this host", () => ({ origin: "http://127.0.0.1:1" })],
    ["is on another host", () => ({ origin: "https://evil.example" })],
    ["comes by another scheme", () => ({ origin: ours().replace("http:", "https:") })],
    ["has our name within its own", () => ({ origin: `${ours()}.evil.example` })],
    ["is told on by the browser", () => ({ origin: ours(), "sec-fetch-site": "same-site" })],
    [
      "is of another site, with our origin",
      () => ({ origin: ours(), "sec-fetch-site": "cross-site" }),
    ],
  ])("opens to no page that %s", async (_name, headers: () => Record<string, string>) => {
    const email = `${crypto.randomUUID()}@example.org`;
    const cookie = await signUp(test, { email });
    for (const path of [
      "/api/trpc/account.delete",
      "/api/trpc/runs.log",
      "/api/auth/sign-out",
      "/api/auth/api-key/create",
    ]) {
      const came = await fetch(test.url + path, {
        method: "POST",
        body: JSON.stringify({ email, password: "correct horse battery", name: "x" }),
        headers: { "content-type": "application/json", cookie, ...headers() },
      });
      const { error } = (await came.json()) as AnyBody;
      expect([path, came.status, error.data.code]).toEqual([path, 403, "not-from-here"]);
    }
    expect(await me({ cookie })).toMatchObject({ displayName: email.split("@")[0] });
  });

  it("opens to our own page, as a browser tells of it", async () => {
    const cookie = await signUp(test, { email: "own@example.org" });
    const came = await test.post(
      "/api/auth/sign-out",
      {},
      { cookie, "sec-fetch-site": "same-origin" },
    );
    expect(came.status).toBe(200);
  });
});

describe("what of the accounts is open to the outside", () => {
  it.each([
    "/list-sessions",
    "/revoke-sessions",
    "/delete-user",
    "/api-key/update",
    "/verify-password",
    "/sign-in/social",
    "/sign-in/email/",
    "//sign-in/email",
    "/%73ign-in/email",
    "/reset-password/token",
    "/nothing",
    "/__proto__",
  ])("is not %s", async (path) => {
    const cookie = await signUp(test, { email: `${crypto.randomUUID()}@example.org` });
    for (const came of [
      await test.post(`/api/auth${path}`, {}, { cookie, ...from() }),
      await test.get(`/api/auth${path}`, { cookie, ...from() }),
    ])
      expect([path, came.status, came.body.error.data.code]).toEqual([path, 404, "not-found"]);
  });
});

describe("nobody learns who has an account", () => {
  beforeAll(() => signUpAs("known@example.org"));

  const told = ({ status, body }: { status: number; body: unknown }) => ({ status, body });

  it("by signing in", async () => {
    const [known, unknown] = [
      await test.post(
        "/api/auth/sign-in/email",
        { email: "known@example.org", password: wrong },
        from(),
      ),
      await test.post(
        "/api/auth/sign-in/email",
        { email: "unknown@example.org", password: wrong },
        from(),
      ),
    ];
    expect(told(known)).toEqual(told(unknown));
    expect(known.status).toBe(401);
  });

  it("by signing up", async () => {
    const up = (email: string) =>
      test.post("/api/auth/sign-up/email", { name: "Same", email, password: wrong }, from());
    const shape = ({
      status,
      body,
    }: {
      status: number;
      body: { token: unknown; user: Record<string, unknown> };
    }) => ({
      status,
      token: body.token,
      keys: Object.keys(body.user).toSorted(),
    });
    expect(shape(await up("known@example.org"))).toEqual(shape(await up("new@example.org")));
    await expect(signIn(test, { email: "known@example.org", password })).resolves.toContain(
      "limber",
    );
  });

  it("by asking for a new password", async () => {
    const ask = (email: string) =>
      test.post(
        "/api/auth/request-password-reset",
        { email, redirectTo: "/reset-password" },
        from(),
      );
    expect(told(await ask("known@example.org"))).toEqual(told(await ask("unknown@example.org")));
  });

  it("by how long an answer takes: a password is hashed for either", async () => {
    let hashed = 0;
    const counting = createHook({
      init: (_, type) => {
        if (type === "SCRYPTREQUEST") hashed += 1;
      },
    });
    const hashes = async (email: string) => {
      hashed = 0;
      counting.enable();
      await test.post("/api/auth/sign-in/email", { email, password: wrong }, from());
      counting.disable();
      return hashed;
    };
    expect(await hashes("known@example.org")).toBe(1);
    expect(await hashes("unknown@example.org")).toBe(1);
  });
});
