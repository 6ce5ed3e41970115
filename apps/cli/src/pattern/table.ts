import { isNoDay } from "@limber/core/instant";
import type { PatternLog } from "@limber/core/patterns/model";
import type { Problem } from "@limber/core/problem";
import { readCells, type TableRow } from "./cells.ts";

/** A table of runs as a log, and how many cells were empty; or what is wrong with it. */
export type TableOfRuns =
  | { readonly ok: true; readonly log: PatternLog; readonly emptyCells: number }
  | NoTable;

type NoTable = { readonly ok: false; readonly problems: readonly Problem[] };

type PatternColumns = {
  readonly header: readonly string[];
  readonly date: number;
  readonly cramp: number;
  readonly factors: readonly { readonly name: string; readonly at: number }[];
};

const MOST_PROBLEMS = 5;
const needs = "The first line is date,cramp and then one column for each thing to look at.";

/** Reads `date,cramp,<factor>…` with 0 and 1. Commas, semicolons or tabs; a byte order mark and either line end are fine. */
export function readTable(text: string, file: string): TableOfRuns {
  const read = readCells(text);
  if (!read.ok)
    return noTable({
      what: `${file}, row ${read.line}: the quotes do not fit.`,
      why: "A quoted cell begins and ends with a quote, and a quote inside it is written twice.",
      fix: "Take the quotes out: 0 and 1 need none.",
    });
  const [first, ...runs] = read.rows;
  if (first === undefined)
    return noTable({ what: `${file} is empty.`, why: needs, fix: "Use date,cramp,fast-start" });
  const columns = columnsOf(first.cells);
  const wrong = wrongHeader(columns, file);
  if (wrong !== undefined) return noTable(wrong);
  const problems = runs.flatMap((row) => problemsIn(row, columns, file));
  if (problems.length > 0) return { ok: false, problems: someOf(problems, file) };
  return {
    ok: true,
    log: {
      factors: columns.factors.map(({ name }) => ({ name })),
      runs: runs.map(({ cells }) => ({
        cramped: cells[columns.cramp] === "1",
        marks: columns.factors.map(({ at }) => ({ exposed: answerIn(cells[at]) })),
      })),
    },
    emptyCells: runs
      .flatMap(({ cells }) => columns.factors.map(({ at }) => cells[at]))
      .filter((cell) => cell === "").length,
  };
}

const noTable = (problem: Problem): NoTable => ({ ok: false, problems: [problem] });

function columnsOf(header: readonly string[]): PatternColumns {
  const at = (name: string) => header.findIndex((cell) => cell.toLowerCase() === name);
  const [date, cramp] = [at("date"), at("cramp")];
  const factors = header
    .map((name, index) => ({ name, at: index }))
    .filter(({ at: index }) => index !== date && index !== cramp);
  return { header, date, cramp, factors };
}

function wrongHeader(columns: PatternColumns, file: string): Problem | undefined {
  const { header, date, cramp, factors } = columns;
  const missing = date === -1 ? "date" : cramp === -1 ? "cramp" : undefined;
  if (missing !== undefined)
    return {
      what: `${file}, row 1 has no column "${missing}".`,
      why: `Its columns are ${header.join(", ")}.`,
      fix: needs,
    };
  if (factors.length === 0)
    return {
      what: `${file}, row 1 has nothing to look at.`,
      why: "Beside date and cramp there is no column.",
      fix: "Add one, such as date,cramp,fast-start",
    };
  const odd = factors.find(
    ({ name }, index) => name === "" || factors.findIndex((other) => other.name === name) < index,
  );
  return (
    odd && {
      what: `${file}, row 1, column ${odd.at + 1} ${odd.name === "" ? "has no name" : `is "${odd.name}" again`}.`,
      fix: "Give each column a name of its own.",
    }
  );
}

function problemsIn({ line, cells }: TableRow, columns: PatternColumns, file: string): Problem[] {
  const { header, date, cramp, factors } = columns;
  const row = `${file}, row ${line}`;
  if (cells.length !== header.length)
    return [
      {
        what: `${row} has ${cells.length} cells and not ${header.length}.`,
        fix: "Give each row one cell for each column; leave one empty that is not known.",
      },
    ];
  const wrong = (at: number, mayBeEmpty: boolean) => {
    const cell = cells[at] ?? "";
    return cell === "0" || cell === "1" || (mayBeEmpty && cell === "")
      ? []
      : [
          {
            what: `${row}, column "${header[at]}": "${cell}" is not 0 or 1.`,
            fix: mayBeEmpty
              ? "Use 1 for yes, 0 for no, and nothing where it is not known."
              : "Use 1 for a run with a cramp and 0 for one without.",
          },
        ];
  };
  const noDay = {
    what: `${row}, column "${header[date]}": "${cells[date]}" is not in the calendar.`,
    fix: "Put the day right, or leave its cell empty.",
  };
  return [
    ...(isNoDay(cells[date] ?? "") ? [noDay] : []),
    ...wrong(cramp, false),
    ...factors.flatMap(({ at }) => wrong(at, true)),
  ];
}

function answerIn(cell: string | undefined): boolean | null {
  return cell === "1" ? true : cell === "0" ? false : null;
}

function someOf(problems: readonly Problem[], file: string): readonly Problem[] {
  const more = problems.length - MOST_PROBLEMS;
  if (more <= 0) return problems;
  const rest = { what: `${file} has ${more} more cells like these.`, fix: "Mend them all." };
  return [...problems.slice(0, MOST_PROBLEMS), rest];
}
