import { instantOf, wallAt } from "@limber/api/clock";
import type { Reader } from "@limber/core/reader";
import { aheadInWords, dayInWords } from "@limber/core/run-plan/day-in-words";
import type { RunPlan } from "@limber/core/run-plan/model";

/** When a run begins, and the zone its clock is told in. */
export type Begins = { readonly ms: number; readonly timeZone: string };

type AnswerTimes = {
  readonly reader: Reader;
  readonly start: Begins | null;
  readonly short: ((secondsFromStart: number) => string) | undefined;
};

export type TimedAnswer = {
  /** When it begins to hold, in milliseconds since 1970; null for the first. */
  readonly fromMs: number | null;
  readonly answer: string;
  readonly amount: string | null;
};

// A run soon after midnight is prepared on the evening before, whatever the calendar says.
const eveningBeforeMs = 6 * 3_600_000;

/** The sentence for each hour, from the days before on. Without an instant there is only the first. */
export function answersOf(plan: RunPlan, { reader, start, short }: AnswerTimes): TimedAnswer[] {
  const told = dayInWords(plan, reader, short).map(({ fromS, answer, amount }) => ({
    fromMs: fromS === null || start === null ? null : start.ms + fromS * 1000,
    answer,
    amount,
  }));
  if (start === null || short === undefined) return told.slice(0, 1);
  const { ms, timeZone } = start;
  const day = new Date(ms).toLocaleDateString(reader.locale, { timeZone, weekday: "long" });
  const midnight = instantOf(`${wallAt(new Date(ms), timeZone).slice(0, 10)}T00:00`, timeZone);
  const [drink, ...later] = told;
  return [
    { fromMs: null, ...aheadInWords(plan, reader, { day, at: short }) },
    ...(drink === undefined
      ? []
      : [{ ...drink, fromMs: Math.min(midnight.getTime(), ms - eveningBeforeMs) }]),
    ...later,
  ];
}
