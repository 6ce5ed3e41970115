import { type RunPlan, RunPlanRequest } from "@limber/core/run-plan/model";
import { planRun } from "@limber/core/run-plan/plan";
import { MS_IN_A_DAY } from "@limber/core/units";
import type { CrampDetails } from "@limber/db/cramps/store";
import type { RunDetails } from "@limber/db/runs/store";
import { v7 as uuidv7 } from "uuid";
import { instantOf } from "../clock.ts";
import type { Chance } from "./chance.ts";
import type { SampleRunner } from "./people.ts";

export type SampleRun = {
  readonly runId: string;
  readonly run: RunDetails;
  readonly cramps: readonly Omit<CrampDetails, "runId">[];
  readonly request: RunPlanRequest;
  readonly plan: RunPlan;
};

const MILE_M = 1609.344;
const HALF_MARATHON_M = 21_097.5;
const HOT_C = 22;
/** Invented people slow down in the heat: from here, by this part of the pace for each degree. */
const EASE_FROM_C = 16;
const EASE_PER_C = 0.004;
const DRANK_AS_PLANNED_WITHIN = 0.2;
const paceOf = { easy: 1, long: 1.02, race: 0.86 } as const;
const effortOf = { easy: [3, 5], long: [5, 8], race: [8, 10] } as const;

export type Outing = {
  readonly day: Date;
  readonly hour: number;
  readonly event: "easy" | "long" | "race";
  readonly week: number;
};

/** `2026-11-22`, the day in UTC: the year is counted in such days. */
export function dayOf(day: Date): string {
  return day.toISOString().slice(0, 10);
}

/** One run of that day: what was planned, what became of it, and the cramp it may have had. */
export function runOn(person: SampleRunner, chance: Chance, outing: Outing): SampleRun {
  const minute = Math.floor(chance.between(0, 6)) * 5;
  const clock = [outing.hour, minute].map((part) => String(part).padStart(2, "0")).join(":");
  const at = instantOf(`${dayOf(outing.day)}T${clock}`, person.timeZone);
  const conditions = weatherOf(person, chance, { at, hour: outing.hour });
  const distanceM = distanceOf(person, chance, outing);
  const request = requestFor(person, { ...outing, at, conditions, distanceM });
  const plan = planRun(request);
  const wasFast = chance.happens(person.startsTooFast);
  const run = runFrom(person, chance, { request, plan, at, wasFast });
  const isHot = conditions.airTemperatureC >= HOT_C;
  const cramps = chance.happens(crampChance(person, { event: outing.event, wasFast, isHot }))
    ? [crampOn(person, chance, { at, distanceM, elapsedS: run.elapsedS ?? 0 })]
    : [];
  return { runId: uuidv7({ msecs: at.getTime() }), run, cramps, request, plan };
}

type OutingAhead = Pick<Outing, "event"> & {
  readonly at: Date;
  readonly conditions: ReturnType<typeof weatherOf>;
  readonly distanceM: number;
};

export function requestFor(
  person: SampleRunner,
  { event, at, conditions, distanceM }: OutingAhead,
) {
  const heat = Math.max(0, conditions.airTemperatureC - EASE_FROM_C) * EASE_PER_C;
  const paceSPerKm = person.easyPaceSPerKm * paceOf[event] * (1 + heat);
  return RunPlanRequest.parse({
    distanceM,
    durationS: Math.round((distanceM / 1000) * paceSPerKm),
    event,
    bodyMassKg: person.bodyMassKg,
    heightM: person.heightM,
    conditions,
    splitUnit: person.units === "us" ? "mile" : "kilometre",
    startAt: at.toISOString(),
    timeZone: person.timeZone,
  });
}

type Planned = {
  readonly request: RunPlanRequest;
  readonly plan: RunPlan;
  readonly at: Date;
  readonly wasFast: boolean;
};

function runFrom(person: SampleRunner, chance: Chance, planned: Planned): RunDetails {
  const { request, plan, at, wasFast } = planned;
  const { distanceM, event, conditions } = request;
  const elapsedS = Math.round(request.durationS * chance.between(0.985, 1.025));
  const firstPart = wasFast ? chance.between(0.92, 0.95) : chance.between(1, 1.02);
  const unitM = person.units === "us" ? MILE_M : 1000;
  const splits = splitsOf({ distanceM, elapsedS, firstPart, unitM });
  const firstMileS = timeAt(splits, MILE_M);
  const [leastEffort, mostEffort] = effortOf[event];
  return {
    status: "done",
    event,
    startedAt: at,
    timeZone: person.timeZone,
    distanceM,
    elapsedS,
    movingS: elapsedS - Math.round(chance.between(0, 40)),
    firstMileS: firstMileS === null ? null : Math.round(firstMileS),
    splits,
    ...conditions,
    weatherSource: "typed",
    ...fluidsOf(person, chance, { plan, elapsedS }),
    effort: Math.round(chance.between(leastEffort, mostEffort)),
    warmedUp: chance.happens(person.warmsUp),
    firstMileAsPlanned: !wasFast,
    drankAsPlanned: Math.abs(person.drinksFactor - 1) < DRANK_AS_PLANNED_WITHIN,
    woreSocks: chance.happens(person.wearsSocks),
    stretchedAfter: chance.happens(person.warmsUp),
  };
}

