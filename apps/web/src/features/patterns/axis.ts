import type { Pattern } from "@limber/core/patterns/model";

/** Places on a line of odds ratios, in words at the ticks. Equal factors are equally far apart. */
export type Axis = {
  readonly at: (oddsRatio: number) => number;
  readonly ticks: readonly number[];
  /** Where it ends: a line that goes further has no cap there. */
  readonly low: number;
  readonly high: number;
};

/** By how much they say; the rest only where there is room. */
const ticks = [1, 4, 1 / 2, 2, 1 / 4, 8, 16, 1 / 8];
const widest = { low: 1 / 8, high: 16 };
const roomForWords = 48;

/** An axis that holds every line, at least from half to four times, at most from an eighth to sixteen times. */
export function axisFor(patterns: readonly Pattern[], from: number, to: number): Axis {
  const low = Math.max(widest.low, Math.min(0.45, ...patterns.map((each) => each.oddsRatioLow)));
  const high = Math.min(widest.high, Math.max(4.4, ...patterns.map((each) => each.oddsRatioHigh)));
  const perE = (to - from) / Math.log(high / low);
  const at = (ratio: number) => from + perE * Math.log(Math.min(high, Math.max(low, ratio)) / low);
  const shown: number[] = [];
  for (const tick of ticks)
    if (
      tick >= low &&
      tick <= high &&
      shown.every((other) => Math.abs(at(other) - at(tick)) > roomForWords)
    )
      shown.push(tick);
  return { at, ticks: shown, low, high };
}
