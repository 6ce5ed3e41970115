import type { Say } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";
import type { RowProblem } from "@limber/db/kept-rows";

/** Why a row of a file is not brought back: where it stands, why, and what to do. Tables and columns go by the names that they have in the file. */
export function rowProblemInWords(problem: RowProblem, say: Say): Required<Problem> {
  const { table, row, column } = problem;
  return {
    what:
      column === null
        ? say("Row {row} of {table} cannot be brought back.", { row, table })
        : say("Row {row} of {table} cannot be brought back: {column} is wrong.", {
            row,
            table,
            column,
          }),
    why: whyInWords(problem, say),
    fix: say("Mend it or leave it out, then bring the file again. Nothing was kept."),
  };
}

function whyInWords({ fault }: RowProblem, say: Say): string {
  switch (fault) {
    case "missing":
      return say("It says nothing where something is needed.");
    case "other-kind":
      return say("It has another form.");
    case "no-number":
      return say("It is no number that can be kept.");
    case "out-of-bounds":
      return say("It is more or less than anyone has run, drunk or weighed.");
    case "no-text":
      return say("It holds a character that cannot be kept.");
    case "too-long":
      return say("It is longer than what can be typed there.");
    case "too-short":
      return say("It is empty where something is needed.");
    case "no-instant":
      return say("It is no instant between the years 1900 and 9000.");
    case "no-zone":
      return say("It is no time zone that is known here.");
    case "no-id":
      return say("It is no id.");
    case "no-choice":
      return say("It is none of the words that stand there.");
    case "twice":
      return say("Another row has the same id.");
    case "points-nowhere":
      return say("It points to a row that is not there.");
  }
}
