import { chosenHere, type Rule } from "../../rule.ts";
import {
  kilometer,
  type Meters,
  meters,
  mile,
  paceOver,
  type Seconds,
  seconds,
} from "../../units.ts";
import { downhillPace, startShape } from "../evidence.ts";
import type { CoursePoint, Split, SplitUnit } from "../model.ts";
import { costRatio, gradeBetween } from "./course.ts";

/** How slowly to begin, for a distance. */
export const shape: Rule<
  { readonly distanceM: Meters; readonly shape?: number | undefined },
  { shape: number }
> = {
  id: "pacing.shape",
  statement:
    "The first metre is 2 % slower than the mean up to ten miles, 1.5 % above, 1.25 % from the marathon; the last as much faster.",
  because: chosenHere(startShape),
  values: { startShape },
  decide({ distanceM, shape: own }) {
    const { short, medium, long, mediumAboveM, longFromM } = startShape.value;
    if (own !== undefined) return { shape: own };
    if (distanceM >= longFromM) return { shape: long };
    return { shape: distanceM > mediumAboveM ? medium : short };
  },
};

type Course = {
  readonly distanceM: Meters;
  readonly durationS: Seconds;
  readonly shape: number;
  readonly course?: readonly CoursePoint[] | undefined;
};

/** The time from one point to another when pace falls in a straight line, before any hill. */
function flatTime(
  { distanceM, durationS, shape: d }: Course,
  [from, to]: readonly [number, number],
): number {
  const meanPerM = durationS / distanceM;
  return meanPerM * (to - from + d * (to - from - (to * to - from * from) / distanceM));
}

function bounds(distanceM: Meters, stepM: Meters): [number, number][] {
  const count = Math.max(1, Math.ceil(distanceM / stepM - Number.EPSILON));
  return Array.from({ length: count }, (_, index) => [
    index * stepM,
    Math.min((index + 1) * stepM, distanceM),
  ]);
}

/** Splits that begin slowly, end fast and add up to the goal; on a course each by its grade. */
export const splits: Rule<
  Course & { readonly splitUnit: SplitUnit },
  { splits: Split[]; totalS: Seconds }
> = {
  id: "pacing.first-mile-slower",
  statement:
    "Each mile a little faster than the one before, the first the slowest and the last the fastest, adding up to your goal.",
  because: [...startShape.because, ...downhillPace.because],
  values: { startShape, downhillPace },
  decide(course) {
    const pieces = bounds(course.distanceM, course.splitUnit === "mile" ? mile : kilometer);
    const weights = pieces.map((piece) => timeOn(course, piece));
    const scale = course.durationS / weights.reduce((sum, weight) => sum + weight, 0);
    let elapsed = 0;
    const answer = pieces.map((piece, index): Split => {
      const timeS = seconds((weights[index] ?? 0) * scale);
      const distanceM = meters(piece[1] - piece[0]);
      elapsed += timeS;
      return {
        index: index + 1,
        distanceM,
        timeS,
        elapsedS: seconds(elapsed),
        paceSPerKm: paceOver(distanceM, timeS),
        ...(course.course && { grade: gradeBetween(course.course, piece) }),
      };
    });
    return { splits: answer, totalS: course.durationS };
  },
};

/** The same on a course: as much longer as its energy costs more, and downhill no faster than runners take it. */
function timeOn(run: Course, piece: readonly [number, number]): number {
  const ratio = run.course ? costRatio(gradeBetween(run.course, piece)) : 1;
  return flatTime(run, piece) * Math.max(ratio, downhillPace.value.leastTime);
}

/** The first and the last whole mile. */
export const firstAndLastMile: Rule<
  Course,
  { firstMileS: Seconds | null; lastMileS: Seconds | null; firstKilometreS: Seconds | null }
> = {
  id: "pacing.first-and-last-mile",
  statement: "The first mile is slower than the last, on runs of two miles and more.",
  because: [...startShape.because, ...downhillPace.because],
  values: { startShape, downhillPace },
  decide(course) {
    const { distanceM, durationS } = course;
    const whole = bounds(distanceM, mile).reduce((sum, piece) => sum + timeOn(course, piece), 0);
    const timeOf = (from: number, length: Meters) => {
      const piece = [from, from + length] as const;
      return distanceM < length ? null : seconds((timeOn(course, piece) * durationS) / whole);
    };
    return {
      firstMileS: timeOf(0, mile),
      lastMileS: timeOf(distanceM - mile, mile),
      firstKilometreS: timeOf(0, kilometer),
    };
  },
};

/** Whether a plan keeps the article's word. */
export const firstSlowerThanLast: Rule<
  { readonly firstMileS: Seconds; readonly lastMileS: Seconds },
  { compliant: boolean }
> = {
  id: "pacing.first-slower-than-last",
  statement: "The planned first mile must be slower than the planned last mile, not equal.",
  because: startShape.because,
  values: { startShape },
  decide: ({ firstMileS, lastMileS }) => ({ compliant: firstMileS > lastMileS }),
};

export const paceRules = [splits, shape, firstAndLastMile, firstSlowerThanLast] as const;
