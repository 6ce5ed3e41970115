import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase, inventRunner, type TestDatabase } from "../../testing/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const minute = (count: number) => new Date(Date.UTC(2026, 1, 1, 7) + count * 60_000).toISOString();
const far = "2999-01-01T00:00:00Z";
const LASTS_MINUTES = 60;

type Kept = { readonly kind?: string; readonly at: string; readonly run?: object };

/** Whether a coach with a scope reads a record of a runner who ran for an hour at 7:00. */
async function isRead({ kind = "drink", at, run = {} }: Kept, scopes = ["runs"]): Promise<boolean> {
  const { db, sql } = database;
  const [runner, coach] = [await inventRunner(db, "Ada"), await inventRunner(db, "Coach")];
  const importId = randomUUID();
  await sql`insert into coach_links ${sql({ runner_id: runner, coach_link_id: randomUUID(), coach_id: coach, code_hash: randomUUID(), scopes, invited_at: minute(0), ends_at: far })}`;
  await sql`insert into runs ${sql({ runner_id: runner, run_id: randomUUID(), status: "done", started_at: minute(0), elapsed_s: LASTS_MINUTES * 60, time_zone: "UTC", created_at: minute(0), updated_at: minute(0), ...run })}`;
  await sql`insert into imports ${sql({ runner_id: runner, import_id: importId, source: "x", started_at: minute(0) })}`;
  await sql`insert into body_records ${sql({ runner_id: runner, body_record_id: randomUUID(), import_id: importId, kind, recorded_at: at, amount_ml: 250, source: "garmin" })}`;
  return database.sql.begin(async (tx) => {
    await tx`select set_config('limber.actor_id', ${coach}, true)`;
    await tx`set local role limber_app`;
    const read = await tx`select 1 from body_records where runner_id = ${runner}`;
    return read.length > 0;
  });
}

describe("a coach who may see a runner's runs reads of drinks and weights", () => {
  it.each<[string, Kept]>([
    ["an hour before the start", { at: minute(-60) }],
    ["on the way", { at: minute(30) }],
    ["an hour after the end", { at: minute(LASTS_MINUTES + 60) }],
    ["of a weight as of a drink", { at: minute(-5), kind: "weight" }],
    ["of the sum of the day", { at: minute(-7 * 60), kind: "in-activities" }],
    [
      "of the sum of the day, furthest east",
      { at: minute(14 * 60), kind: "in-activities", run: { time_zone: "Pacific/Kiritimati" } },
    ],
    [
      "at the end of the longest run",
      { at: minute(7 * 24 * 60 + 60), run: { elapsed_s: 604_800 } },
    ],
  ])("what was told %s", async (_, kept) => {
    expect(await isRead(kept)).toBe(true);
  });

  it.each<[string, Kept]>([
    ["earlier than an hour before", { at: minute(-61) }],
    ["later than an hour after", { at: minute(LASTS_MINUTES + 61) }],
    ["in a month without a run", { at: minute(30 * 24 * 60), kind: "weight" }],
    ["of another day's sum", { at: minute(-37 * 60), kind: "in-activities" }],
    ["of a later day's sum", { at: minute(15 * 60), kind: "in-activities" }],
    ["around a run that is removed", { at: minute(30), run: { removed_at: minute(90) } }],
    ["around a run that is only planned", { at: minute(30), run: { status: "planned" } }],
    ["around a run that nobody timed", { at: minute(30), run: { elapsed_s: null } }],
  ])("nothing that was told %s", async (_, kept) => {
    expect(await isRead(kept)).toBe(false);
  });

  it("nothing at all with any other scope", async () => {
    expect(await isRead({ at: minute(30) }, ["plans", "cramps", "health-notes"])).toBe(false);
  });
});

it("a coach's question among fifty thousand records looks at those around runs by the index", async () => {
  const { db, sql } = database;
  const [runner, coach] = [await inventRunner(db, "Ada"), await inventRunner(db, "Coach")];
  const importId = randomUUID();
  await sql`insert into coach_links ${sql({ runner_id: runner, coach_link_id: randomUUID(), coach_id: coach, code_hash: randomUUID(), scopes: ["runs"], invited_at: minute(0), ends_at: far })}`;
  await sql`insert into imports ${sql({ runner_id: runner, import_id: importId, source: "x", started_at: minute(0) })}`;
  await sql`insert into runs (runner_id, run_id, status, started_at, elapsed_s, time_zone, created_at, updated_at)
    select ${runner}, gen_random_uuid(), 'done', ${minute(0)}::timestamptz - nth * interval '1 day', 3600, 'UTC', now(), now() from generate_series(1, 3000) nth`;
  await sql`insert into body_records (runner_id, body_record_id, import_id, kind, recorded_at, amount_ml, source)
    select ${runner}, gen_random_uuid(), ${importId}, 'drink', ${minute(30)}::timestamptz - nth * interval '90 minutes', 250, 'garmin' from generate_series(1, 50000) nth`;
  await sql`analyze runs; analyze body_records`.simple();
  const plan = await sql.begin(async (tx) => {
    await tx`select set_config('limber.actor_id', ${coach}, true)`;
    await tx`set local role limber_app`;
    return tx`explain (analyze, format json) select count(*) from body_records where runner_id = ${runner}`;
  });
  const told = JSON.stringify(plan);
  expect(told).toContain("runs_by_time");
  process.stdout.write(
    `A coach counts 50,000 records: ${/"Execution Time":([\d.]+)/.exec(told)?.[1]} ms\n`,
  );
});
