import { distance } from "@limber/core/format";
import { meters } from "@limber/core/units";
import type { Context } from "../grammar.ts";
import { answerLine } from "../print.ts";
import { type ExitCode, exitCodes } from "../refusal.ts";
import { wrapped } from "../text.ts";
import type { ImportedFile } from "./batch.ts";

type OutcomeKind = ImportedFile["outcome"];

/** How it went: 1 where nothing could be read, 5 where some could not. */
export function exitOf(outcomes: readonly ImportedFile[]): ExitCode {
  const failed = outcomes.filter(({ outcome }) => outcome === "failed").length;
  if (failed === 0) return exitCodes.done;
  return failed === outcomes.length ? exitCodes.failed : exitCodes.partly;
}

/** "109 read, 2 already here, 1 failed." and below it each file that a person may want to do something about. */
export function summary(
  outcomes: readonly ImportedFile[],
  { dryRun }: { dryRun: boolean },
  context: Context,
): string {
  const of = (...kinds: readonly OutcomeKind[]) =>
    outcomes.filter(({ outcome }) => kinds.includes(outcome)).length;
  const joined = of("merged");
  const parts = [
    `${of("imported", "new", "merged")} ${dryRun ? "to read" : "read"}`,
    ...(joined > 0 ? [`${joined} of them into runs that were waiting`] : []),
    ...(of("already-here") > 0 ? [`${of("already-here")} already here`] : []),
    ...(of("perhaps-already-here") > 0
      ? [`${of("perhaps-already-here")} perhaps already here`]
      : []),
    ...(of("skipped") > 0 ? [`${of("skipped")} skipped`] : []),
    ...(of("failed") > 0 ? [`${of("failed")} failed`] : []),
  ];
  const named = outcomes.map(lineOf).filter((line) => line !== undefined);
  const lines = shortened(named).map(([word, file, says]) => remark(word, file, { says, context }));
  return [answerLine(`${parts.join(", ")}.`, context), ...lines].join("\n");
}

/** One file in one line, as it comes in. */
export function outcomeLine(outcome: ImportedFile, context: Context): string {
  const { file, startTime, distanceM, problem } = outcome;
  const ran = distanceM === null ? "" : distance(meters(distanceM), context.reader);
  const says = problem?.message ?? [startTime?.slice(0, 10) ?? "", ran].join(" ").trim();
  return [outcome.outcome, file, says].join(context.columns === undefined ? "\t" : "  ");
}

type Line = readonly [word: string, file: string, says: string];

function lineOf({ file, outcome, problem }: ImportedFile): Line | undefined {
  const message = problem?.message ?? "";
  if (outcome === "failed") return ["failed", file, message];
  if (outcome === "skipped") return ["skipped", file, message];
  if (problem?.kind === "perhaps-already-here" || outcome === "perhaps-already-here")
    return [
      "alike",
      file,
      "Perhaps a run that is here: the times overlap. Keep both with --insist.",
    ];
  if (problem?.kind === "removed")
    return ["removed", file, "You removed this run, so it stays away."];
  return undefined;
}

const MOST_OF_A_KIND = 20;

/** Failures are all named. Of what is only worth knowing, the first twenty. */
function shortened(lines: readonly Line[]): readonly Line[] {
  const failed = lines.filter(([word]) => word === "failed");
  const others = lines.filter(([word]) => word !== "failed");
  const more = others.length - MOST_OF_A_KIND;
  const note: Line = ["", `and ${more} more`, "--json names them all."];
  return [...failed, ...others.slice(0, MOST_OF_A_KIND), ...(more > 0 ? [note] : [])];
}

const INDENT = 11;

function remark(
  word: string,
  file: string,
  { says, context }: { says: string; context: Context },
): string {
  const { columns, paint } = context;
  if (columns === undefined) return `${word}\t${file}\t${says}`;
  const head = `  ${(word === "failed" ? paint.red : paint.dim)(word.padEnd(INDENT - 2))}${file}`;
  const below = wrapped(says, { columns, indent: INDENT });
  return below === "" ? head : `${head}\n${" ".repeat(INDENT)}${below}`;
}
