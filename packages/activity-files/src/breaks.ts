import type { Pause, TrackPoint } from "@limber/core/activity";
import { betweenM } from "./positions.ts";

/** A shorter stop is the step of a sparse record, or a track that was cut into parts. */
const NOTABLE_MS = 5000;
/** Who went on at half of the usual pace or faster was running: the signal was lost, and the timer ran. */
const SHARE_OF_PACE = 0.5;

type Step = { readonly from: TrackPoint; readonly to: TrackPoint; readonly tookMs: number };

/**
 * The pauses that a track tells by its breaks: an app that stands ends the segment, and begins another when
 * it goes on. No pause is where segments follow at once, lie over one another, or where the way from one to
 * the next was run meanwhile. Takes points in the order of time.
 */
export function pausesAtBreaks(points: readonly TrackPoint[]): Pause[] {
  if (points[0]?.segment === points.at(-1)?.segment) return [];
  const steps = stepsOf(points);
  const breaks = steps.filter(({ from, to }) => from.segment !== to.segment);
  const usual = steps.filter(({ from, to }) => from.segment === to.segment);
  const usualMs = usual.map(({ tookMs }) => tookMs).sort((a, b) => a - b)[usual.length >> 1] ?? 0;
  const paceMPerMs = speedOver(usual);
  return breaks
    .filter((step) => step.tookMs - usualMs >= NOTABLE_MS && !wasRun(step, paceMPerMs))
    .map(({ from, to }) => ({ fromMs: from.timeMs ?? 0, toMs: to.timeMs ?? 0 }));
}

function stepsOf(points: readonly TrackPoint[]): Step[] {
  const timed = points.filter(({ timeMs }) => timeMs !== undefined);
  return timed.slice(1).map((to, i) => {
    const from = timed[i] as TrackPoint;
    return { from, to, tookMs: (to.timeMs ?? 0) - (from.timeMs ?? 0) };
  });
}

function wasRun({ from, to, tookMs }: Step, paceMPerMs: number): boolean {
  const way = betweenM(from, to);
  return way !== undefined && way > 0 && way / tookMs >= paceMPerMs * SHARE_OF_PACE;
}

function speedOver(steps: readonly Step[]): number {
  let wentM = 0;
  let tookMs = 0;
  for (const { from, to, tookMs: oneMs } of steps) {
    wentM += betweenM(from, to) ?? 0;
    tookMs += oneMs;
  }
  return tookMs === 0 ? 0 : wentM / tookMs;
}
