import type { AnyRule, Reasons, Rule } from "../../rule.ts";
import { olderFrom } from "../evidence.ts";
import { type Care, isMatch, type JudgedRow, type SomeOf } from "../matching.ts";
import type { Action, Symptom, TriageRequest } from "../model.ts";

/** One row of the table: which signs, how urgent they are, what to do, and who says so. */
export type RedFlag = Rule<TriageRequest, { matches: boolean; action: Action }> &
  JudgedRow & { readonly parts: NonNullable<AnyRule["parts"]> };

type RedFlagRow = Care &
  RedFlag["parts"] &
  Pick<JudgedRow, "id" | "action" | "when"> & {
    readonly because: Reasons;
    readonly values?: RedFlag["values"];
  };

/** A row of the table as a rule of the rulebook. Its statement is its two sentences. */
export function row({ id, signs, advice, because, values = {}, ...rest }: RedFlagRow): RedFlag {
  return {
    id: `referral.${id}`,
    statement: `${signs} ${advice}`,
    parts: { signs, advice },
    because,
    values,
    ...rest,
    decide: (request) => ({
      action: rest.action,
      matches: isMatch(rest, noticedIn(request)),
    }),
  };
}

/** The signs of a request, and what its age stands for. */
export function noticedIn({ symptoms, ageYears = 0 }: TriageRequest): readonly Symptom[] {
  return ageYears > olderFrom.value ? [...symptoms, "over-50"] : symptoms;
}

/** Low blood sugar waits for nothing: whoever takes insulin looks at that first. */
export const sugarWithInsulin = {
  sugarFirstWith: "diabetes-with-insulin",
} as const satisfies Care;

/** Nothing is drunk, but for sugar where it is low. */
export const drinkNothing = { noDrink: true, ...sugarWithInsulin } as const satisfies Care;

export function oneOf(...of: readonly Symptom[]): SomeOf {
  return { least: 1, of };
}

export function twoOf(...of: readonly Symptom[]): SomeOf {
  return { least: 2, of };
}

/** Help is called at any of these, whatever is behind it. */
export const callingSigns = [
  "collapse",
  "confusion",
  "seizure",
  "very-hot",
  "fainting",
  "chest-pain",
  "breathlessness",
] as const satisfies readonly Symptom[];

/** A clot or a bleed in one calf. */
export const oneCalfSigns = [
  "one-calf-swollen",
  "one-calf-warm-or-red",
  "one-calf-throbbing",
] as const satisfies readonly Symptom[];

/** An ordinary cramp. */
export const crampSigns = [
  "single-cramp-eased",
  "pain-while-cramp-holds",
  "cramps-at-rest",
  "cramps-at-night",
] as const satisfies readonly Symptom[];

/** More urgent than the rest of feeling unwell where blood is thin. */
export const headSigns = ["headache", "vomiting"] as const satisfies readonly Symptom[];

/** Feeling unwell in any other way. */
export const otherUnwellSigns = [
  "nausea",
  "dizziness",
  "weakness",
  "swollen-hands-or-feet",
  "chills",
  "unwell",
] as const satisfies readonly Symptom[];

/** Each may be harmless alone. Low blood sodium, heat and muscle breakdown begin with them. */
export const unwellSigns = [
  ...headSigns,
  ...otherUnwellSigns,
] as const satisfies readonly Symptom[];
