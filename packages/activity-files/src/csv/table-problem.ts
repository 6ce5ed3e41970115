import type { Say } from "@limber/core/language";

/** Why a table, or a row of it, gives no activity. */
export type TableProblem =
  | { readonly kind: "table-not-understood"; readonly lacks: readonly TableColumn[] }
  | { readonly kind: "no-rows" }
  | { readonly kind: "row-not-understood"; readonly row: number; readonly column: TableColumn }
  | { readonly kind: "missing-from-export"; readonly name: string };
/** What a table of activities needs of each. */
export type TableColumn = "date" | "distance" | "time";

/** What is wrong, why, and the fix, in one or two sentences. */
export function tableProblemInWords(problem: TableProblem, say: Say): string {
  switch (problem.kind) {
    case "table-not-understood":
      return say(
        "This table has no column that reads as {lacks}. It needs one activity a row, and the headers: date, distance (km) or distance (mi), time.",
        { lacks: problem.lacks.map((column) => columnInWords(column, say)).join(", ") },
      );
    case "no-rows":
      return say("This table has headers and no activity under them.");
    case "row-not-understood":
      return say("The {column} in row {row} cannot be read. Mend it and bring the table again.", {
        column: columnInWords(problem.column, say),
        row: problem.row,
      });
    case "missing-from-export":
      return say(
        'The export lists "{name}", and the file is not in it. Ask for the export again, or bring that file.',
        { name: problem.name },
      );
  }
}

function columnInWords(column: TableColumn, say: Say): string {
  switch (column) {
    case "date":
      return say("date");
    case "distance":
      return say("distance");
    case "time":
      return say("time");
  }
}
