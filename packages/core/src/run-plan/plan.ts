import type { HeatPlan, PlannedHeat } from "../heat/model.ts";
import { callOff, judgeUsedToHeat, planHeat, planHours } from "../heat/plan.ts";
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
export function planRun(request: RunPlanRequest): RunPlan {
  const { distanceM, durationS, event, healthConditions, conditions } = request;
  const heat = conditions === undefined ? null : planHeat(conditions);
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
    expectedMassChangePct: hydration.expectedMassChangePct,
    before: hydration.before,
    during: hydration.during,
    after: hydration.after,
    saltShot: hydration.saltShot,
    ...heatIn(heat, request),
    conditions: conditions ?? (hydration.sweatBasis === "predicted" ? hydration.conditions : null),
    conditionsAssumed: hydration.conditionsAssumed && hydration.sweatBasis === "predicted",
    ...(heat?.assumedHumidity && { assumedHumidity: heat.assumedHumidity }),
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

/** What a plan tells of the heat of its hour and of its day. */
function heatIn(
  heat: HeatPlan | null,
  { hours = [], recentRuns = [] }: RunPlanRequest,
): Pick<RunPlan, "heat" | "heatHours" | "notNow" | "usedToHeat"> {
  const heatHours = planHours(hours);
  const notNow = callOff(heat, heatHours);
  const usedToHeat = judgeUsedToHeat(heat, recentRuns);
  return {
    heat: heat === null ? null : toldOf(heat),
    ...(heatHours && { heatHours }),
    ...(notNow && { notNow }),
    ...(usedToHeat && { usedToHeat }),
  };
}

function toldOf(heat: HeatPlan): PlannedHeat {
  const { wbgtC, flag, method, estimateError, assumedOutdoors, rule } = heat;
  return {
    wbgtC,
    flag,
    method,
    ...(estimateError && { estimateError }),
    ...(assumedOutdoors && { assumedOutdoors }),
    rule,
  };
}

function sweatIn({
  sweatRateMlPerH,
  sweatBasis,
  sweatRange,
  prediction,
  own,
}: HydrationPlan): RunPlan["sweat"] {
  return {
    sweatRateMlPerH,
    basis: sweatBasis,
    rule: prediction?.rule ?? null,
    ...(sweatRange && { range: sweatRange }),
    ...(own && { own }),
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
