import type { FigureNoticeKind } from "../activity.ts";
import { countable } from "./evidence.ts";
import type { RunAnalysis } from "./model.ts";
import type { Recording } from "./recording.ts";
import { fasterThanAnyone } from "./rules/beside.ts";
import { countsAsRun } from "./rules/splits.ts";
import { lengthOf } from "./track.ts";

/** Figures that are shown as they are, and cannot be a runner's. */
export function doubtsOf(
  run: Pick<
    RunAnalysis,
    "sport" | "distanceM" | "elapsedS" | "timerS" | "mileSplits" | "kilometreSplits"
  >,
  { track }: Recording,
): FigureNoticeKind[] {
  const { distanceM, mileSplits, kilometreSplits } = run;
  const timeS = run.timerS ?? run.elapsedS;
  const stretches = [...(mileSplits ?? []), ...(kilometreSplits ?? [])]
    .filter(({ whole }) => whole)
    .map((split) => ({ distanceM: split.distanceM as number, timeS: split.timerS as number }));
  if (distanceM !== null && timeS !== null) stretches.push({ distanceM, timeS });
  const isLeftOut =
    (mileSplits === null || kilometreSplits === null) &&
    lengthOf(track) >= countable.value.leastPartM;
  const isFaster =
    countsAsRun.decide(run).isRun &&
    stretches.some((stretch) => fasterThanAnyone.decide(stretch).isFaster);
  return [
    ...(isLeftOut ? (["splits-left-out"] as const) : []),
    ...(isFaster ? (["faster-than-anyone"] as const) : []),
  ];
}
