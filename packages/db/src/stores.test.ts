import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase, inventRunner, type TestDatabase } from "../testing/database.ts";
import { listAudit, writeAuditLine } from "./audit/store.ts";
import { asActor, type Database } from "./client.ts";
import {
  addMember,
  createClub,
  createGroup,
  getGroup,
  listClubs,
  listGroups,
  removeMember,
} from "./clubs/store.ts";
import {
  listAthletes,
  listCoachLinks,
  revokeCoachLink,
  sharedScopes,
} from "./coach-links/store.ts";
import { coachLinks } from "./coach-links/table.ts";
import { listCramps, logCramp, removeCramp } from "./cramps/store.ts";
import { listExperiments } from "./experiments/store.ts";
import { experiments } from "./experiments/table.ts";
import { knownFiles, runsAround, runsNamed } from "./imports/standing-runs.ts";
import {
  finishImport,
  forgetEmpty,
  forgetOutcomes,
  getImport,
  keepFiles,
  listFiles,
  listImports,
  startImport,
} from "./imports/store.ts";
import { undoImport } from "./imports/undo-import.ts";
import type { PermittedRunnerId } from "./permission.ts";
import { getPlan, latestPlan, listPlans, planNear, savePlan } from "./plans/store.ts";
import { editHealthNotes, editRunner, getHealthNotes, getRunner } from "./runners/store.ts";
import { bringBackRun, editRun, getRun, listRuns, logRun, removeRun } from "./runs/store.ts";
import { addSweatTest, listSweatTests } from "./sweat-tests/store.ts";

const now = new Date("2026-03-01T08:00:00Z");
const limit = 10;
const sha256 = "0".repeat(64);
const id = {
  run: randomUUID(),
  cramp: randomUUID(),
  plan: randomUUID(),
  test: randomUUID(),
  import: randomUUID(),
  file: randomUUID(),
  link: randomUUID(),
  club: randomUUID(),
  group: randomUUID(),
};

let database: TestDatabase;
let db: Database;
let ada: PermittedRunnerId;
let ben: PermittedRunnerId;
let coach: PermittedRunnerId;

beforeAll(async () => {
  database = await freshDatabase();
  db = database.db;
  // As the API's gate would, once it has looked.
  ada = await inventRunner(db, "Ada");
  ben = await inventRunner(db, "Ben");
  coach = await inventRunner(db, "Cora");
  await fill();
});

afterAll(() => database.close());

async function fill(): Promise<void> {
  const run = { status: "done" as const, startedAt: now, timeZone: "UTC" };
  await logRun(db, { runnerId: ada, runId: id.run, run, now });
  const cramp = {
    runId: id.run,
    happenedAt: now,
    during: "run" as const,
    muscle: "calf" as const,
    severity: "mild" as const,
  };
  await logCramp(db, { runnerId: ada, crampId: id.cramp, cramp, now });
  await savePlan(db, {
    runnerId: ada,
    planId: id.plan,
    request: {},
    plan: {},
    rulebook: "x",
    shapeVersion: 1,
    startsAt: now,
    madeAt: now,
  });
  const test = {
    testedAt: now,
    massBeforeKg: 70,
    massAfterKg: 69,
    drankMl: 0,
    urineMl: 0,
    durationS: 3600,
  };
  await addSweatTest(db, { runnerId: ada, sweatTestId: id.test, test, now });
  await editHealthNotes(db, { runnerId: ada, revision: 0, edit: { notes: "private" }, now });
  await db.insert(experiments).values({
    runnerId: ada,
    experimentId: randomUUID(),
    change: "slow",
    status: "running",
    order: [],
    runsWanted: 8,
    startedAt: now,
  });
  const ofImport = { runnerId: ada, importId: id.import };
  await startImport(db, { ...ofImport, source: "folder", now });
  const file = { fileId: id.file, name: "a.fit", sha256, runId: id.run, startedAt: now };
  await keepFiles(db, [{ ...ofImport, ...file, outcome: "imported", runRevision: 1 }]);
  const endsAt = new Date("2999-01-01T00:00:00Z");
  await db.insert(coachLinks).values({
    runnerId: ada,
    coachLinkId: id.link,
    coachId: coach,
    codeHash: "x",
    scopes: ["runs"],
    invitedAt: now,
    acceptedAt: now,
    endsAt,
  });
  const line = { runnerId: ada, auditId: randomUUID(), readerId: coach, what: "runs.list" };
  await asActor(db, coach, (tx) => writeAuditLine(tx, { ...line, readAt: now }));
  await createClub(db, { coachId: coach, clubId: id.club, name: "Club", createdAt: now });
  await createGroup(db, { coachId: coach, clubId: id.club, groupId: id.group, name: "Group" });
  await addMember(db, { coachId: coach, clubId: id.club, groupId: id.group, runnerId: ada, now });
}

