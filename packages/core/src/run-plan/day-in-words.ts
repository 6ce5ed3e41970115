/** A plan as it is told on its day: the answer for each hour, and what it stands on. */
import { distance, ratePerHour, temperature } from "../format.ts";
import { airInWords, notNowInWords } from "../heat/words.ts";
import type { Drink } from "../hydration/model.ts";
import { anHourBeforeInWords, portionInWords } from "../hydration/words.ts";
import { sayCount } from "../language.ts";
import { firstSplitTime } from "../pacing/words.ts";
import { type Reader, saySplit } from "../reader.ts";
import type { Seconds } from "../units.ts";
import type { DayStep, RunPlan, TimelineItem } from "./model.ts";
import { beforeTheStart, dayBegins, whatNow } from "./rules.ts";

/** A moment by the clock; left out when nobody knows when the run begins. */
type At = ((secondsFromStart: number) => string) | undefined;

export type ToldStep = {
  readonly step: DayStep;
  /** The second from the start at which it begins; null for the first. */
  readonly fromS: Seconds | null;
} & DayAnswer;

/** A sentence for an hour of the day. */
export type DayAnswer = {
  readonly answer: string;
  /** The part of the answer that is an amount. */
  readonly amount: string | null;
  /** The answer with its amount as `{amount}`, for where that is set off. */
  readonly standing: string;
};

/** A drink of the time line, with its amount. */
export type DrinkItem = TimelineItem & Drink;

export function isDrink(item: TimelineItem): item is DrinkItem {
  return item.kind === "drink" && item.minMl !== undefined && item.maxMl !== undefined;
}

/** The most of one drink: what the others are drawn against. */
export function largestDrinkMl({ timeline }: Pick<RunPlan, "timeline">): number {
  return Math.max(0, ...timeline.filter(isDrink).map(({ maxMl }) => maxMl));
}

/** The one sentence for each step of the day. */
export function dayInWords(plan: RunPlan, reader: Reader, at: At): ToldStep[] {
  return whatNow
    .decide(plan)
    .steps.map(({ step, fromS }) => ({ step, fromS, ...answerFor(step, plan, { reader, at }) }));
}

type Ahead = { readonly day: string; readonly at: (secondsFromStart: number) => string };
type How = { readonly reader: Reader; readonly at: At };

const alone = (answer: string): DayAnswer => ({ answer, amount: null, standing: answer });

function answerFor(step: DayStep, plan: RunPlan, { reader, at }: How): DayAnswer {
  const { say } = reader;
  const { stopDrinkingS, jogS } = beforeTheStart.decide({});
  if (plan.notNow !== undefined && step !== "after")
    return alone(notNowInWords(plan.notNow, reader, plan.heatHours));
  switch (step) {
    case "drink":
      return withAmount(anHourBeforeInWords(plan.before, reader), (amount) =>
        at === undefined
          ? say("Drink {amount} an hour before, then pause until the start.", { amount })
          : say("Drink {amount} by {time}, then pause until the start.", {
              amount,
              time: at(stopDrinkingS),
            }),
      );
    case "pause":
      return alone(
        at === undefined
          ? say("Pause. No more to drink until the start.")
          : say("Pause. Warm up at {time}.", { time: at(jogS) }),
      );
    case "warm-up":
      return alone(
        sayCount(say, Math.round(plan.warmUp.totalS / 60), {
          one: "Warm up now, {count} minute.",
          other: "Warm up now, {count} minutes.",
        }),
      );
    case "line-up":
      return alone(say("Line up, and start slowly."));
    case "run":
      return onTheRun(plan, reader);
    case "after":
      return alone(say("Walk, stretch, drink to thirst. Then log it."));
  }
}

function onTheRun(plan: RunPlan, reader: Reader): DayAnswer {
  const { during } = plan;
  if (during.marksS.length === 0) {
    return alone(reader.say("Run easily. No drink is needed on the way."));
  }
  return withAmount(portionInWords(during, reader), (amount) =>
    sayCount(reader.say, during.everyS / 60, {
      one: "{amount} every minute, if you are thirsty.",
      other: "{amount} every {count} minutes, if you are thirsty.",
      values: { amount },
    }),
  );
}

function withAmount(amount: string, tell: (amount: string) => string): DayAnswer {
  return { answer: tell(amount), amount, standing: tell("{amount}") };
}

/** The second from the start from which it is the day of the run, given the one of midnight. */
export function dayBeginsS(midnightS: number): number {
  return Math.min(midnightS, -dayBegins.decide({}).atLeastBeforeS);
}

/** When each step of the last hour comes, in seconds from the start. */
export function lastHour(): ReturnType<typeof beforeTheStart.decide> {
  return beforeTheStart.decide({});
}

/** The answer before the day of the run has begun, which names the day. */
export function aheadInWords(plan: RunPlan, reader: Reader, { day, at }: Ahead): DayAnswer {
  if (plan.notNow !== undefined) return alone(notNowInWords(plan.notNow, reader, plan.heatHours));
  const { stopDrinkingS } = beforeTheStart.decide({});
  return withAmount(anHourBeforeInWords(plan.before, reader), (amount) =>
    reader.say("{day}: drink {amount} by {time}, then pause until the start.", {
      day,
      amount,
      time: at(stopDrinkingS),
    }),
  );
}

/** What the answer stands on, a sentence each: the run, the weather and the sweat, the start. */
export function leadInWords(plan: RunPlan, reader: Reader, at: At): string[] {
  const { say } = reader;
  const far = distance(plan.distanceM, reader);
  return [
    at === undefined || plan.notNow !== undefined
      ? `${far}.`
      : say("{distance} at {time}.", { distance: far, time: at(0) }),
    ...weatherSentence(plan, reader),
    ...firstSplitSentence(plan, reader),
  ];
}

function weatherSentence(plan: RunPlan, reader: Reader): string[] {
  const { conditions, assumedHumidity, notNow } = plan;
  const { say } = reader;
  const sweatMlPerH = notNow === undefined ? plan.sweat.sweatRateMlPerH : null;
  const rate = sweatMlPerH === null ? null : ratePerHour(sweatMlPerH, reader);
  if (conditions === null)
    return rate === null
      ? [say("Your sweat is not known, so drink only when you are thirsty.")]
      : [say("You sweat about {rate}.", { rate })];
  const { airTemperatureC, relativeHumidityPct } = conditions;
  if (relativeHumidityPct === undefined) {
    const air = airInWords({ conditions, assumedHumidity }, reader);
    return [rate === null ? `${air}.` : say("{air}, so you sweat about {rate}.", { air, rate })];
  }
  const air = {
    warmth: temperature(airTemperatureC, reader),
    humidity: Math.round(relativeHumidityPct),
  };
  return rate === null
    ? [say("{warmth} and {humidity} % humid.", air)]
    : [say("{warmth} and {humidity} % humid, so you sweat about {rate}.", { ...air, rate })];
}

function firstSplitSentence({ pacing, notNow }: RunPlan, reader: Reader): string[] {
  const time = firstSplitTime(pacing, reader);
  if (time === null || notNow !== undefined) return [];
  return [
    saySplit(reader, {
      mile: "Run mile 1 in {time}, no faster.",
      kilometre: "Run the first kilometre in {time}, no faster.",
      values: { time },
    }),
  ];
}
