/** A run as it is kept: what its splits, its weigh-in and its drinks show. Total, whatever is missing. */
import type { FigureNoticeKind, SportSession, TrackPoint } from "../activity.ts";
import { type Conditions, Weather } from "../conditions.ts";
import { judgeRun, withBelievedWeights } from "../hydration/logged-weights.ts";
import type { SweatTest, WeighInBelief } from "../hydration/model.ts";
import { drinkMarks, predictSweat, readScale } from "../hydration/plan.ts";
import { ask } from "../rule.ts";
import {
  asPercent,
  type Kilograms,
  type Meters,
  MILLILITERS_IN_A_LITER,
  type Milliliters,
  type MillilitersPerHour,
  meters,
  mile,
  milliliters,
  paceOver,
  type Seconds,
  seconds,
  speedOver,
} from "../units.ts";
import type { FluidLine, MeasuredStart, RunAnalysis, SweatBalance } from "./model.ts";
import { analyseSession, startAgainstPlan, sweatBalance } from "./plan.ts";
import { fasterThanAnyone, keptSplits } from "./rules/beside.ts";
import { drinkTimes, sweatBand } from "./rules/sweat.ts";

type KeptSplit = {
  readonly distanceM: number;
  /** On the wall's clock. */
  readonly timeS: number;
  /** Without the pauses, where there were some. */
  readonly timerS?: number | undefined;
};

/** What is kept of one run; null is not known. */
export type KeptRun = {
  readonly distanceM: Meters | null;
  readonly elapsedS: Seconds | null;
  readonly firstMileS: Seconds | null;
  /** By the mile or by the kilometre, whichever there is. */
  readonly splits: readonly KeptSplit[] | null;
  readonly massBeforeKg: Kilograms | null;
  readonly massAfterKg: Kilograms | null;
  readonly intakeMl: Milliliters | null;
  readonly urineMl: Milliliters | null;
  readonly urineUnmeasured: boolean | null;
  readonly estimatedSweatLossMl: Milliliters | null;
  readonly conditions: Conditions | null;
};

/** What was planned for it, where it had a plan. */
export type Planned = {
  readonly firstMileS: Seconds | null;
  readonly sweatRateMlPerH: MillilitersPerHour | null;
  readonly marksS: readonly Seconds[];
};

/** What two weights say by themselves. */
export type Scale = Pick<
  SweatTest,
  | "bodyMassChangePct"
  | "gainedWeight"
  | "lostOverTwoPct"
  | "urineKnown"
  | "usable"
  | "noRate"
  | "rule"
>;

export type KeptAnalysis = {
  /** Null where the run was not weighed before and after. */
  readonly weighIn: WeighInBelief | null;
  /** Null without two weights that are believed, or show a gain. */
  readonly scale: Scale | null;
  /** The splits, the halves and the end; null without splits. */
  readonly splits: RunAnalysis | null;
  /** The first mile against the plan, else against the rest. */
  readonly start: MeasuredStart | null;
  readonly balance: SweatBalance | null;
  readonly fluid: FluidLine | null;
  /** What may not be right in its figures. */
  readonly notices: readonly FigureNoticeKind[];
};

/** Everything that a kept run shows. */
export function analyseKept(kept: KeptRun, planned: Planned | null): KeptAnalysis {
  const logged = { ...kept, ...airOf(kept) };
  const run = withBelievedWeights(logged);
  const weighIn = judgeRun(logged);
  const splits = run.splits === null ? null : analyseSession(sessionOf(run.splits));
  const balance = balanceOf(run, planned);
  return {
    weighIn,
    scale: scaleOf(logged, weighIn),
    splits,
    start: startOf(run, planned, splits),
    balance,
    fluid: balance === null ? null : fluidLine(run, balance, planned?.marksS ?? []),
    notices: noticesOf(run),
  };
}

function noticesOf({ splits, distanceM, elapsedS }: KeptRun): FigureNoticeKind[] {
  const sum = (of: "distanceM" | "timeS") =>
    (splits ?? []).reduce((total, split) => total + split[of], 0);
  const [splitsM, splitsS] = [sum("distanceM"), sum("timeS")];
  const { stand } = keptSplits.decide({ distanceM, elapsedS, splitsM, splitsS });
  const notices: FigureNoticeKind[] = [];
  if (splits !== null && stand === "part") notices.push("splits-in-part");
  if (stand === "outgrown") notices.push("splits-outgrow-run");
  const stretches = (splits ?? []).map((split) => ({
    ...split,
    timeS: split.timerS ?? split.timeS,
  }));
  if (distanceM !== null && elapsedS !== null) stretches.push({ distanceM, timeS: elapsedS });
  if (stretches.some((stretch) => fasterThanAnyone.decide(stretch).isFaster))
    notices.push("faster-than-anyone");
  return notices;
}

/** As for a weigh-in: less is a slip of a finger, and no rate comes of it. */
const LEAST_S = 60;

function airOf({ conditions }: KeptRun) {
  return {
    airTemperatureC: conditions?.airTemperatureC ?? null,
    relativeHumidityPct: conditions?.relativeHumidityPct ?? null,
  };
}

/**
 * What the scale says of a run, which what was drunk has no part in; null where it was not weighed, not timed or not
 * believed. That it went up is told in any case.
 */
