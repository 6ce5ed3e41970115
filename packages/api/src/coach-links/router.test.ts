import { freshDatabase, inventRunner, type TestDatabase } from "@limber/db/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { problemOf } from "../problems.ts";
import { createCaller } from "../router.ts";

const DAY_MS = 86_400_000;
const run = { status: "done" as const, startedAt: "2026-03-01T07:00:00Z", timeZone: "UTC" };

let database: TestDatabase;
let runnerId: string;
let now: Date;
let ada: ReturnType<typeof createCaller>;
let coach: ReturnType<typeof createCaller>;
let other: ReturnType<typeof createCaller>;

beforeAll(async () => {
  database = await freshDatabase();
});

beforeEach(async () => {
  now = new Date();
  runnerId = await inventRunner(database.db, "Ada");
  ada = as(runnerId, "Ada");
  coach = as(await inventRunner(database.db, "Cora"), "Cora");
  other = as(await inventRunner(database.db, "Otto"), "Otto");
});

afterAll(() => database.close());

function as(userId: string, name: string) {
  return createCaller({
    db: database.db,
    session: { userId, name, by: "sign-in" },
    now: () => now,
  });
}

const inAMonth = () => new Date(now.getTime() + 30 * DAY_MS).toISOString();
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "answers",
    (problem) => problemOf(problem).code,
  );

describe("consent", () => {
  it("is given by code, for what the runner chose, and every look leaves a line", async () => {
    await ada.runs.log({ run });
    const { code } = await ada.coachLinks.invite({ scopes: ["runs", "runs"], endsAt: inAMonth() });
    const link = await coach.coachLinks.accept({ code: code.toLowerCase().replaceAll("-", " ") });
    expect(link).toMatchObject({
      runnerId,
      runnerName: "Ada",
      coachName: "Cora",
      scopes: ["runs"],
    });
    expect((await coach.coachLinks.athletes({})).map((athlete) => athlete.runnerName)).toEqual([
      "Ada",
    ]);
    expect((await coach.runs.list({ runnerId })).items).toHaveLength(1);
    expect(await codeOf(coach.cramps.list({ runnerId }))).toBe("not-shared");
    const { items } = await ada.audit.list({});
    expect(items.map(({ what, readerName }) => [what, readerName])).toEqual([
      ["runs.list", "Cora"],
    ]);
  });

  it("ends the moment it is revoked, and stays in the runner's list as revoked", async () => {
    const { code, coachLinkId } = await ada.coachLinks.invite({
      scopes: ["runs"],
      endsAt: inAMonth(),
    });
    await coach.coachLinks.accept({ code });
    expect(await codeOf(coach.runs.list({ runnerId }))).toBe("answers");
    await ada.coachLinks.revoke({ coachLinkId });
    expect(await codeOf(coach.runs.list({ runnerId }))).toBe("not-shared");
    expect(await coach.coachLinks.athletes({})).toEqual([]);
    const [link] = await ada.coachLinks.list({});
    expect(link).toMatchObject({ coachLinkId, coachName: "Cora", revokedAt: now.toISOString() });
  });

  it("ends by itself at the end date", async () => {
    const { code } = await ada.coachLinks.invite({ scopes: ["runs"], endsAt: inAMonth() });
    await coach.coachLinks.accept({ code });
    now = new Date(now.getTime() + 31 * DAY_MS);
    expect(await codeOf(coach.runs.list({ runnerId }))).toBe("not-shared");
  });

  it("is not given twice by one code, nor by an old, a revoked or an invented one, nor to oneself", async () => {
    const { code, coachLinkId } = await ada.coachLinks.invite({
      scopes: ["runs"],
      endsAt: inAMonth(),
    });
    expect(await codeOf(ada.coachLinks.accept({ code }))).toBe("invalid-code");
    expect(await codeOf(coach.coachLinks.accept({ code }))).toBe("answers");
    expect(await codeOf(other.coachLinks.accept({ code }))).toBe("invalid-code");
    await ada.coachLinks.revoke({ coachLinkId });
    expect(await codeOf(coach.coachLinks.accept({ code }))).toBe("invalid-code");
    expect(await codeOf(coach.coachLinks.accept({ code: "AAAA-AAAA-AAAA" }))).toBe("invalid-code");
    const { code: old } = await ada.coachLinks.invite({ scopes: ["runs"], endsAt: inAMonth() });
    now = new Date(now.getTime() + 8 * DAY_MS);
    expect(await codeOf(coach.coachLinks.accept({ code: old }))).toBe("invalid-code");
  });

  it("that two coaches grab at once is given to one", async () => {
    const { code } = await ada.coachLinks.invite({ scopes: ["runs"], endsAt: inAMonth() });
    const outcomes = await Promise.all(
      [coach, other].map((caller) => codeOf(caller.coachLinks.accept({ code }))),
    );
    expect(outcomes.toSorted()).toEqual(["answers", "invalid-code"]);
  });

  it("keeps the code only as a hash", async () => {
    const { code } = await ada.coachLinks.invite({ scopes: ["runs"], endsAt: inAMonth() });
    const rows =
      await database.sql`select code_hash from coach_links where runner_id = ${runnerId}`;
    expect(rows[0]?.code_hash).not.toContain(code.replaceAll("-", ""));
    expect(JSON.stringify(await ada.coachLinks.list({}))).not.toContain(rows[0]?.code_hash);
  });

  it("is needed before a runner can be put in a group", async () => {
    const { clubId } = await coach.clubs.create({ name: "Track club" });
    const { groupId } = await coach.groups.create({ clubId, name: "Tuesdays" });
    expect(await codeOf(coach.groups.addMember({ clubId, groupId, runnerId }))).toBe("not-shared");
    const { code } = await ada.coachLinks.invite({ scopes: ["plans"], endsAt: inAMonth() });
    await coach.coachLinks.accept({ code });
    await coach.groups.addMember({ clubId, groupId, runnerId });
    expect((await coach.groups.list({ clubId })).map(({ runnerIds }) => runnerIds)).toEqual([
      [runnerId],
    ]);
  });
});