type Strain = Pick<Outing, "event"> & { readonly wasFast: boolean; readonly isHot: boolean };

function crampChance({ cramp }: SampleRunner, { event, wasFast, isHot }: Strain): number {
  if (event === "easy") return cramp.base / 3;
  return cramp.base + (wasFast ? cramp.fastStart : 0) + (isHot ? cramp.heat : 0);
}

function distanceOf({ longRunM }: SampleRunner, chance: Chance, { event, week }: Outing): number {
  if (event === "race") return HALF_MARATHON_M;
  if (event === "easy") return Math.round(chance.between(6, 11)) * 1000;
  // Three weeks up, one week easier.
  const build = [0.3, 0.6, 1, 0.1][week % 4] ?? 0;
  return (
    Math.round((longRunM.shortest + (longRunM.longest - longRunM.shortest) * build) / 500) * 500
  );
}

export function weatherOf(
  { year }: SampleRunner,
  chance: Chance,
  { at, hour }: { at: Date; hour: number },
) {
  const dayOfYear = (at.getTime() - Date.UTC(at.getUTCFullYear(), 0, 1)) / MS_IN_A_DAY;
  const season = Math.cos(((dayOfYear - 200) / 365) * 2 * Math.PI);
  const afternoon = hour > 12 ? 4 : -1;
  return {
    airTemperatureC: Math.round(
      year.meanC + year.swingC * season + afternoon + chance.between(-4, 4),
    ),
    relativeHumidityPct: Math.round(
      Math.min(96, Math.max(20, year.humidityPct + chance.between(-15, 15))),
    ),
  };
}

type OutingPaces = {
  readonly distanceM: number;
  readonly elapsedS: number;
  readonly firstPart: number;
  readonly unitM: number;
};

/** The first mile as fast as it was, and the rest at one pace that slows a little towards the end. */
function splitsOf({ distanceM, elapsedS, firstPart, unitM }: OutingPaces) {
  const lengths = Array.from({ length: Math.ceil(distanceM / unitM) }, (_, index) =>
    Math.min(unitM, distanceM - index * unitM),
  );
  const weights = lengths.map((length, index) => {
    const startedM = index * unitM;
    const fade = 1 + (1 - firstPart) * 1.6 * (startedM / distanceM);
    return length * (startedM < MILE_M ? firstPart : fade);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return lengths.map((length, index) => ({
    distanceM: length,
    timeS: Number((((weights[index] ?? 0) / total) * elapsedS).toFixed(1)),
  }));
}

function timeAt(splits: ReturnType<typeof splitsOf>, targetM: number): number | null {
  let passedM = 0;
  let passedS = 0;
  for (const { distanceM, timeS } of splits) {
    if (passedM + distanceM >= targetM) return passedS + ((targetM - passedM) / distanceM) * timeS;
    passedM += distanceM;
    passedS += timeS;
  }
  return null;
}

function fluidsOf(
  person: SampleRunner,
  chance: Chance,
  { plan, elapsedS }: { plan: RunPlan; elapsedS: number },
) {
  const hours = elapsedS / 3600;
  const { minMlPerH, maxMlPerH, marksS } = plan.during;
  const planned = marksS.length > 0 ? ((minMlPerH + maxMlPerH) / 2) * hours : 0;
  const intakeMl =
    Math.round((planned * person.drinksFactor * chance.between(0.85, 1.15)) / 10) * 10;
  if (!chance.happens(person.weighsIn)) return { intakeMl };
  const sweatMl =
    (plan.sweat.sweatRateMlPerH ?? 0) * person.sweatFactor * hours * chance.between(0.95, 1.05);
  const massBeforeKg = Number((person.bodyMassKg + chance.between(-0.6, 0.6)).toFixed(1));
  return {
    intakeMl,
    urineMl: 0,
    massBeforeKg,
    massAfterKg: Number((massBeforeKg - (sweatMl - intakeMl) / 1000).toFixed(1)),
  };
}

type When = {
  readonly at: Date;
  readonly distanceM: number;
  readonly elapsedS: number;
};

function crampOn(person: SampleRunner, chance: Chance, { at, distanceM, elapsedS }: When) {
  const along = chance.between(0.55, 0.95);
  const atElapsedS = Math.round(elapsedS * along);
  const couldGoOn = chance.happens(0.8);
  return {
    happenedAt: new Date(at.getTime() + atElapsedS * 1000),
    during: "run" as const,
    muscle: person.muscle,
    side: person.side,
    atDistanceM: Math.round((distanceM * along) / 100) * 100,
    atElapsedS,
    severity: chance.happens(0.75) ? ("mild" as const) : ("cramp-prone" as const),
    durationS: Math.round(chance.between(3, 24)) * 10,
    tried: chance.happens(0.5) ? ["stretch"] : ["stretch", "massage"],
    reliefAfterS: Math.round(chance.between(3, 18)) * 10,
    couldGoOn,
  };
}
