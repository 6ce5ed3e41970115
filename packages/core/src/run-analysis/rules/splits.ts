import { chosenHere, type Rule } from "../../rule.ts";
import {
  type Meters,
  meters,
  paceOver,
  type Seconds,
  type SecondsPerKilometer,
  seconds,
} from "../../units.ts";
import {
  countable,
  earthRadius,
  flatSports,
  heightSteps,
  movingFrom,
  pausesLeftOut,
} from "../evidence.ts";
import { clockAt, type Heights, lengthOf, type Track } from "../track.ts";

/** How far it was. */
export const distance: Rule<
  {
    readonly totalM?: number | undefined;
    readonly deviceM: number | null;
    readonly positionsM: number | null;
  },
  { distanceM: Meters | null; distanceFrom: "device" | "positions" | null }
> = {
  id: "run-analysis.distance",
  statement:
    "The device's own distance where it counted one, else the way from position to position. Nothing is counted across a break in the track.",
  because: countable.because,
  values: { earthRadius, countable },
  decide({ totalM, deviceM, positionsM }) {
    const told = totalM !== undefined && totalM > 0 ? totalM : deviceM;
    if (told !== null) return { distanceM: meters(told), distanceFrom: "device" };
    if (positionsM !== null && positionsM > 0)
      return { distanceM: meters(positionsM), distanceFrom: "positions" };
    return totalM === undefined
      ? { distanceM: null, distanceFrom: null }
      : { distanceM: meters(totalM), distanceFrom: "device" };
  },
};

/** How long it took, on the wall's clock and on the watch's. */
export const clock: Rule<
  {
    readonly elapsedS?: number | undefined;
    readonly timerS?: number | undefined;
    readonly firstToLastS: number | null;
    readonly pausedS: number;
  },
  { elapsedS: Seconds | null; timerS: Seconds | null; axis: "elapsed" | "timer" }
> = {
  id: "run-analysis.clock",
  statement:
    "Elapsed time runs from start to end. Timer time leaves out the pauses, is never longer, and with pauses paces are compared by it.",
  because: pausesLeftOut.because,
  values: { pausesLeftOut },
  decide({ elapsedS, timerS, firstToLastS, pausedS }) {
    const elapsed = elapsedS ?? firstToLastS;
    const told = timerS ?? (elapsed === null ? null : Math.max(0, elapsed - pausedS));
    const timer = told === null || elapsed === null ? told : Math.min(told, elapsed);
    return {
      elapsedS: elapsed === null ? null : seconds(elapsed),
      timerS: timer === null ? null : seconds(timer),
      axis: pausedS > 0 ? "timer" : "elapsed",
    };
  },
};

/** How long the runner was not standing. */
export const moving: Rule<{ readonly track: Track }, { movingS: Seconds | null }> = {
  id: "run-analysis.moving",
  statement: "Moving is every second at half a metre a second or more, outside the pauses.",
  because: movingFrom.because,
  values: { movingFrom },
  decide({ track: { distanceM, timerS } }) {
    let movingS = 0;
    for (let at = 1; at < distanceM.length; at += 1) {
      const tookS = (timerS[at] ?? 0) - (timerS[at - 1] ?? 0);
      const wentM = (distanceM[at] ?? 0) - (distanceM[at - 1] ?? 0);
      if (wentM > 0 && wentM >= tookS * movingFrom.value) movingS += tookS;
    }
    return { movingS: distanceM.length > 1 ? seconds(movingS) : null };
  },
};

export type TimedSplit = {
  index: number;
  distanceM: Meters;
  whole: boolean;
  elapsedS: Seconds;
  timerS: Seconds;
  paceSPerKm: SecondsPerKilometer;
};

/** The time of each mile or kilometre. */
export const measuredSplits: Rule<
  { readonly track: Track; readonly stepM: Meters },
  { splits: TimedSplit[] | null }
