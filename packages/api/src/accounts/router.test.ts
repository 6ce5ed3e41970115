import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientOf } from "../../testing/client.ts";
import { anAddress, openTestApi, signUp, type TestApi } from "../testing-http.ts";

const endsAt = "2998-01-01T00:00:00Z";
const run = { status: "done" as const, startedAt: "2026-03-01T07:00:00Z", timeZone: "UTC" };

const password = "correct horse battery";
let test: TestApi;

beforeAll(async () => {
  test = await openTestApi();
});

afterAll(() => test.close());

type Client = ReturnType<typeof clientWith>;

const clientWith = (cookie: string) => clientOf(test, cookie);

/** Every row of every table, in every schema that is ours, in which one of the words stands. */
async function mentions(words: readonly string[]): Promise<string[]> {
  const tables = await test.database.sql`
    select table_schema, table_name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1, 2
  `;
  expect(tables.length).toBeGreaterThan(20);
  const found: string[] = [];
  for (const { table_schema, table_name } of tables) {
    const name = test.database.sql(`${table_schema}.${table_name}`);
    const rows = await test.database.sql`select to_jsonb(kept)::text as row from ${name} kept`;
    found.push(
      ...rows
        .filter(({ row }) => words.some((word) => row.includes(word)))
        .map(({ row }) => `${table_name}: ${row}`),
    );
  }
  return found;
}

/** Something in every table that an account can reach. */
async function live(ada: Client, coach: Client, cookie: string): Promise<void> {
  const { planId } = await ada.plans.create.mutate({
    request: { distanceM: 10_000 as never, durationS: 3300 as never },
  });
  const { runId } = await ada.runs.log.mutate({ run: { ...run, planId } });
  await ada.cramps.log.mutate({
    cramp: { runId, happenedAt: run.startedAt, during: "run", muscle: "calf", severity: "mild" },
  });
  await ada.sweatTests.add.mutate({
    test: {
      testedAt: run.startedAt,
      massBeforeKg: 70 as never,
      massAfterKg: 69 as never,
      drankMl: 0 as never,
      urineMl: 0 as never,
      durationS: 3600 as never,
    },
  });
  await ada.runners.editHealthNotes.mutate({ revision: 0, edit: { notes: "asthma" } });
  const { code } = await ada.coachLinks.invite.mutate({ scopes: ["runs"], endsAt });
  const link = await coach.coachLinks.accept.mutate({ code });
  await coach.runs.list.query({ runnerId: link.runnerId });
  const { clubId } = await coach.clubs.create.mutate({ name: "Track club" });
  const { groupId } = await coach.groups.create.mutate({ clubId, name: "Tuesdays" });
  await coach.groups.addMember.mutate({ clubId, groupId, runnerId: link.runnerId });
  await test.post(
    "/api/auth/api-key/create",
    { name: "script" },
    { cookie, "test-address": anAddress() },
  );
  await device(cookie);
}

async function device(cookie: string): Promise<void> {
  const { body } = await test.post(
    "/api/auth/device/code",
    { client_id: "limber-cli" },
    { "test-address": anAddress() },
  );
  await test.get(`/api/auth/device?user_code=${body.user_code}`, {
    cookie,
    origin: test.url,
    "test-address": anAddress(),
  });
}

const idOf = async (email: string) =>
  (await test.database.sql`select id from users where email = ${email}`)[0]?.id as string;

