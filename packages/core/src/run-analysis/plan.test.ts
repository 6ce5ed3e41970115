import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between } from "../../testing/between.ts";
import { type Pause, type SportSession, sports, type TrackPoint } from "../activity.ts";
import {
  celsius,
  kilograms,
  meters,
  metersPerSecond,
  mile,
  milliliters,
  seconds,
} from "../units.ts";
import { RunAnalysis } from "./model.ts";
import { analyseSession, courseOf, sameRun, startAgainstPlan, sweatBalance } from "./plan.ts";

const start = 1_795_330_800_000;
const session = (
  points: readonly TrackPoint[],
  more: Partial<SportSession> = {},
): SportSession => ({
  sport: "running",
  points,
  pauses: [],
  ...more,
});

/** One point a second; each pace, in seconds a mile, for one mile. */
function milesAt(
  paces: readonly number[],
  more: (metre: number) => Partial<TrackPoint> = () => ({}),
) {
  const points: TrackPoint[] = [{ timeMs: start, distanceM: meters(0), segment: 0, ...more(0) }];
  let timeS = 0;
  let distanceM = 0;
  for (const pace of paces) {
    for (let second = 0; second < pace; second += 1) {
      timeS += 1;
      distanceM += mile / pace;
      points.push({
        timeMs: start + timeS * 1000,
        distanceM: meters(distanceM),
        segment: 0,
        ...more(distanceM),
      });
    }
  }
  return points;
}

/** From west to east on the equator, so many metres apart. */
const eastward = (metres: number, more: Partial<TrackPoint>): TrackPoint => ({
  latitudeDeg: 0,
  longitudeDeg: (metres / 6_371_008.8) * (180 / Math.PI),
  segment: 0,
  ...more,
});

describe("a run of four miles", () => {
  const run = analyseSession(session(milesAt([520, 540, 544, 542])));

  it("has its splits, its first mile and its start", () => {
    expect(run.distanceM).toBeCloseTo(4 * mile, 3);
    expect(run.elapsedS).toBe(2146);
    expect(
      run.mileSplits?.filter(({ whole }) => whole).map(({ elapsedS }) => Math.round(elapsedS)),
    ).toEqual([520, 540, 544, 542]);
    expect(run.firstMile).toMatchObject({ axis: "elapsed", flatFasterByS: null });
    expect(run.firstMile?.fasterByS).toBeCloseTo(22, 3);
    expect(run.start).toMatchObject({ against: "rest", verdict: "very-fast" });
    expect(run.start?.possibleLossS).toBeCloseTo(44, 3);
    expect(run.halves?.slowerByS).toBeCloseTo(26, 3);
    expect(run.fade?.faded).toBe(false);
  });

  it("is compared with a planned first mile", () => {
    expect(startAgainstPlan(run, seconds(545))).toMatchObject({
      against: "plan",
      verdict: "very-fast",
    });
    expect(startAgainstPlan(run, seconds(510))?.verdict).toBe("as-planned-or-slower");
  });

  it("survives JSON and its own schema", () => {
    expect(RunAnalysis.parse(JSON.parse(JSON.stringify(run)))).toEqual(run);
  });
});

