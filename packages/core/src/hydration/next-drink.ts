/** The drinks of a plan as a phone in a run knows them. Plain numbers and no import: nothing else comes along to the phone. */
export type PlannedDrinks = {
  /** From one drink to the next, in seconds. */
  readonly everyS: number;
  /** How many the plan has between start and finish. */
  readonly count: number;
  /** The planned end of the run, in seconds from the start: nothing falls due at or after it. */
  readonly durationS: number;
};

/** What the runner did when a drink was due, or before: drank it, or skipped it. */
export type DrinkAnswer = { readonly atS: number; readonly drank: boolean };

/**
 * When the next drink falls due, in seconds from the start; null when the plan has no more of them. One
 * portion then, whatever was skipped before: by the time of the nth drink the plan's hourly most allows
 * n portions, so that no order of answers leads past it.
 */
export function nextDrinkAfter(
  { everyS, count, durationS }: PlannedDrinks,
  answers: readonly DrinkAnswer[],
): number | null {
  const drunk = answers.filter(({ drank }) => drank).length;
  const lastS = Math.max(0, ...answers.map(({ atS }) => atS));
  const dueS = Math.max(lastS + everyS, (drunk + 1) * everyS);
  return drunk < count && dueS < durationS ? dueS : null;
}
