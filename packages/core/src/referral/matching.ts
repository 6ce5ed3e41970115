import type { Action, Symptom, Triage } from "./model.ts";
import { actions } from "./signs.ts";

/** So many of these signs. */
export type SomeOf = { readonly least: number; readonly of: readonly Symptom[] };

/** Enough of each at once. */
export type Pattern = readonly SomeOf[];

/** What a row says to do besides its action, and whether it sends to care instead of having it called. */
export type Care = {
  readonly noPlainWater?: true | undefined;
  readonly noMassageOrCompression?: true | undefined;
  readonly cool?: true | undefined;
  readonly careToday?: true | undefined;
  /** Speaks of what is ticked with nothing beside it. */
  readonly alone?: true | undefined;
};

/** A row of the table as far as an answer needs it. */
export type JudgedRow = Care & {
  readonly id: string;
  readonly action: Action;
  readonly when: readonly Pattern[];
};

/** Whether a row speaks of these signs. One more sign never ends a match. */
export function isMatch({ when }: Pick<JudgedRow, "when">, noticed: readonly Symptom[]): boolean {
  return when.some((pattern) =>
    pattern.every(({ least, of }) => of.filter((sign) => noticed.includes(sign)).length >= least),
  );
}

/** How urgent a set of signs is by these rows. The highest action among the matches wins; every match is listed. */
export function judge(rows: readonly JudgedRow[], noticed: readonly Symptom[]): Triage {
  const matches = rows.filter((row) => isMatch(row, noticed));
  return {
    action: matches.map(({ action }) => action).reduce(theMoreUrgent, "self-care"),
    because: matches.map(({ id }) => id),
    callNow: matches.some(({ action, careToday }) => action === "emergency" && !careToday),
    cool: matches.some(({ cool }) => cool),
    noPlainWater: matches.some(({ noPlainWater }) => noPlainWater),
    noMassageOrCompression: matches.some(({ noMassageOrCompression }) => noMassageOrCompression),
  };
}

function theMoreUrgent(one: Action, other: Action): Action {
  return actions.indexOf(other) > actions.indexOf(one) ? other : one;
}

/**
 * Whether a row's own sentences stand beside an answer. What one looks after oneself, such as "start again slower",
 * is never read beside a sign that needs somebody today.
 */
export function isToldBeside(
  { id, action, alone }: Pick<JudgedRow, "id" | "action" | "alone">,
  answer: Pick<Triage, "action" | "because">,
): boolean {
  const isUrgent = actions.indexOf(answer.action) >= actions.indexOf("same-day");
  const isBeside = alone === true && answer.because.length > 1;
  return answer.because.includes(id) && !isBeside && !(isUrgent && action === "self-care");
}

/** What an answer can say to do: one of the first five, and those of the rest that it asks for. */
export type AdviceWords = Readonly<
  Record<ReturnType<typeof whatToDo> | "cool" | "noPlainWater" | "noMassageOrCompression", string>
>;

/** An action with the two kinds of an emergency told apart. */
export function whatToDo({ action, callNow }: Pick<Triage, "action" | "callNow">) {
  if (action !== "emergency") return action;
  return callNow ? "call-now" : "care-today";
}

/** What to do, the first sentence the most important. */
export function adviceFrom(answer: Triage, words: AdviceWords): string {
  const cares = (["cool", "noPlainWater", "noMassageOrCompression"] as const).filter(
    (care) => answer[care],
  );
  return [words[whatToDo(answer)], ...cares.map((care) => words[care])].join(" ");
}
