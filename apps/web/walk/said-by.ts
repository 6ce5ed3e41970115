/** Everything that is said to a person, in every language, and what no sentence may be. */
import { airInWords, cheapestInWords, flagsByHour } from "@limber/core/heat/words";
import {
  anHourBeforeInWords,
  disagreementInWords,
  ownSweatInWords,
  verdictInWords,
} from "@limber/core/hydration/words";
import { languages, sayFrom } from "@limber/core/language";
import { preparationInWords } from "@limber/core/preparation/words";
import { englishReader, type Reader } from "@limber/core/reader";
import { recoveryInWords } from "@limber/core/recovery/words";
import { dayInWords, leadInWords } from "@limber/core/run-plan/day-in-words";
import { disagreementText } from "@limber/core/run-plan/disagreements-in-words";
import type { RunPlan } from "@limber/core/run-plan/model";
import { warningsToSay, warningText } from "@limber/core/run-plan/warnings-in-words";
import { headline, scaleInWords, sweatInWords, timelineText } from "@limber/core/run-plan/words";
import { readCatalogue } from "../src/messages/catalogue.ts";

/** One of every language and system of units. */
export const readers: readonly Reader[] = await Promise.all(
  languages.flatMap((language) =>
    (["us", "si"] as const).map(async (system) => {
      const say = sayFrom(await readCatalogue(language), language);
      return { ...englishReader(system), language, say };
    }),
  ),
);

/** All that a plan says to a person, by the clock where it is known when the run begins. */
export function saidBy(plan: RunPlan, startAt: string | undefined, reader: Reader): string[] {
  const at =
    startAt === undefined
      ? undefined
      : (s: number) => new Date(Date.parse(startAt) + s * 1000).toISOString().slice(11, 16);
  return [
    headline(plan, reader),
    ...ofSweat(plan, reader),
    ...ofHeat(plan, reader),
    ...dayInWords(plan, reader, at).map(({ answer }) => answer),
    ...leadInWords(plan, reader, at),
    ...plan.timeline.map((item) => timelineText(item, plan, reader)),
    ...plan.warnings.map((warning) => warningText(warning, plan, reader)),
    ...plan.recovery.map(({ kind }) => recoveryInWords(kind, reader, plan.after)),
    ...(plan.preparation ?? []).map((step) => preparationInWords(step, reader)),
    ...plan.disagreements.flatMap(({ topic }) => Object.values(disagreementText(topic, reader))),
  ];
}

/** What stands open above a run that is off, where no amount and no pace belong. */
export function saidOpenly(plan: RunPlan, reader: Reader): string[] {
  return [
    headline(plan, reader),
    ...leadInWords(plan, reader, undefined).slice(1),
    ...warningsToSay(plan).map((warning) => warningText(warning, plan, reader)),
  ];
}

function ofSweat(plan: RunPlan, reader: Reader): string[] {
  const { own, sweatRateMlPerH } = plan.sweat;
  const said = [
    verdictInWords(plan.during, reader),
    anHourBeforeInWords(plan.before, reader),
    scaleInWords(plan, reader),
    sweatRateMlPerH === null ? null : sweatInWords(plan.sweat, reader),
    ...(own === undefined ? [] : [ownSweatInWords(own, reader), disagreementInWords(own, reader)]),
  ];
  return said.filter((text) => text !== null);
}

function ofHeat({ conditions, assumedHumidity, heatHours }: RunPlan, reader: Reader): string[] {
  return [
    ...(conditions === null ? [] : [airInWords({ conditions, assumedHumidity }, reader)]),
    ...(heatHours === undefined
      ? []
      : [
          cheapestInWords(heatHours, reader),
          ...flagsByHour(heatHours, reader).flatMap((hour) => Object.values(hour)),
        ]),
  ];
}

/** A sentence that is empty, or in which something was left unfilled. */
export const isHollow = (text: string): boolean =>
  text.trim() === "" || /NaN|undefined|null|Infinity|\{\w+\}/.test(text);

/** Whether a sentence names a volume, a distance or a time. */
export const saysAmount = (text: string): boolean =>
  /\d\s?(oz|mL)|\d:\d\d(?!\s?(AM|PM))|\d\s?(km|mi)\b/.test(text);
