import type { Rule } from "../../rule.ts";
import { type SecondsPerKilometer, secondsPerKilometer, within } from "../../units.ts";
import { gradeCost } from "../evidence.ts";
import type { CoursePoint } from "../model.ts";

/** What a slope costs in energy. */
export const slopeCost: Rule<{ readonly grade: number }, { costJPerKgM: number }> = {
  id: "pacing.grade-cost",
  statement: "The energy that running takes on a slope, per kilogram and metre.",
  grade: "studies",
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
  grade: "studies",
  because: gradeCost.because,
  values: { gradeCost },
  decide: ({ paceSPerKm, grade }) => ({
    flatPaceSPerKm: secondsPerKilometer(paceSPerKm / costRatio(grade)),
  }),
};

/** How much slower a slope is than the flat for the same effort; downhill credited only so far. */
export function costRatio(grade: number): number {
  const level = slopeCost.decide({ grade: 0 }).costJPerKgM;
  return (
    slopeCost.decide({ grade: Math.max(grade, gradeCost.value.downhillCreditTo) }).costJPerKgM /
    level
  );
}

/** Rise over run between two distances, the height read off the course in straight lines. */
export function gradeBetween(
  course: readonly CoursePoint[],
  [from, to]: readonly [number, number],
): number {
  return to > from ? (heightAt(course, to) - heightAt(course, from)) / (to - from) : 0;
}

function heightAt(course: readonly CoursePoint[], distanceM: number): number {
  const next = course.findIndex((point) => point.distanceM >= distanceM);
  const after = course.at(next);
  const before = course.at(Math.max(0, next - 1));
  if (next === -1 || after === undefined || before === undefined)
    return course.at(-1)?.elevationM ?? 0;
  const gap = after.distanceM - before.distanceM;
  const share = gap > 0 ? (distanceM - before.distanceM) / gap : 0;
  return before.elevationM + share * (after.elevationM - before.elevationM);
}

export const courseRules = [slopeCost, flatPace] as const;
