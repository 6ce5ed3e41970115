import fc from "fast-check";
import type { MadePoint, MadeRun } from "./made-run.ts";

/** Where in a list, as a share of it. */
type Place = number;
/** One thing that goes wrong with what a watch wrote. */
export type Fault =
  | {
      readonly is: "late" | "early" | "restart" | "one-time";
      readonly at: Place;
      readonly byS: number;
    }
  | {
      readonly is: "repeat" | "lose" | "shuffle" | "reverse";
      readonly from: Place;
      readonly share: Place;
    }
  | {
      readonly is: "stray";
      readonly at: Place;
      readonly byS: number;
      readonly byM: number;
      readonly count: number;
    }
  | { readonly is: "jitter"; readonly every: number; readonly byS: number }
  | { readonly is: "leap"; readonly at: Place; readonly byM: number }
  | {
      readonly is: "totals";
      readonly which: "distanceM" | "elapsedS" | "timerS";
      readonly times: number | null;
    }
  | { readonly is: "stale" | "begun"; readonly at: Place; readonly byS: number }
  | { readonly is: "pause"; readonly at: Place; readonly lastsS: number }
  | { readonly is: "again"; readonly afterS: number };

const place = fc.constantFrom(0, 0.01, 0.2, 0.5, 0.8, 0.99, 1);
const share = fc.constantFrom(0.01, 0.1, 0.3, 0.6);
const long = fc.constantFrom(30, 600, 3600, 7200, 86_400, 518_400, 1_467_000, 220_000_000);

export const anyFault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ is: fc.constantFrom("late", "early", "restart", "one-time"), at: place, byS: long }),
  fc.record({
    is: fc.constantFrom("repeat", "lose", "shuffle", "reverse"),
    from: place,
    share,
  }),
  fc.record({
    is: fc.constant("stray"),
    at: place,
    byS: fc.oneof(
      long,
      fc.constant(0),
      long.map((s) => -s),
    ),
    byM: fc.constantFrom(0, 500, 20_000, 250_000, -3000),
    count: fc.constantFrom(1, 2, 8, 30),
  }),
  fc.record({
    is: fc.constant("jitter"),
    every: fc.integer({ min: 2, max: 9 }),
    byS: fc.integer({ min: 1, max: 90 }),
  }),
  fc.record({ is: fc.constant("leap"), at: place, byM: fc.constantFrom(300, 2000, 50_000, -2000) }),
  fc.record({
    is: fc.constant("totals"),
    which: fc.constantFrom("distanceM", "elapsedS", "timerS"),
    times: fc.constantFrom(null, 0, 0.01, 0.5, 0.8, 0.95, 1.05, 1.11, 2, 1000),
  }),
  fc.record({ is: fc.constantFrom("stale", "begun"), at: place, byS: long }),
  fc.record({
    is: fc.constant("pause"),
    at: place,
    lastsS: fc.constantFrom(1, 60, 900, 5000, 2_000_000),
  }),
  fc.record({ is: fc.constant("again"), afterS: fc.constantFrom(0, 1, 60, 7200, 100_000) }),
) as fc.Arbitrary<Fault>;

export function withFault(run: MadeRun, fault: Fault): MadeRun {
  switch (fault.is) {
    case "totals":
      return {
        ...run,
        totals: { ...run.totals, [fault.which]: wrong(run.totals[fault.which], fault.times) },
      };
    case "stale":
      return endedAt(run, fault.at);
    case "begun":
      return { ...run, startS: run.startS - fault.byS };
    case "pause": {
      const fromS = run.points[indexOf(run, fault.at)]?.afterS ?? 0;
      return { ...run, pauses: [...run.pauses, { fromS, toS: fromS + fault.lastsS }] };
    }
    case "again": {
      const lastS = run.points.at(-1)?.afterS ?? 0;
      const later = run.points.map((point) => ({
        ...point,
        afterS: point.afterS + lastS + fault.afterS,
        segment: point.segment + 20,
      }));
      return { ...run, points: [...run.points, ...later] };
    }
    default:
      return { ...run, points: damaged(run, fault) };
  }
}

const wrong = (total: number | null, times: number | null) =>
  total === null || times === null ? null : total * times;

const indexOf = ({ points }: MadeRun, at: Place) =>
  Math.min(points.length - 1, Math.floor(points.length * at));

/** Totals as they were when the watch had got so far. */
function endedAt(run: MadeRun, at: Place): MadeRun {
  const last = run.points[indexOf(run, at)];
  if (last === undefined) return run;
  const pausedS = run.pauses.reduce(
    (sum, { fromS, toS }) => (toS <= last.afterS ? sum + toS - fromS : sum),
    0,
  );
  return {
    ...run,
    totals: { distanceM: last.alongM, elapsedS: last.afterS, timerS: last.afterS - pausedS },
  };
}

type PointFault = Exclude<Fault, { is: "totals" | "stale" | "begun" | "pause" | "again" }>;

function damaged(run: MadeRun, fault: PointFault): readonly MadePoint[] {
  const { points } = run;
  switch (fault.is) {
    case "jitter":
      return points.map((point, i) =>
        i % fault.every === 0 ? { ...point, afterS: Math.max(0, point.afterS - fault.byS) } : point,
      );
    case "repeat":
    case "lose":
    case "shuffle":
    case "reverse":
      return inPart(run, fault);
    default:
      return fromPlace(run, fault);
  }
}

function inPart(
  run: MadeRun,
  { is, from, share: length }: Extract<PointFault, { from: Place }>,
): readonly MadePoint[] {
  const start = indexOf(run, from);
  const end = Math.min(run.points.length, start + Math.ceil(run.points.length * length));
  const [before, part, after] = [
    run.points.slice(0, start),
    run.points.slice(start, end),
    run.points.slice(end),
  ];
  if (is === "repeat") return [...before, ...part, ...part, ...after];
  if (is === "lose") return [...before, ...after];
  if (is === "reverse") return [...before, ...part.toReversed(), ...after];
  const shuffled = part.map((_, i) => part[(i * 7 + 3) % part.length] as MadePoint);
  return [...before, ...(part.length % 7 === 0 ? part.toReversed() : shuffled), ...after];
}

function fromPlace(run: MadeRun, fault: Extract<PointFault, { at: Place }>): readonly MadePoint[] {
  const at = indexOf(run, fault.at);
  const here = run.points[at];
  if (here === undefined) return run.points;
  const from = (change: (point: MadePoint) => MadePoint) =>
    run.points.map((point, i) => (i >= at ? change(point) : point));
  switch (fault.is) {
    case "late":
      return from((point) => ({ ...point, afterS: point.afterS + fault.byS }));
    case "early":
      return from((point) => ({ ...point, afterS: point.afterS - fault.byS }));
    case "restart":
      return from((point) => ({ ...point, countedM: point.countedM - here.countedM }));
    case "one-time":
      return from((point) => ({ ...point, afterS: here.afterS }));
    case "leap":
      return from((point) => ({ ...point, countedM: Math.max(0, point.countedM + fault.byM) }));
    case "stray": {
      const { byS, byM, count } = fault;
      const strays = Array.from({ length: count }, (_, i) => ({
        ...here,
        afterS: here.afterS + byS + i,
        alongM: here.alongM + byM + i,
        countedM: Math.max(0, here.countedM + byM + i),
      }));
      return [...run.points.slice(0, at), ...strays, ...run.points.slice(at)];
    }
  }
}
