import type { Pause, SportSession, TrackPoint, UnixMs } from "@limber/core/activity";
import { MS_IN_A_SECOND, SECONDS_IN_A_MINUTE, type Seconds, seconds } from "@limber/core/units";
import { gapsIn, usualGapMs } from "./gaps.ts";
import { endMsOf, startMsOf } from "./track.ts";

/** Watches write events in whole seconds and totals finer. */
const ROUNDED_MS = 1000;
/** A watch that stops writes a last record, and one when it goes on. */
const AT_ITS_ENDS_MS = 5000;

/** Clocks that were read one after the other differ by less than half a minute. */
const LOST_MS = 30_000;

type Totals = { readonly elapsedS: Seconds | undefined; readonly timerS: Seconds | undefined };
type Span = { readonly fromMs: UnixMs; readonly toMs: UnixMs };

/**
 * A session whose clocks agree: its pauses lie within it, apart from each other, and are no longer than its
 * timer stood; its timer ran no longer than it took. The device's totals say how long it was paused, its
 * events and gaps say where. Where both totals are one number, the gaps say both.
 */
export function onLawfulClock(session: SportSession): SportSession {
  const span = spanIn(session.points);
  const whole = wholeOf(session, span);
  const apart = apartWithin(session.pauses, whole);
  const { elapsedS, timerS } = lawfulTotals(withTimerOf(session, apart), apart, span);
  const stoodMs =
    elapsedS === undefined || timerS === undefined
      ? Infinity
      : (elapsedS - timerS) * MS_IN_A_SECOND;
  const pauses = stoodMs < Infinity ? withLost(apart, session.points, stoodMs) : apart;
  return {
    ...session,
    ...(elapsedS === undefined ? {} : { elapsedS }),
    ...(timerS === undefined ? {} : { timerS }),
    pauses: noLongerThan(pauses, stoodMs + ROUNDED_MS),
  };
}

/** Where the timer stood for longer than anything tells, the longest gaps of the recording are where. */
function withLost(
  pauses: readonly Pause[],
  points: readonly TrackPoint[],
  stoodMs: number,
): readonly Pause[] {
  let lostMs = stoodMs - lengthOfAll(pauses);
  if (lostMs < LOST_MS) return pauses;
  const gaps = gapsIn(points);
  const usualMs = usualGapMs(gaps) ?? 0;
  const found: Pause[] = [];
  for (const gap of gaps.sort((a, b) => lengthOf(b) - lengthOf(a))) {
    const lengthMs = Math.min(lengthOf(gap) - usualMs, lostMs);
    if (lengthMs < AT_ITS_ENDS_MS) break;
    const isKnown = pauses.some(({ fromMs, toMs }) => fromMs < gap.toMs && toMs > gap.fromMs);
    if (isKnown) continue;
    found.push({ fromMs: gap.fromMs, toMs: gap.fromMs + lengthMs });
    lostMs -= lengthMs;
  }
  return [...pauses, ...found].sort((a, b) => a.fromMs - b.fromMs);
}

/** From the first point to the last, or to the end that was told. */
function wholeOf({ startMs, elapsedS }: SportSession, span: Span | undefined): Span {
  const told =
    startMs === undefined || elapsedS === undefined
      ? undefined
      : { fromMs: startMs, toMs: startMs + elapsedS * MS_IN_A_SECOND };
  if (span === undefined || told === undefined) return span ?? told ?? { fromMs: 0, toMs: 0 };
  return { fromMs: span.fromMs, toMs: Math.max(span.toMs, told.toMs) };
}

function spanIn(points: readonly TrackPoint[]): Span | undefined {
  const [fromMs, toMs] = [startMsOf(points), endMsOf(points)];
  return fromMs === undefined || toMs === undefined ? undefined : { fromMs, toMs };
}

/** Some apps write one number as both totals: then what was paused without a record is on no timer. */
function withTimerOf(session: SportSession, pauses: readonly Pause[]): Totals {
  const { elapsedS, timerS, points } = session;
  if (elapsedS === undefined || timerS === undefined || pauses.length === 0)
    return { elapsedS, timerS };
  if (Math.abs(elapsedS - timerS) * MS_IN_A_SECOND > ROUNDED_MS) return { elapsedS, timerS };
  const gaps = pauses.filter(
    (pause) =>
      !points.some(
        ({ timeMs = 0 }) =>
          timeMs > pause.fromMs + AT_ITS_ENDS_MS && timeMs < pause.toMs - AT_ITS_ENDS_MS,
      ),
  );
  const span = spanIn(points);
  const spanS = span === undefined ? 0 : (span.toMs - span.fromMs) / MS_IN_A_SECOND;
  const tookS = Math.max(elapsedS, spanS);
  const ranS = Math.max(0, tookS - lengthOfAll(gaps) / MS_IN_A_SECOND);
  return { elapsedS: seconds(tookS), timerS: seconds(ranS) };
}

/** A timer a little over the clock on the wall was rounded; one far over it is wrong where the points agree with the wall. */
function lawfulTotals(
  { elapsedS, timerS }: Totals,
  pauses: readonly Pause[],
  span: Span | undefined,
): Totals {
  if (elapsedS === undefined || timerS === undefined || timerS <= elapsedS)
    return { elapsedS, timerS };
  const spanS = span === undefined ? timerS : (span.toMs - span.fromMs) / MS_IN_A_SECOND;
  if (timerS <= Math.max(elapsedS, spanS) + SECONDS_IN_A_MINUTE)
    return { elapsedS: timerS, timerS };
  const pausedS = lengthOfAll(pauses) / MS_IN_A_SECOND;
  return { elapsedS, timerS: seconds(Math.max(0, elapsedS - pausedS)) };
}

/** The longest pauses, as far as they fit in the time that the timer stood; the last of them cut to fit. */
function noLongerThan(pauses: readonly Pause[], stoodMs: number): readonly Pause[] {
  if (lengthOfAll(pauses) <= stoodMs) return pauses;
  let leftMs = stoodMs;
  const kept: Pause[] = [];
  for (const { fromMs, toMs } of pauses.toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
    const lengthMs = Math.min(toMs - fromMs, leftMs);
    // What is left of a second is no pause.
    if (lengthMs <= ROUNDED_MS) break;
    kept.push({ fromMs, toMs: fromMs + lengthMs });
    leftMs -= lengthMs;
  }
  return kept.sort((a, b) => a.fromMs - b.fromMs);
}

function apartWithin(pauses: readonly Pause[], whole: Span): readonly Pause[] {
  const apart: Pause[] = [];
  for (const pause of pauses.toSorted((a, b) => a.fromMs - b.fromMs)) {
    const fromMs = Math.max(pause.fromMs, apart.at(-1)?.toMs ?? whole.fromMs);
    const toMs = Math.min(pause.toMs, whole.toMs);
    if (toMs > fromMs) apart.push({ fromMs, toMs });
  }
  return apart;
}

const lengthOf = ({ fromMs, toMs }: Pause) => toMs - fromMs;
const lengthOfAll = (pauses: readonly Pause[]) =>
  pauses.reduce((sum, pause) => sum + lengthOf(pause), 0);
