import { lastHour } from "@limber/core/run-plan/day-in-words";

/** Where the time line of a plan is drawn: from an hour before the start to a little after the finish. */
export type TimeScale = {
  readonly x: (secondsFromStart: number) => number;
  /** Ends of the segments of the scale bar, in seconds: every 20 minutes where they fit. */
  readonly ticks: readonly number[];
  readonly segmentWidth: number;
};

const firstS = lastHour().drinkS;
const steps = [1200, 2400, 3600, 7200, 14_400, 28_800];
const mostSegments = 20;

export function timeScale(
  durationS: number,
  { left, right }: { left: number; right: number },
): TimeScale {
  const endAt = (step: number) => Math.ceil((durationS - firstS) / step) * step + firstS;
  const step =
    steps.find((each) => (endAt(each) - firstS) / each <= mostSegments) ?? steps.at(-1) ?? 1200;
  const perSecond = (right - left) / (endAt(step) - firstS);
  const count = (endAt(step) - firstS) / step;
  return {
    x: (s) => left + (s - firstS) * perSecond,
    ticks: Array.from({ length: count + 1 }, (_, index) => firstS + index * step),
    segmentWidth: step * perSecond,
  };
}
