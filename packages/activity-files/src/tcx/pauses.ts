import type { Pause, UnixMs } from "@limber/core/activity";
import { onClock } from "../clock.ts";
import { endMsOf, startMsOf, type Track } from "../track.ts";
import type { TcxLap } from "./tcx-content.ts";

/** Less than this between a lap's clock and its timer is rounding, or a sparse record. */
const NOTABLE_MS = 5000;

/** A lap on the clock that its points were moved to; its times lie behind those of the lap before. */
type TimedLap = {
  readonly totalS: number | undefined;
  readonly startMs: UnixMs | undefined;
  readonly times: readonly UnixMs[];
};

/**
 * TCX writes down no pauses, but how long the timer ran in each lap. What a lap took longer on the
 * wall's clock, up to the start of the next, was paused in its longest gaps. A start that lies among the
 * points of other laps was counted on the timer, and says nothing.
 */
export function pausesOf(laps: readonly TcxLap[], { points, shifts }: Track): Pause[] {
  const [fromMs = 0, toMs = 0] = [startMsOf(points), endMsOf(points)];
  const timed = laps.map(
    (lap): TimedLap => ({
      totalS: lap.totalS,
      startMs: lap.startMs === undefined ? undefined : onClock(lap.startMs, shifts),
      times: lap.points
        .flatMap(({ timeMs }) => (timeMs === undefined ? [] : [onClock(timeMs, shifts)]))
        .filter((timeMs) => timeMs >= fromMs && timeMs <= toMs)
        .sort((a, b) => a - b),
    }),
  );
  return timed
    .flatMap((lap, i) => pausesInLap(lap, timed[i - 1], timed[i + 1]))
    .sort((a, b) => a.fromMs - b.fromMs);
}

function pausesInLap(
  lap: TimedLap,
  before: TimedLap | undefined,
  next: TimedLap | undefined,
): Pause[] {
  const times = [
    ...boundaryOf(before, lap, "start"),
    ...lap.times,
    ...boundaryOf(lap, next, "end"),
  ];
  const [first] = times;
  const last = times.at(-1);
  if (lap.totalS === undefined || lap.totalS <= 0 || first === undefined || last === undefined) {
    return [];
  }
  const gaps = longestFirst(times);
  const usualMs = lengthOf(gaps[gaps.length >> 1]);
  let pausedMs = last - first - lap.totalS * 1000;
  const pauses: Pause[] = [];
  for (const gap of gaps) {
    // The step that the watch would have taken anyway ran on the timer.
    const lengthMs = Math.min(lengthOf(gap) - usualMs, pausedMs);
    if (lengthMs < NOTABLE_MS) break;
    pauses.push({ fromMs: gap.fromMs, toMs: gap.fromMs + lengthMs });
    pausedMs -= lengthMs;
  }
  return pauses;
}

/** Where one lap ends and the next begins: none where that is no time between their points. */
function boundaryOf(
  lap: TimedLap | undefined,
  next: TimedLap | undefined,
  side: "start" | "end",
): UnixMs[] {
  const lastMs = lap?.times.at(-1);
  const firstMs = next?.times[0] ?? next?.startMs;
  if (lastMs === undefined || firstMs === undefined) return [];
  const startMs = next?.startMs ?? firstMs;
  if (startMs >= lastMs && startMs <= firstMs) return [startMs];
  return side === "start" || lastMs > firstMs ? [] : [firstMs];
}

function longestFirst(times: readonly UnixMs[]): Pause[] {
  return times
    .slice(1)
    .map((toMs, i) => ({ fromMs: times[i] ?? toMs, toMs }))
    .sort((a, b) => lengthOf(b) - lengthOf(a));
}

function lengthOf(gap: Pause | undefined): number {
  return gap === undefined ? 0 : gap.toMs - gap.fromMs;
}
