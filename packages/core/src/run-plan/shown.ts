/** Plans as they are shown: as they were given, as long as nothing in them passes what today's rules allow. */
import type { HeatFlag } from "../heat/model.ts";
import { type KeptPlan, type ReadPlan, readKeptPlan } from "./kept.ts";
import { laws } from "./laws.ts";
import { RunPlan, RunPlanRequest } from "./model.ts";
import { planRun } from "./plan.ts";

export type ShownPlan = ReadPlan & {
  /** What was kept is no longer what we would say: the plan is the one that today's rules make. */
  readonly isOfToday: boolean;
};

/**
 * Reads a plan that was kept at any time, and holds it to today's ceiling and red flags: whoever kept it, and
 * whatever it went through meanwhile. One that passes them gives way to today's plan for the same question;
 * where the question tells none that keeps the laws, there is no plan to show.
 */
export function showKeptPlan(kept: KeptPlan): ShownPlan {
  const read = readKeptPlan(kept);
  const { plan, request } = read;
  if (plan === null) return { ...read, isOfToday: false };
  const asked = RunPlanRequest.safeParse(request).data;
  if (asked === undefined) return { ...read, plan: null, added: [], isOfToday: false };
  const today = planRun(asked);
  if (isWithin(plan, today, asked)) return { ...read, isOfToday: false };
  if (!keepsLaws(today, asked)) return { ...read, plan: null, added: [], isOfToday: false };
  const leftOut = read.leftOut.filter((path) => path.startsWith("request."));
  return { ...read, plan: today, added: [], leftOut, isOfToday: true };
}

function isWithin(plan: RunPlan, today: RunPlan, request: RunPlanRequest): boolean {
  return (
    isOfTheRun(plan, request) &&
    keepsLaws(plan, request) &&
    keepsLaws(underLimitsOf(today, plan), request) &&
    asksNoMore(plan, today) &&
    warnsOfAll(plan, today)
  );
}

function keepsLaws(plan: RunPlan, request: RunPlanRequest): boolean {
  return Object.values(laws).every((law) => (law(plan, request)?.broken ?? null) === null);
}

/** No quantity of a plan is as large as this, in SI: neither how far a run is, nor the weeks after it in seconds. */
const MORE_THAN_ANY = 10_000_000;

/** Whether it says what a plan says, of the run that was asked for. */
function isOfTheRun(plan: RunPlan, { distanceM, durationS, event }: RunPlanRequest): boolean {
  const isSame =
    plan.distanceM === distanceM && plan.durationS === durationS && plan.event === event;
  return isSame && RunPlan.safeParse(plan).success && everyNumber(plan, isOfARun);
}

const isOfARun = (value: number) => Math.abs(value) < MORE_THAN_ANY;

function everyNumber(part: unknown, holds: (value: number) => boolean): boolean {
  if (typeof part === "number") return holds(part);
  if (typeof part !== "object" || part === null) return true;
  return Object.values(part).every((each) => everyNumber(each, holds));
}

/** The plan with the sweat, the ceiling and the cap of today: what it asks to drink has to keep the laws under these. */
function underLimitsOf(today: RunPlan, plan: RunPlan): RunPlan {
  const { ceilingMlPerH } = today.during;
  const { totalCapMl, heldRule } = today.before;
  return {
    ...plan,
    sweat: today.sweat,
    during: { ...plan.during, ceilingMlPerH },
    before: { ...plan.before, totalCapMl, ...(heldRule !== undefined && { heldRule }) },
  };
}

/** For sums of what was rounded. */
const NOISE = 1e-6;

/** Whether it asks for no more on the way than the ceiling allows, and afterwards for no more than today. */
function asksNoMore(
  { during, after, before, saltShot, ...plan }: RunPlan,
  today: RunPlan,
): boolean {
  const ceilingMl = (today.during.ceilingMlPerH * plan.durationS) / 3600;
  const drinks = plan.timeline.filter(({ atS, maxMl }) => atS > 0 && maxMl !== undefined);
  const onTheWay = drinks.filter(({ atS }) => atS < plan.durationS);
  const sumMl = onTheWay.reduce((sum, { maxMl = 0 }) => sum + maxMl, 0);
  const pairs = [
    [during.ceilingMlPerH, today.during.ceilingMlPerH],
    [during.maxMlPerH, today.during.ceilingMlPerH],
    [(during.portionMaxMl * 3600) / during.everyS, today.during.ceilingMlPerH],
    [during.portionMaxMl * during.marksS.length, ceilingMl],
    [sumMl, ceilingMl],
    [during.sportsDrinkSodiumMg.max, today.during.sportsDrinkSodiumMg.max],
    [after.perKgLostMinMl, today.after.perKgLostMaxMl],
    [after.perKgLostMaxMl, today.after.perKgLostMaxMl],
    [after.mostMlPerH ?? 0, today.after.mostMlPerH ?? Number.POSITIVE_INFINITY],
    [before.anHourBeforeTrimmed.maxMl, today.before.totalCapMl],
    [before.atStartTrimmed.maxMl, today.before.totalCapMl],
    ...drinks.filter(({ atS }) => atS >= plan.durationS).map(({ maxMl = 0 }) => [maxMl, 0]),
  ];
  const isSalty = saltShot.offer !== today.saltShot.offer && today.saltShot.offer === "suppressed";
  const isSweet = during.sportsDrink && !today.during.sportsDrink;
  const isSaltyAfter = after.fluid !== "water" && today.after.fluid === "water";
  return (
    pairs.every(([asked = 0, most = 0]) => asked <= most + NOISE) &&
    !(isSalty || isSweet || isSaltyAfter)
  );
}

/** Whether it names every warning, every condition and every flag that today's rules name for the same question. */
function warnsOfAll(plan: RunPlan, today: RunPlan): boolean {
  const isNamed = (warning: RunPlan["warnings"][number]) =>
    plan.warnings.some(
      ({ kind, flag, because }) =>
        kind === warning.kind && flag === warning.flag && holds(because, warning.because),
    );
  return (
    today.warnings.every(isNamed) &&
    holds(plan.clinicianFirst.because, today.clinicianFirst.because) &&
    plan.clinicianFirst.askFirst >= today.clinicianFirst.askFirst &&
    (today.notNow === undefined) === (plan.notNow === undefined) &&
    heatOf(plan) >= heatOf(today) &&
    fliesFlagsOf(plan, today)
  );
}

function holds<Item>(all: readonly Item[] = [], some: readonly Item[] = []): boolean {
  return some.every((item) => all.includes(item));
}

const byHeat: readonly HeatFlag[] = ["white", "green", "yellow", "red", "black"];
const heatOf = ({ heat }: RunPlan) => (heat === null ? -1 : byHeat.indexOf(heat.flag));

/** Whether no hour of the day is shown cooler than it is, the one to begin in among them. */
function fliesFlagsOf({ heatHours, notNow }: RunPlan, today: RunPlan): boolean {
  const toldToday = new Map(today.heatHours?.hours.map(({ at, flag }) => [at, flag]));
  const shown = [...(heatHours?.hours ?? []), heatHours?.cheapest, notNow?.instead];
  return shown.every((hour) => {
    if (hour == null) return true;
    const flag = toldToday.get(hour.at);
    return flag !== undefined && byHeat.indexOf(hour.flag) >= byHeat.indexOf(flag);
  });
}
