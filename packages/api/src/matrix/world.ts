import type { Scope } from "@limber/db/policies";
import { inventRunner, type TestDatabase } from "@limber/db/testing";
import { v7 as uuidv7 } from "uuid";
import type { Session } from "../access.ts";
import { hashPassword } from "../accounts/password.ts";
import { hashOf, newCode } from "../coach-links/code.ts";

/** Stands in everything the owner has written: where it shows up, the owner's data has leaked. */
export const MARK = "the-owner-wrote-this";
export const PASSWORD = "correct horse battery";

export const coachRoles = {
  "a coach who may see plans": ["plans"],
  "a coach who may see runs": ["runs"],
  "a coach who may see cramps": ["cramps"],
  "a coach who may see runs and cramps": ["runs", "cramps"],
  "a coach who may see health notes": ["health-notes"],
  "a coach whose consent has ended": ["plans", "runs", "cramps", "health-notes"],
  "a coach whose consent was revoked": ["plans", "runs", "cramps", "health-notes"],
} as const satisfies Record<string, readonly Scope[]>;

export const roles = [
  "nobody",
  "another runner",
  "a coach without consent",
  ...(Object.keys(coachRoles) as (keyof typeof coachRoles)[]),
  "the owner",
] as const;
export type Role = (typeof roles)[number];

export type World = Awaited<ReturnType<typeof inventWorld>>;
export const ofOwner = ({ owner }: World) => ({ runnerId: owner });

const past = "2026-01-01T00:00:00Z";
const future = "2999-01-01T00:00:00Z";

/** One runner with something in every table, and everybody who might ask for it. */
export async function inventWorld(database: TestDatabase) {
  const { db } = database;
  const owner = await inventRunner(db, MARK);
  const sessions: Record<Role, Session | null> = {
    nobody: null,
    "another runner": await signedIn(db, "Ben"),
    "a coach without consent": await signedIn(db, "Cora"),
    "a coach who may see plans": await signedIn(db, "Petra"),
    "a coach who may see runs": await signedIn(db, "Rune"),
    "a coach who may see cramps": await signedIn(db, "Krister"),
    "a coach who may see runs and cramps": await signedIn(db, "Runa"),
    "a coach who may see health notes": await signedIn(db, "Hana"),
    "a coach whose consent has ended": await signedIn(db, "Enzo"),
    "a coach whose consent was revoked": await signedIn(db, "Rhea"),
    "the owner": { userId: owner, name: MARK, by: "sign-in" },
  };
  for (const [role, scopes] of Object.entries(coachRoles)) {
    const coach_id = sessions[role as keyof typeof coachRoles]?.userId ?? null;
    await link(database, { runner_id: owner, coach_id, scopes }, role);
  }
  const athlete = await inventRunner(db, "Ada");
  await link(database, {
    runner_id: athlete,
    coach_id: owner,
    scopes: ["runs"],
    runner_name: MARK,
  });
  await givePassword(database, owner);
  const kept = await fillFor(database, { owner, athlete });
  const invite = async () => {
    const code = newCode();
    const code_hash = hashOf(code);
    const row = { runner_id: owner, coach_id: null, scopes: ["runs"], code_hash } as const;
    await link(database, { ...row, invited_at: new Date().toISOString() });
    return code;
  };
  return { owner, athlete, sessions, email: `${owner}@example.org`, invite, ...kept };
}

type Sql = Pick<TestDatabase, "sql">;
type Db = TestDatabase["db"];

async function signedIn(db: Db, name: string): Promise<Session> {
  return { userId: await inventRunner(db, name), name, by: "sign-in" };
}

type Link = {
  readonly runner_id: string;
  readonly coach_id: string | null;
  readonly scopes: readonly Scope[];
  readonly runner_name?: string;
  readonly code_hash?: string;
  readonly invited_at?: string;
};

async function link({ sql }: Sql, given: Link, role?: string): Promise<void> {
  const ends_at = role === "a coach whose consent has ended" ? "2026-02-01T00:00:00Z" : future;
  const revoked_at = role === "a coach whose consent was revoked" ? past : null;
  const coach_link_id = uuidv7();
  const accepted_at = given.coach_id === null ? null : past;
  const row = { coach_link_id, code_hash: coach_link_id, invited_at: past, accepted_at, ends_at };
  await sql`insert into coach_links ${sql({ ...row, revoked_at, ...given, scopes: [...given.scopes] })}`;
}

/** Deleting an account takes its password. */
async function givePassword({ sql }: Sql, owner: string) {
  const hash = await hashPassword(PASSWORD);
  await sql`insert into auth_accounts (id, account_id, provider_id, user_id, password, created_at, updated_at)
    values (${owner}, ${owner}, 'credential', ${owner}, ${hash}, ${past}, ${past})`;
}

async function fillFor(database: Sql, { owner, athlete }: { owner: string; athlete: string }) {
  const { sql } = database;
  const logged = await fillLog(database, owner);
  const shared = {
    ...(await fillSharing(database, owner)),
    ...(await fillWaysIn(database, owner)),
  };
  const [clubId, groupId] = [uuidv7(), uuidv7()];
  await sql`insert into clubs (club_id, coach_id, name, created_at) values (${clubId}, ${owner}, ${MARK}, ${past})`;
  await sql`insert into groups (club_id, group_id, name) values (${clubId}, ${groupId}, ${MARK})`;
  await sql`insert into group_members (club_id, group_id, runner_id, added_at) values (${clubId}, ${groupId}, ${athlete}, ${past})`;
  return { ...logged, ...shared, clubId, groupId };
}

