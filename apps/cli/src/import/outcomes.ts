import type { ImportedFile } from "./batch.ts";

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
    outcomes.filter(({ outcome }) => kinds.includes(outcome)).length;
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

/** Each file that a person may want to do something about. */
export function remarksOf(outcomes: readonly ImportedFile[]): readonly Remark[] {
  return shortened(outcomes.map(remarkOn).filter((line) => line !== undefined));
}

function remarkOn({ file, outcome, problem }: ImportedFile): Remark | undefined {
  const message = problem?.message ?? "";
  if (outcome === "failed") return ["failed", file, message];
  if (outcome === "perhaps-a-run" || problem?.kind === "sport-unknown")
    return ["unsure", file, `${message} If it was a run: limber import ${file} --insist`];
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
function shortened(lines: readonly Remark[]): readonly Remark[] {
  const failed = lines.filter(([word]) => word === "failed");
  const others = lines.filter(([word]) => word !== "failed");
  const more = others.length - MOST_OF_A_KIND;
  const note: Remark = ["", `and ${more} more`, "--json names them all."];
  return [...failed, ...others.slice(0, MOST_OF_A_KIND), ...(more > 0 ? [note] : [])];
}
