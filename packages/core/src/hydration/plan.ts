import { weatherOf } from "../heat/plan.ts";
import { ask } from "../rule.ts";
import {
  type MillilitersPerHour,
  milligrams,
  milliliters,
  millilitersPerHour,
  type Percent,
  type Seconds,
  volumeOver,
} from "../units.ts";
import { judgeWeighIn } from "./belief.ts";
import type {
  AfterRun,
  BeforeRun,
  DuringRun,
  HydrationPlan,
  HydrationRequest,
  StationPlan,
  SweatPrediction,
  SweatPredictionRequest,
  SweatRange,
  SweatTest,
  SweatTestRequest,
  UrineAdvice,
  UrineColour,
  WeighInToJudge,
} from "./model.ts";
import { after, urine } from "./rules/after.ts";
import {
  anHourBefore,
  articleBefore,
  atStart,
  atStartTrimmed,
  beforeTotal,
} from "./rules/before.ts";
import {
  articleDuring,
  ceiling,
  during,
  expectedMassChange,
  marks,
  sportsDrink,
  spreadOver,
} from "./rules/during.ts";
import { beforeHeld } from "./rules/held.ts";
import { sweatPrediction, weatherAssumed } from "./rules/prediction.ts";
import { saltShot, sportsDrinkSodiumOf } from "./rules/sodium.ts";
import { sweatRange } from "./rules/spread.ts";
import { stations } from "./rules/stations.ts";
import { rehydrate, sweatTest } from "./rules/weigh-in.ts";
import { estimateSweat } from "./sweat-estimate.ts";

/** What to drink before, during and after a run, and how much is too much. */
export function planHydration(request: HydrationRequest): HydrationPlan {
  const weather = weatherAssumed.decide(request);
  const prediction = predictionFor(request, weather.conditions);
  const { spread, own, typed, ...sweat } = estimateSweat(request, {
    prediction,
    conditions: weather.conditions,
  });
  const sweating = {
    ...request,
    sweatRateMlPerH: sweat.sweatRateMlPerH ?? undefined,
    spread,
    uncompensable: prediction?.uncompensable ?? false,
    cameBackHeavier: own?.cameBackHeavier,
  };
  const range = rangeOf(sweating);
  const duringRun = planDuring(sweating);
  return {
    ...sweat,
    ...(range === undefined ? {} : { sweatRange: range }),
    prediction,
    ...(own && { own }),
    ...(typed && { typed }),
    conditions: weather.conditions,
    conditionsAssumed: weather.assumed,
    before: planBefore(request, duringRun, range),
    during: duringRun,
    after: planAfter(request),
    saltShot: ask(saltShot, request),
    expectedMassChangePct: expectedRange(request, duringRun, range),
  };
}

/** When to drink on a run that lasts so long, strictly before its finish. */
export function drinkMarks(durationS: Seconds): { everyS: Seconds; marksS: Seconds[] } {
  return marks.decide({ durationS });
}

type DrinksOnTheWay = "minMlPerH" | "maxMlPerH" | "portionMaxMl" | "marksS";

/** The least that is drunk an hour before, whatever is sweated. */
export function leastAnHourBefore(
  bodyMassKg: HydrationRequest["bodyMassKg"],
): DuringRun["portionMinMl"] {
  return anHourBefore.decide({ bodyMassKg }).minMl;
}

/** The drinks of a run at the water tables of its course, which a runner passes at these times. */
export function planStations(
  { minMlPerH, maxMlPerH, portionMaxMl, marksS }: Pick<DuringRun, DrinksOnTheWay>,
  stationsS: readonly Seconds[],
): StationPlan {
  const onTheWayMl = milliliters(portionMaxMl * marksS.length);
  return ask(stations, { stationsS, minMlPerH, maxMlPerH, onTheWayMl });
}

/** A sweat rate from mass, speed and weather. */
export function predictSweat(request: SweatPredictionRequest): SweatPrediction {
  const { weather, ...assumed } = weatherOf(request.conditions);
  return { ...ask(sweatPrediction, { ...request, conditions: weather }), ...assumed };
}

/** What to drink after a run, with whatever limits the runner's health. */
export function planAfter(request: Pick<HydrationRequest, "healthConditions">): AfterRun {
  return ask(after, request);
}

