import { chosenHere, type Rule } from "../../rule.ts";
import { mile } from "../../units.ts";
import { fastestRuns, splitsBeside } from "../figure-evidence.ts";

/** Whether a stretch was faster than anybody has run one of its length. */
export const fasterThanAnyone: Rule<
  { readonly distanceM: number; readonly timeS: number },
  { isFaster: boolean }
> = {
  id: "run-analysis.faster-than-anyone",
  statement:
    "Faster than the fastest run of its length, the figures of a run are to be checked: the distance or the time is wrong.",
  because: fastestRuns.because,
  values: { fastestRuns },
  decide({ distanceM, timeS }) {
    const { fromM, mPerS, measuredWithinShare } = fastestRuns.value;
    const fastest = mPerS[fromM.findLastIndex((from) => from <= distanceM)] ?? mPerS[0];
    return { isFaster: distanceM > timeS * fastest * (1 + measuredWithinShare) };
  },
};

/** How the splits that are kept of a run stand to its distance and its time. */
export const keptSplits: Rule<
  {
    readonly distanceM: number | null;
    readonly elapsedS: number | null;
    readonly splitsM: number;
    readonly splitsS: number;
  },
  { stand: "whole" | "part" | "outgrown" }
> = {
  id: "run-analysis.kept-splits",
  statement:
    "Splits that add up to more than a run, or to clearly less of its distance, are shown with a word about it.",
  because: chosenHere(splitsBeside),
  values: { splitsBeside },
  decide({ distanceM, elapsedS, splitsM, splitsS }) {
    const { partShare, overShare, overM, overS } = splitsBeside.value;
    const isOver = (sum: number, whole: number | null, by: number) =>
      whole !== null && sum > whole + Math.max(by, whole * overShare);
    if (isOver(splitsM, distanceM, overM) || isOver(splitsS, elapsedS, overS))
      return { stand: "outgrown" };
    // Whoever types splits types whole ones.
    const missingM = (distanceM ?? 0) - splitsM;
    return { stand: missingM > Math.max(mile, splitsM * partShare) ? "part" : "whole" };
  },
};

export const besideRules = [fasterThanAnyone, keptSplits] as const;
