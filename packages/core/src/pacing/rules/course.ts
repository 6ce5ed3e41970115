import type { Rule } from "../../rule.ts";
import {
  asPercent,
  type Meters,
  meters,
  type Percent,
  type SecondsPerKilometer,
  secondsPerKilometer,
  within,
} from "../../units.ts";
import { courseLength, downhillCredit, gradeCost } from "../evidence.ts";
import type { CoursePoint } from "../model.ts";

/** What a slope costs in energy. */
export const slopeCost: Rule<{ readonly grade: number }, { costJPerKgM: number }> = {
  id: "pacing.grade-cost",
  statement: "The energy that running takes on a slope, per kilogram and metre.",
  because: gradeCost.because,
  values: { gradeCost },
  decide({ grade }) {
    const { coefficients, steepest } = gradeCost.value;
    const i = within(grade, [-steepest, steepest]);
    return {
      costJPerKgM: coefficients.reduce(
        (sum, coefficient, power) => sum + coefficient * i ** power,
        0,
      ),
    };
  },
};

/** A pace on a slope as the pace it would be on the flat. */
export const flatPace: Rule<
  { readonly paceSPerKm: SecondsPerKilometer; readonly grade: number },
  { flatPaceSPerKm: SecondsPerKilometer }
> = {
  id: "pacing.flat-pace",
  statement: "A pace on a slope, turned into the pace that costs the same on the flat.",
  because: [...gradeCost.because, ...downhillCredit.because],
  values: { gradeCost, downhillCredit },
  decide: ({ paceSPerKm, grade }) => ({
    flatPaceSPerKm: secondsPerKilometer(paceSPerKm / costRatio(grade)),
  }),
};

/** How much slower a slope is than the flat for the same effort; downhill credited only so far. */
export function costRatio(grade: number): number {
  const level = slopeCost.decide({ grade: 0 }).costJPerKgM;
  const credited = Math.max(grade, downhillCredit.value.downTo);
  return slopeCost.decide({ grade: credited }).costJPerKgM / level;
}

/** Rise over run between two distances, the height read off the course in straight lines. */
export function gradeBetween(
  course: readonly CoursePoint[],
  [from, to]: readonly [number, number],
): number {
  return to > from ? (heightAt(course, to) - heightAt(course, from)) / (to - from) : 0;
}

/** A stretch of a course, hill by hill. */
export const stretchCost: Rule<
  {
    readonly course: readonly CoursePoint[];
    readonly fromM: number;
    readonly toM: number;
  },
  { grade: number; costRatio: number }
> = {
  id: "pacing.stretch-cost",
  statement:
    "What a stretch costs against the flat, slope by slope. A hill up and down again costs more than none.",
  because: [...gradeCost.because, ...downhillCredit.because],
  values: { gradeCost, downhillCredit },
  decide({ course, fromM, toM }) {
    const inside = course.filter(({ distanceM }) => distanceM > fromM && distanceM < toM);
    const ends = [fromM, ...inside.map(({ distanceM }) => distanceM), toM];
    const heights = [
      heightAt(course, fromM),
      ...inside.map(({ elevationM }) => elevationM),
      heightAt(course, toM),
    ];
    const lengthM = toM - fromM;
    if (lengthM <= 0) return { grade: 0, costRatio: 1 };
    const cost = ends.slice(1).reduce((sum, endM, at) => {
      const pieceM = endM - (ends[at] ?? endM);
      const rise = (heights[at + 1] ?? 0) - (heights[at] ?? 0);
      return pieceM > 0 ? sum + pieceM * costRatio(rise / pieceM) : sum;
    }, 0);
    return { grade: gradeBetween(course, [fromM, toM]), costRatio: cost / lengthM };
  },
};

/** Whether a course is the one that a distance means. */
export const courseFit: Rule<
  { readonly course: readonly CoursePoint[]; readonly distanceM: Meters },
  { fits: boolean; lengthM: Meters; longerByPct: Percent; course: CoursePoint[] }
> = {
  id: "pacing.course-fit",
  statement:
    "A course within 5 % of the distance is stretched to it. One that is longer or shorter by more is another course.",
  because: courseLength.because,
  values: { courseLength },
  decide({ course, distanceM }) {
    const startM = course.at(0)?.distanceM ?? 0;
    const lengthM = meters((course.at(-1)?.distanceM ?? 0) - startM);
    const longerByPct = asPercent(lengthM / distanceM - 1);
    const fits = lengthM > 0 && Math.abs(longerByPct) <= courseLength.value.scaledWithinPct;
    const stretched = course.map((point) => ({
      ...point,
      distanceM: meters(((point.distanceM - startM) * distanceM) / lengthM),
    }));
    return { fits, lengthM, longerByPct, course: fits ? stretched : [] };
  },
};

function heightAt(course: readonly CoursePoint[], distanceM: number): number {
  const next = course.findIndex((point) => point.distanceM >= distanceM);
  // Beyond the last point, where -1 says so, and before the first it is level.
  const after = course.at(next);
  const before = course.at(next > 0 ? next - 1 : next);
  if (after === undefined || before === undefined) return 0;
  const gap = after.distanceM - before.distanceM;
  const share = gap > 0 ? (distanceM - before.distanceM) / gap : 0;
  return before.elevationM + share * (after.elevationM - before.elevationM);
}

export const courseRules = [slopeCost, flatPace, stretchCost, courseFit] as const;
