import { describe, expect, it } from "vitest";
import type { SportSession, TrackPoint } from "../activity.ts";
import { meters, seconds } from "../units.ts";
import { analyseKept, type KeptRun } from "./kept.ts";
import { figureNoticeInWords } from "./notices-in-words.ts";
import { analyseSession } from "./plan.ts";

const start = 1_795_330_800_000;
const point = (afterS: number, distanceM: number, more: Partial<TrackPoint> = {}): TrackPoint => ({
  timeMs: start + afterS * 1000,
  distanceM: meters(distanceM),
  segment: 0,
  ...more,
});

/** A point every ten seconds, at so many metres a second. */
const evenly = (lengthS: number, mPerS = 3, more: Partial<TrackPoint> = {}) =>
  Array.from({ length: lengthS / 10 + 1 }, (_, i) => point(i * 10, i * 10 * mPerS, more));
const placed = (points: readonly TrackPoint[]) =>
  points.map((each) => ({
    ...each,
    latitudeDeg: (each.distanceM ?? 0) / 111_195,
    longitudeDeg: 8,
  }));

const totals = (distanceM: number | null, elapsedS: number, timerS = elapsedS) => ({
  ...(distanceM !== null && { distanceM: meters(distanceM) }),
  elapsedS: seconds(elapsedS),
  timerS: seconds(timerS),
});
const analysed = (points: readonly TrackPoint[], more: Partial<SportSession> = {}) => {
  const run = analyseSession({ sport: "running", points, pauses: [], ...more });
  const { distanceM, elapsedS, timerS, kilometreSplits } = run;
  return { figures: [distanceM, elapsedS, timerS], kilometreSplits, run, kinds: kindsOf(run) };
};
const kindsOf = ({ notices }: { readonly notices: readonly { kind: string }[] }) =>
  notices.map(({ kind }) => kind);
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe("distance and time come from one source", () => {
  it.each([
    ["without a distance", totals(null, 2400)],
    ["with the distance of that lap missing", totals(7200, 2400)],
    ["with the whole distance", totals(9000, 2400)],
    ["with a timer that stopped with the distance", totals(7200, 3000, 2400)],
  ])("totals that miss the last lap do not count, %s", (_, told) => {
    const { figures, kinds } = analysed(placed(evenly(3000)), told);
    expect(figures).toEqual([9000, 3000, 3000]);
    expect(kinds).toContain("totals-end-early");
  });

  it("a recording that was cut leaves the totals as they are, both of them", () => {
    const { figures, kinds, kilometreSplits } = analysed(evenly(1500), totals(9000, 3000));
    expect(figures).toEqual([9000, 3000, 3000]);
    expect(kinds).toEqual(["recorded-in-part"]);
    expect(sumOf((kilometreSplits ?? []).map((split) => split.distanceM))).toBe(4500);
  });

  it("a total that is far from what satellites measured does not stand beside the time", () => {
    const { figures, kinds } = analysed(placed(evenly(3000)), totals(5000, 3000));
    expect(figures).toEqual([9000, 3000, 3000]);
    expect(kinds).toEqual(["totals-set-aside"]);
  });

  it("a watch that was left on adds nothing to the run", () => {
    const stood = Array.from({ length: 100 }, (_, i) => point(3010 + i * 10, 9000));
    const { figures, kinds } = analysed([...evenly(3000), ...stood], totals(9000, 3000));
    expect(figures).toEqual([9000, 3000, 3000]);
    expect(kinds).toEqual([]);
  });

  it("one damaged point behind a pause that explains it adds nothing either", () => {
    const far = point(1_468_800, 250_000);
    const pauses = [{ fromMs: start + 1_800_000, toMs: start + 1_468_800_000 }];
    const { figures, run } = analysed([...evenly(1800), far], { ...totals(5400, 1800), pauses });
    expect(figures).toEqual([5400, 1800, 1800]);
    expect(run.pauses).toEqual([]);
    expect(run.kilometreSplits?.map((split) => split.distanceM)).toEqual([
      ...[1000, 1000, 1000, 1000, 1000, 400],
    ]);
  });
});

