import { distance } from "@limber/core/format";
import { meters } from "@limber/core/units";
import type { Context } from "../grammar.ts";
import { answerLine } from "../print.ts";
import { exitCodes } from "../refusal.ts";
import { wrapped } from "../text.ts";
import type { ImportedFile } from "./batch.ts";
import type { Remark } from "./outcomes.ts";

/** 1 where nothing could be read, 5 where some could not. */
export const exitCodeOf = {
  none: exitCodes.done,
  some: exitCodes.partly,
  all: exitCodes.failed,
} as const;

/** What files came to, and below it a line on each that a person may want to do something about. */
export function summary(counts: string, remarks: readonly Remark[], context: Context): string {
  return [answerLine(counts, context), ...remarks.map((each) => remark(each, context))].join("\n");
}

/** One file in one line, as it comes in. */
export function outcomeLine(outcome: ImportedFile, context: Context): string {
  const { file, startTime, distanceM, problem } = outcome;
  const ran = distanceM === null ? "" : distance(meters(distanceM), context.reader);
  const says = problem?.message ?? [startTime?.slice(0, 10) ?? "", ran].join(" ").trim();
  return [outcome.outcome, file, says].join(context.columns === undefined ? "\t" : "  ");
}

const INDENT = 11;

function remark([word, file, says]: Remark, { columns, paint }: Context): string {
  if (columns === undefined) return `${word}\t${file}\t${says}`;
  const head = `  ${(word === "failed" ? paint.red : paint.dim)(word.padEnd(INDENT - 2))}${file}`;
  const below = wrapped(says, { columns, indent: INDENT });
  return below === "" ? head : `${head}\n${" ".repeat(INDENT)}${below}`;
}