function scaleOf(run: KeptRun, weighIn: WeighInBelief | null): Scale | null {
  const { massBeforeKg, massAfterKg, elapsedS, intakeMl } = run;
  if (weighIn === null || massBeforeKg === null || massAfterKg === null) return null;
  const isTimed = elapsedS !== null && elapsedS >= LEAST_S;
  if (!weighIn.gainedWeight && !(weighIn.believed && isTimed)) return null;
  const told = readScale({
    ...{ massBeforeKg, massAfterKg, drankMl: intakeMl ?? milliliters(0) },
    durationS: isTimed ? elapsedS : seconds(LEAST_S),
    ...passedOf(run),
  });
  const { bodyMassChangePct, gainedWeight, lostOverTwoPct, urineKnown, usable, noRate, rule } =
    told;
  return { bodyMassChangePct, gainedWeight, lostOverTwoPct, urineKnown, usable, noRate, rule };
}

/** What was told of the stops on the way; nothing of what was not. */
function passedOf({ urineMl, urineUnmeasured }: Pick<KeptRun, "urineMl" | "urineUnmeasured">) {
  return {
    ...(urineMl !== null && { urineMl }),
    ...(urineUnmeasured !== null && { urineUnmeasured }),
  };
}

function startOf(
  { firstMileS, distanceM }: KeptRun,
  planned: Planned | null,
  splits: RunAnalysis | null,
): MeasuredStart | null {
  if (planned?.firstMileS == null) return splits?.start ?? null;
  const timed =
    firstMileS === null || (distanceM ?? mile) < mile
      ? splits
      : { mileSplits: [timedMile(firstMileS)], pauses: [] };
  const against = timed === null ? null : startAgainstPlan(timed, planned.firstMileS);
  return against ?? splits?.start ?? null;
}

function timedMile(timeS: Seconds): NonNullable<RunAnalysis["mileSplits"]>[number] {
  return {
    index: 1,
    distanceM: mile,
    whole: true,
    elapsedS: timeS,
    timerS: timeS,
    paceSPerKm: paceOver(mile, timeS),
    grade: null,
    flatPaceSPerKm: null,
  };
}

function balanceOf(run: KeptRun, planned: Planned | null): SweatBalance | null {
  const { elapsedS, massBeforeKg, massAfterKg, intakeMl, estimatedSweatLossMl } = run;
  if (elapsedS === null || elapsedS < LEAST_S) return null;
  const rate = planned?.sweatRateMlPerH ?? predictedRate(run);
  return sweatBalance({
    durationS: elapsedS,
    ...(massBeforeKg !== null && { massBeforeKg }),
    ...(massAfterKg !== null && { massAfterKg }),
    ...(intakeMl !== null && { drankMl: intakeMl }),
    ...passedOf(run),
    ...(rate !== null && { predictedSweatRateMlPerH: rate }),
    ...(estimatedSweatLossMl !== null && { estimatedSweatLossMl }),
  });
}

/** A run that is over is set beside its own weather alone: where its humidity is not known nothing is predicted. */
function predictedRate({ massBeforeKg, conditions, distanceM, elapsedS }: KeptRun) {
  const weather = Weather.safeParse(conditions);
  if (massBeforeKg === null || !weather.success || !distanceM || !elapsedS) return null;
  const speedKmPerH = speedOver(distanceM, elapsedS);
  const running = { bodyMassKg: massBeforeKg, conditions: weather.data, speedKmPerH };
  return predictSweat(running).sweatRateMlPerH;
}

function fluidLine(
  { elapsedS, massBeforeKg }: KeptRun,
  balance: SweatBalance,
  marksS: readonly Seconds[],
): FluidLine {
  const { basis, sweatLossMl, drankMl, rule } = balance;
  const durationS = elapsedS ?? seconds(0);
  const { everyS } = drinkMarks(durationS);
  const times = ask(drinkTimes, { plannedS: marksS, durationS, everyS });
  const count = times.timesS.length;
  const drunk = drankMl ?? 0;
  const gapMl = drankMl === null ? null : sweatLossMl - drankMl;
  return {
    durationS,
    basis,
    sweatMl: sweatLossMl,
    ...sweatBand.decide({ basis, sweatLossMl }),
    drinks:
      drunk > 0
        ? times.timesS.map((atS, index) => ({
            atS,
            sumMl: milliliters((drunk * (index + 1)) / count),
          }))
        : [],
    drinksFrom: times.from,
    drinksRule: times.rule,
    drankMl,
    gapMl,
    gapPct:
      gapMl === null || massBeforeKg === null
        ? null
        : asPercent(gapMl / MILLILITERS_IN_A_LITER / massBeforeKg),
    rule,
  };
}

const MS = 1000;

/** Splits as a recording with one point at each mark. A pause is put at the end of its split. */
function sessionOf(splits: readonly KeptSplit[]): SportSession {
  const points: TrackPoint[] = [{ timeMs: 0, distanceM: meters(0), segment: 0 }];
  const pauses: { fromMs: number; toMs: number }[] = [];
  const reached = { ms: 0, m: 0 };
  for (const { distanceM, timeS, timerS = timeS } of splits) {
    const toMs = reached.ms + timeS * MS;
    if (timerS < timeS) pauses.push({ fromMs: toMs - (timeS - timerS) * MS, toMs });
    reached.ms = toMs;
    reached.m += distanceM;
    points.push({ timeMs: toMs, distanceM: meters(reached.m), segment: 0 });
  }
  return { sport: "running", points, pauses };
}
