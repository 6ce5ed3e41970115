import { readdirSync, readFileSync } from "node:fs";
import type { ownTables } from "@limber/db/kept-tables";
import type { TakeOut } from "@limber/db/take-out/store";
import { unpackTakeOut } from "@limber/db/take-out/unpack";
import type { InputOf, ProcedurePath } from "./paths.ts";

export type OwnTable = (typeof ownTables)[number];
type Cells = Record<string, unknown>;

const folder = new URL("../../db/fixtures/take-out/", import.meta.url);
const newest = readdirSync(folder).toSorted().at(-1) ?? "";
const unpacked = await unpackTakeOut(readFileSync(new URL(newest, folder)));
if (!unpacked.ok) throw new Error(unpacked.problem.kind);
export const { takeOut: whole } = unpacked;

/** Of each table the rows that say most, with what they point to: small enough to bring back a thousand times. */
export function fewRows(): TakeOut["tables"] {
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

/** Everything that reads what is one's own. */
export function questions({ plans, runs, imports }: TakeOut["tables"]) {
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
