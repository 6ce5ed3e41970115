import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientOf } from "../../testing/client.ts";
import { anAddress, cookieOf, openTestApi, signUp, type TestApi } from "../testing-http.ts";
import { type OidcClaims, openOidcHouse } from "../testing-provider.ts";
import { anEmail, someone, verified, walksBetween } from "../testing-walks.ts";

let provider: Awaited<ReturnType<typeof openOidcHouse>>;
let test: TestApi;

beforeAll(async () => {
  provider = await openOidcHouse();
  test = await openTestApi(provider.settings);
  provider.open(test.url);
});

afterAll(async () => {
  await test.close();
  await provider.close();
});

const from = () => ({ "test-address": anAddress() });

const as = (cookie: string) => clientOf(test, cookie);

const emailOf = async (cookie: string) => (await as(cookie).account.waysIn.query()).email;

const begun = (at: TestApi = test) => walksBetween(at, provider).begun();
const backWith = (address: URL, cookie: string) =>
  walksBetween(test, provider).backWith(address, cookie);
const signedIn = (subject: string, claims: OidcClaims, at: TestApi = test) =>
  walksBetween(at, provider).signedIn(subject, claims);

describe("a provider", () => {
  it.each([
    ["a plan", "/plans?distance=24&keep=1", "/plans?distance=24&keep=1"],
    ["nowhere, from too long an address", `/plans?${"x".repeat(3000)}`, undefined],
  ])("leads on to where somebody was going: %s", async (_what, next, place) => {
    const { url, cookie } = await walksBetween(test, provider).begun(next);
    const came = await backWith(await provider.visit(url, someone(), verified(anEmail())), cookie);
    expect(came).toMatchObject({ status: 200 });
    expect(came.body.next).toBe(place);
  });

  it("signs somebody new in, with the address that it vouches for, and again by what it calls them", async () => {
    const [subject, email] = [someone(), anEmail()];
    const first = await signedIn(subject, verified(email.toUpperCase()));
    expect(first).toMatchObject({ status: 200, body: { next: "/runs", user: { email } } });
    expect(await emailOf(cookieOf(first))).toBe(email);
    // Strangers who guess from elsewhere do not hold this browser up.
    expect(cookieOf(first)).toContain("limber.known=");
    expect((await as(cookieOf(first)).runners.profile.query({})).displayName).toBe("Ada");
    // The address may have changed there meanwhile, or be another's.
    const again = await signedIn(subject, { email: "other@example.org" });
    expect(await emailOf(cookieOf(again))).toBe(email);
  });

  it("is asked with a challenge, a state and a nonce, for a sign-in that is fresh", async () => {
    const { searchParams } = new URL((await begun()).url);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: "code",
      code_challenge_method: "S256",
      prompt: "login",
      redirect_uri: `${test.url}/sign-in/back`,
    });
    const other = new URL((await begun()).url).searchParams;
    for (const name of ["state", "nonce", "code_challenge"]) {
      expect((searchParams.get(name) ?? "").length).toBeGreaterThanOrEqual(43);
      expect(searchParams.get(name)).not.toBe(other.get(name));
    }
  });

  it("opens no account by its e-mail address, whatever it says of it", async () => {
    const email = anEmail();
    await signUp(test, { email });
    expect(await signedIn(someone(), verified(email))).toMatchObject({
      status: 400,
      body: { code: "email-taken" },
    });
    const rows = await test.database
      .sql`select 1 from auth_accounts a join users u on u.id = a.user_id
        where email = ${email} and provider_id <> 'credential'`;
    expect(rows).toHaveLength(0);
  });

  it.each([
    ["does not vouch for", { email_verified: false }],
    ["says nothing of", {}],
    ["says yes in words of", { email_verified: "true" as never }],
  ])("makes no account for an address that it %s", async (_how, more) => {
    const email = anEmail();
    const came = await signedIn(someone(), { email, ...more });
    expect(came).toMatchObject({ status: 400, body: { code: "email-unverified" } });
    expect(await test.database.sql`select 1 from users where email = ${email}`).toHaveLength(0);
    const none = await signedIn(someone(), {});
    expect(none).toMatchObject({ status: 400, body: { code: "email-unverified" } });
  });
});

