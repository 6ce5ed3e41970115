import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import { inventRunner, type TestDatabase } from "../testing/database.ts";
import { type Scope, scopes } from "./policies.ts";

/** Two runners with a row in every table, and everybody who might want at Ada's. */
export type AttackWorld = {
  readonly ada: string;
  readonly ben: string;
  /** Ben has agreed to everything, and Ada to nothing. */
  readonly bensCoach: string;
  readonly coaches: Readonly<Record<CoachName, string>>;
};
export type CoachName = Scope | "ended" | "revoked" | "nothing shared";

const far = "2999-01-01T00:00:00Z";
const past = "2026-02-01T00:00:00Z";

export async function inventAttackWorld(database: TestDatabase): Promise<AttackWorld> {
  const { db, sql } = database;
  const [ada, ben] = [await inventRunner(db, "Ada"), await inventRunner(db, "Ben")];
  const coaches: Partial<Record<CoachName, string>> = {};
  for (const name of [...scopes, "ended", "revoked", "nothing shared"] as const) {
    const coach = await inventRunner(db, `Coach ${name}`);
    coaches[name] = coach;
    const shared = name === "ended" || name === "revoked" ? scopes : [name].filter(isScope);
    const link = { ends_at: name === "ended" ? past : far, scopes: [...shared] };
    const revoked_at = name === "revoked" ? past : null;
    await sql`insert into coach_links ${sql({ ...link, revoked_at, runner_id: ada, coach_link_id: randomUUID(), coach_id: coach, code_hash: name, invited_at: past })}`;
  }
  for (const runner of [ada, ben]) await fill(sql, runner, coaches.runs ?? "");
  const bensCoach = await inventRunner(db, "Ben's coach");
  await sql`insert into coach_links ${sql({ ends_at: far, scopes: [...scopes], runner_id: ben, coach_link_id: randomUUID(), coach_id: bensCoach, code_hash: "ben", invited_at: past })}`;
  return { ada, ben, bensCoach, coaches: coaches as Record<CoachName, string> };
}

const isScope = (name: string): name is Scope => (scopes as readonly string[]).includes(name);

async function fill(sql: postgres.Sql, runner: string, reader: string): Promise<void> {
  const [run, batch, club, group] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const id = () => randomUUID();
  await sql`insert into runs (runner_id, run_id, status, started_at, elapsed_s, time_zone, created_at, updated_at) values (${runner}, ${run}, 'done', ${past}, 3600, 'UTC', ${past}, ${past})`;
  await sql`insert into cramps (runner_id, cramp_id, run_id, happened_at, during, muscle, severity, created_at) values (${runner}, ${id()}, ${run}, ${past}, 'run', 'calf', 'mild', ${past})`;
  await sql`insert into health_notes (runner_id, notes, updated_at) values (${runner}, 'private', ${past})`;
  await sql`insert into plans (runner_id, plan_id, request, plan, rulebook, made_at) values (${runner}, ${id()}, '{}', '{}', 'x', ${past})`;
  await sql`insert into sweat_tests (runner_id, sweat_test_id, tested_at, mass_before_kg, mass_after_kg, drank_ml, urine_ml, duration_s, created_at) values (${runner}, ${id()}, ${past}, 70, 69, 0, 0, 3600, ${past})`;
  await sql`insert into experiments (runner_id, experiment_id, change, status, "order", runs_wanted, started_at) values (${runner}, ${id()}, 'x', 'running', '[]', 8, ${past})`;
  await sql`insert into imports (runner_id, import_id, source, started_at) values (${runner}, ${batch}, 'folder', ${past})`;
  await sql`insert into import_files (runner_id, import_id, file_id, name, sha256, outcome) values (${runner}, ${batch}, ${id()}, 'a.fit', 'x', 'imported')`;
  await sql`insert into body_records (runner_id, body_record_id, import_id, kind, recorded_at, amount_ml, source) values (${runner}, ${id()}, ${batch}, 'drink', ${past}, 250, 'garmin')`;
  await sql`insert into audit (runner_id, audit_id, reader_id, reader_name, what, read_at) values (${runner}, ${id()}, ${reader}, 'Coach runs', 'runs.list', ${past})`;
  await sql`insert into clubs (club_id, coach_id, name, created_at) values (${club}, ${runner}, 'Club', ${past})`;
  await sql`insert into groups (club_id, group_id, name) values (${club}, ${group}, 'Group')`;
  await sql`insert into group_members (club_id, group_id, runner_id, added_at) values (${club}, ${group}, ${reader}, ${past})`;
}
