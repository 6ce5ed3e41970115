import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import type { AttackWorld, CoachName } from "./attack.fixture.ts";
import type { Scope } from "./policies.ts";

/** Raw SQL as somebody, and whether the database may let it through. */
export type Probe = {
  readonly table: string;
  readonly says: string;
  readonly role: "limber_app" | "limber_accounts";
  /** Empty for nobody. */
  readonly actor: string;
  readonly statement: string;
  readonly allowed: boolean;
};
type Attacked = { readonly sql: postgres.Sql; readonly world: AttackWorld };

/** What everybody tries, in each of these tables and beside them. */
export async function probesIn(tables: readonly string[], attacked: Attacked): Promise<Probe[]> {
  const { world } = attacked;
  const each = await Promise.all(tables.map((table) => probesOf(table, attacked)));
  return [...each.flat(), ...auditProbes(world), ...accountsProbes(world)];
}

const opensTo: Readonly<Record<string, Scope>> = {
  runners: "plans",
  plans: "plans",
  runs: "runs",
  sweat_tests: "runs",
  imports: "runs",
  import_files: "runs",
  body_records: "runs",
  cramps: "cramps",
  experiments: "cramps",
  health_notes: "health-notes",
};

/** Every verb, in one table, for everybody: on Ada's rows, and to make one of hers. */
async function probesOf(table: string, { sql, world }: Attacked): Promise<Probe[]> {
  const { ada, ben, bensCoach, coaches } = world;
  const [owner, hers] = await rowsOf(sql, { table, runner: ada });
  const [, bens] = await rowsOf(sql, { table, runner: ben });
  const fresh = copyOf(table, hers);
  const actors = { ada, ben, bensCoach, nobody: "", ...coaches };
  return Object.entries(actors).flatMap(([name, actor]) => {
    const isOwn = name === "ada";
    const mayRead = isOwn || coachReads(table, name as CoachName, world);
    const mayWrite = isOwn && table !== "audit";
    const probe = (verb: string, statement: string, allowed: boolean): Probe => ({
      table,
      says: `${name}: ${verb} ${table} of Ada's`,
      role: "limber_app",
      actor,
      statement,
      allowed,
    });
    const all = [
      probe("select", `select 1 from "${table}" where ${owner}`, mayRead),
      probe("update", `update "${table}" set ${touch(table)} where ${owner}`, mayWrite),
      probe("delete", `delete from "${table}" where ${owner}`, mayWrite),
    ];
    if (table !== "audit") all.push(probe("insert", insertOf(table, fresh), mayWrite));
    if (name === "ben" && table !== "audit")
      all.push(probe("give away", giveAway(table, bens, world), false));
    return all;
  });
}

const clubTables = ["clubs", "groups", "group_members"];

function coachReads(table: string, name: CoachName, world: AttackWorld): boolean {
  if (table === "coach_links") return name in world.coaches;
  return opensTo[table] === name;
}

/** Where a runner's rows are, and one of them. */
async function rowsOf(
  sql: postgres.Sql,
  { table, runner }: { table: string; runner: string },
): Promise<[string, Record<string, unknown>]> {
  const where =
    table === "clubs"
      ? `coach_id = '${runner}'`
      : clubTables.includes(table)
        ? `club_id in (select club_id from mine where coach_id = '${runner}')`
        : `runner_id = '${runner}'`;
  // A probe sees clubs through their policy: which are whose, is written out.
  const clubs = await sql`select club_id from clubs where coach_id = ${runner}`;
  const written = where.replace(/\(select.*\)/, `('${clubs[0]?.["club_id"]}')`);
  const [row] = await sql.unsafe(
    `select to_jsonb(kept) as row from "${table}" kept where ${written} limit 1`,
  );
  return [written, row?.["row"]];
}

const touch = (table: string) =>
  clubTables.includes(table) ? "club_id = club_id" : "runner_id = runner_id";

/** The same row under an id of its own, where it has one. */
function copyOf(table: string, row: Record<string, unknown>): Record<string, unknown> {
  const ids: Record<string, string> = {
    clubs: "club_id",
    groups: "group_id",
    group_members: "runner_id",
  };
  const id = ids[table] ?? Object.keys(row).find((name) => /_id$/.test(name) && isKey(table, name));
  return id === undefined ? row : { ...row, [id]: randomUUID() };
}

function isKey(table: string, name: string): boolean {
  const singular = table === "import_files" ? "file_id" : `${table.replace(/s$/, "")}_id`;
  return name === singular && name !== "runner_id";
}

const insertOf = (table: string, row: Record<string, unknown>) =>
  `insert into "${table}" select * from jsonb_populate_record(null::"${table}", '${JSON.stringify(row)}')`;

/** What is Ben's becomes Ada's. */
function giveAway(table: string, bens: Record<string, unknown>, world: AttackWorld): string {
  if (table === "clubs")
    return `update clubs set coach_id = '${world.ada}' where coach_id = '${world.ben}'`;
  if (clubTables.includes(table))
    return `update "${table}" set club_id = '${randomUUID()}' where club_id = '${bens["club_id"]}'`;
  return `update "${table}" set runner_id = '${world.ada}' where runner_id = '${world.ben}'`;
}

/** A line in an audit says who looked: the asker, by their own name, while they may. */
function auditProbes({ ada, ben, bensCoach, coaches }: AttackWorld): Probe[] {
  const line = (
    says: string,
    given: { actor: string; reader?: string; name?: string },
    allowed = false,
  ) => ({
    table: "audit",
    says: `a line ${says}`,
    role: "limber_app" as const,
    actor: given.actor,
    statement: `insert into audit (runner_id, audit_id, reader_id, what, read_at${given.name === undefined ? "" : ", reader_name"})
      values ('${ada}', '${randomUUID()}', '${given.reader ?? given.actor}', 'runs.list', now()${given.name === undefined ? "" : `, '${given.name}'`})`,
    allowed,
  });
  const name = "Coach runs";
  return [
    line("by a coach, in their own name", { actor: coaches.runs }, true),
    line("by a coach, in their own name, written out", { actor: coaches.runs, name }, true),
    line("as Your doctor", { actor: coaches.runs, name: "Your doctor" }),
    line("in another's stead", { actor: coaches.runs, reader: coaches.plans, name }),
    line("by whose link has ended", { actor: coaches.ended }),
    line("by whose link was revoked", { actor: coaches.revoked }),
    line("by a stranger", { actor: ben }),
    line("by another runner's coach", { actor: bensCoach }),
    line("by the runner", { actor: ada }),
  ];
}

/** Who signs people in makes a runner for an account, and for nothing else. */
function accountsProbes(world: AttackWorld): Probe[] {
  const make = (says: string, id: string, allowed: boolean): Probe => ({
    table: "runners",
    says,
    role: "limber_accounts",
    actor: "",
    statement: `insert into runners (runner_id, display_name, created_at, updated_at) values ('${id}', 'x', now(), now()) on conflict do nothing`,
    allowed,
  });
  return [
    make("a runner without an account", randomUUID(), false),
    make("a runner of an account", world.ada, true),
  ];
}
