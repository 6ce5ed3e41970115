import fc from "fast-check";

/** One moment of a made run, before it is written in any format. */
export type MadePoint = {
  readonly afterS: number;
  /** Along the way, which leads north. */
  readonly alongM: number;
  /** What the watch counted. */
  readonly countedM: number;
  readonly segment: number;
};
export type MadePause = { readonly fromS: number; readonly toS: number };
export type MadeTotals = {
  readonly distanceM: number | null;
  readonly elapsedS: number | null;
  readonly timerS: number | null;
};
export type MadeRun = {
  readonly points: readonly MadePoint[];
  readonly pauses: readonly MadePause[];
  readonly totals: MadeTotals;
  readonly startS: number;
  readonly hasPositions: boolean;
  readonly hasCount: boolean;
  readonly laps: number;
};

/** What a run is made from. */
export type Shape = {
  readonly lengthS: number;
  readonly everyS: number;
  readonly speeds: readonly number[];
  readonly pauses: readonly { readonly at: number; readonly lastsS: number }[];
  readonly measures: "both" | "count" | "positions";
  readonly laps: number;
};

export const anyShape: fc.Arbitrary<Shape> = fc.record({
  lengthS: fc.integer({ min: 60, max: 3000 }),
  everyS: fc.constantFrom(2, 5, 10, 15),
  speeds: fc.array(fc.constantFrom(1.5, 2.5, 3, 3.4, 4.2), { minLength: 1, maxLength: 4 }),
  pauses: fc.array(
    fc.record({ at: fc.integer({ min: 5, max: 95 }), lastsS: fc.integer({ min: 8, max: 900 }) }),
    { maxLength: 3 },
  ),
  measures: fc.constantFrom("both", "both", "count", "positions"),
  laps: fc.integer({ min: 1, max: 4 }),
});

/** A run as a watch would record it, with nothing wrong in it. */
export function soundRun({ lengthS, everyS, speeds, pauses, measures, laps }: Shape): MadeRun {
  const stops = new Map(pauses.map(({ at, lastsS }) => [Math.round((lengthS * at) / 100), lastsS]));
  const points: MadePoint[] = [];
  const stood: MadePause[] = [];
  let [alongM, pausedS, segment] = [0, 0, 0];
  for (let timerS = 0; timerS <= lengthS; timerS += 1) {
    if (timerS % everyS === 0 || timerS === lengthS || stops.has(timerS))
      points.push({ afterS: timerS + pausedS, alongM, countedM: alongM, segment });
    const lastsS = stops.get(timerS);
    if (lastsS !== undefined && timerS < lengthS) {
      stood.push({ fromS: timerS + pausedS, toS: timerS + pausedS + lastsS });
      pausedS += lastsS;
      segment += 1;
      points.push({ afterS: timerS + pausedS, alongM, countedM: alongM, segment });
    }
    alongM += timerS < lengthS ? (speeds[Math.floor((timerS / lengthS) * speeds.length)] ?? 3) : 0;
  }
  return {
    points,
    pauses: stood,
    totals: { distanceM: alongM, elapsedS: lengthS + pausedS, timerS: lengthS },
    startS: 0,
    hasPositions: measures !== "count",
    hasCount: measures !== "positions",
    laps,
  };
}
