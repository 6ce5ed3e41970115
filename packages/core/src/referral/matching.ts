import type { Action, Symptom, Triage } from "./model.ts";
import { actions, contexts } from "./signs.ts";

/** So many of these signs. */
export type SomeOf = { readonly least: number; readonly of: readonly Symptom[] };

/** Enough of each at once. */
export type Pattern = readonly SomeOf[];

/** What a row says to do besides its action, and whether it sends to care instead of having it called. */
export type Care = {
  /** Sugar comes before anything that is said of drinking: low blood sugar does not wait. */
  readonly sugarFirst?: true | undefined;
  /** The same, for whom this is true of as well. */
  readonly sugarFirstWith?: Symptom | undefined;
  readonly noDrink?: true | undefined;
  readonly noPlainWater?: true | undefined;
  readonly noMassageOrCompression?: true | undefined;
  readonly cool?: true | undefined;
  readonly careToday?: true | undefined;
  /** Speaks of what is true of the runner anyway, and only where no sign is named. */
  readonly noSign?: true | undefined;
  /** Lets the run go on, so it is never read beside an order to stop. */
  readonly goesOn?: true | undefined;
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
    noSign: noticed.every((name) => contexts.some((context) => context === name)),
    cool: matches.some(({ cool }) => cool),
    sugarFirst: matches.some(
      ({ sugarFirst, sugarFirstWith }) =>
        sugarFirst || noticed.some((name) => name === sugarFirstWith),
    ),
    noDrink: matches.some(({ noDrink }) => noDrink),
    noPlainWater: matches.some(({ noDrink, noPlainWater }) => noDrink || noPlainWater),
    noMassageOrCompression: matches.some(({ noMassageOrCompression }) => noMassageOrCompression),
  };
}

function theMoreUrgent(one: Action, other: Action): Action {
  return actions.indexOf(other) > actions.indexOf(one) ? other : one;
}

/**
 * Whether a row's own sentences stand beside an answer. What waits for weeks, or is looked after by oneself, is
 * never read beside a sign that needs somebody today.
 */
export function isToldBeside(
  { id, action, noSign, goesOn }: Pick<JudgedRow, "id" | "action" | "noSign" | "goesOn">,
  answer: Pick<Triage, "action" | "because" | "noSign">,
): boolean {
  const isForToday = (one: Action) => actions.indexOf(one) >= actions.indexOf("same-day");
  const isOutdone =
    (noSign && !answer.noSign) ||
    (goesOn && answer.action !== "self-care") ||
    (isForToday(answer.action) && !isForToday(action));
  return answer.because.includes(id) && !isOutdone;
}

/** What an answer can say to do: one of the first six, and those of the rest that it asks for. */
export type AdviceWords = Readonly<
  Record<
    | ReturnType<typeof whatToDo>
    | "cool"
    | "sugarFirst"
    | "noDrink"
    | "noDrinkButSugar"
    | "noPlainWater"
    | "noMassageOrCompression",
    string
  >
>;

/** An action with the two kinds of an emergency told apart, and what is asked where no sign is named. */
export function whatToDo({
  action,
  callNow,
  noSign,
}: Pick<Triage, "action" | "callNow" | "noSign">) {
  if (noSign) return "name-signs";
  if (action !== "emergency") return action;
  return callNow ? "call-now" : "care-today";
}

/** What to do, the first sentence the most important. */
export function adviceFrom(answer: Triage, words: AdviceWords): string {
  return [words[whatToDo(answer)], ...caresFrom(answer, words)].join(" ");
}

/** What is done, and what is not, until somebody comes. */
export function caresFrom(answer: Triage, words: AdviceWords): readonly string[] {
  return [
    answer.cool && words.cool,
    answer.sugarFirst && words.sugarFirst,
    answer.noPlainWater && words[whatNotToDrink(answer)],
    answer.noMassageOrCompression && words.noMassageOrCompression,
  ].filter((said) => said !== false);
}

/** Sugar in a drink is still one: nothing besides it is drunk. */
function whatNotToDrink({ noDrink, sugarFirst }: Triage) {
  if (!noDrink) return "noPlainWater";
  return sugarFirst ? "noDrinkButSugar" : "noDrink";
}
