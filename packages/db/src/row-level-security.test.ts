import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase, inventRunner, type TestDatabase } from "../testing/database.ts";
import { asActor } from "./client.ts";
import { coachLinks } from "./coach-links/table.ts";
import { cramps } from "./cramps/table.ts";
import { type Scope, scopes } from "./policies.ts";
import { healthNotes } from "./runners/table.ts";
import { runs } from "./runs/table.ts";

/** What each scope opens, and nothing else. */
const openedBy: Record<Scope, readonly string[]> = {
  plans: ["runners", "plans"],
  runs: ["runs", "sweat_tests", "imports", "import_files", "body_records"],
  cramps: ["cramps", "experiments"],
  "health-notes": ["health_notes"],
};

let database: TestDatabase;
let ada: string;
let ben: string;
let coach: string;
let tables: string[];

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  ada = await inventRunner(db, "Ada");
  ben = await inventRunner(db, "Ben");
  coach = await inventRunner(db, "Coach");
  const found = await database.sql`
    select table_name from information_schema.columns where table_schema = 'public' and column_name = 'runner_id' order by 1
  `;
  tables = found.map(({ table_name }) => table_name);
  await fillFor(ada);
  await fillFor(ben);
});

afterAll(() => database.close());

async function fillFor(runnerId: string): Promise<void> {
  const { db } = database;
  const now = new Date("2026-02-01T07:30:00Z");
  const runId = randomUUID();
  await db.insert(runs).values({
    runnerId,
    runId,
    status: "done",
    startedAt: now,
    elapsedS: 3600,
    timeZone: "UTC",
    createdAt: now,
    updatedAt: now,
  });
  await db.insert(cramps).values({
    runnerId,
    crampId: randomUUID(),
    runId,
    happenedAt: now,
    during: "run",
    muscle: "calf",
    severity: "mild",
    createdAt: now,
  });
  await db.insert(healthNotes).values({ runnerId, notes: "private", updatedAt: now });
  await database.sql`insert into plans (runner_id, plan_id, request, plan, rulebook, made_at) values (${runnerId}, ${randomUUID()}, '{}', '{}', 'x', now())`;
  await database.sql`insert into sweat_tests (runner_id, sweat_test_id, tested_at, mass_before_kg, mass_after_kg, drank_ml, urine_ml, duration_s, created_at) values (${runnerId}, ${randomUUID()}, now(), 70, 69, 0, 0, 3600, now())`;
  await database.sql`insert into experiments (runner_id, experiment_id, change, status, "order", runs_wanted, started_at) values (${runnerId}, ${randomUUID()}, 'slow start', 'running', '[]', 8, now())`;
  const importId = randomUUID();
  await database.sql`insert into imports (runner_id, import_id, source, started_at) values (${runnerId}, ${importId}, 'folder', now())`;
  await database.sql`insert into import_files (runner_id, import_id, file_id, name, sha256, outcome) values (${runnerId}, ${importId}, ${randomUUID()}, 'a.fit', 'x', 'imported')`;
  await database.sql`insert into body_records (runner_id, body_record_id, import_id, kind, recorded_at, amount_ml, source) values (${runnerId}, ${randomUUID()}, ${importId}, 'drink', ${now.toISOString()}, 250, 'garmin')`;
  await database.sql`insert into audit (runner_id, audit_id, reader_id, reader_name, what, read_at) values (${runnerId}, ${randomUUID()}, ${coach}, 'Coach', 'runs.list', now())`;
}

async function link(
  scopesGiven: Scope[],
  change: Partial<typeof coachLinks.$inferInsert> = {},
): Promise<void> {
  await database.sql`delete from coach_links`;
  const now = new Date("2026-02-01T00:00:00Z");
  const endsAt = new Date("2999-01-01T00:00:00Z");
  await database.db.insert(coachLinks).values({
    runnerId: ada,
    coachLinkId: randomUUID(),
    coachId: coach,
    codeHash: "x",
    scopes: scopesGiven,
    invitedAt: now,
    acceptedAt: now,
    endsAt,
    ...change,
  });
}

