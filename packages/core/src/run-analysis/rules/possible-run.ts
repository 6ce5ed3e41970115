import { bounds } from "../../bounds.ts";
import type { Rule } from "../../rule.ts";
import { mile } from "../../units.ts";
import { possibleTimes } from "../figure-evidence.ts";
import type { ToldRun } from "../model.ts";
import { fasterThanAnyone } from "./beside.ts";

/** What speaks against it, and the figure that it is about. */
const against = {
  "too-far": "distanceM",
  "too-long": "elapsedS",
  "no-time": "elapsedS",
  "beyond-a-stride": "elapsedS",
  "faster-than-anyone": "elapsedS",
  "too-short": "elapsedS",
  "nothing-told": "elapsedS",
  "longer-than-run": "movingS",
  "first-mile": "firstMileS",
} as const satisfies Record<string, keyof ToldRun>;

type WhyImpossible = keyof typeof against;
type CanBeRun = { readonly answer: "yes" | "perhaps" | "no"; readonly why: WhyImpossible | null };

/** Whether what was recorded or typed can be a run. */
export const possibleRun: Rule<
  ToldRun,
  CanBeRun & {
    /** Where whoever typed it is to look. */
    field: keyof ToldRun | null;
  }
> = {
  id: "run-analysis.possible-run",
  statement:
    "A run takes time, a week at the most, reaches no further than 1000 km, and is no faster than a stride can be. What took less than a minute, was faster than anybody has run, or tells neither how far nor how long, is asked about.",
  because: possibleTimes.because,
  values: { possibleTimes },
  decide(told) {
    const judged = judge(told);
    return { ...judged, field: judged.why === null ? null : against[judged.why] };
  },
};

function judge({ distanceM, elapsedS, movingS, firstMileS }: ToldRun): CanBeRun {
  if (distanceM !== null && !(distanceM <= bounds.distanceM[1])) return no("too-far");
  if (elapsedS === null) return distanceM === null ? perhaps("nothing-told") : yes;
  if (!(elapsedS <= bounds.runS[1])) return no("too-long");
  const { leastS, strideMPerS, roundedS } = possibleTimes.value;
  if (distanceM !== null && distanceM > elapsedS * strideMPerS)
    return no(elapsedS < 1 ? "no-time" : "beyond-a-stride");
  if (elapsedS < leastS) return perhaps("too-short");
  if (distanceM !== null && isTooFast(distanceM, elapsedS)) return perhaps("faster-than-anyone");
  if (movingS !== null && movingS > elapsedS + roundedS) return perhaps("longer-than-run");
  const isFirst = firstMileS === null || isFirstMile(firstMileS, { distanceM, elapsedS });
  return isFirst ? yes : perhaps("first-mile");
}

const yes: CanBeRun = { answer: "yes", why: null };
const no = (why: WhyImpossible): CanBeRun => ({ answer: "no", why });
const perhaps = (why: WhyImpossible): CanBeRun => ({ answer: "perhaps", why });

const isTooFast = (distanceM: number, timeS: number) =>
  fasterThanAnyone.decide({ distanceM, timeS }).isFaster;

/** Of a run that was shorter the first mile is all of it. */
function isFirstMile(
  firstMileS: number,
  { distanceM, elapsedS }: { readonly distanceM: number | null; readonly elapsedS: number },
): boolean {
  if (isTooFast(mile, firstMileS)) return false;
  return (distanceM ?? mile) < mile || firstMileS <= elapsedS + possibleTimes.value.roundedS;
}

export const possibleRules = [possibleRun] as const;
