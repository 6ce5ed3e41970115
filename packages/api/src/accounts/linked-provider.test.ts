import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientOf } from "../../testing/client.ts";
import { anAddress, cookieOf, openTestApi, signUp, type TestApi } from "../testing-http.ts";
import { openOidcHouse } from "../testing-provider.ts";
import { anEmail, someone, verified, walksBetween } from "../testing-walks.ts";

let provider: Awaited<ReturnType<typeof openOidcHouse>>;
let test: TestApi;

beforeAll(async () => {
  provider = await openOidcHouse();
  test = await openTestApi({ ...provider.settings, LIMBER_OIDC_NAME: "our club" });
  provider.open(test.url);
});

afterAll(async () => {
  await test.close();
  await provider.close();
});

const from = () => ({ "test-address": anAddress() });

const as = (cookie: string) => clientOf(test, cookie).account;

const waysOf = (cookie: string) => as(cookie).waysIn.query();
const emailOf = async (cookie: string) => (await waysOf(cookie)).email;
const { backWith, signedIn, linked } = {
  backWith: (address: URL, cookie: string) =>
    walksBetween(test, provider).backWith(address, cookie),
  signedIn: (...who: Parameters<ReturnType<typeof walksBetween>["signedIn"]>) =>
    walksBetween(test, provider).signedIn(...who),
  linked: (...who: Parameters<ReturnType<typeof walksBetween>["linked"]>) =>
    walksBetween(test, provider).linked(...who),
};

describe("linking", () => {
  it("is asked for by whoever is signed in, lately, and opens their account from then on", async () => {
    const [subject, email] = [someone(), anEmail()];
    const cookie = await signUp(test, { email });
    expect(await linked(cookie, subject)).toMatchObject({ status: 200, body: { linked: true } });
    expect(await emailOf(cookieOf(await signedIn(subject, {})))).toBe(email);
    const other = await signUp(test, { email: anEmail() });
    expect(await linked(other, subject)).toMatchObject({
      status: 400,
      body: { code: "linked-elsewhere" },
    });
    expect((await linked("", someone())).status).toBe(401);
    await test.database.sql`update sessions set created_at = now() - interval '11 minutes'`;
    expect((await linked(cookie, someone())).status).toBe(403);
  });

  it("ends with a new password, as every way in does that somebody may have added", async () => {
    const [subject, email] = [someone(), anEmail()];
    await linked(await signUp(test, { email }), subject);
    const link = (await test.api.resetLink(email))?.link ?? "";
    const token = new URL(link).searchParams.get("token");
    const set = { token, newPassword: "a stable of quiet mares" };
    expect((await test.post("/api/auth/reset-password", set, from())).status).toBe(200);
    expect(await signedIn(subject, verified(email))).toMatchObject({
      body: { code: "email-taken" },
    });
  });

  it("goes with a password of its own, which whoever came by it gets by a link", async () => {
    const [subject, email] = [someone(), anEmail()];
    const cookie = cookieOf(await signedIn(subject, verified(email)));
    const link = (await test.api.resetLink(email))?.link ?? "";
    const newPassword = "a stable of quiet mares";
    const set = { token: new URL(link).searchParams.get("token"), newPassword };
    expect((await test.post("/api/auth/reset-password", set, from())).status).toBe(200);
    await expect(waysOf(cookie)).rejects.toThrow("not signed in");
    const typed = { email, password: newPassword };
    const came = await test.post("/api/auth/sign-in/email", typed, from());
    expect(await waysOf(cookieOf(came))).toMatchObject({
      hasPassword: true,
      provider: { linkedAt: null },
    });
  });

  it("goes to nobody else who is signed in when it comes back, and from no page elsewhere", async () => {
    const cookie = await signUp(test, { email: anEmail() });
    const other = await signUp(test, { email: anEmail() });
    const came = await test.post("/api/auth/oidc/link", {}, { cookie, ...from() });
    const address = await provider.visit(came.body.url, someone());
    const back = await backWith(address, `${other}; ${cookieOf(came)}`);
    expect(back).toMatchObject({ status: 400, body: { code: "begun-elsewhere" } });
    for (const origin of ["https://evil.example", "null"]) {
      const headers = { cookie, origin, ...from() };
      expect((await test.post("/api/auth/oidc/link", {}, headers)).status).toBe(403);
    }
    expect((await test.get("/api/auth/oidc/link", { cookie, ...from() })).status).toBe(404);
  });
});

