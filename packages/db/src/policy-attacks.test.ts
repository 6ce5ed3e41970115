import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase, type TestDatabase } from "../testing/database.ts";
import { type AttackWorld, type CoachName, inventAttackWorld } from "./attack.fixture.ts";
import type { Scope } from "./policies.ts";

/** Raw SQL as somebody, and whether the database may let it through. */
type Probe = {
  readonly table: string;
  readonly says: string;
  readonly role: "limber_app" | "limber_accounts";
  /** Empty for nobody. */
  readonly actor: string;
  readonly statement: string;
  readonly allowed: boolean;
};
type PolicyRow = {
  readonly tablename: string;
  readonly policyname: string;
  readonly qual: string | null;
  readonly with_check: string | null;
};
type Mutant = { readonly policy: PolicyRow; readonly says: string; readonly planted: string };

const opensTo: Readonly<Record<string, Scope>> = {
  runners: "plans",
  plans: "plans",
  runs: "runs",
  sweat_tests: "runs",
  imports: "runs",
  import_files: "runs",
  cramps: "cramps",
  experiments: "cramps",
  health_notes: "health-notes",
};

let database: TestDatabase;
let world: AttackWorld;
let policies: PolicyRow[];
let probes: Probe[];

beforeAll(async () => {
  database = await freshDatabase();
  world = await inventAttackWorld(database);
  const found = await database.sql`
    select tablename, policyname, qual, with_check from pg_policies where schemaname = 'public' order by 1, 2
  `;
  policies = found as unknown as PolicyRow[];
  const tables = [...new Set(policies.map(({ tablename }) => tablename))];
  probes = (await Promise.all(tables.map(probesOf))).flat();
  probes.push(...auditProbes(), ...accountsProbes());
});

afterAll(() => database.close());

/** Every verb, in one table, for everybody: on Ada's rows, and to make one of hers. */
async function probesOf(table: string): Promise<Probe[]> {
  const { ada, ben, bensCoach, coaches } = world;
  const [owner, hers] = await rowsOf(table, ada);
  const [, bens] = await rowsOf(table, ben);
  const fresh = copyOf(table, hers);
  const actors = { ada, ben, bensCoach, nobody: "", ...coaches };
  return Object.entries(actors).flatMap(([name, actor]) => {
    const isOwn = name === "ada";
    const mayRead = isOwn || coachReads(table, name as CoachName);
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
      all.push(probe("give away", giveAway(table, bens), false));
    return all;
  });
}

const clubTables = ["clubs", "groups", "group_members"];

function coachReads(table: string, name: CoachName): boolean {
  if (table === "coach_links") return name in world.coaches;
  return opensTo[table] === name;
}