/** Every read, for somebody, with the ids of Ada's rows. Here no policy stands guard: the stores are alone. */
const reads: Record<string, (of: PermittedRunnerId) => Promise<unknown>> = {
  getRun: (runnerId) => getRun(db, { runnerId, runId: id.run }),
  listRuns: (runnerId) => listRuns(db, { runnerId, limit }),
  listCramps: (runnerId) => listCramps(db, { runnerId, limit }),
  getPlan: (runnerId) => getPlan(db, { runnerId, planId: id.plan }),
  latestPlan: (runnerId) => latestPlan(db, runnerId),
  listPlans: (runnerId) => listPlans(db, { runnerId, limit }),
  listSweatTests: (runnerId) => listSweatTests(db, { runnerId, limit }),
  getHealthNotes: (runnerId) => getHealthNotes(db, runnerId),
  listExperiments: (runnerId) => listExperiments(db, { runnerId, limit }),
  planNear: (runnerId) => planNear(db, { runnerId, at: now, withinMs: 1000 }),
  listImports: (runnerId) => listImports(db, { runnerId, limit }),
  getImport: (runnerId) => getImport(db, { runnerId, importId: id.import }),
  listFiles: (runnerId) => listFiles(db, { runnerId, importId: id.import, limit }),
  knownFiles: (runnerId) => knownFiles(db, { runnerId, sha256s: [sha256] }),
  runsAround: (runnerId) => runsAround(db, { runnerId, from: now, to: now }),
  runsNamed: (runnerId) => runsNamed(db, { runnerId, runIds: [id.run] }),
  listCoachLinks: (runnerId) => listCoachLinks(db, { runnerId, limit }),
  listAudit: (runnerId) => listAudit(db, { runnerId, limit }),
};

/** Every change, by somebody, of Ada's rows. */
const changes: Record<string, (by: PermittedRunnerId) => Promise<unknown>> = {
  editRun: (runnerId) =>
    editRun(db, { runnerId, runId: id.run, revision: 1, edit: { effort: 1 }, now }),
  removeRun: (runnerId) =>
    removeRun(db, { runnerId, runId: id.run, now, forgetBefore: new Date("2999-01-01") }),
  bringBackRun: (runnerId) => bringBackRun(db, { runnerId, runId: id.run }),
  removeCramp: (runnerId) => removeCramp(db, { runnerId, crampId: id.cramp }),
  finishImport: (runnerId) => finishImport(db, { runnerId, importId: id.import, now }),
  forgetEmpty: (runnerId) => forgetEmpty(db, { runnerId, importId: id.import }),
  forgetOutcomes: (runnerId) =>
    forgetOutcomes(db, { runnerId, importId: id.import, fileIds: [id.file] }),
  undoImport: (runnerId) => undoImport(db, { runnerId, importId: id.import, now }),
  revokeCoachLink: (runnerId) => revokeCoachLink(db, { runnerId, coachLinkId: id.link, now }),
  editHealthNotes: (runnerId) =>
    editHealthNotes(db, { runnerId, revision: 1, edit: { notes: "changed" }, now }),
};