describe("what a device wrote", () => {
  it("a pause lengthens the split it is in on the wall's clock only", () => {
    const points = milesAt([500, 500, 500, 500]).map((point) =>
      (point.distanceM ?? 0) > 1.5 * mile
        ? { ...point, timeMs: (point.timeMs ?? 0) + 90_000 }
        : point,
    );
    const pauses: Pause[] = [{ fromMs: start + 750_000, toMs: start + 840_000 }];
    const { mileSplits, firstMile, timerS, elapsedS } = analyseSession(session(points, { pauses }));
    expect(mileSplits?.[1]?.elapsedS).toBeCloseTo(590, 3);
    expect(mileSplits?.[1]?.timerS).toBeCloseTo(500, 3);
    expect([elapsedS, timerS]).toEqual([2090, 2000]);
    expect(firstMile).toMatchObject({ axis: "timer" });
    expect(firstMile?.ratio).toBeCloseTo(1, 6);
  });

  it("no distance is counted across a break in the track", () => {
    const points = [
      eastward(0, { timeMs: start }),
      eastward(600, { timeMs: start + 200_000 }),
      eastward(5000, { timeMs: start + 500_000, segment: 1 }),
      eastward(5600, { timeMs: start + 700_000, segment: 1 }),
    ];
    const { distanceM, distanceFrom, kilometreSplits } = analyseSession(session(points));
    expect(distanceM).toBeCloseTo(1200, 3);
    expect(distanceFrom).toBe("positions");
    expect(kilometreSplits?.[0]?.elapsedS).toBeCloseTo(500 + 200 * (400 / 600), 3);
  });

  it("without times there are no splits, and still a distance", () => {
    const run = analyseSession(session([eastward(0, {}), eastward(2000, {})]));
    expect(run).toMatchObject({ elapsedS: null, timerS: null, mileSplits: null, startMs: null });
    expect(run.distanceM).toBeCloseTo(2000, 3);
  });

  it("a distance that falls back does not run a mile twice", () => {
    const points = milesAt([500, 500]);
    const dented = points.map((point, at) =>
      at === 600 ? { ...point, distanceM: meters(100) } : point,
    );
    expect(analyseSession(session(dented)).mileSplits).toEqual(
      analyseSession(session(points)).mileSplits,
    );
  });

  it("a first mile downhill is not called a fast start", () => {
    const downThenFlat = (metre: number) => ({
      elevationM: meters(200 - Math.min(metre, mile) * 0.05),
    });
    const { firstMile, start: begun } = analyseSession(
      session(milesAt([450, 540, 540, 540], downThenFlat)),
    );
    expect(firstMile?.fasterByS).toBeCloseTo(90, 1);
    expect(firstMile?.flatFasterByS).toBeLessThan(0);
    expect(begun?.verdict).toBe("as-planned-or-slower");
  });

  it("a lost strap and a still foot do not lower the averages", () => {
    const points = milesAt([500], (metre) => ({
      heartRateBpm: metre < 800 ? 0 : 150,
      cadencePerMin: metre < 800 ? 0 : 85,
      airTemperatureC: celsius(metre < 800 ? -2 : -2),
    }));
    const run = analyseSession(session(points));
    expect(run.heartRate).toEqual({ meanBpm: 150, maxBpm: 150 });
    expect(run.cadencePerMin).toBe(85);
    expect(run.temperature).toMatchObject({ meanC: -2, rule: "run-analysis.temperature" });
  });

  it("heights that jump by metres are no hills", () => {
    const points = milesAt([500, 500, 500], (metre) => ({
      elevationM: meters(100 + (Math.round(metre) % 2 === 0 ? 3 : -3)),
    }));
    for (const split of analyseSession(session(points)).mileSplits ?? [])
      expect((split.flatPaceSPerKm ?? 0) / split.paceSPerKm).toBeCloseTo(1, 1);
    const course = courseOf(session(points)) ?? [];
    for (const { elevationM } of course) expect(Math.abs(elevationM - 100)).toBeLessThan(2);
  });
});

describe("sweat", () => {
  const run = { durationS: seconds(3600) };
  it("is weighed before it is estimated", () => {
    const known = {
      massBeforeKg: kilograms(62),
      massAfterKg: kilograms(61.2),
      drankMl: milliliters(500),
      urineMl: milliliters(0),
      estimatedSweatLossMl: milliliters(900),
    };
    const balance = sweatBalance({ ...run, ...known });
    expect(balance).toMatchObject({ basis: "weighed", drankMoreThanSweat: false });
    expect(balance?.sweatLossMl).toBeCloseTo(1300, 6);
    expect(balance?.estimates.map(({ basis }) => basis)).toEqual(["weighed", "watch"]);
    const { urineMl: _, ...untold } = known;
    expect(sweatBalance({ ...run, ...untold })?.basis).toBe("weighed-at-most");
  });

  it("is not weighed on a run too short for it, where a gain is told all the same", () => {
    const known = {
      ...{ massBeforeKg: kilograms(62), drankMl: milliliters(500), urineMl: milliliters(0) },
    };
    const over = (durationS: number, massAfterKg: number) =>
      sweatBalance({
        ...known,
        durationS: seconds(durationS),
        massAfterKg: kilograms(massAfterKg),
        estimatedSweatLossMl: milliliters(400),
      });
    expect([over(2700, 61.6)?.basis, over(2699, 61.6)?.basis]).toEqual(["weighed", "watch"]);
    expect(over(2699, 62.3)).toMatchObject({ basis: "weighed", drankMoreThanSweat: true });
  });

  it("is not what a watch means, where nobody can have sweated it", () => {
    const watch = (ml: number) =>
      sweatBalance({ ...run, estimatedSweatLossMl: milliliters(ml) })?.sweatLossMl;
    expect([watch(3500), watch(3501)]).toEqual([3500, undefined]);
  });

  it("is not weighed when nobody said what was drunk", () => {
    const masses = { massBeforeKg: kilograms(62), massAfterKg: kilograms(61.2) };
    expect(sweatBalance({ ...run, ...masses })).toBeNull();
  });
});