describe("what came back", () => {
  it("counts once: neither its code nor its state again", async () => {
    const { url, cookie } = await begun();
    const address = await provider.visit(url, someone(), verified(anEmail()));
    expect((await backWith(address, cookie)).status).toBe(200);
    const used = { status: 400, body: { code: "begun-elsewhere" } };
    expect(await backWith(address, cookie)).toMatchObject(used);
    const refused = { status: 400, body: { code: "provider-refused" } };
    // The same code with a state of one's own.
    const mine = await begun();
    const state = new URL(mine.url).searchParams.get("state") ?? "";
    const again = new URL(address);
    again.searchParams.set("state", state);
    expect(await backWith(again, mine.cookie)).toMatchObject(refused);
  });

  it("is of the browser that went: no other's state, none, and none made up", async () => {
    const [mine, theirs] = [await begun(), await begun()];
    const address = await provider.visit(theirs.url, someone(), verified(anEmail()));
    const made = new URL(address);
    made.searchParams.set("state", "x".repeat(43));
    const none = new URL(address);
    none.searchParams.delete("state");
    for (const [back, cookie] of [
      [address, mine.cookie],
      [address, ""],
      [made, theirs.cookie],
      [none, theirs.cookie],
    ] as const) {
      const came = await backWith(back, cookie);
      expect(came).toMatchObject({ status: 400, body: { code: "begun-elsewhere" } });
      expect(cookieOf(came)).not.toMatch(/session_token=[^;]/);
    }
    expect((await backWith(address, theirs.cookie)).status).toBe(200);
  });

  it("answers this try and no other: not one with another nonce", async () => {
    const { url, cookie } = await begun();
    const theirs = new URL(url);
    theirs.searchParams.set("nonce", "n".repeat(43));
    const address = await provider.visit(theirs.href, someone(), verified(anEmail()));
    const refused = { status: 400, body: { code: "provider-refused" } };
    expect(await backWith(address, cookie)).toMatchObject(refused);
  });

  it("ends the sign-in that was in this browser before", async () => {
    const before = await signUp(test, { email: anEmail() });
    const { url, cookie } = await walksBetween(test, provider).begun("/runs", before);
    const address = await provider.visit(url, someone(), verified(anEmail()));
    expect((await backWith(address, `${before}; ${cookie}`)).status).toBe(200);
    await expect(emailOf(before)).rejects.toThrow("not signed in");
  });

  it("is refused where the provider says no, is late, or is another", async () => {
    const { url, cookie } = await begun();
    const state = new URL(url).searchParams.get("state") ?? "";
    const said = new URL(`${test.url}/sign-in/back?error=access_denied&state=${state}`);
    const refused = { status: 400, body: { code: "provider-refused" } };
    expect(await backWith(said, cookie)).toMatchObject(refused);
    const late = await begun();
    const address = await provider.visit(late.url, someone(), verified(anEmail()));
    await test.database.sql`update verifications set expires_at = now() - interval '1 second'`;
    const tooLate = { status: 400, body: { code: "begun-elsewhere" } };
    expect(await backWith(address, late.cookie)).toMatchObject(tooLate);
    const other = await begun();
    const mixed = await provider.visit(other.url, someone(), verified(anEmail()));
    mixed.searchParams.set("iss", "https://evil.example");
    expect(await backWith(mixed, other.cookie)).toMatchObject(refused);
  });
});

describe("a house", () => {
  it("has none of it where nobody set it up", async () => {
    const house = await openTestApi();
    for (const path of ["begin", "callback"])
      expect((await house.get(`/api/auth/oidc/${path}`, from())).status).toBe(404);
    await house.close();
  });

  it("that is closed makes no account by it either", async () => {
    const house = await openTestApi({ ...provider.settings, LIMBER_SIGN_UP: "closed" });
    provider.open(house.url);
    const email = anEmail();
    expect(await signedIn(someone(), verified(email), house)).toMatchObject({
      status: 400,
      body: { code: "sign-up-closed" },
    });
    await house.close();
    provider.open(test.url);
  });

  it("says so while the provider is away, and signs in by password and by it afterwards", async () => {
    const nowhere = await openOidcHouse();
    const house = await openTestApi(nowhere.settings);
    await nowhere.close();
    const came = await house.get("/api/auth/oidc/begin", from());
    expect(came).toMatchObject({ status: 502, body: { code: "provider-away" } });
    await signUp(house, { email: "ada@example.org" });
    await house.close();
    const { url, cookie } = await begun();
    const address = await provider.visit(url, someone(), verified(anEmail()));
    provider.away();
    expect(await backWith(address, cookie)).toMatchObject({
      status: 502,
      body: { code: "provider-away" },
    });
    provider.open(test.url);
    expect((await signedIn(someone(), verified(anEmail()))).status).toBe(200);
  }, 60_000);

  it("keeps no token of the provider's, and tells nobody what it said", async () => {
    const subject = someone();
    await signedIn(subject, verified(anEmail()));
    const [kept] = await test.database.sql`
      select access_token, refresh_token, id_token from auth_accounts where account_id = ${subject}
    `;
    expect(kept).toEqual({ access_token: null, refresh_token: null, id_token: null });
    const told = JSON.stringify(test.reports);
    for (const word of [subject, "a secret between the two", "@example.org"])
      expect(told).not.toContain(word);
  });
});