describe("a corrected distance scales the splits", () => {
  it("on a treadmill, from 9 to 10 km", () => {
    const { figures, kinds, kilometreSplits, run } = analysed(
      evenly(3600, 2.5),
      totals(10_000, 3600),
    );
    expect(figures).toEqual([10_000, 3600, 3600]);
    expect(kilometreSplits?.map(({ whole, elapsedS }) => [whole, Math.round(elapsedS)])).toEqual(
      Array.from({ length: 10 }, () => [true, 360]),
    );
    const miles = run.mileSplits?.filter(({ whole }) => whole) ?? [];
    expect(miles.map(({ elapsedS }) => elapsedS.toFixed(1))).toEqual(
      Array.from({ length: 6 }, () => "579.4"),
    );
    expect(kinds).toEqual(["splits-scaled"]);
  });

  it("by a little without a word, so that ten kilometres are ten", () => {
    const { kinds, kilometreSplits } = analysed(placed(evenly(3330)), totals(10_000, 3330));
    expect(kilometreSplits?.filter(({ whole }) => whole)).toHaveLength(10);
    expect(kinds).toEqual([]);
  });

  it("not where a part of the way is missing", () => {
    const { kinds, kilometreSplits } = analysed(evenly(3000), totals(10_000, 3333));
    expect(kilometreSplits?.filter(({ whole }) => whole)).toHaveLength(9);
    expect(kinds).toEqual(["recorded-in-part"]);
  });
});

describe("two clocks agree", () => {
  it("pauses are no longer than the timer leaves", () => {
    const pauses = [{ fromMs: start + 900_000, toMs: start + 1_800_000 }];
    const { run, kinds } = analysed(evenly(3000), { ...totals(9000, 3000, 2700), pauses });
    expect(run.pauses).toEqual([{ fromS: 900, durationS: 300 }]);
    expect(kinds).toContain("pauses-shortened");
  });

  it("a timer that is longer than the time is none", () => {
    const { figures, kinds } = analysed(evenly(3000), totals(9000, 3000, 90_000));
    expect(figures).toEqual([9000, 3000, 3000]);
    expect(kinds).toEqual(["timer-set-aside"]);
  });

  it("a stop that no gap shows is where the runner was slowest", () => {
    const [before, after] = [evenly(1500), evenly(1500)];
    const later = after.map((each, i) => point(1500 + 300 + i * 10, (each.distanceM ?? 0) + 4500));
    const { kilometreSplits, figures } = analysed([...before, ...later], totals(9000, 3300, 3000));
    expect(figures).toEqual([9000, 3300, 3000]);
    expect(kilometreSplits?.map(({ timerS }) => Math.round(timerS))).toEqual(
      Array.from({ length: 9 }, () => 333),
    );
  });

  it("a start of another day is not that of the recording", () => {
    const { run } = analysed(evenly(600), { ...totals(1800, 600), startMs: start - 518_400_000 });
    expect(run.startMs).toBe(start);
  });
});

describe("what nobody ran is not shown without a word", () => {
  it("a kilometre in no time leaves no splits", () => {
    const { run, kinds } = analysed(evenly(3000).map((each) => ({ ...each, timeMs: start })));
    expect([run.mileSplits, run.kilometreSplits]).toEqual([null, null]);
    expect(kinds).toEqual(["splits-left-out", "faster-than-anyone"]);
  });

  it("one split that is too fast is enough, and a ride is none", () => {
    const fast = [...evenly(600), ...evenly(600).map((_, i) => point(610 + i, 1800 + i * 40))];
    expect(analysed(fast).kinds).toEqual(["faster-than-anyone"]);
    expect(analysed(fast, { sport: "cycling" }).kinds).toEqual([]);
  });
});

describe("a run that was kept says what does not fit", () => {
  const kept = (distanceM: number, elapsedS: number, splits: KeptRun["splits"]): KeptRun => ({
    ...{ massBeforeKg: null, massAfterKg: null, intakeMl: null, urineMl: null },
    ...{ urineUnmeasured: null, estimatedSweatLossMl: null, conditions: null, firstMileS: null },
    distanceM: meters(distanceM),
    elapsedS: seconds(elapsedS),
    splits,
  });
  const kilometres = (count: number, timeS = 333) =>
    Array.from({ length: count }, () => ({ distanceM: 1000, timeS }));

  it.each([
    ["whole", kept(9000, 3000, kilometres(9)), []],
    ["without splits", kept(9000, 3000, null), []],
    ["with six of nine", kept(9000, 3000, kilometres(6)), ["splits-in-part"]],
    ["with splits longer than itself", kept(9000, 2400, kilometres(9)), ["splits-outgrow-run"]],
    ["faster than anybody ran", kept(9000, 1200, null), ["faster-than-anyone"]],
  ])("%s", (_, run, kinds) => {
    expect(analyseKept(run, null).notices).toEqual(kinds);
    for (const kind of analyseKept(run, null).notices)
      expect(figureNoticeInWords(kind)).toMatch(/\.$/);
  });
});
