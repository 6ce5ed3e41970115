import { drink } from "@limber/core/format";
import { verdictInWords } from "@limber/core/hydration/words";
import { type Language, languages, sayFrom } from "@limber/core/language";
import { englishReader, type Reader } from "@limber/core/reader";
import { recoveryInWords } from "@limber/core/recovery/words";
import { flagsIn, triage } from "@limber/core/referral/plan";
import { actions } from "@limber/core/referral/signs";
import { adviceInWords } from "@limber/core/referral/words";
import { statementInWords } from "@limber/core/rule";
import { dayInWords, leadInWords } from "@limber/core/run-plan/day-in-words";
import { disagreementText } from "@limber/core/run-plan/disagreements-in-words";
import type { RunPlan } from "@limber/core/run-plan/model";
import { planRun } from "@limber/core/run-plan/plan";
import { warningText } from "@limber/core/run-plan/warnings-in-words";
import { headline, scaleInWords, sweatInWords, timelineText } from "@limber/core/run-plan/words";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "../src/messages/catalogue.ts";
import { laws } from "./laws.ts";
import { promisesIn, runsOnIn } from "./promises.ts";
import { randomFrom, runner, ticked } from "./runners.ts";

const seed = 20_261_129;
const runners = 100_000;
const answers = 50_000;

const readers = await Promise.all(
  languages.flatMap((language) =>
    (["us", "si"] as const).map(async (system): Promise<Reader> => {
      const say = sayFrom(await readCatalogue(language), language);
      return { ...englishReader(system), language, say };
    }),
  ),
);

/** All that a plan says to a person. */
function saidBy(plan: RunPlan, reader: Reader): string[] {
  const scale = scaleInWords(plan, reader);
  return [
    headline(plan, reader),
    verdictInWords(plan.during, reader),
    ...(plan.sweat.sweatRateMlPerH === null ? [] : [sweatInWords(plan.sweat, reader)]),
    ...(scale === null ? [] : [scale]),
    ...dayInWords(plan, reader, undefined).map(({ answer }) => answer),
    ...leadInWords(plan, reader, undefined),
    ...plan.timeline.map((item) => timelineText(item, plan, reader)),
    ...plan.warnings.map((warning) => warningText(warning, plan, reader)),
    ...plan.recovery.map(({ kind }) => recoveryInWords(kind, reader, plan.after)),
    ...plan.disagreements.flatMap(({ topic }) => Object.values(disagreementText(topic, reader))),
    drink(plan.before.anHourBeforeTrimmed, reader),
  ];
}

/** A sentence that is empty, or in which something was left unfilled. */
const isHollow = (text: string) =>
  text.trim() === "" || /NaN|undefined|null|Infinity|\{\w+\}/.test(text);

const saysAmount = /\d\s?(oz|mL)|\d:\d\d(?!\s?(AM|PM))|\d\s?(km|mi)\b/;

type Worst = { used: number; request: unknown };

describe(`a walk over the whole of the advice, seed ${seed}`, () => {
  it(`${runners} runners: every law holds, and every sentence in its language`, () => {
    const random = randomFrom(seed);
    const worst = new Map<string, Worst>();
    const broken: string[] = [];
    const count = new Map<string, number>();
    for (let walked = 0; walked < runners; ) {
      const request = runner(random);
      if (request === null) continue;
      walked += 1;
      const plan = planRun(request);
      for (const [name, law] of Object.entries(laws)) {
        const { broken: why, used } = law(plan, request);
        if (why !== null) broken.push(`${name}: ${why}: ${JSON.stringify(request)}`);
        if (used === null) continue;
        count.set(name, (count.get(name) ?? 0) + 1);
        if (used > (worst.get(name)?.used ?? 0)) worst.set(name, { used, request });
      }
      const reader = readers[walked % readers.length] as Reader;
      if (plan.notNow !== undefined && saysAmount.test(headline(plan, reader)))
        broken.push(`an amount or a pace under a black flag: ${headline(plan, reader)}`);
      for (const text of saidBy(plan, reader)) {
        if (isHollow(text)) broken.push(`hollow: ${text}: ${JSON.stringify(request)}`);
        for (const promise of promisesIn(text, reader.language))
          broken.push(`promises: ${promise}`);
      }
      if (broken.length > 20) break;
    }
    for (const [name, { used, request }] of worst)
      console.info(
        `${name}: ${count.get(name)} cases, at worst ${(100 * used).toFixed(4)} % of what is allowed, by ${JSON.stringify(request)}`,
      );
    expect(broken.slice(0, 5)).toEqual([]);
  });

  it(`${answers} sets of signs: nobody is told to run on, and a sign more never asks for less`, () => {
    const random = randomFrom(seed);
    const broken: string[] = [];
    const urgency = (signs: ReturnType<typeof ticked>) =>
      actions.indexOf(triage({ symptoms: signs }).action);
    for (let asked = 0; asked < answers; asked += 1) {
      const symptoms = ticked(random);
      const answer = triage({ symptoms });
      const reader = readers[asked % readers.length] as Reader;
      const said = [
        adviceInWords(answer, reader),
        ...flagsIn(answer).map((flag) => statementInWords(flag, reader)),
      ].join(" ");
      const urgent = actions.indexOf(answer.action) >= actions.indexOf("same-day");
      if (urgent && runsOnIn(said, reader.language).length > 0) broken.push(`runs on: ${said}`);
      if (isHollow(said)) broken.push(`hollow: ${symptoms.join(" ")}`);
      for (const promise of promisesIn(said, reader.language)) broken.push(`promises: ${promise}`);
      if (urgency(symptoms.slice(1)) > urgency(symptoms))
        broken.push(`asks for less with ${symptoms.join(" ")}`);
    }
    expect(broken.slice(0, 5)).toEqual([]);
  });

  it.each(languages)(
    "no sentence of the whole catalogue promises or diagnoses, in %s",
    async (language) => {
      const said = Object.values(await readCatalogue(language)).flatMap((text) =>
        typeof text === "string" ? [text] : Object.values(text),
      );
      expect(said.length).toBeGreaterThan(1000);
      expect(said.flatMap((text) => promisesIn(text, language))).toEqual([]);
    },
  );

  it.each<[Language, string]>([
    ["en", "Salt prevents cramps."],
    ["en", "A fast start causes cramps."],
    ["de", "Salz verhindert Krämpfe."],
    ["es", "La sal evita los calambres."],
  ])("a promise would be seen, in %s", (language, text) => {
    expect(promisesIn(text, language)).toEqual([text]);
  });
});