> = {
  id: "run-analysis.splits",
  statement:
    "A split ends where the furthest distance so far passes a whole mile or kilometre, between two points in a straight line. The clock starts at the first timed point. Where one took no time there are none.",
  because: countable.because,
  values: { countable },
  decide({ track, stepM }) {
    const lengthM = lengthOf(track);
    const { leastPartM, mostM } = countable.value;
    if (track.distanceM.length === 0 || lengthM > mostM) return { splits: null };
    const splits: TimedSplit[] = [];
    const reached = { elapsedS: 0, timerS: 0 };
    for (let fromM = 0; lengthM - fromM >= leastPartM; fromM = splits.length * stepM) {
      const toM = Math.min(fromM + stepM, lengthM);
      const elapsedS = clockAt(track, "elapsedS", toM);
      const timerS = Math.max(reached.timerS, clockAt(track, "timerS", toM));
      const distanceM = meters(toM - fromM);
      splits.push({
        index: splits.length + 1,
        distanceM,
        whole: fromM + stepM <= lengthM,
        elapsedS: seconds(elapsedS - reached.elapsedS),
        timerS: seconds(timerS - reached.timerS),
        paceSPerKm: paceOver(distanceM, seconds(timerS - reached.timerS)),
      });
      Object.assign(reached, { elapsedS, timerS });
    }
    return { splits: splits.length === 0 || splits.some(isTimeless) ? null : splits };
  },
};

const isTimeless = ({ whole, elapsedS, timerS }: TimedSplit) =>
  whole && !(elapsedS > 0 && timerS > 0);

/** The heights along the way, with the noise of one second to the next taken out. */
export const profile: Rule<
  { readonly heights: Heights },
  { course: { distanceM: Meters; elevationM: number }[] | null }
> = {
  id: "run-analysis.heights",
  statement:
    "Heights are averaged over 200 m before a slope is read off them. A shorter hill is flattened.",
  because: heightSteps.because,
  values: { heightSteps },
  decide({ heights }) {
    const means = meanHeights(heights);
    const [first, second] = means;
    const [last, beforeLast] = [means.at(-1), means.at(-2)];
    if (!first || !second || !last || !beforeLast) return { course: null };
    const count = heights.distanceM.length;
    const startM = heights.distanceM[0] ?? 0;
    const endM = heights.distanceM[count - 1] ?? 0;
    return {
      course: [
        ...(startM < first.distanceM ? [onLine(first, second, startM)] : []),
        ...means,
        ...(endM > last.distanceM ? [onLine(beforeLast, last, endM)] : []),
      ],
    };
  },
};

type Height = { distanceM: Meters; elevationM: number };

function meanHeights({ distanceM, elevationM }: Heights): Height[] {
  const { stepM, lowestM, highestM } = heightSteps.value;
  const means: Height[] = [];
  const sum = { step: 0, distanceM: 0, elevationM: 0, count: 0 };
  const close = () => {
    if (sum.count === 0) return;
    const at = {
      distanceM: meters(sum.distanceM / sum.count),
      elevationM: sum.elevationM / sum.count,
    };
    if (at.distanceM > (means.at(-1)?.distanceM ?? Number.NEGATIVE_INFINITY)) means.push(at);
  };
  for (let at = 0; at < distanceM.length; at += 1) {
    const [alongM, heightM] = [distanceM[at] ?? 0, elevationM[at] ?? 0];
    if (heightM < lowestM || heightM > highestM) continue;
    const step = Math.floor(alongM / stepM);
    if (step !== sum.step) {
      close();
      Object.assign(sum, { step, distanceM: 0, elevationM: 0, count: 0 });
    }
    sum.distanceM += alongM;
    sum.elevationM += heightM;
    sum.count += 1;
  }
  close();
  return withoutShortEnd(means);
}

/** The last mean may stand on a few points close to the one before, which makes a wall of their noise. */
function withoutShortEnd(means: readonly Height[]): Height[] {
  const [last, before] = [means.at(-1), means.at(-2)];
  if (last === undefined || before === undefined) return [...means];
  const isShort = last.distanceM - before.distanceM < heightSteps.value.stepM / 2;
  return isShort && means.length > 2 ? means.slice(0, -1) : [...means];
}

/** A line through two heights, as far as it is wanted. */
function onLine(from: Height, to: Height, distanceM: number): Height {
  const slope = (to.elevationM - from.elevationM) / (to.distanceM - from.distanceM);
  return {
    distanceM: meters(distanceM),
    elevationM: from.elevationM + slope * (distanceM - from.distanceM),
  };
}

/** Whether slopes are turned into paces on the flat, and a start is judged. */
export const countsAsRun: Rule<{ readonly sport: string }, { isRun: boolean }> = {
  id: "run-analysis.counts-as-run",
  statement:
    "Slopes and the start are judged for running only: that is what was measured. A file that names no sport is taken for a run.",
  because: chosenHere(flatSports),
  values: { flatSports },
  decide: ({ sport }) => ({ isRun: flatSports.value.some((known) => known === sport) }),
};

export const splitRules = [distance, clock, moving, measuredSplits, profile, countsAsRun] as const;
