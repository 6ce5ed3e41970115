import type { Pause, UnixMs } from "@limber/core/activity";
import type { TcxLap } from "./tcx-content.ts";

/** Less than this between a lap's clock and its timer is rounding, or a sparse record. */
const NOTABLE_MS = 5000;

/**
 * TCX writes down no pauses, but how long the timer ran in each lap. What a lap took longer on the
 * wall's clock, up to the start of the next, was paused in its longest gaps.
 */
export function pausesOf(laps: readonly TcxLap[]): Pause[] {
  return laps
    .flatMap((lap, i) => pausesInLap(lap, laps[i + 1]))
    .sort((a, b) => a.fromMs - b.fromMs);
}

function pausesInLap(lap: TcxLap, next: TcxLap | undefined): Pause[] {
  const times = timesOf(lap, next);
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

/** Of its start, of its points in order, and of where the next lap began. */
function timesOf({ points, startMs }: TcxLap, next: TcxLap | undefined): UnixMs[] {
  const times = points
    .map(({ timeMs }) => timeMs)
    .filter((timeMs) => timeMs !== undefined)
    .sort((a, b) => a - b);
  const [first] = times;
  const last = times.at(-1);
  if (first !== undefined && startMs !== undefined && startMs < first) times.unshift(startMs);
  const nextMs = next?.startMs;
  if (last !== undefined && nextMs !== undefined && nextMs > last) times.push(nextMs);
  return times;
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
