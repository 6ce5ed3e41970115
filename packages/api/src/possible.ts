/** A run that is told can be one. What stands already stays as it is, and its other fields can be mended. */
import type { ToldRun } from "@limber/core/run-analysis/model";
import { impossibleIfTyped, impossibleInWords } from "@limber/core/run-analysis/possible";
import { aboutField, refusal } from "./problems.ts";

type FiguresTold = { readonly [Figure in keyof ToldRun]?: number | null | undefined };
const figures = ["distanceM", "elapsedS", "movingS", "firstMileS"] as const;

/** Refuses figures that can be no run's, at the one to look at. */
export function mindPossible(told: FiguresTold): void {
  const found = impossibleIfTyped(toldOf(told, {}));
  if (found === null) return;
  const inWords = aboutField(found.field, (say) => impossibleInWords(found.why, say));
  throw refusal("BAD_REQUEST", "invalid-request", inWords);
}

/** The same of what an edit makes of a run, where it changes one of them. */
export function mindPossibleEdit(edit: FiguresTold, standing: FiguresTold): void {
  const isChanged = figures.some(
    (of) => edit[of] !== undefined && !isAlike(edit[of], standing[of]),
  );
  if (isChanged) mindPossible(toldOf(edit, standing));
}

/** A run that was planned knows more than what is told of it: together they can be a run too. */
export function mindPossibleWhole(told: FiguresTold, kept: FiguresTold): void {
  if (figures.some((of) => typeof told[of] === "number" && isAlike(told[of], kept[of])))
    mindPossible(kept);
}

/** What is told, and where nothing is what stood. */
function toldOf(told: FiguresTold, standing: FiguresTold): ToldRun {
  const of = (figure: keyof ToldRun) =>
    (told[figure] === undefined ? standing[figure] : told[figure]) ?? null;
  return {
    distanceM: of("distanceM"),
    elapsedS: of("elapsedS"),
    movingS: of("movingS"),
    firstMileS: of("firstMileS"),
  };
}

/** A column keeps fewer digits than what was sent. */
const isAlike = (one: number | null | undefined, other: number | null | undefined) =>
  typeof one === "number" && typeof other === "number"
    ? Math.fround(one) === Math.fround(other)
    : (one ?? null) === (other ?? null);