describe("what is linked", () => {
  it("stands among the ways in, is unlinked by its owner, and opens nothing from then on", async () => {
    const [subject, email] = [someone(), anEmail()];
    const cookie = await signUp(test, { email });
    expect(await waysOf(cookie)).toMatchObject({
      hasPassword: true,
      provider: { name: "our club", linkedAt: null },
    });
    await linked(cookie, subject);
    const { provider: told } = await waysOf(cookie);
    expect(Math.abs(Date.parse(told?.linkedAt ?? "") - Date.now())).toBeLessThan(600_000);
    expect(await as(cookie).endProvider.mutate({})).toEqual({ isLinked: false });
    expect((await waysOf(cookie)).provider?.linkedAt).toBeNull();
    const came = await signedIn(subject, verified(email));
    expect(came).toMatchObject({ body: { code: "email-taken" } });
    // And again by another account of the provider, of the same person.
    expect((await linked(cookie, someone())).status).toBe(200);
  });

  it("takes a fresh sign-in to unlink", async () => {
    const [subject, email] = [someone(), anEmail()];
    const cookie = await signUp(test, { email });
    await linked(cookie, subject);
    await test.database.sql`
      update sessions set created_at = now() - interval '11 minutes'
      where user_id = (select id from users where email = ${email})
    `;
    await expect(as(cookie).endProvider.mutate({})).rejects.toThrow("Show that it is you.");
    expect((await signedIn(subject)).status).toBe(200);
  });

  it("of one account is not unlinked by another", async () => {
    const subject = someone();
    await linked(await signUp(test, { email: anEmail() }), subject);
    const other = await signUp(test, { email: anEmail() });
    expect(await as(other).endProvider.mutate({})).toEqual({ isLinked: false });
    expect((await signedIn(subject)).status).toBe(200);
  });
});

describe("the last way in", () => {
  const passkeyOf = async (email: string) => {
    const [{ id } = { id: "" }] = await test.database.sql<{ id: string }[]>`
      insert into passkeys (id, user_id, public_key, credential_id, counter, device_type, backed_up, created_at)
      select gen_random_uuid(), id, 'x', gen_random_uuid()::text, 0, 'singleDevice', false, now()
      from users where email = ${email} returning id
    `;
    return id;
  };

  it("stays: a provider without a password or a passkey, then the passkey without the provider", async () => {
    const [subject, email] = [someone(), anEmail()];
    const cookie = cookieOf(await signedIn(subject, verified(email)));
    expect((await waysOf(cookie)).hasPassword).toBe(false);
    await expect(as(cookie).endProvider.mutate({})).rejects.toThrow(
      "the last way into your account",
    );
    expect((await signedIn(subject)).status).toBe(200);

    const passkeyId = await passkeyOf(email);
    await as(cookie).endPasskey.mutate({ passkeyId });
    const another = { passkeyId: await passkeyOf(email) };
    await as(cookie).endProvider.mutate({});
    await expect(as(cookie).endPasskey.mutate(another)).rejects.toThrow("the last way");
    expect((await waysOf(cookie)).passkeys).toHaveLength(1);
  });

  it("stays where two are ended at once", async () => {
    const email = anEmail();
    const cookie = cookieOf(await signedIn(someone(), verified(email)));
    const passkeyId = await passkeyOf(email);
    const both = [as(cookie).endProvider.mutate({}), as(cookie).endPasskey.mutate({ passkeyId })];
    const ended = await Promise.allSettled(both);
    expect(ended.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("is no link with a provider that is not asked here any more", async () => {
    const email = anEmail();
    const cookie = cookieOf(await signedIn(someone(), verified(email)));
    const passkeyId = await passkeyOf(email);
    await test.database.sql`
      update auth_accounts set provider_id = 'oidc:https://elsewhere.example/'
      where user_id = (select id from users where email = ${email})
    `;
    expect((await waysOf(cookie)).provider?.linkedAt).toBeNull();
    await expect(as(cookie).endPasskey.mutate({ passkeyId })).rejects.toThrow("the last way");
  });
});