/** What a runner writes down after a run. */
async function fillLog({ sql }: Sql, runnerId: string) {
  const [runId, removedRunId, crampId] = [uuidv7(), uuidv7(), uuidv7()];
  const [planId, removedPlanId, sweatTestId] = [uuidv7(), uuidv7(), uuidv7()];
  for (const [id, removedAt] of [
    [runId, null],
    [removedRunId, past],
  ] as const) {
    await sql`
      insert into runs (runner_id, run_id, status, started_at, time_zone, note, removed_at, created_at, updated_at)
      values (${runnerId}, ${id}, 'done', ${past}, 'UTC', ${MARK}, ${removedAt}, ${past}, ${past})
    `;
  }
  await sql`
    insert into cramps (runner_id, cramp_id, run_id, happened_at, during, muscle, severity, note, created_at)
    values (${runnerId}, ${crampId}, ${runId}, ${past}, 'run', 'calf', 'mild', ${MARK}, ${past})
  `;
  for (const [id, removedAt] of [
    [planId, null],
    [removedPlanId, past],
  ] as const) {
    await sql`
      insert into plans (runner_id, plan_id, request, plan, rulebook, made_at, removed_at)
      values (${runnerId}, ${id}, '{"distanceM": 10000, "durationS": 3000}', '{}', ${MARK}, ${past}, ${removedAt})
    `;
  }
  await sql`
    insert into sweat_tests (runner_id, sweat_test_id, tested_at, mass_before_kg, mass_after_kg, drank_ml, urine_ml, duration_s, created_at)
    values (${runnerId}, ${sweatTestId}, ${past}, 70, 69.5, 300, 0, 3600, ${past})
  `;
  return { runId, removedRunId, crampId, planId, removedPlanId, sweatTestId };
}

/** What comes in, is tried out, and is shared. */
async function fillSharing({ sql }: Sql, runnerId: string) {
  const [importId, experimentId, coachLinkId] = [uuidv7(), uuidv7(), uuidv7()];
  await sql`insert into health_notes (runner_id, notes, updated_at) values (${runnerId}, ${MARK}, ${past})`;
  await sql`
    insert into experiments (runner_id, experiment_id, change, status, "order", runs_wanted, started_at)
    values (${runnerId}, ${experimentId}, ${MARK}, 'running', '["with"]', 8, ${past})
  `;
  await sql`insert into imports (runner_id, import_id, source, started_at) values (${runnerId}, ${importId}, ${MARK}, ${past})`;
  await sql`
    insert into import_files (runner_id, import_id, file_id, name, sha256, outcome)
    values (${runnerId}, ${importId}, ${uuidv7()}, ${MARK}, 'x', 'imported')
  `;
  await sql`
    insert into body_records (runner_id, body_record_id, import_id, kind, recorded_at, amount_ml, source, app)
    values (${runnerId}, ${uuidv7()}, ${importId}, 'drink', ${past}, 250, 'apple-health', ${MARK})
  `;
  await sql`
    insert into coach_links (runner_id, coach_link_id, coach_id, coach_name, code_hash, scopes, invited_at, accepted_at, ends_at)
    values (${runnerId}, ${coachLinkId}, ${uuidv7()}, ${MARK}, ${coachLinkId}, '{runs}', ${past}, ${past}, ${future})
  `;
  return { importId, experimentId, coachLinkId };
}

/** A browser that is signed in, a passkey and a token. */
async function fillWaysIn({ sql }: Sql, owner: string) {
  const [sessionId, tokenId, passkeyId] = [uuidv7(), uuidv7(), uuidv7()];
  await sql`
    insert into sessions (id, user_id, token, expires_at, user_agent, created_at, updated_at)
    values (${sessionId}, ${owner}, ${sessionId}, ${future}, ${MARK}, ${past}, ${past})
  `;
  await sql`
    insert into api_keys (id, name, key, reference_id, created_at, updated_at)
    values (${tokenId}, ${MARK}, ${tokenId}, ${owner}, ${past}, ${past})
  `;
  await sql`
    insert into passkeys (id, user_id, name, public_key, credential_id, counter, device_type, backed_up, created_at)
    values (${passkeyId}, ${owner}, ${MARK}, 'x', ${passkeyId}, 0, 'singleDevice', false, ${past})
  `;
  return { sessionId, tokenId, passkeyId };
}

/** Every row of the owner's, in every table, as text. The audit is left out: being looked at adds to it. */
export async function rowsOf({ sql }: TestDatabase, { owner, clubId }: World): Promise<string> {
  const tables = await sql`
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' and table_name <> 'audit'
      and (column_name in ('runner_id', 'club_id') or (table_name, column_name) in (('users', 'id'), ('clubs', 'coach_id')))
    order by 1, 2
  `;
  const rows: string[] = [];
  for (const { table_name, column_name } of tables) {
    const value = column_name === "club_id" ? clubId : owner;
    const found =
      await sql`select to_jsonb(kept)::text as row from ${sql(table_name)} kept where ${sql(column_name)} = ${value} order by 1`;
    rows.push(...found.map(({ row }) => `${table_name} ${row}`));
  }
  return rows.join("\n");
}
