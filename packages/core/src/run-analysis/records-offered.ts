/** Which drinks and weights of files are of a run, and what they are beside what was typed. */
import * as z from "zod/mini";
import { judgeRun, type LoggedWeights } from "../hydration/logged-weights.ts";
import { ask, finding } from "../rule.ts";
import { Kilograms, Milliliters, MS_IN_A_SECOND } from "../units.ts";
import { type BodyRecord, RecordTold } from "./body-records.ts";
import { weighedAroundARun } from "./evidence/body-records.ts";
import { drunkByRecords, isOnRun, weighedByRecords } from "./rules/body-records.ts";

const WeighedAt = z.object({ atS: z.number(), massKg: Kilograms });

/** What files offer for one run, beside what was typed; null where they offer nothing. */
export const RecordsOfRun = z.object({
  drunk: z.nullable(
    finding({ amountMl: Milliliters, drinks: z.number(), sources: z.array(RecordTold.source) }),
  ),
  weighed: z.nullable(
    finding({
      before: WeighedAt,
      after: WeighedAt,
      source: RecordTold.source,
      app: RecordTold.app,
    }),
  ),
});
export type RecordsOfRun = z.infer<typeof RecordsOfRun>;

export const noRecords: RecordsOfRun = { drunk: null, weighed: null };

/** How far from a run its weights may be, in seconds. */
export function recordsReach(): (typeof weighedAroundARun)["value"] {
  return weighedAroundARun.value;
}

/** A run among its records and the other runs around it. */
export type RunAmongRecords = {
  readonly run: LoggedWeights & { readonly startMs: number };
  /** Midnight in UTC of the day that it was on the clock of its own place. */
  readonly dayMs: number;
  readonly isOnlyRunOfDay: boolean;
  readonly records: readonly BodyRecord[];
  readonly otherRuns: readonly { readonly fromMs: number; readonly toMs: number }[];
};

/** What files offer for a run. Nobody knows when a run ended that has no time, so nothing is offered for it. */
export function recordsOfRun(among: RunAmongRecords): RecordsOfRun {
  const { elapsedS } = among.run;
  if (elapsedS === null || elapsedS <= 0) return noRecords;
  return { drunk: drunkOf(among, elapsedS), weighed: weighedOf(among, elapsedS) };
}

function drunkOf(among: RunAmongRecords, lastsS: number): RecordsOfRun["drunk"] {
  const { records, dayMs, isOnlyRunOfDay } = among;
  const ofDay = records.filter((each) => each.kind === "in-activities" && each.atMs === dayMs);
  // Two exports of one account tell the same day twice; the later one tells more.
  const sums = ofDay.map((each) => (each.kind === "in-activities" ? each.amountMl : 0));
  const inActivitiesMl = sums.length === 0 ? undefined : Math.max(...sums);
  const drinks = drinksOf(among);
  const {
    recordedMl,
    drinks: count,
    rule,
  } = ask(drunkByRecords, {
    ...{ lastsS, drinks, isOnlyRunOfDay },
    inActivitiesMl,
  });
  if (recordedMl === null) return null;
  const within = records.filter(
    (each) => each.kind === "drink" && isOnRun(secondsFrom(among, each), lastsS),
  );
  const tellers = count > 0 ? within : ofDay;
  const sources = [...new Set(tellers.map(({ source }) => source))];
  return { amountMl: recordedMl, drinks: count, sources, rule };
}

function weighedOf(among: RunAmongRecords, lastsS: number): RecordsOfRun["weighed"] {
  const { run, records, otherRuns } = among;
  const weights = records.flatMap((each) =>
    each.kind === "weight"
      ? [{ atS: secondsFrom(among, each), kg: each.massKg, from: tellerOf(each) }]
      : [],
  );
  const { weighed, rule } = ask(weighedByRecords, {
    ...{ lastsS, weights, drinks: drinksOf(among) },
    otherRuns: otherRuns.map(({ fromMs, toMs }) => ({
      fromS: (fromMs - run.startMs) / MS_IN_A_SECOND,
      toS: (toMs - run.startMs) / MS_IN_A_SECOND,
    })),
  });
  if (weighed === null) return null;
  const { before, after, from } = weighed;
  const asTyped = { ...run, massBeforeKg: before.massKg, massAfterKg: after.massKg };
  if (judgeRun(asTyped)?.believed === false) return null;
  const scale = records.find((each) => each.kind === "weight" && tellerOf(each) === from);
  if (scale === undefined) return null;
  return { before, after, source: scale.source, app: scale.app, rule };
}

const drinksOf = (among: RunAmongRecords) =>
  among.records.flatMap((each) =>
    each.kind === "drink"
      ? [{ atS: secondsFrom(among, each), ml: each.amountMl, from: tellerOf(each) }]
      : [],
  );

const secondsFrom = ({ run }: RunAmongRecords, { atMs }: BodyRecord) =>
  (atMs - run.startMs) / MS_IN_A_SECOND;
const tellerOf = ({ source, app }: BodyRecord) => `${source}/${app ?? ""}`;

type Drunk = { readonly intakeMl: number | null };

/** A run with what files say was drunk on it, where nobody typed anything: for what it shows, and not for a sweat rate. */
export function withDrunk<Run extends Drunk>(run: Run, { drunk }: RecordsOfRun): Run {
  return run.intakeMl === null && drunk !== null ? { ...run, intakeMl: drunk.amountMl } : run;
}
