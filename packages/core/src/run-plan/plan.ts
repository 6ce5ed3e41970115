import type { HeatHours, PlannedHeat } from "../heat/model.ts";
import {
  callOff,
  heatOfRun,
  hoursFrom,
  judgeUsedToHeat,
  planHeat,
  planHours,
} from "../heat/plan.ts";
import { bodyMassOf } from "../hydration/body-mass.ts";
import type { HydrationPlan } from "../hydration/model.ts";
import { planHydration } from "../hydration/plan.ts";
import { checkStartPosition, planPacing } from "../pacing/plan.ts";
import { planPreparation } from "../preparation/plan.ts";
import { planRecovery } from "../recovery/plan.ts";
import { askClinicianFirst } from "../referral/plan.ts";
import { rulebookVersion } from "../rulebook-version.ts";
import { speedOver } from "../units.ts";
import { planWarmUp } from "../warm-up/plan.ts";
import { disagreementsOf } from "./disagreements.ts";
import type { RunPlan, RunPlanRequest, Warning } from "./model.ts";
import { warnings } from "./rules.ts";
import { timelineOf } from "./timeline.ts";

/** The whole plan for one run: what to drink, how to warm up, how fast to begin, how to recover, on one time line. */
export function planRun(told: RunPlanRequest): RunPlan {
  const request = { ...told, bodyMassKg: bodyMassOf(told) };
  const { distanceM, durationS, event, healthConditions, conditions } = request;
  const atStart = conditions === undefined ? null : planHeat(conditions);
  const heat = atStart && heatOfRun(atStart, request);
  const wbgtC = heat?.wbgtC;
  const hydration = planHydration({
    ...request,
    wbgtC,
    speedKmPerH: speedOver(distanceM, durationS),
  });
  const pacing = planPacing({ ...request, wbgtC });
  const startPosition = checkStartPosition(pacing.meanPaceSPerKm, request.corralPaceSPerKm);
  const clinicianFirst = askClinicianFirst(healthConditions);
  const parts = {
    distanceM,
    durationS,
    event,
    sweat: sweatIn(hydration),
    ...drinksIn(hydration),
    ...heatIn(heat, request),
    conditions: conditions ?? (hydration.sweatBasis === "predicted" ? hydration.conditions : null),
    conditionsAssumed: hydration.conditionsAssumed && hydration.sweatBasis === "predicted",
    ...(atStart?.assumedHumidity && { assumedHumidity: atStart.assumedHumidity }),
    warmUp: planWarmUp({ event }),
    pacing,
    startPosition,
    preparation: planPreparation(request),
    recovery: [...planRecovery({ event })],
    clinicianFirst,
  };
  const { kinds } = warnings.decide({
    bodyMassKg: request.bodyMassKg,
    durationS,
    healthConditions,
    askFirst: clinicianFirst.askFirst,
    saltShot: hydration.saltShot.offer,
    flag: heat?.flag ?? null,
    prediction: hydration.prediction,
    usesPrediction: hydration.sweatBasis === "predicted",
    verdict: hydration.during.verdict,
    typed: hydration.typed,
    conditionsAssumed: hydration.conditionsAssumed,
    fitsCorral: startPosition.fits,
  });
  const whole = {
    ...parts,
    timeline: timelineOf(parts),
    warnings: kinds.map((kind) => warningOf(kind, parts)),
    disagreements: disagreementsOf(parts),
    rulebook: rulebookVersion,
  };
  return { ...whole, rules: rulesIn(whole) };
}

/** What a plan tells of the heat of its hours and of its day. */
function heatIn(
  heat: ReturnType<typeof heatOfRun> | null,
  { hours = [], recentRuns = [], durationS }: RunPlanRequest,
): Pick<RunPlan, "heat" | "heatHours" | "notNow" | "usedToHeat"> {
  const told = heat === null ? null : toldOf(heat);
  const usedToHeat = judgeUsedToHeat(heat, recentRuns);
  return {
    heat: told,
    ...dayOf({ heat: told, durationS }, planHours(hours)),
    ...(usedToHeat && { usedToHeat }),
  };
}

function dayOf(
  { heat, durationS }: Pick<RunPlan, "heat" | "durationS">,
  heatHours: HeatHours | null,
  nowMs?: number,
): Pick<RunPlan, "heatHours" | "notNow"> {
  const notNow = callOff(heat, heatHours ?? { hours: [] }, { durationS, nowMs });
  return { ...(heatHours && { heatHours }), ...(notNow && { notNow }) };
}

/** The same plan at another time of the day: it names no hour that has gone while another is to come. */
export function planAsOf(plan: RunPlan, nowMs: number): RunPlan {
  if (plan.heatHours === undefined) return plan;
  return { ...plan, ...dayOf(plan, hoursFrom(plan.heatHours.hours, nowMs), nowMs) };
}

function toldOf(heat: ReturnType<typeof heatOfRun>): PlannedHeat {
  const { wbgtC, flag, method, estimateError, assumedOutdoors, hottest, rule } = heat;
  return {
    wbgtC,
    flag,
    method,
    ...(estimateError && { estimateError }),
    ...(assumedOutdoors && { assumedOutdoors }),
    ...(hottest && { hottest }),
    rule,
  };
}

function drinksIn({
  expectedMassChangePct,
  before,
  during,
  after,
  saltShot,
}: HydrationPlan): Pick<
  RunPlan,
  "expectedMassChangePct" | "before" | "during" | "after" | "saltShot"
> {
  return { expectedMassChangePct, before, during, after, saltShot };
}

function sweatIn({
  sweatRateMlPerH,
  sweatBasis,
  sweatRange,
  prediction,
  own,
  typed,
}: HydrationPlan): RunPlan["sweat"] {
  return {
    sweatRateMlPerH,
    basis: sweatBasis,
    rule: prediction?.rule ?? null,
    ...(sweatRange && { range: sweatRange }),
    ...(own && { own }),
    ...(typed && { typed }),
  };
}

const ruleOf: Record<Warning["kind"], string> = {
  "clinician-first": "referral.clinician-first",
  "uncompensable-heat": "hydration.sweat-prediction",
  "heat-flag": "heat.flag",
  "article-would-overdrink": "hydration.ceiling",
  "two-percent-will-pass": "hydration.floor",
  "extra-caution": "run-plan.extra-caution",
  "salt-shot-suppressed": "hydration.salt-shot",
  "start-with-slower-runners": "pacing.start-position",
  extrapolated: "hydration.sweat-prediction",
  "assumed-weather": "hydration.assumed-weather",
  "general-guidance": "hydration.article-during",
  "typed-rate-not-believed": "hydration.typed-rate",
  "typed-rate-held": "hydration.sweat-known",
};

function warningOf(
  kind: Warning["kind"],
  parts: Pick<RunPlan, "clinicianFirst" | "saltShot" | "heat">,
): Warning {
  const rule = ruleOf[kind];
  if (kind === "clinician-first") return { kind, because: parts.clinicianFirst.because, rule };
  if (kind === "salt-shot-suppressed") return { kind, because: parts.saltShot.because, rule };
  return kind === "heat-flag" && parts.heat !== null
    ? { kind, flag: parts.heat.flag, rule }
    : { kind, rule };
}

/** Every rule a plan leans on, each once, in the order it is met. */
function rulesIn(part: unknown): string[] {
  if (typeof part !== "object" || part === null) return [];
  const found = Object.entries(part).flatMap(([key, value]) =>
    typeof value === "string" && (key === "rule" || key.endsWith("Rule"))
      ? [value]
      : rulesIn(value),
  );
  return [...new Set(found)];
}
