/** The laws of a plan, tried on many runners: what each of them is told is read in one of the languages. */
import { hourInWords } from "@limber/core/heat/words";
import type { Reader } from "@limber/core/reader";
import { laws as planLaws } from "@limber/core/run-plan/laws";
import type { RunPlan, RunPlanRequest } from "@limber/core/run-plan/model";
import { planRun } from "@limber/core/run-plan/plan";
import { workoutLaws } from "@limber/core/run-plan/workout-laws";
import { anyRun } from "@limber/core/testing/any-run";
import fc from "fast-check";
import { promisesIn } from "../testing/promises.ts";
import { isHollow, readers, saidBy, saidOpenly, saysAmount } from "./said-by.ts";

const laws = { ...planLaws, ...workoutLaws };

export const seed = 20_261_129;

type Tally = { cases: number; used: number; by: RunPlanRequest | null };

/** Ends at the first runner of whom a law or a sentence does not hold, and says the simplest one like that. */
export function walkOver(runners: number, from: number): void {
  const tallies = new Map(
    Object.keys(laws).map((name): [string, Tally] => [name, { cases: 0, used: 0, by: null }]),
  );
  let walked = 0;
  fc.assert(
    fc.property(anyRun, (request) => {
      walked += 1;
      const plan = planRun(request);
      const reader = readers[walked % readers.length] as Reader;
      const broken = [...brokenBy(plan, request, tallies), ...wrongIn(plan, request, reader)];
      if (broken.length > 0) throw new Error(broken.join("\n"));
    }),
    { seed: from, numRuns: runners },
  );
  console.info([`${walked} runners, seed ${from}`, ...[...tallies].map(told)].join("\n"));
}

function brokenBy(plan: RunPlan, request: RunPlanRequest, tallies: Map<string, Tally>): string[] {
  return Object.entries(laws).flatMap(([name, law]) => {
    const verdict = law(plan, request);
    const tally = tallies.get(name);
    if (verdict === null || tally === undefined) return [];
    const { broken, used = 0 } = verdict;
    tally.cases += 1;
    if (used > tally.used) Object.assign(tally, { used, by: request });
    return broken === null ? [] : [`${name}: ${broken}`];
  });
}

function wrongIn(plan: RunPlan, { startAt }: RunPlanRequest, reader: Reader): string[] {
  const said = saidBy(plan, startAt, reader);
  const isOff = plan.notNow !== undefined;
  const amiss = isOff
    ? saidOpenly(plan, reader).filter((text) => saysAmount(withoutHours(text, plan, reader)))
    : [];
  return [
    ...amiss.map((text) => `an amount or a pace under a black flag: ${text}`),
    ...said.filter(isHollow).map((text) => `hollow: ${text}`),
    ...said.flatMap((text) => promisesIn(text, reader.language)).map((text) => `promises: ${text}`),
  ];
}

/** The hour that is instead and the hottest of the run may be named, and are no pace. */
function withoutHours(text: string, { notNow, heat }: RunPlan, reader: Reader): string {
  return [notNow?.instead, heat?.hottest]
    .filter((hour) => hour != null)
    .reduce((left, hour) => left.replace(hourInWords(hour, reader), ""), text);
}

function told([name, { cases, used, by }]: [string, Tally]): string {
  return by === null
    ? `${name}: ${cases} cases, none broken`
    : `${name}: ${cases} cases, at worst ${(100 * used).toFixed(4)} % of what is allowed, by ${JSON.stringify(by)}`;
}