const empty = (answer: unknown) =>
  answer === undefined ||
  answer === false ||
  (Array.isArray(answer) && answer.length === 0) ||
  JSON.stringify(answer) === '{"kind":"not-found"}';

describe("a store, even where no policy stands", () => {
  it.each(Object.keys(reads))(
    "reads only the rows of the runner who is named: %s",
    async (name) => {
      expect(empty(await reads[name]?.(ben))).toBe(true);
      expect(empty(await reads[name]?.(ada))).toBe(false);
    },
  );

  it.each(Object.keys(changes))(
    "changes only the rows of the runner who is named: %s",
    async (name) => {
      const before =
        await database.sql`select to_jsonb(runs)::text, (select string_agg(to_jsonb(c)::text, '') from cramps c) from runs`;
      expect(empty(await changes[name]?.(ben))).toBe(true);
      expect(
        await database.sql`select to_jsonb(runs)::text, (select string_agg(to_jsonb(c)::text, '') from cramps c) from runs`,
      ).toEqual(before);
    },
  );

  it("keeps what is sent twice once, as it came first", async () => {
    await fillAgain();
    expect((await listRuns(db, { runnerId: ada, limit })).map(({ status }) => status)).toEqual([
      "done",
    ]);
    expect(await listCramps(db, { runnerId: ada, limit })).toHaveLength(1);
    expect(await listSweatTests(db, { runnerId: ada, limit })).toHaveLength(1);
    expect(await listPlans(db, { runnerId: ada, limit })).toHaveLength(1);
  });

  it("tells the later of two writers, with the row as it stands", async () => {
    const { revision = 0 } = (await getRunner(db, ada)) ?? {};
    const edits = ["mi", "km"] as const;
    const outcomes = await Promise.all(
      edits.map((distanceUnit) =>
        editRunner(db, { runnerId: ada, revision, edit: { distanceUnit }, now }),
      ),
    );
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["changed", "changed-meanwhile"]);
    for (const outcome of outcomes)
      expect("row" in outcome && outcome.row.revision).toBe(revision + 1);
  });

  it("finds a link by its coach while it lives, and a club by its owner", async () => {
    expect(await sharedScopes(db, { runnerId: ada, coachId: coach, now })).toEqual(["runs"]);
    expect(await sharedScopes(db, { runnerId: ada, coachId: ben, now })).toEqual([]);
    expect(
      await sharedScopes(db, { runnerId: ada, coachId: coach, now: new Date("2999-02-01") }),
    ).toEqual([]);
    expect(await listAthletes(db, { coachId: ben, now, limit })).toEqual([]);
    expect(await listClubs(db, { coachId: ben, limit })).toEqual([]);
    const ofGroup = { clubId: id.club, groupId: id.group };
    expect(await getGroup(db, { coachId: ben, ...ofGroup })).toBeUndefined();
    expect(
      (await listGroups(db, { coachId: coach, clubId: id.club, limit })).map(
        ({ runnerIds }) => runnerIds,
      ),
    ).toEqual([[ada]]);
    expect(await removeMember(db, { coachId: coach, ...ofGroup, runnerId: ada })).toBe(true);
  });
});

async function fillAgain(): Promise<void> {
  const run = { status: "skipped" as const, startedAt: now, timeZone: "UTC" };
  await logRun(db, { runnerId: ada, runId: id.run, run, now });
  const cramp = {
    happenedAt: now,
    during: "night" as const,
    muscle: "foot" as const,
    severity: "mild" as const,
  };
  await logCramp(db, { runnerId: ada, crampId: id.cramp, cramp, now });
  await savePlan(db, {
    runnerId: ada,
    planId: id.plan,
    request: {},
    plan: {},
    rulebook: "y",
    shapeVersion: 1,
    madeAt: now,
  });
  const test = {
    testedAt: now,
    massBeforeKg: 80,
    massAfterKg: 79,
    drankMl: 0,
    urineMl: 0,
    durationS: 3600,
  };
  await addSweatTest(db, { runnerId: ada, sweatTestId: id.test, test, now });
}
