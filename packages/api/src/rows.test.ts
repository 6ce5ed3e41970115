import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { ownTables } from "@limber/db/kept-tables";
import type { PermittedRunnerId } from "@limber/db/permission";
import { bringBack, type TakeOut } from "@limber/db/take-out/store";
import { unpackTakeOut } from "@limber/db/take-out/unpack";
import { freshDatabase, inventRunner, type TestDatabase } from "@limber/db/testing";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askIn } from "./asking.ts";
import type { InputOf, ProcedurePath } from "./paths.ts";
import { badRow, problemOf } from "./problems.ts";

type OwnTable = (typeof ownTables)[number];
type Cells = Record<string, unknown>;

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

const folder = new URL("../../db/fixtures/take-out/", import.meta.url);
const newest = readdirSync(folder).toSorted().at(-1) ?? "";
const unpacked = await unpackTakeOut(readFileSync(new URL(newest, folder)));
if (!unpacked.ok) throw new Error(unpacked.problem.kind);
const { takeOut: whole } = unpacked;

/** Of each table the rows that say most, with what they point to: small enough to bring back a thousand times. */
function fewRows(): TakeOut["tables"] {
  const says = (row: Cells) => Object.values(row).filter((cell) => cell !== null).length;
  const fullest = (table: OwnTable, count: number) =>
    whole.tables[table].toSorted((one, other) => says(other) - says(one)).slice(0, count);
  const files = whole.tables.import_files.filter(({ before }) => before !== null).slice(0, 2);
  const isOf = ({ run_id: id }: Cells) => files.some(({ run_id: of }) => of === id);
  const replaced = whole.tables.runs.filter(({ replaced }) => replaced !== null);
  const runs = new Set([...replaced, ...whole.tables.runs.filter(isOf), ...fullest("runs", 2)]);
  const isHere = ({ run_id: id }: Cells) =>
    id === null || [...runs].some((run) => run.run_id === id);
  const cramps = whole.tables.cramps.filter(isHere).slice(0, 2);
  return {
    ...whole.tables,
    import_files: files,
    runs: [...runs],
    cramps,
    plans: fullest("plans", 2),
    sweat_tests: fullest("sweat_tests", 2),
  };
}

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

/** Everything that reads what is one's own. */
function questions({ plans, runs, imports }: TakeOut["tables"]) {
  const [planId, importId] = [plans[0]?.["plan_id"], imports[0]?.["import_id"]];
  const ofRuns = runs.flatMap(({ run_id: runId }) => [
    ["runs.show", { runId }],
    ["runs.swap", { runId }],
  ]);
  const alone = ["plans.known", "plans.next", "plans.latest", "plans.list", "runs.waiting"];
  const lists = ["runs.list", "cramps.list", "sweatTests.list", "imports.list", "experiments.list"];
  const other = ["runners.profile", "runners.healthNotes", "patterns.show", "summary.show"];
  return [
    ...[...alone, ...lists, ...other, "account.export"].map((path) => [path, {}]),
    ...[
      ["plans.show", { planId }],
      ["plans.changes", { planId }],
      ["imports.show", { importId }],
    ],
    ...ofRuns,
  ] as [ProcedurePath, InputOf<ProcedurePath>][];
}

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
