import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase, type TestDatabase } from "../testing/database.ts";
import { inventAttackWorld } from "./attack.fixture.ts";
import { mutantsOf, type PolicyRow } from "./policy-mutants.fixture.ts";
import { type Probe, probesIn } from "./policy-probes.fixture.ts";
import { surprises, tried } from "./policy-trial.fixture.ts";

let database: TestDatabase;
let policies: PolicyRow[];
let probes: Probe[];

beforeAll(async () => {
  database = await freshDatabase();
  const { sql } = database;
  const world = await inventAttackWorld(database);
  const found = await sql`
    select tablename, policyname, qual, with_check from pg_policies where schemaname = 'public' order by 1, 2
  `;
  policies = found as unknown as PolicyRow[];
  const tables = [...new Set(policies.map(({ tablename }) => tablename))];
  probes = await probesIn(tables, { sql, world });
});

afterAll(() => database.close());

describe("raw SQL as the application's role", () => {
  it("gets in every table, by every verb, what is allowed and no more", async () => {
    expect(await tried(database.sql, (tx) => surprises(tx, probes))).toEqual([]);
    expect(probes.length).toBeGreaterThan(500);
  });

  it("notices a mutant of each policy: dropped, opened, or with a part forgotten", async () => {
    const mutants = policies.flatMap(mutantsOf);
    const survivors: string[] = [];
    for (const { policy, says, planted } of mutants) {
      const noticed = await tried(database.sql, async (tx) => {
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
