import type { Rule } from "../../rule.ts";
import { timerBelief } from "../figure-evidence.ts";

/** How long the watch's timer ran, by what it told and by the pauses that are known. */
export const timerTime: Rule<
  {
    readonly elapsedS: number;
    readonly toldS: number | null;
    readonly pausedS: number;
    readonly movingS: number;
  },
  {
    timerS: number;
    /** How much of each pause is left; below 1 where they are longer than there was time to stand. */
    pausesShare: number;
    /** Whether the watch's own figure was set aside. */
    isSetAside: boolean;
  }
> = {
  id: "run-analysis.timer",
  statement:
    "Timer time is the watch's own, where it is no longer than the elapsed time and no shorter than the runner moved. Pauses take no more than it leaves.",
  because: timerBelief.because,
  values: { timerBelief },
  decide({ elapsedS, toldS, pausedS, movingS }) {
    const { withinS, withinShare } = timerBelief.value;
    const byPauses = { timerS: Math.max(0, elapsedS - pausedS), pausesShare: 1 };
    if (toldS === null) return { ...byPauses, isSetAside: false };
    const slackS = (ofS: number) => Math.max(withinS, ofS * withinShare);
    if (toldS < movingS - slackS(movingS) || toldS > elapsedS + slackS(elapsedS))
      return { ...byPauses, isSetAside: true };
    const standingS = Math.max(0, elapsedS - toldS);
    const isFit = pausedS <= standingS + withinS;
    // One time was told for both clocks: of the other one the pauses are all that is known.
    if (!isFit && standingS <= withinS) return { ...byPauses, isSetAside: false };
    return {
      timerS: Math.min(toldS, elapsedS),
      pausesShare: isFit ? 1 : standingS / pausedS,
      isSetAside: false,
    };
  },
};

export const timerRules = [timerTime] as const;
