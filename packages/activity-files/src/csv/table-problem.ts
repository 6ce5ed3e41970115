import type { Say } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";

/** Why a table, or a row of it, gives no activity. */
export type TableProblem =
  | { readonly kind: "table-not-understood"; readonly lacks: readonly TableColumn[] }
  | { readonly kind: "no-rows" }
  | { readonly kind: "row-not-understood"; readonly row: number; readonly column: TableColumn }
  | { readonly kind: "missing-from-export"; readonly name: string }
  | { readonly kind: "index-cut-short" };
/** What a table of activities needs of each. */
export type TableColumn = "date" | "distance" | "time";

/** What is wrong, and the fix. Why is said with the first, where it can be known. */
export function tableProblemInWords(problem: TableProblem, say: Say): Problem {
  switch (problem.kind) {
    case "table-not-understood":
      return {
        what: say("This table has no column that reads as {lacks}.", {
          lacks: problem.lacks.map((column) => columnInWords(column, say)).join(", "),
        }),
        fix: say(
          "It needs one activity a row, and the headers: date, distance (km) or distance (mi), time.",
        ),
      };
    case "no-rows":
      return {
        what: say("This table has headers and no activity under them."),
        fix: say("Bring a table with one activity a row."),
      };
    case "row-not-understood":
      return {
        what: say("The {column} in row {row} cannot be read.", {
          column: columnInWords(problem.column, say),
          row: problem.row,
        }),
        fix: say("Mend it and bring the table again."),
      };
    case "missing-from-export":
      return {
        what: say('The export lists "{name}", and the file is not in it.', { name: problem.name }),
        fix: say("Ask for the export again, or bring that file."),
      };
    case "index-cut-short":
      return {
        what: say(
          "A part of this export's list of workouts is cut short or damaged. What could be read is here.",
        ),
        fix: say("Make the export again on the phone, and bring it whole."),
      };
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