const number = fc.oneof(
  { weight: 20, arbitrary: between(-1e5, 1e5) },
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e308, 0),
);
const timeMs = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: start, max: start + 3_600_000 }) },
  fc.constantFrom(Number.NaN, 0, -1, 1e300),
);
const anyPoint = fc.record(
  {
    timeMs,
    latitudeDeg: fc.oneof(between(-90, 90), number),
    longitudeDeg: fc.oneof(between(-180, 180), number),
    elevationM: number.map(meters),
    distanceM: number.map(meters),
    speedMPerS: number.map(metersPerSecond),
    heartRateBpm: number,
    cadencePerMin: number,
    airTemperatureC: number.map(celsius),
    segment: fc.nat(3),
  },
  { requiredKeys: ["segment"] },
);
const anyPause = fc.record({ fromMs: timeMs, toMs: timeMs });
const anySession: fc.Arbitrary<SportSession> = fc.record(
  {
    sport: fc.constantFrom(...sports),
    points: fc.array(anyPoint, { maxLength: 40 }),
    pauses: fc.array(anyPause, { maxLength: 5 }),
    distanceM: number.map(meters),
    elapsedS: number.map(seconds),
    timerS: number.map(seconds),
    startMs: timeMs,
    estimatedSweatLossMl: number.map(milliliters),
  },
  { requiredKeys: ["sport", "points", "pauses"] },
);

/** A run as a watch would record it: time goes on, distance does not fall. */
const anyRun = fc
  .array(
    fc.record({
      tookMs: fc.integer({ min: 1, max: 30_000 }),
      wentM: between(0, 120),
    }),
    {
      minLength: 2,
      maxLength: 200,
    },
  )
  .map((steps) => {
    let [at, along] = [start, 0];
    return session(
      steps.map(({ tookMs, wentM }) => {
        at += tookMs;
        along += wentM;
        return { timeMs: at, distanceM: meters(along), segment: 0 };
      }),
    );
  });

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe("for every recording", () => {
  it("an analysis is an answer without a NaN or an infinity, whatever the device wrote", () => {
    fc.assert(
      fc.property(anySession, (any) => {
        const analysis = analyseSession(any);
        expect(numbersIn(analysis).filter((value) => !Number.isFinite(value))).toEqual([]);
        expect(RunAnalysis.safeParse(analysis).error?.issues).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it("splits never take longer than the run, and their distances never pass its length", () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const { mileSplits, kilometreSplits, elapsedS, distanceM, movingS, timerS } =
          analyseSession(run);
        for (const splits of [mileSplits ?? [], kilometreSplits ?? []]) {
          const sum = (of: "elapsedS" | "distanceM" | "timerS") =>
            splits.reduce((total, split) => total + split[of], 0);
          expect(sum("elapsedS")).toBeLessThanOrEqual((elapsedS ?? 0) + 1e-6);
          expect(sum("distanceM")).toBeLessThanOrEqual((distanceM ?? 0) + 1e-6);
          expect(splits.slice(0, -1).every(({ whole }) => whole)).toBe(true);
          for (const split of splits)
            expect(split.timerS).toBeLessThanOrEqual(split.elapsedS + 1e-9);
        }
        expect(movingS ?? 0).toBeLessThanOrEqual((timerS ?? 0) + 1e-6);
      }),
    );
  });

  it("does not depend on the order in which the points were written", () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        expect(analyseSession({ ...run, points: run.points.toReversed() })).toEqual(
          analyseSession(run),
        );
      }),
    );
  });

  it("one more pause never makes the timer longer", () => {
    fc.assert(
      fc.property(anyRun, fc.array(anyPause, { maxLength: 4 }), anyPause, (run, pauses, pause) => {
        const before = analyseSession({ ...run, pauses });
        const after = analyseSession({ ...run, pauses: [...pauses, pause] });
        expect(after.timerS ?? 0).toBeLessThanOrEqual((before.timerS ?? 0) + 1e-6);
        expect(after.elapsedS).toBe(before.elapsedS);
      }),
    );
  });

  it("a run is the same as itself, and sameness has no direction", () => {
    fc.assert(
      fc.property(
        anyRun,
        anyRun,
        fc.integer({ min: -100_000, max: 100_000 }),
        (one, two, apartS) => {
          const a = analyseSession(one);
          const b = { ...analyseSession(two), startMs: start + apartS * 1000 };
          expect(sameRun(a, a).answer).toBe("same");
          expect(sameRun(a, b)).toEqual(sameRun(b, a));
        },
      ),
    );
  });
});
