/** The figures of a session by one source, and a recording that keeps to them. A session is as good as its file. */
import type { FigureNoticeKind, Pause, SportSession } from "../activity.ts";
import { calibration, staleTotals, timerBelief } from "./figure-evidence.ts";
import { isKnown, pausedWithin, type Recording, withPauses } from "./recording.ts";
import { type Counter, oneSource, outrun, type Reach } from "./rules/one-source.ts";
import { moving } from "./rules/splits.ts";
import { timerTime } from "./rules/timer.ts";
import { timerUpTo } from "./stops.ts";
import { countUntil, lengthOf, stretched, type Track, untilMoment } from "./track.ts";

export type RunFigures = {
  /** As far and as long as the totals that count, and no further. */
  readonly recording: Recording;
  /** Whether the file's totals count, and not the recording. */
  readonly isTold: boolean;
  readonly elapsedS: number | null;
  readonly timerS: number | null;
  readonly notices: readonly FigureNoticeKind[];
};

const MS = 1000;

const noticeOf = {
  outrun: "totals-end-early",
  part: "recorded-in-part",
  disagree: "totals-set-aside",
  calibrated: "splits-scaled",
} as const satisfies Record<string, FigureNoticeKind>;

/** What the totals and the recording come to together. */
export function figuresOf(session: SportSession, whole: Recording): RunFigures {
  const totals = totalsOf(session, reachOf(whole));
  const isOutrun = isOutrunBy(whole, totals);
  const recording = isOutrun ? whole : within(whole, totals.elapsedS);
  const recorded = reachOf(recording);
  const { counts, scaled, difference } = isOutrun
    ? ({ counts: "recording", scaled: false, difference: "outrun" } as const)
    : oneSource.decide({ told: totals, recorded, by: counterOf(recording) });
  const isTold = counts === "totals";
  const fitted = onOneClock(scaled ? scaledTo(recording, totals.distanceM) : recording, {
    elapsedS: (isTold ? totals.elapsedS : null) ?? recorded.elapsedS,
    toldS: isTold || isOfOneRun(totals, recorded) ? totals.timerS : null,
  });
  const notices = difference === null ? fitted.notices : [noticeOf[difference]];
  return { ...fitted, isTold, notices };
}

const positive = (total: number | undefined) => (isKnown(total) && total > 0 ? total : null);

/** What the file tells, with an end that its own figures bear out. */
function totalsOf(session: SportSession, recorded: Reach): Reach {
  const [distanceM, timerS] = [positive(session.distanceM), positive(session.timerS)];
  const elapsedS = positive(session.elapsedS);
  const totals = { distanceM, elapsedS, timerS };
  if (elapsedS === null) return totals;
  // A recording that was cut takes its own end along, where no other is told.
  if (distanceM !== null && !isAsFar(totals, recorded))
    return { ...totals, elapsedS: Math.max(elapsedS, timerS ?? 0) };
  const leftOnS = elapsedS - (recorded.elapsedS ?? elapsedS);
  return leftOnS > timerBelief.value.leftOnUpToS ? { ...totals, elapsedS: null } : totals;
}

const isAsFar = ({ distanceM }: Reach, gone: Reach) =>
  distanceM !== null && (gone.distanceM ?? 0) >= distanceM * (1 - calibration.value.partShare);

const isOfOneRun = (totals: Reach, recorded: Reach) =>
  isAsFar(totals, recorded) && isAsFar(recorded, totals);

function reachOf({ deviceM, positionsM, firstMs, lastMs, pauses }: Recording): Reach {
  const distanceM = deviceM ?? positionsM ?? 0;
  const far = { distanceM: distanceM > 0 ? distanceM : null };
  if (firstMs === null || lastMs === null) return { ...far, elapsedS: null, timerS: null };
  const elapsedS = (lastMs - firstMs) / MS;
  return { ...far, elapsedS, timerS: elapsedS - pausedWithin(pauses, [firstMs, lastMs]) };
}

/** What counted the distance. A watch without a way from position to position was indoors. */
function counterOf({ deviceM, positionsM }: Recording): Counter {
  if (deviceM === null) return "positions";
  const isOutdoors = (positionsM ?? 0) >= deviceM * calibration.value.outdoorsFromShare;
  return isOutdoors ? "counter-and-positions" : "counter";
}

