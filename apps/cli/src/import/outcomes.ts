import { distance, minutesAndSeconds } from "@limber/core/format";
import type { Reader } from "@limber/core/reader";
import type { WhyImpossible } from "@limber/core/run-analysis/possible";
import { meters, seconds } from "@limber/core/units";
import { dayAndTime } from "../start-time.ts";
import type { ImportedFile, OtherRun } from "./batch.ts";

type OutcomeKind = ImportedFile["outcome"];

/** A file that a person may want to do something about. */
export type Remark = readonly [word: string, file: string, says: string];

/** How it went: whether none of it, some of it or all of it could not be read. */
export function failedOf(outcomes: readonly ImportedFile[]): "none" | "some" | "all" {
  const failed = outcomes.filter(({ outcome }) => outcome === "failed").length;
  if (failed === 0) return "none";
  return failed === outcomes.length ? "all" : "some";
}

/** "109 read, 2 already here, 1 failed." */
export function countsInWords(outcomes: readonly ImportedFile[], dryRun: boolean): string {
  const of = (...kinds: readonly OutcomeKind[]) =>
    outcomes.filter((each) => kinds.includes(each.outcome) && !holdsRecords(each)).length;
  const joined = of("merged");
  const parts = [
    `${of("imported", "new", "merged")} ${dryRun ? "to read" : "read"}`,
    ...(joined > 0 ? [`${joined} of them into runs that were waiting`] : []),
    ...(of("already-here") > 0 ? [`${of("already-here")} already here`] : []),
    ...(of("perhaps-already-here") > 0
      ? [`${of("perhaps-already-here")} perhaps already here`]
      : []),
    ...(of("perhaps-a-run") > 0 ? [`${of("perhaps-a-run")} perhaps no run`] : []),
    ...(of("skipped") > 0 ? [`${of("skipped")} skipped`] : []),
    ...(of("failed") > 0 ? [`${of("failed")} failed`] : []),
  ];
  return `${parts.join(", ")}.`;
}

/** What it holds are drinks and weights: it is kept, and no run. */
const holdsRecords = ({ problem }: ImportedFile) => problem?.kind === "drinks-and-weights";

/** Each file that a person may want to do something about. */
export function remarksOf(outcomes: readonly ImportedFile[], reader: Reader): readonly Remark[] {
  return shortened(
    outcomes.map((each) => remarkOn(each, reader)).filter((line) => line !== undefined),
  );
}

/** Whether some file is told apart from a run that is here by judgement alone: insisting keeps both. */
export function someAreAlike(outcomes: readonly ImportedFile[]): boolean {
  return outcomes.some((each) => isPerhaps(each) || isTakenFor(each));
}

const isPerhaps = ({ outcome, problem }: ImportedFile) =>
  outcome === "perhaps-already-here" || problem?.kind === "perhaps-already-here";
const isTakenFor = ({ outcome, problem }: ImportedFile) =>
  outcome === "already-here" && problem?.kind === "same-run";

/** What is put aside until its runner says that it was a run. */
const askedAbout: readonly string[] = [
  "sport-unknown",
  ...(["nothing-told", "too-short", "faster-than-anyone"] satisfies WhyImpossible[]),
];
const isAskedAbout = (kind = "") => askedAbout.includes(kind);

function remarkOn(outcome: ImportedFile, reader: Reader): Remark | undefined {
  const { file, problem } = outcome;
  const message = problem?.message ?? "";
  if (holdsRecords(outcome)) return ["holds", file, message];
  if (outcome.outcome === "failed") return ["failed", file, message];
  if (outcome.outcome === "perhaps-a-run" || isAskedAbout(problem?.kind))
    return ["unsure", file, `${message} If it was a run, bring its file again with --insist.`];
  if (outcome.outcome === "skipped") {
    const figures = figuresOf(outcome, reader);
    return ["skipped", file, figures === "" ? message : `${figures}: ${message}`];
  }
  if (problem?.kind === "removed")
    return ["removed", file, "You removed this run, so it stays away."];
  if (isPerhaps(outcome))
    return ["alike", file, `Perhaps ${otherInWords(outcome.with, reader)}: the times overlap.`];
  if (isTakenFor(outcome))
    return ["same", file, `Taken for ${otherInWords(outcome.with, reader)}.`];
  return undefined;
}

/** "the run of Mon 2 Feb 2026, 07:00: 6 km, 30:00 (mon.gpx)" */
function otherInWords(other: OtherRun | null, reader: Reader): string {
  if (other === null) return "a run that is here";
  const when = dayAndTime(new Date(other.startTime), other.timeZone ?? reader.timeZone);
  const named = other.runId === null ? "the run in another file of these" : "the run that is here";
  const said = [when, figuresOf(other, reader)].filter((each) => each !== "").join(", ");
  return `${named}, ${said}${other.file === null ? "" : ` (${other.file})`}`;
}

function figuresOf(
  { distanceM, elapsedS }: Pick<OtherRun, "distanceM" | "elapsedS">,
  reader: Reader,
): string {
  return [
    ...(distanceM === null ? [] : [distance(meters(distanceM), reader)]),
    ...(elapsedS === null ? [] : [minutesAndSeconds(seconds(elapsedS))]),
  ].join(", ");
}

const MOST_OF_A_KIND = 20;

/** Failures are all named. Of what is only worth knowing, the first twenty. */
function shortened(lines: readonly Remark[]): readonly Remark[] {
  const failed = lines.filter(([word]) => word === "failed");
  const others = lines.filter(([word]) => word !== "failed");
  const more = others.length - MOST_OF_A_KIND;
  const note: Remark = ["", `and ${more} more`, "--json names them all."];
  return [...failed, ...others.slice(0, MOST_OF_A_KIND), ...(more > 0 ? [note] : [])];
}