/** Where a runner's rows are, and one of them. */
async function rowsOf(table: string, runner: string): Promise<[string, Record<string, unknown>]> {
  const where =
    table === "clubs"
      ? `coach_id = '${runner}'`
      : clubTables.includes(table)
        ? `club_id in (select club_id from mine where coach_id = '${runner}')`
        : `runner_id = '${runner}'`;
  // A probe sees clubs through their policy: which are whose, is written out.
  const clubs = await database.sql`select club_id from clubs where coach_id = ${runner}`;
  const written = where.replace(/\(select.*\)/, `('${clubs[0]?.["club_id"]}')`);
  const [row] = await database.sql.unsafe(
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
function giveAway(table: string, bens: Record<string, unknown>): string {
  if (table === "clubs")
    return `update clubs set coach_id = '${world.ada}' where coach_id = '${world.ben}'`;
  if (clubTables.includes(table))
    return `update "${table}" set club_id = '${randomUUID()}' where club_id = '${bens["club_id"]}'`;
  return `update "${table}" set runner_id = '${world.ada}' where runner_id = '${world.ben}'`;
}

/** A line in an audit says who looked: the asker, by their own name, while they may. */
function auditProbes(): Probe[] {
  const { ada, ben, bensCoach, coaches } = world;
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
function accountsProbes(): Probe[] {
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

const undone = new Error("undone");

/** Tried and taken back. A refusal is that of the policy or of a privilege; what fails later was let through. */
async function isLetThrough(tx: postgres.TransactionSql, probe: Probe): Promise<boolean> {
  let isThrough = false;
  const isWritten = probe.statement.startsWith("insert");
  await tx
    .savepoint(async (point) => {
      await point.unsafe(
        `set local role ${probe.role}; select set_config('limber.actor_id', '${probe.actor}', true)`,
      );
      const { count } = await point.unsafe(probe.statement);
      isThrough = isWritten || count > 0;
      throw undone;
    })
    .catch((problem) => {
      if (problem === undone) return;
      isThrough = problem.code !== "42501";
    });
  return isThrough;
}

/** What goes otherwise than it may. */
async function surprises(tx: postgres.TransactionSql, tried: readonly Probe[]): Promise<string[]> {
  const found: string[] = [];
  for (const probe of tried)
    if ((await isLetThrough(tx, probe)) !== probe.allowed) found.push(probe.says);
  return found;
}

async function tried<Answer>(
  work: (tx: postgres.TransactionSql) => Promise<Answer>,
): Promise<Answer> {
  let answer: Answer | undefined;
  await database.sql
    .begin(async (tx) => {
      answer = await work(tx);
      throw undone;
    })
    .catch((problem) => {
      if (problem !== undone) throw problem;
    });
  return answer as Answer;
}

/** Parts of a policy, and what stands there when each is forgotten. As PostgreSQL prints them. */
const actor = String.raw`\(NULLIF\(current_setting\('limber\.actor_id'::text, true\), ''::text\)\)::uuid`;
const forgotten: readonly (readonly [says: string, part: RegExp, instead: string])[] = [
  ["forgets that consent is revoked", /\(coach_links\.revoked_at IS NULL\)/, "true"],
  ["forgets that consent ends", /\(coach_links\.ends_at > now\(\)\)/, "true"],
  ["forgets which coach", new RegExp(String.raw`\(coach_links\.coach_id = ${actor}\)`), "true"],
  ["forgets whose consent", /\(coach_links\.runner_id = \w+\.runner_id\)/, "true"],
  ["forgets the scope", /\('[\w-]+'::text = ANY \(coach_links\.scopes\)\)/, "true"],
  ["takes another scope: plans", /'(?!plans)[\w-]+'::text = ANY/, "'plans'::text = ANY"],
  ["takes another scope: runs", /'(?!runs)[\w-]+'::text = ANY/, "'runs'::text = ANY"],
  ["forgets the reader", new RegExp(String.raw`\(reader_id = ${actor}\)`), "true"],
  ["forgets the name", /\(reader_name = limber_own_name\(\)\)/, "true"],
  ["forgets which club", /\(clubs\.club_id = \w+\.club_id\)/, "true"],
  ["forgets whose club", new RegExp(String.raw`\(clubs\.coach_id = ${actor}\)`), "true"],
  ["forgets whose account", /\(users\.id = runners\.runner_id\)/, "true"],
];

/** The inner question goes through a policy of its own, which holds where the outer one forgets: both have to. */
const twiceHeld = new Set(["forgets which coach", "forgets whose club"]);
const inner =
  "alter policy coach_links_coach on coach_links using (true); alter policy clubs_coach on clubs using (true)";

function mutantsOf(policy: PolicyRow): Mutant[] {
  const on = `policy "${policy.policyname}" on "${policy.tablename}"`;
  const mutants: Mutant[] = [{ policy, says: "is dropped", planted: `drop ${on}` }];
  for (const [part, text] of [
    ["using", policy.qual],
    ["with check", policy.with_check],
  ] as const) {
    if (text === null) continue;
    mutants.push({ policy, says: `${part} true`, planted: `alter ${on} ${part} (true)` });
    for (const [says, pattern, instead] of forgotten) {
      const changed: string = text.replace(pattern, instead);
      if (changed === text) continue;
      const first = `alter ${on} ${part} (${changed})`;
      const planted = twiceHeld.has(says) ? `${first}; ${inner}` : first;
      mutants.push({ policy, says: `${part}: ${says}`, planted });
    }
  }
  return mutants;
}

describe("raw SQL as the application's role", () => {
  it("gets in every table, by every verb, what is allowed and no more", async () => {
    expect(await tried((tx) => surprises(tx, probes))).toEqual([]);
    expect(probes.length).toBeGreaterThan(500);
  });

  it("notices a mutant of each policy: dropped, opened, or with a part forgotten", async () => {
    const mutants = policies.flatMap(mutantsOf);
    const survivors: string[] = [];
    for (const { policy, says, planted } of mutants) {
      const noticed = await tried(async (tx) => {
        await tx.unsafe(planted);
        return surprises(
          tx,
          probes.filter(({ table }) => table === policy.tablename),
        );
      });
      if (noticed.length === 0) survivors.push(`${policy.policyname} ${says}`);
    }
    process.stdout.write(
      `Row-level security: ${policies.length} policies, ${probes.length} probes, ${mutants.length} mutants, ${survivors.length} survivors.\n`,
    );
    expect(survivors).toEqual([]);
    expect(mutants.length).toBeGreaterThan(4 * policies.length);
  });
});