/** A sweat rate from two weigh-ins, and what to put back; null where they are not believed. */
export function testSweat(request: WeighInToJudge): SweatTest | null {
  if (!judgeWeighIn(request).believed) return null;
  const test = ask(sweatTest, request);
  return {
    ...test,
    rehydrateMl: test.usable ? rehydrate.decide(request) : null,
    rehydrateRule: rehydrate.id,
  };
}

/** What the scale says, whether it is believed or not. */
export function readScale(request: SweatTestRequest): ReturnType<typeof sweatTest.decide> & {
  rule: string;
} {
  return ask(sweatTest, request);
}

/** What a urine colour says. */
export function readUrine(colour: UrineColour): UrineAdvice {
  return ask(urine, { colour });
}

function predictionFor(
  request: HydrationRequest,
  conditions: SweatPredictionRequest["conditions"],
) {
  const { bodyMassKg, speedKmPerH, heightM } = request;
  return bodyMassKg === undefined
    ? null
    : predictSweat({ bodyMassKg, speedKmPerH, heightM, conditions });
}

function rangeOf({ sweatRateMlPerH, spread }: Sweating): SweatRange | undefined {
  return sweatRateMlPerH === undefined ? undefined : ask(sweatRange, { sweatRateMlPerH, spread });
}

function planBefore(
  request: HydrationRequest,
  during: DuringRun,
  range: SweatRange | undefined,
): BeforeRun {
  const hourBefore = ask(anHourBefore, request);
  const held = ask(beforeHeld, {
    ...request,
    surelyMlPerH: range?.low,
    onTheWayMl: articleAtMost(during),
    anHourBefore: { minMl: hourBefore.minMl, maxMl: hourBefore.maxMl },
    atStart: atStartTrimmed.decide(request),
  });
  return {
    ...ask(beforeTotal, request),
    anHourBefore: hourBefore,
    anHourBeforeTrimmed: held.anHourBefore,
    atStart: ask(atStart, request),
    atStartTrimmed: held.atStart,
    ...(held.isHeld ? { heldRule: held.rule } : {}),
    article: articleBefore.decide({}),
  };
}

type Sweating = HydrationRequest & { spread: number; cameBackHeavier?: boolean | undefined };

/** What is drunk on the way, at the most; more than the article's most is asked for only where far more is lost. */
function articleAtMost({ maxMlPerH, articleMaxMlPerH, everyS, marksS }: DuringRun) {
  const portion = volumeOver(millilitersPerHour(Math.min(maxMlPerH, articleMaxMlPerH)), everyS);
  return milliliters(portion * marksS.length);
}

function planDuring(sweating: Sweating): DuringRun {
  const band = ask(during, sweating);
  const times = marks.decide(sweating);
  const sports = ask(sportsDrink, sweating);
  const top = ask(ceiling, sweating);
  const count = sports.sportsDrinkMarksS.length;
  const sodium = sportsDrinkSodiumOf.decide({
    minMl: milliliters(band.portionMinMl * count),
    maxMl: milliliters(band.portionMaxMl * count),
  });
  return {
    ...band,
    ...times,
    sportsDrink: sports.sportsDrink,
    sportsDrinkMarksS: sports.sportsDrinkMarksS,
    sportsDrinkRule: sports.rule,
    sportsDrinkSodiumMg: { min: milligrams(sodium.minMg), max: milligrams(sodium.maxMg) },
    ceilingMlPerH: top.ceilingMlPerH,
    ceilingRule: top.rule,
    ...articleDuring.decide({}),
  };
}

/** The scale at the finish: of one who sweats much and drinks the least, and of one who sweats little and drinks the most. */
function expectedRange(
  { bodyMassKg, durationS }: HydrationRequest,
  plan: DuringRun,
  range: SweatRange | undefined,
): { min: Percent; max: Percent } | null {
  if (bodyMassKg === undefined || range === undefined) return null;
  const change = (portion: DuringRun["portionMinMl"], sweatRateMlPerH: MillilitersPerHour) => {
    const intakeMlPerH = spreadOver(portion, plan.marksS.length, durationS);
    return expectedMassChange.decide({ bodyMassKg, sweatRateMlPerH, intakeMlPerH, durationS })
      .bodyMassChangePct;
  };
  return {
    min: change(plan.portionMinMl, range.high),
    max: change(plan.portionMaxMl, range.low),
  };
}
