import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAddress, cookieOf, openTestApi, signUp, type TestApi } from "../testing-http.ts";

const password = "correct horse battery";
const wrong = "incorrect horse battery";

let test: TestApi;

/** As long as a busy machine may take for its tries, a minute is not over meanwhile. */
const begun = new Date();

beforeAll(async () => {
  test = await openTestApi({}, () => begun);
});

afterAll(() => test.close());

const from = () => ({ "test-address": anAddress() });
const tryWith = (email: string, given: string, headers: Record<string, string> = from()) =>
  test.post("/api/auth/sign-in/email", { email, password: given }, headers);

async function statuses(count: number, tryOnce: (at: number) => Promise<{ status: number }>) {
  const found: number[] = [];
  for (let at = 0; at < count; at += 1) found.push((await tryOnce(at)).status);
  return found;
}

const someone = async () => {
  const email = `${crypto.randomUUID()}@example.org`;
  await signUp(test, { email });
  return email;
};

describe("guessing", () => {
  it("is stopped from one address after ten tries a minute, and says how long to wait", async () => {
    const address = from();
    const nobody = await tryWith("guess0@example.org", wrong, address);
    const tried = await statuses(11, async () => tryWith(await someone(), wrong, address));
    expect([nobody.status, ...tried]).toEqual([...Array(10).fill(401), 429, 429]);
    const { headers, body } = await tryWith("guess@example.org", wrong, address);
    const wait = Number(headers.get("retry-after"));
    expect(wait > 0 && wait <= 60).toBe(true);
    expect(body.error.data).toMatchObject({ code: "too-many", what: "Too many tries." });
  });

  it("is stopped as well where all guesses come at once", async () => {
    const email = await someone();
    const address = from();
    const came = await Promise.all(
      Array.from({ length: 24 }, () => tryWith(email, wrong, address)),
    );
    expect(came.filter(({ status }) => status === 401)).toHaveLength(10);
  });

  it.each(["an account", "an address that nobody has"])("at %s is told the same", async (which) => {
    const email = which === "an account" ? await someone() : `${crypto.randomUUID()}@example.org`;
    const address = from();
    const tried = await statuses(11, () => tryWith(email.toUpperCase(), wrong, address));
    expect(tried).toEqual([...Array(10).fill(401), 429]);
  });

  it("gets harder for new addresses the more an account was guessed at", async () => {
    const email = await someone();
    const left = async () => {
      const address = from();
      const tried = await statuses(11, () => tryWith(email, wrong, address));
      return tried.filter((status) => status === 401).length;
    };
    const found = [];
    for (let at = 0; at < 5; at += 1) found.push(await left());
    expect(found).toEqual([10, 10, 10, 3, 3]);
    await test.database.sql`update rate_limits set count = 100 where key like 'failed-at:%'`;
    expect(await left()).toBe(1);
  });

  it("is not hidden by a header that a client sends, nor by another address of the same network", async () => {
    const headers = () => ({ "x-limber-address": anAddress(), "x-forwarded-for": anAddress() });
    const email = await someone();
    const [same, network] = [from(), (at: number) => `2001:db8:0:7::${at + 1}`];
    const tried = await statuses(11, () => tryWith(email, wrong, { ...same, ...headers() }));
    expect(tried.at(-1)).toBe(429);
    const other = await someone();
    const near = await statuses(11, (at) => tryWith(other, wrong, { "test-address": network(at) }));
    expect(near.at(-1)).toBe(429);
  });

  it("is counted without a name or an address of mail", async () => {
    const rows = await test.database.sql`select key from rate_limits`;
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ key }) => key.includes("@"))).toEqual([]);
  });
});

describe("the owner", () => {
  it("may sign in as often as they like: what is right is no try", async () => {
    const email = await someone();
    const address = from();
    const tried = await statuses(25, () => tryWith(email, password, address));
    expect(tried).toEqual(Array(25).fill(200));
    const atOnce = await Promise.all(
      Array.from({ length: 12 }, () => tryWith(email, password, address)),
    );
    expect(atOnce.map(({ status }) => status)).toEqual(Array(12).fill(200));
  });

  it("is not locked out by strangers elsewhere, also on a device that nobody knows", async () => {
    const email = await someone();
    for (let at = 0; at < 12; at += 1) {
      const address = from();
      await statuses(11, () => tryWith(email, wrong, address));
    }
    expect((await tryWith(email, password)).status).toBe(200);
  });

  it("is not locked out by a stranger at the same address, on a device that signed in before", async () => {
    const email = await someone();
    const address = from();
    const known = cookieOf(await tryWith(email, password, address))
      .split("; ")
      .find((each) => each.startsWith("limber.known="));
    const tried = await statuses(11, () => tryWith(email, wrong, address));
    expect(tried.at(-1)).toBe(429);
    expect((await tryWith(email, password, { ...address, cookie: `${known}` })).status).toBe(200);
    expect((await tryWith(email, password, address)).status).toBe(429);
  });

  it("is known again by nothing that a stranger can make, and a device may guess no more than others", async () => {
    const [email, other] = [await someone(), await someone()];
    const known = cookieOf(await tryWith(other, password));
    const address = from();
    await statuses(10, () => tryWith(email, wrong, address));
    for (const cookie of [
      known,
      known.replace("limber.known=", "limber.known=x"),
      "limber.known=a.b",
    ])
      expect((await tryWith(email, password, { ...address, cookie })).status).toBe(429);
    const mine = cookieOf(await tryWith(email, password));
    const guesses = await statuses(11, () => tryWith(email, wrong, { ...from(), cookie: mine }));
    expect(guesses).toEqual([...Array(10).fill(401), 429]);
  });

  it("is not locked out by a count from the future, after a clock was set back", async () => {
    const email = await someone();
    const address = from();
    await statuses(11, () => tryWith(email, wrong, address));
    await test.database.sql`update rate_limits set last_request = last_request + 86400000`;
    expect((await tryWith(email, password, address)).status).toBe(200);
    const asked = await test.post("/api/auth/request-password-reset", { email }, address);
    expect(asked.status).toBe(200);
  });

  it("may try again after a quarter of an hour", async () => {
    const email = await someone();
    const address = from();
    await statuses(11, () => tryWith(email, wrong, address));
    await test.database.sql`update rate_limits set last_request = last_request - 900000`;
    expect((await tryWith(email, password, address)).status).toBe(200);
  });
});

it("who found a screen open cannot guess the old password on and on", async () => {
  const cookie = await signUp(test, { email: "open@example.org" });
  const guess = () =>
    test.post(
      "/api/auth/change-password",
      { currentPassword: wrong, newPassword: "a stable of quiet mares" },
      { cookie, ...from() },
    );
  expect(await statuses(11, guess)).toEqual([...Array(10).fill(400), 429]);
});
