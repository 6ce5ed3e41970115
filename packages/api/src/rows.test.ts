import { randomUUID } from "node:crypto";
import { ownTables } from "@limber/db/kept-tables";
import type { PermittedRunnerId } from "@limber/db/permission";
import { bringBack, type TakeOut } from "@limber/db/take-out/store";
import { freshDatabase, inventRunner, type TestDatabase } from "@limber/db/testing";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askIn } from "./asking.ts";
import { badRow, problemOf } from "./problems.ts";
import { fewRows, type OwnTable, questions, whole } from "./take-out-rows.fixture.ts";

const absurd: readonly unknown[] = [
  ...[
    null,
    "NaN",
    "Infinity",
    -1,
    1e308,
    1e-320,
    0.5,
    true,
    "",
    "Mars/Phobos",
    "x".repeat(1_000_000),
  ],
  ...["a\0b", "\ud800", "0000-01-01T00:00:00+00:00", "0001-01-01T00:00:00+00:00", "infinity"],
  ...["99999-01-01T00:00:00+00:00", "-infinity", "0044-03-15T00:00:00+00:00 BC", randomUUID()],
  ...[
    [],
    {},
    [null],
    [[]],
    { shapeVersion: 1, document: 7 },
    { unread: { a: 1 } },
    [{ distanceM: 1e308, timeS: 0 }],
  ],
  ...[
    { shapeVersion: 3, document: { startedAt: "infinity", distanceM: -5 } },
    { distanceM: 1e9, durationS: 1e9 },
  ],
];

let database: TestDatabase;
const tally = { tried: 0, refused: 0 };
const now = () => new Date("2026-11-22T12:00:00Z");

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await database.close();
  process.stdout.write(
    `Cells of a take-out: ${tally.tried} tried, ${tally.refused} refused, the rest shown.\n`,
  );
});

let empty: PermittedRunnerId | undefined;

/** What goes wrong with a file that says this; undefined where it is refused by its cell, or all of it can be read. */
async function faultOf(tables: TakeOut["tables"], at: { table: OwnTable; column: string }) {
  const userId = empty ?? (await inventRunner(database.db, "Eve"));
  tally.tried += 1;
  const problem = await bringBack(database.db, userId, { ...whole, tables });
  // Where nothing was kept the next file finds the account as empty as this one did.
  empty = problem === null ? undefined : userId;
  if (problem !== null) {
    tally.refused += 1;
    const isOfCell = problem.kind === "row" && problem.table === at.table && problem.row === 1;
    const isOfChild = problem.kind === "row" && problem.fault === "points-nowhere";
    return isOfCell || isOfChild ? undefined : `refused as ${JSON.stringify(problem)}`;
  }
  const session = { userId, name: "Eve", by: "sign-in" } as const;
  const ask = askIn({ db: database.db, session, now });
  for (const [path, input] of questions(tables)) {
    const thrown = await ask(path, input).then(
      () => undefined,
      (refusal: unknown) => refusal,
    );
    if (
      thrown !== undefined &&
      (!(thrown instanceof TRPCError) || problemOf(thrown).code === "our-fault")
    )
      return `${path}: ${String(Object(thrown).cause?.message ?? thrown).slice(0, 200)}`;
  }
  return undefined;
}

const columns = ownTables.flatMap((table) => {
  const row = fewRows()[table][0] ?? {};
  return Object.keys(row).map((column) => ({ table, column }));
});

describe("a row of a take-out", () => {
  it("has a cell of every own table to change, and is read as it is", async () => {
    expect(ownTables.filter((table) => fewRows()[table].length === 0)).toEqual([]);
    expect(columns.length).toBeGreaterThan(110);
    expect(await faultOf(fewRows(), { table: "runs", column: "" })).toBeUndefined();
  });

  it.each(columns)(
    "with an absurd cell of $table, $column, is refused by it, or can be shown",
    async (at) => {
      const tables = fewRows();
      const faults: string[] = [];
      for (const value of absurd) {
        const [first, ...rest] = tables[at.table];
        const changed = { ...tables, [at.table]: [{ ...first, [at.column]: value }, ...rest] };
        const fault = await faultOf(changed, at);
        if (fault !== undefined) faults.push(`${JSON.stringify(value)?.slice(0, 60)} ${fault}`);
      }
      expect(faults).toEqual([]);
    },
    120_000,
  );

  it.each(ownTables)("of %s that stands twice is refused as the second", async (table) => {
    const tables = fewRows();
    const [first = {}] = tables[table];
    const twice = { ...tables, [table]: [...tables[table], first] };
    const eve = await inventRunner(database.db, "Eve");
    const problem = await bringBack(database.db, eve, { ...whole, tables: twice });
    const row = tables[table].length + 1;
    expect(problem).toMatchObject({ kind: "row", table, row, fault: "twice" });
  });

  it("is refused in words: where it stands, why, and what to do", () => {
    const at = {
      kind: "row",
      table: "runs",
      row: 3,
      column: "time_zone",
      fault: "no-zone",
    } as const;
    expect(problemOf(badRow(at))).toMatchObject({
      what: "Row 3 of runs cannot be brought back: time_zone is wrong.",
      why: "It is no time zone that is known here.",
      fix: "Mend it or leave it out, then bring the file again. Nothing was kept.",
    });
  });
});
