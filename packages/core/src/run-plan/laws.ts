/** What holds of every plan, whoever asks. A law says what breaks it, and how near it came. */
import { bodyMassOf } from "../hydration/body-mass.ts";
import { leastAnHourBefore, planStations } from "../hydration/plan.ts";
import { seconds } from "../units.ts";
import type { RunPlan, RunPlanRequest } from "./model.ts";

type OfALaw = {
  /** Null where the law holds. */
  readonly broken: string | null;
  /** How much of what is allowed was used up: 1 is all of it. Left out where there is no measure. */
  readonly used?: number;
};
/** Null where the law has nothing to hold to. */
export type Law = (plan: RunPlan, request: RunPlanRequest) => OfALaw | null;

export const noise = 1e-6;
const holds: OfALaw = { broken: null };
export const limit = (used: number, broken: string): OfALaw => ({
  used,
  broken: used <= 1 + noise ? null : broken,
});
export const must = (isSo: boolean, broken: string): OfALaw => (isSo ? holds : { broken });

const tableEveryS = 360;

/** The most of a plan between start and finish: by its own marks, or at a water table every six minutes. */
function onTheWayMl({ during, durationS }: RunPlan): number {
  const count = Math.ceil(durationS / tableEveryS) - 1;
  const tables = Array.from({ length: count }, (_, index) => seconds((index + 1) * tableEveryS));
  const { mostMl } = planStations(during, tables);
  return Math.max(during.portionMaxMl * during.marksS.length, mostMl);
}

const hoursOf = ({ durationS }: RunPlanRequest) => durationS / 3600;
const drinksOf = ({ timeline }: RunPlan) => timeline.filter(({ kind }) => kind === "drink");

const article = [
  ...["drink", "stop-drinking", "toilet", "warm-up-jog", "static-stretch", "warm-up-exercises"],
  ...["line-up", "start", "finish", "cool-down", "rehydrate", "urine-check", "massage"],
  "compression",
];

