import type { Pause, TrackPoint } from "@limber/core/activity";

/** From each point to the next, of those that have a time. */
export function gapsIn(points: readonly TrackPoint[]): Pause[] {
  const times = points.flatMap(({ timeMs }) => timeMs ?? []);
  return times.slice(1).map((toMs, i) => ({ fromMs: times[i] ?? toMs, toMs }));
}

/** How long they usually are, in milliseconds: half of them are shorter. */
export function usualGapMs(gaps: readonly Pause[]): number | undefined {
  return gaps.map(({ fromMs, toMs }) => toMs - fromMs).sort((a, b) => a - b)[gaps.length >> 1];
}
