import { instantOf, wallAt } from "@limber/api/clock";
import type { Reader } from "@limber/core/reader";
import {
  aheadInWords,
  type DayAnswer,
  dayBeginsS,
  dayInWords,
} from "@limber/core/run-plan/day-in-words";
import type { RunPlan } from "@limber/core/run-plan/model";
import { MS_IN_A_SECOND } from "@limber/core/units";

/** When a run begins, and the zone its clock is told in. */
export type Begins = { readonly ms: number; readonly timeZone: string };

type AnswerTimes = {
  readonly reader: Reader;
  readonly start: Begins | null;
  readonly short: ((secondsFromStart: number) => string) | undefined;
};

export type TimedAnswer = DayAnswer & {
  /** When it begins to hold, in milliseconds since 1970; null for the first. */
  readonly fromMs: number | null;
};

/** The sentence for each hour, from the days before on. Without an instant there is only the first. */
export function answersOf(plan: RunPlan, { reader, start, short }: AnswerTimes): TimedAnswer[] {
  const told = dayInWords(plan, reader, short).map(({ fromS, answer, amount, standing }) => ({
    fromMs: fromS === null || start === null ? null : start.ms + fromS * 1000,
    answer,
    amount,
    standing,
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
      : [
          {
            ...drink,
            fromMs: ms + dayBeginsS((midnight.getTime() - ms) / MS_IN_A_SECOND) * MS_IN_A_SECOND,
          },
        ]),
    ...later,
  ];
}