/** How many of a runner's rows somebody can read in each table with raw SQL, and no WHERE. */
async function seen(actor: string, of: string): Promise<string[]> {
  const visible: string[] = [];
  for (const table of tables) {
    const [row] = await asActor(database.db, actor, (tx) =>
      tx.execute<{ count: number }>(
        sql.raw(`select count(*)::int as count from ${table} where runner_id = '${of}'`),
      ),
    );
    if ((row?.count ?? 0) > 0) visible.push(table);
  }
  return visible;
}

describe("row-level security", () => {
  it("stands on every table with a runner's data", async () => {
    const open =
      await database.sql`select relname from pg_class where relname = any(${tables}) and not relrowsecurity`;
    expect(open.map(({ relname }) => relname)).toEqual([]);
    expect(tables.length).toBeGreaterThanOrEqual(12);
  });

  it("shows a runner their own rows in every table", async () => {
    await link(["runs"]);
    expect(await seen(ada, ada)).toEqual(tables.filter((table) => table !== "group_members"));
  });

  it("shows nobody else a single row, in any table", async () => {
    await link([]);
    expect(await seen(ben, ada)).toEqual([]);
    expect(await seen(randomUUID(), ada)).toEqual([]);
  });

  it("shows nothing when nobody is named", async () => {
    for (const table of tables) {
      const rows = await database.db.transaction(async (tx) => {
        await tx.execute(sql`select set_config('role', 'limber_app', true)`);
        return tx.execute(sql.raw(`select 1 from ${table}`));
      });
      expect(rows, table).toHaveLength(0);
    }
  });

  it.each(scopes)("shows a coach with the scope %s that and no more", async (scope) => {
    await link([scope]);
    expect(await seen(coach, ada)).toEqual([...openedBy[scope], "coach_links"].toSorted());
    expect(await seen(coach, ben)).toEqual([]);
  });

  it("closes at once when the runner revokes, and by itself at the end date", async () => {
    await link([...scopes], { revokedAt: new Date("2026-02-02T00:00:00Z") });
    expect(await seen(coach, ada)).toEqual(["coach_links"]);
    await link([...scopes], { endsAt: new Date("2026-02-02T00:00:00Z") });
    expect(await seen(coach, ada)).toEqual(["coach_links"]);
  });

  it("lets nobody write, change or remove another's row with raw SQL", async () => {
    await link([...scopes]);
    for (const actor of [ben, coach]) {
      for (const table of tables.filter((name) => name !== "audit")) {
        const changed = await asActor(database.db, actor, (tx) =>
          tx.execute(sql.raw(`delete from ${table} where runner_id = '${ada}'`)),
        );
        expect(changed.count, table).toBe(0);
      }
      const forged = asActor(database.db, actor, (tx) =>
        tx.execute(
          sql.raw(
            `insert into cramps (runner_id, cramp_id, happened_at, during, muscle, severity, created_at) values ('${ada}', gen_random_uuid(), now(), 'run', 'calf', 'mild', now())`,
          ),
        ),
      );
      await expect(forged).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  });

  it("keeps the audit from being changed, even by the runner", async () => {
    for (const words of ["update audit set what = 'x'", "delete from audit", "truncate audit"]) {
      await expect(
        asActor(database.db, ada, (tx) => tx.execute(sql.raw(words))),
      ).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  });

  it("cannot be left by the application's role", async () => {
    for (const words of [
      "alter table runs disable row level security",
      "drop policy runs_owner on runs",
      "select * from users",
      "select * from sessions",
      "create table mine (a int)",
    ]) {
      await expect(
        asActor(database.db, ben, (tx) => tx.execute(sql.raw(words))),
        words,
      ).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  });

  it("leaves no name behind on the connection", async () => {
    await asActor(database.db, ada, (tx) => tx.execute(sql`select 1`));
    const [after] = await database.db.execute<{ actor: string | null; role: string }>(
      sql`select nullif(current_setting('limber.actor_id', true), '') as actor, current_user as role`,
    );
    expect(after?.actor).toBeNull();
    expect(after?.role).not.toBe("limber_app");
  });
});
