import type { SportSession } from "../activity.ts";
import { possibleLossMl } from "../hydration/belief.ts";
import { testSweat } from "../hydration/plan.ts";
import type { CoursePoint } from "../pacing/model.ts";
import { checkFirstMile, slopeOver } from "../pacing/plan.ts";
import { ask } from "../rule.ts";
import {
  kilometer,
  type Meters,
  mile,
  paceOver,
  type Seconds,
  seconds,
  secondsPerKilometer,
  timeAt,
  volumeOver,
} from "../units.ts";
import { doubtsOf } from "./doubts.ts";
import { fadeShape } from "./evidence.ts";
import { ownStart } from "./figure-evidence.ts";
import { figuresOf, type RunFigures } from "./figures.ts";
import type {
  Fade,
  Halves,
  MeasuredFirstMile,
  MeasuredSplit,
  MeasuredStart,
  RunAnalysis,
  RunIdentity,
  SameRun,
  StartBasis,
  SweatBalance,
  SweatBalanceRequest,
} from "./model.ts";
import { nearOf } from "./near.ts";
import { ownPoints } from "./own-points.ts";
import { isKnown, pausedWithin, type Recording, recordingOf } from "./recording.ts";
import { fasterThanAnyone } from "./rules/beside.ts";
import { fade, firstMile, halves, longEnough, startVerdict } from "./rules/even-pace.ts";
import { sourceRules } from "./rules/one-source.ts";
import { sameRun as sameRunRule } from "./rules/same-run.ts";
import {
  clock,
  countsAsRun,
  distance,
  measuredSplits,
  moving,
  profile,
  splitRules,
} from "./rules/splits.ts";
import { sweatBalance as sweatBalanceRule } from "./rules/sweat.ts";
import { timerRules } from "./rules/timer.ts";
import { bodyOf } from "./sensors.ts";
import { clockAt, lengthOf, type Track } from "./track.ts";

const MS = 1000;

/** What a session shows: distance, splits, the start and how it went on. Total for every session. */
export function analyseSession(session: SportSession, utcOffsetS?: Seconds): RunAnalysis {
  const figures = figuresOf(session, recordingOf({ ...session, points: ownPoints(session) }));
  const { recording } = figures;
  const { track } = recording;
  const totalM = figures.isTold ? told(session.distanceM) : undefined;
  const far = ask(distance, { ...recording, totalM });
  const long = ask(clock, clockOf(figures));
  const course = courseFor(session, recording);
  const mileSplits = splitsOf(recording, mile, course);
  const kilometreSplits = splitsOf(recording, kilometer, course);
  const first = firstMileOf(mileSplits ?? [], long.axis);
  const shown = { ...far, ...long, mileSplits, kilometreSplits, sport: session.sport };
  return {
    sport: session.sport,
    sportSaid: session.sportSaid ?? null,
    startMs: startOf(session, figures),
    utcOffsetS: utcOffsetS ?? null,
    points: session.points.length,
    distanceM: far.distanceM,
    distanceFrom: far.distanceFrom,
    elapsedS: long.elapsedS,
    timerS: long.timerS,
    ...moving.decide({ track }),
    pauses: recording.firstMs === null ? [] : pausesFrom(recording.firstMs, recording),
    mileSplits,
    kilometreSplits,
    firstMile: first,
    start: startAgainstRest(session, first),
    ...secondHalfAndEnd(track, course),
    ...bodyOf(session.points),
    estimatedSweatLossMl: positive(session.estimatedSweatLossMl) ?? null,
    effort: session.effort ?? null,
    near: nearOf(session.points),
    notices: [...figures.notices, ...doubtsOf(shown, recording)].map((kind) => ({ kind })),
    rules: [...sourceRules, ...timerRules, ...splitRules, fasterThanAnyone].map(({ id }) => id),
  };
}

/** The first mile against the planned one; null where no whole mile was timed. */
export function startAgainstPlan(
  { mileSplits, pauses }: Pick<RunAnalysis, "mileSplits" | "pauses">,
  plannedFirstMileS: Seconds,
): MeasuredStart | null {
  const first = mileSplits?.find(({ whole }) => whole);
  if (first === undefined || !(plannedFirstMileS > 0)) return null;
  const ranS = pauses.length > 0 ? first.timerS : first.elapsedS;
  return startOn("plan", plannedFirstMileS, ranS);
}

/** Whether two recordings of one runner are of one run. */
export function sameRun(a: RunIdentity, b: RunIdentity): SameRun {
  return ask(sameRunRule, { a, b });
}

/** Sweat lost against what was drunk, by the best there is; null where nothing is known of the sweat. */
export function sweatBalance(request: SweatBalanceRequest): SweatBalance | null {
  const { durationS, predictedSweatRateMlPerH, estimatedSweatLossMl, drankMl } = request;
  const { balance, rule } = ask(sweatBalanceRule, {
    ...weighedSweat(request),
    predictedMl:
      predictedSweatRateMlPerH === undefined
        ? undefined
        : volumeOver(predictedSweatRateMlPerH, durationS),
    watchMl: possibleLossMl(estimatedSweatLossMl, durationS),
    drankMl,
  });
  return balance === null ? null : { ...balance, rule };
}

/** The heights of a session as a course; null where it holds none. */
export function courseOf(session: SportSession): CoursePoint[] | null {
  return profile.decide(recordingOf(session)).course;
}

const told = <Total extends number>(total: Total | undefined) =>
  isKnown(total) && total >= 0 ? total : undefined;
const known = (timeMs: number | undefined) => (isKnown(timeMs) ? timeMs : null);
const positive = <Total extends number>(total: Total | undefined) =>
  isKnown(total) && total > 0 ? total : undefined;