/** Everything in a plan that is no figure and no word: NaN, infinity, an empty sentence. */
function hollow(part: unknown, path = ""): string | null {
  if (typeof part === "number") return Number.isFinite(part) ? null : path;
  if (typeof part === "string") return part.trim() === "" ? path : null;
  if (typeof part !== "object" || part === null) return null;
  for (const [key, value] of Object.entries(part)) {
    const found = hollow(value, path === "" ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

const drinks: Readonly<Record<string, Law>> = {
  "no instruction on the way passes the ceiling": (plan) => {
    const { during } = plan;
    const most = (during.ceilingMlPerH * during.everyS) / 3600;
    const asked = drinksOf(plan)
      .filter(({ atS }) => atS > 0)
      .map(({ maxMl = 0 }) => maxMl);
    return limit(Math.max(0, during.portionMaxMl, ...asked) / most, "a drink passes the ceiling");
  },

  "the ceiling is never above 0.8 L an hour, nor above what nine in ten sweat": (plan) => {
    const { ceilingMlPerH } = plan.during;
    const surely = plan.sweat.range?.low ?? plan.sweat.sweatRateMlPerH ?? 800;
    return limit(ceilingMlPerH / Math.min(surely, 800), "the ceiling is too high");
  },

  "the least of a drink is never more than its most": ({ before, during }) => {
    const pairs = [
      [during.minMlPerH, during.maxMlPerH],
      [during.portionMinMl, during.portionMaxMl],
      ...[before.anHourBeforeTrimmed, before.atStartTrimmed].map(({ minMl, maxMl }) => [
        minMl,
        maxMl,
      ]),
    ];
    const isSo = pairs.every(([least = 0, most = 0]) => least <= most + noise);
    return must(isSo, "a least amount passes its most");
  },

  "the one in ten who sweats least never gains from the start": (plan, request) => {
    const low = plan.sweat.range?.low;
    if (low === undefined) return null;
    const { min = 0, max = 0 } = plan.expectedMassChangePct ?? {};
    const used = onTheWayMl(plan) / (low * hoursOf(request));
    return max > noise || min > max + noise
      ? { used, broken: "the scale may rise" }
      : limit(used, "more is drunk than sweated");
  },

  "nor is heavier at the finish than before the first drink, but for the least of the article": (
    plan,
    request,
  ) => {
    const { before, sweat } = plan;
    if (sweat.range === undefined) return null;
    const { anHourBeforeTrimmed: hourBefore, atStartTrimmed: atStart } = before;
    const stillIn = (hourBefore.maxMl + atStart.maxMl) / 2 + onTheWayMl(plan);
    const bodyMassKg = bodyMassOf(request);
    const leastMl = Math.min(leastAnHourBefore(bodyMassKg), before.anHourBefore.maxMl);
    const isLeast =
      before.heldRule !== undefined &&
      atStart.maxMl === 0 &&
      Math.abs(hourBefore.maxMl - leastMl) < noise;
    const used = stillIn / (sweat.range.low * hoursOf(request));
    return isLeast ? null : limit(used, "drinks before the start are not held to the sweat");
  },

  "the drinks before a run add up to no more than their cap": (plan) => {
    const drunk = drinksOf(plan)
      .filter(({ atS }) => atS < 0)
      .reduce((sum, { maxMl = 0 }) => sum + maxMl, 0);
    return limit(drunk / plan.before.totalCapMl, "too much before the start");
  },

  "a limit on fluid asks for no least amount": ({ before, during }, { healthConditions }) => {
    const limited = ["kidney-disease", "heart-disease", "fluid-restriction", "past-hyponatraemia"];
    if (!healthConditions.some((name) => limited.includes(name))) return null;
    const least = Math.max(before.anHourBeforeTrimmed.minMl, before.atStartTrimmed.minMl);
    return must(Math.max(least, during.minMlPerH) === 0, "a least amount is asked for");
  },
};

const parts: Readonly<Record<string, Law>> = {
  "nothing is hollow": (plan) => {
    const path = hollow(plan);
    return must(path === null, `${path} is empty or no number`);
  },

  "no step of the article is missing": (plan, request) => {
    const kinds = new Set<string>(plan.timeline.map(({ kind }) => kind));
    const missing = article.filter((kind) => !kinds.has(kind));
    const startDrink = drinksOf(plan).some(({ atS, optional }) => atS < 0 && optional === true);
    const untold =
      !startDrink && plan.before.heldRule === undefined && request.urineIsPale !== true
        ? ["the drink at the start, without a reason"]
        : [];
    const salt =
      plan.saltShot.offer === "suppressed" && plan.saltShot.because.length === 0
        ? ["the salt, without a reason"]
        : [];
    const lacking = [...missing, ...untold, ...salt];
    return must(lacking.length === 0, `lacks ${lacking.join(", ")}`);
  },

  "a black flag is not answered with a run": ({ heat, notNow }) =>
    must(
      (heat?.flag === "black") === (notNow !== undefined),
      `flag ${heat?.flag}, and ${notNow ? "not now" : "a run"}`,
    ),

  "nor with an hour that flies a black flag too": ({ heatHours, notNow }) => {
    const instead = notNow?.instead ?? null;
    if (instead === null) return null;
    const told = (hour: typeof instead) => hour.wbgtC === instead.wbgtC;
    const isTold =
      heatHours?.hours.some(told) && heatHours.hours.some(({ at }) => at === instead.at);
    return must(instead.flag !== "black" && isTold === true, `${instead.flag} at ${instead.at}`);
  },

  "the cheapest hour is none that is hotter than another as well known": ({ heatHours }) => {
    if (heatHours === undefined) return null;
    const { hours, cheapest } = heatHours;
    const coolest = Math.min(
      ...hours.filter(({ method }) => method === cheapest.method).map(({ wbgtC }) => wbgtC),
    );
    return must(cheapest.wbgtC <= coolest, `${cheapest.wbgtC} °C, and ${coolest} °C was told`);
  },
};

export const laws: Readonly<Record<string, Law>> = { ...drinks, ...parts };
