import type { Rule } from "../../rule.ts";
import { calibration, staleTotals } from "../figure-evidence.ts";

/** How far and how long, by one source. Null is not told. */
export type Reach = {
  readonly distanceM: number | null;
  readonly elapsedS: number | null;
  readonly timerS: number | null;
};

/** What counted the distance of a recording. */
export type Counter = keyof typeof calibration.value.fromTo;

/** Whether the totals end before the run does. */
export const outrun: Rule<
  {
    readonly told: Reach;
    readonly recorded: Reach;
    /** The recording where the totals end, by the clock that it goes on behind; null where it does not. */
    readonly atTheirEnd: { readonly distanceM: number; readonly pointsBehind: number } | null;
    readonly points: number;
  },
  { isOutrun: boolean }
> = {
  id: "run-analysis.outrun",
  statement:
    "Where a recording goes on clearly further and longer than its totals, they were written before the run was over, and the recording counts.",
  because: staleTotals.because,
  values: { staleTotals },
  decide({ told, recorded, atTheirEnd, points }) {
    const { overM, overS, nearShare, fewPoints, fewShare } = staleTotals.value;
    const goneM = recorded.distanceM;
    if (goneM === null || atTheirEnd === null) return { isOutrun: false };
    const { distanceM: atM, pointsBehind } = atTheirEnd;
    const isBorneOut = pointsBehind >= Math.min(fewPoints, points * fewShare);
    if (!isBorneOut || !isClearlyMore(goneM, atM, overM)) return { isOutrun: false };
    const isLonger = (clock: "elapsedS" | "timerS") =>
      isClearlyMore(recorded[clock] ?? 0, told[clock] ?? Number.POSITIVE_INFINITY, overS);
    if (isLonger("elapsedS")) return { isOutrun: true };
    // The timer may leave out what the recording does not: it stopped too soon only if the distance did.
    const toldM = told.distanceM ?? 0;
    const isNear = Math.abs(atM - toldM) <= toldM * nearShare;
    return { isOutrun: isLonger("timerS") && isNear && isClearlyMore(goneM, toldM, overM) };
  },
};

/** Whether a run's figures are the totals or the recording's: all of them together, never one of each. */
export const oneSource: Rule<
  { readonly told: Reach; readonly recorded: Reach; readonly by: Counter },
  {
    counts: "totals" | "recording";
    /** Whether recorded distances are scaled to the total. */
    scaled: boolean;
    /** Where a runner should know of it. */
    difference: "part" | "disagree" | "calibrated" | null;
  }
> = {
  id: "run-analysis.one-source",
  statement:
    "Distance and time come from one source: from the totals, or else both from the recording. Splits are scaled to a total that a calibration made.",
  because: calibration.because,
  values: { calibration },
  decide({ told, recorded, by }) {
    const totals = { counts: "totals", scaled: false, difference: null } as const;
    const recording = { counts: "recording", scaled: false, difference: "disagree" } as const;
    const [toldM, recordedM] = [told.distanceM, recorded.distanceM];
    if (recordedM === null || recorded.elapsedS === null) return totals;
    const isWhole = isRecordedWhole(recorded, told);
    if (toldM === null) return isWhole ? totals : recording;
    const { fromTo, toldFromShare, partShare } = calibration.value;
    const [least, most] = fromTo[by];
    const ratio = toldM / recordedM;
    if (ratio >= least && ratio <= most && (isWhole || ratio < 1)) {
      const isNotable = Math.abs(ratio - 1) > toldFromShare;
      return { ...totals, scaled: true, difference: isNotable ? "calibrated" : null };
    }
    if (ratio < 1 || told.elapsedS === null) return recording;
    return { ...totals, difference: ratio - 1 > partShare ? "part" : null };
  },
};

const isClearlyMore = (more: number, than: number, by: number) =>
  more > than + Math.max(by, than * staleTotals.value.overShare);

/** Whether points were recorded for as long as the totals tell, pauses aside. */
function isRecordedWhole(recorded: Reach, told: Reach): boolean {
  const { missingS, missingShare } = calibration.value;
  const isAsLong = (clock: "elapsedS" | "timerS") => {
    const toldS = told[clock] ?? 0;
    return (recorded[clock] ?? 0) >= toldS - Math.max(missingS, toldS * missingShare);
  };
  return isAsLong("elapsedS") || (told.timerS !== null && isAsLong("timerS"));
}

export const sourceRules = [outrun, oneSource] as const;