function clockOf({ recording, elapsedS, timerS }: RunFigures) {
  const { firstMs, pauses } = recording;
  const endMs = (firstMs ?? 0) + (elapsedS ?? 0) * MS;
  return {
    elapsedS: elapsedS ?? undefined,
    timerS: timerS ?? undefined,
    firstToLastS: null,
    pausedS: firstMs === null ? 0 : pausedWithin(pauses, [firstMs, endMs]),
  };
}

/** The told one, where the middle of the recording is in the run that it begins; else the first moment. */
function startOf({ startMs }: SportSession, { recording, elapsedS }: RunFigures): number | null {
  const { firstMs, lastMs } = recording;
  if (!isKnown(startMs) || firstMs === null || lastMs === null) return known(startMs) ?? firstMs;
  const graceMs = ownStart.value.withinS * MS;
  const middleMs = (firstMs + lastMs) / 2;
  const isOwn =
    startMs <= firstMs + graceMs && middleMs <= startMs + (elapsedS ?? 0) * MS + graceMs;
  return isOwn ? startMs : firstMs;
}

function pausesFrom(firstMs: number, { pauses }: Recording): RunAnalysis["pauses"] {
  return pauses.map(({ fromMs, toMs }) => ({
    fromS: seconds((fromMs - firstMs) / MS),
    durationS: seconds((toMs - fromMs) / MS),
  }));
}

function courseFor({ sport }: SportSession, recording: Recording): CoursePoint[] | null {
  return countsAsRun.decide({ sport }).isRun ? profile.decide(recording).course : null;
}

function splitsOf(
  { track }: Recording,
  stepM: Meters,
  course: CoursePoint[] | null,
): MeasuredSplit[] | null {
  const { splits } = measuredSplits.decide({ track, stepM });
  if (splits === null) return null;
  let fromM = 0;
  return splits.map((split) => {
    const slope = course === null ? null : slopeOver(course, [fromM, fromM + split.distanceM]);
    fromM += split.distanceM;
    return {
      ...split,
      grade: slope?.grade ?? null,
      flatPaceSPerKm:
        slope === null ? null : secondsPerKilometer(split.paceSPerKm / slope.costRatio),
    };
  });
}

function firstMileOf(
  splits: readonly MeasuredSplit[],
  axis: MeasuredFirstMile["axis"],
): MeasuredFirstMile | null {
  const miles = splits.map(({ flatPaceSPerKm, ...split }) => ({
    ...split,
    flatTimerS: flatPaceSPerKm === null ? null : timeAt(flatPaceSPerKm, split.distanceM),
  }));
  const { comparison, rule } = ask(firstMile, { miles, axis });
  return comparison === null ? null : { ...comparison, rule };
}

function startAgainstRest(
  { sport }: SportSession,
  first: MeasuredFirstMile | null,
): MeasuredStart | null {
  if (first === null || !countsAsRun.decide({ sport }).isRun) return null;
  const { restAverageS, fasterByS, flatFasterByS } = first;
  const ranS = restAverageS - (flatFasterByS ?? fasterByS);
  return { ...startOn("rest", restAverageS, ranS), hillsTakenOut: flatFasterByS !== null };
}

function startOn(against: StartBasis, expectedS: number, ranS: number): MeasuredStart {
  const goalPaceSPerKm = paceOver(mile, seconds(expectedS));
  const check = checkFirstMile({ goalPaceSPerKm, firstMileS: seconds(ranS) });
  return {
    ...ask(startVerdict, { against, advice: check.advice }),
    hillsTakenOut: false,
    expectedS: seconds(expectedS),
    tooFastS: check.aheadS,
    tooFastPct: check.aheadPct,
    possibleLossS: check.possibleLossS,
    possibleLossRule: check.possibleLossRule,
  };
}

function secondHalfAndEnd(
  track: Track,
  course: CoursePoint[] | null,
): { halves: Halves | null; fade: Fade | null } {
  const distanceM = lengthOf(track);
  if (!longEnough.decide({ distanceM }).enough) return { halves: null, fade: null };
  const between = (from: number, to: number) =>
    clockAt(track, "timerS", to * distanceM) - clockAt(track, "timerS", from * distanceM);
  const stretch = (from: number, to: number) => {
    const ends = [from * distanceM, to * distanceM] as const;
    const flat = course === null ? 1 : slopeOver(course, ends).costRatio;
    return { distanceM: ends[1] - ends[0], timerS: between(from, to) / flat };
  };
  const { middleFrom, lastFrom } = fadeShape.value;
  return {
    halves: ask(halves, { firstS: between(0, 1 / 2), secondS: between(1 / 2, 1) }),
    fade: ask(fade, { middle: stretch(middleFrom, lastFrom), last: stretch(lastFrom, 1) }),
  };
}

/** Over a run too short to measure sweat on, or with a stop that was not measured, a scale tells none. That it went up is told however short the run was. */
function weighedSweat(request: SweatBalanceRequest) {
  const { massBeforeKg, massAfterKg, drankMl, urineMl, urineUnmeasured, durationS } = request;
  if (massBeforeKg === undefined || massAfterKg === undefined || drankMl === undefined) return {};
  const stops = { urineMl, urineUnmeasured };
  const test = testSweat({ massBeforeKg, massAfterKg, drankMl, ...stops, durationS });
  if (test === null || !(test.usable || test.gainedWeight)) return {};
  const sweatMl = volumeOver(test.sweatRateMlPerH, durationS);
  return test.urineKnown ? { weighedMl: sweatMl } : { weighedAtMostMl: sweatMl };
}