describe("an account that moves", () => {
  it("is the same at its new home, to the byte, and goes into no account that has something", async () => {
    const cookies = await Promise.all(
      ["old", "new", "coach"].map((name) => signUp(test, { email: `${name}@example.org` })),
    );
    const [old, fresh, coach] = cookies.map(clientWith) as [Client, Client, Client];
    await live(old, coach, cookies[0] ?? "");
    const { zipBase64 } = await old.account.export.query();
    const { rows } = await fresh.account.import.mutate({ zipBase64 });
    expect(rows).toMatchObject({ runs: 1 });
    const there = unzipSync(Buffer.from((await fresh.account.export.query()).zipBase64, "base64"));
    const here = unzipSync(Buffer.from(zipBase64, "base64"));
    expect(there["limber.json"]).toEqual(here["limber.json"]);
    await expect(fresh.account.import.mutate({ zipBase64 })).rejects.toMatchObject({
      data: { code: "account-not-empty", httpStatus: 409 },
    });
  });

  it("is told what is wrong with a file that is no such zip", async () => {
    const cookie = await signUp(test, { email: "wrong@example.org" });
    const sent = clientWith(cookie).account.import.mutate({ zipBase64: "bm8gemlw" });
    await expect(sent).rejects.toMatchObject({
      data: {
        code: "invalid-request",
        what: "This file cannot be brought back.",
        why: "It is not a whole zip file.",
        fix: "Use the zip that Limber gave you. Nothing was changed.",
      },
    });
  });
});

describe("a deleted account", () => {
  it("leaves nothing behind in any table: a runner's", async () => {
    const email = "ada.the.runner@example.org";
    const cookie = await signUp(test, { email });
    const ada = clientWith(cookie);
    await live(ada, clientWith(await signUp(test, { email: "cora@example.org" })), cookie);
    await test.api.resetLink(email);
    const id = await idOf(email);
    expect((await mentions([id, email])).length).toBeGreaterThan(14);
    await ada.account.delete.mutate({ email: ` ${email.toUpperCase()} `, password });
    expect(await mentions([id, email, "ada.the.runner"])).toEqual([]);
    await expect(ada.runners.profile.query({})).rejects.toMatchObject({
      data: { code: "sign-in-needed" },
    });
  });

  it("leaves nothing behind in any table: a coach's, while runners keep their own", async () => {
    const email = "cleo.the.coach@example.org";
    const adaCookie = await signUp(test, { email: "ada@example.org" });
    const ada = clientWith(adaCookie);
    const cookie = await signUp(test, { email });
    await live(ada, clientWith(cookie), adaCookie);
    await device(cookie);
    const id = await idOf(email);
    await clientWith(cookie).account.delete.mutate({ email, password });
    expect(await mentions([id, email, "cleo.the.coach"])).toEqual([]);
    expect(
      (await ada.audit.list.query({})).items.map(({ readerName, what }) => [readerName, what]),
    ).toEqual([["deleted account", "runs.list"]]);
    const [link] = await ada.coachLinks.list.query({});
    expect(link?.revokedAt).not.toBeNull();
    expect((await ada.runs.list.query({})).items).toHaveLength(1);
  });

  it("is not deleted by a slip", async () => {
    const cookie = await signUp(test, { email: "slip@example.org" });
    const deleted = clientWith(cookie).account.delete.mutate({
      email: "slap@example.org",
      password,
    });
    await expect(deleted).rejects.toMatchObject({ data: { code: "invalid-request" } });
    expect(await idOf("slip@example.org")).toBeDefined();
  });

  it("is not deleted from a screen left open: it takes the password, and guessing ends", async () => {
    const email = "open@example.org";
    const ada = clientWith(await signUp(test, { email }));
    const guess = (guessed: string) => ada.account.delete.mutate({ email, password: guessed });
    for (let tries = 0; tries < 10; tries += 1)
      await expect(guess("correct horse")).rejects.toMatchObject({
        data: { code: "invalid-request", fields: [{ field: "password" }] },
      });
    await expect(guess(password)).rejects.toMatchObject({ data: { code: "too-many" } });
    expect(await idOf(email)).toBeDefined();
  });

  it("frees its address for a new one that knows nothing of the old", async () => {
    const email = "again@example.org";
    const first = clientWith(await signUp(test, { email }));
    await first.runs.log.mutate({ run });
    await first.account.delete.mutate({ email, password });
    const second = clientWith(await signUp(test, { email }));
    expect((await second.runs.list.query({})).items).toEqual([]);
  });
});