function isOutrunBy(whole: Recording, told: Reach): boolean {
  const { track } = whole;
  const recorded = reachOf(whole);
  const clocks = ["elapsedS", "timerS"] as const;
  const behind = clocks.find(
    (clock) => (recorded[clock] ?? 0) > (told[clock] ?? Number.POSITIVE_INFINITY),
  );
  const points = track.elapsedS.length;
  const until = behind === undefined ? points : countUntil(track[behind], told[behind] ?? 0);
  const distanceM = track.distanceM[until - 1] ?? 0;
  const atTheirEnd = behind === undefined ? null : { distanceM, pointsBehind: points - until };
  return outrun.decide({ told, recorded, atTheirEnd, points }).isOutrun;
}

/** Without what is behind the end, where that is more than a last point that came late. */
function within(recording: Recording, endS: number | null): Recording {
  const { firstMs, lastMs, heights, deviceM, positionsM } = recording;
  if (endS === null || firstMs === null || lastMs === null) return recording;
  const endMs = firstMs + endS * MS;
  if (lastMs <= endMs + staleTotals.value.overS * MS) return recording;
  const track = untilMoment(recording.track, endS);
  const lengthM = lengthOf(track);
  const length = countUntil(heights.distanceM, lengthM);
  return {
    ...recording,
    track,
    heights: {
      distanceM: Float64Array.from(heights.distanceM).subarray(0, length),
      elevationM: Float64Array.from(heights.elevationM).subarray(0, length),
    },
    deviceM: deviceM === null ? null : lengthM,
    positionsM: deviceM === null && positionsM !== null ? lengthM : positionsM,
    lastMs: endMs,
  };
}

function scaledTo(recording: Recording, totalM: number | null): Recording {
  const { track, heights } = recording;
  const recordedM = reachOf(recording).distanceM;
  if (totalM === null || recordedM === null) return recording;
  const along = [recordedM, totalM] as const;
  return {
    ...recording,
    track: { ...track, distanceM: stretched(track.distanceM, along) },
    heights: { ...heights, distanceM: stretched(heights.distanceM, along) },
  };
}

type Clocks = { readonly elapsedS: number | null; readonly toldS: number | null };

/** Pauses within the run and no longer than the timer leaves, and a track that ends with both clocks. */
function onOneClock(
  recording: Recording,
  { elapsedS, toldS }: Clocks,
): Pick<RunFigures, "recording" | "elapsedS" | "timerS" | "notices"> {
  const { firstMs } = recording;
  if (elapsedS === null || firstMs === null)
    return { recording, elapsedS, timerS: toldS, notices: [] };
  const pauses = pausesWithin(recording.pauses, [firstMs, firstMs + elapsedS * MS]);
  const pausedS = pauses.reduce((sum, { fromMs, toMs }) => sum + (toMs - fromMs) / MS, 0);
  const movingS = moving.decide({ track: recording.track }).movingS ?? 0;
  const timer = timerTime.decide({ elapsedS, toldS, pausedS, movingS });
  const { timerS, pausesShare } = timer;
  const kept = pausesShare < 1 ? shortened(pauses, pausesShare) : pauses;
  const onWall = endingBy(
    pausesShare < 1 ? withPauses(recording, kept) : recording.track,
    elapsedS,
  );
  const track = { ...onWall, timerS: timerUpTo(onWall, timerS) };
  const notices: FigureNoticeKind[] = [];
  if (timer.isSetAside) notices.push("timer-set-aside");
  if (pausesShare < 1) notices.push("pauses-shortened");
  return { recording: { ...recording, track, pauses: kept }, elapsedS, timerS, notices };
}

function pausesWithin(
  pauses: readonly Pause[],
  [firstMs, endMs]: readonly [number, number],
): readonly Pause[] {
  return pauses
    .map(({ fromMs, toMs }) => ({ fromMs: Math.max(fromMs, firstMs), toMs: Math.min(toMs, endMs) }))
    .filter(({ fromMs, toMs }) => toMs > fromMs);
}

const shortened = (pauses: readonly Pause[], share: number): readonly Pause[] =>
  pauses
    .map(({ fromMs, toMs }) => ({ fromMs, toMs: fromMs + Math.floor((toMs - fromMs) * share) }))
    .filter(({ fromMs, toMs }) => toMs > fromMs);

/** A last point that came late is as early as the end, and each before it in proportion. */
function endingBy(track: Track, endS: number): Track {
  const lastS = track.elapsedS[track.elapsedS.length - 1] ?? 0;
  if (lastS <= endS) return track;
  const along = [lastS, endS] as const;
  return {
    ...track,
    elapsedS: stretched(track.elapsedS, along),
    timerS: stretched(track.timerS, along),
  };
}
