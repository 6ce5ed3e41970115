import type { Activity, SportSession } from "@limber/core/activity";
import { describe, expect, it } from "vitest";
import { field, fitTime, fitWriter, START_MS, stride, totals } from "../testing/fit.ts";
import { readAs } from "../testing/read.ts";
import {
  gpx,
  oneTrack,
  pointAt,
  tcx,
  tcxLap,
  tcxPoint,
  tcxPoints,
  trackPoint,
  trackPoints,
} from "../testing/xml.ts";

const { activityIn } = readAs("run");
const DAY_S = 86_400;

const kinds = ({ notices }: Activity) => notices.map(({ kind }) => kind);
const seconds = ({ points }: SportSession) =>
  points.map(({ timeMs = 0 }) => (timeMs - START_MS) / 1000);
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
const segments = (...all: string[]) =>
  gpx(`<trk>${all.map((one) => `<trkseg>${one}</trkseg>`).join("")}</trk>`);

/** A run of ten minutes in each format, a record a second; some of its times are off. */
const offBy = (offS: (s: number) => number) =>
  ({
    fit: () => {
      const writer = fitWriter().kind(4).start(0);
      for (let s = 0; s <= 600; s++) writer.record(s + offS(s), stride(s));
      const told = [field.u32(2, fitTime(START_MS) + offS(0)), field.enumeration(5, 1)];
      const lasted = field.u32(7, Math.max(600, 600 - offS(0)) * 1000);
      return writer
        .stop(600)
        .session([...told, lasted, field.u32(8, 600_000)], 600)
        .close();
    },
    gpx: () =>
      oneTrack(
        upTo(601)
          .map((s) => pointAt(s + offS(s), s * 3))
          .join(""),
      ),
    tcx: () =>
      tcx(
        tcxLap(
          offS(0),
          600,
          `<Track>${upTo(601)
            .map((s) => tcxPoint(s + offS(s), `<DistanceMeters>${s * 3}</DistanceMeters>`))
            .join("")}</Track>`,
        ),
      ),
  }) as const;

describe.each(["fit", "gpx", "tcx"] as const)("the clock of most records in %s", (format) => {
  it.each([
    ["the first eleven, six days early", (s: number) => (s < 11 ? -6 * DAY_S : 0)],
    ["the first eleven, years late", (s: number) => (s < 11 ? 900 * DAY_S : 0)],
    ["the first three, a week early", (s: number) => (s < 3 ? -7 * DAY_S : 0)],
    ["a dozen in the middle, two days late", (s: number) => (s >= 300 && s < 312 ? 2 * DAY_S : 0)],
    ["a single one in the middle, years early", (s: number) => (s === 300 ? -9000 * DAY_S : 0)],
    ["the last eleven, seventeen days late", (s: number) => (s > 589 ? 17 * DAY_S : 0)],
    ["the last one, a day and a half late", (s: number) => (s === 600 ? 1.5 * DAY_S : 0)],
    ["the evening before, for a quarter of a minute", (s: number) => (s < 15 ? -DAY_S / 2 : 0)],
  ])("decides against %s", (_, offS) => {
    const activity = activityIn(offBy(offS)[format]());
    const [session] = activity.sessions;
    expect(activity.sessions).toHaveLength(1);
    expect(Math.abs((session.startMs ?? 0) - START_MS)).toBeLessThanOrEqual(3000);
    expect(session.elapsedS).toBeGreaterThanOrEqual(596);
    expect(session.elapsedS).toBeLessThanOrEqual(600);
    expect(session.points.length).toBeGreaterThanOrEqual(598);
    expect(kinds(activity)).toContain("clock-jumped");
  });

  it.each([1, 3, 9])("loses none of the first %i, which lead on to the rest", (count) => {
    const activity = activityIn(offBy((s) => (s < count ? -6 * DAY_S : 0))[format]());
    const [session] = activity.sessions;
    expect(session.startMs).toBe(START_MS);
    expect(session.elapsedS).toBe(600);
    expect(seconds(session)).toEqual(upTo(601));
  });

  it("leaves a run alone whose records agree", () => {
    const activity = activityIn(offBy(() => 0)[format]());
    expect(activity.sessions[0]).toMatchObject({ startMs: START_MS, elapsedS: 600, pauses: [] });
    expect(activity.notices).toEqual([]);
  });
});

describe("a clock that was set in a recording of few points", () => {
  it("goes on after the usual step", () => {
    const points = upTo(121).map((i) => pointAt(i * 5 - (i < 12 ? 6 * DAY_S : 0), i * 15));
    const [session] = activityIn(oneTrack(points.join(""))).sessions;
    expect(seconds(session)).toEqual(upTo(121).map((i) => i * 5));
  });
});

describe("the start that a session tells", () => {
  it.each([
    ["days early", -6 * DAY_S],
    ["days late", 3 * DAY_S],
    ["hours early", -5 * 3600],
  ])("%s does not date its points", (_, offS) => {
    const writer = fitWriter().kind(4).start(0);
    for (let s = 0; s <= 600; s++) writer.record(s, stride(s));
    const told = [field.when(START_MS + 600_000), field.u32(2, fitTime(START_MS) + offS)];
    const lasted = [field.enumeration(5, 1), field.u32(7, 600_000), field.u32(8, 600_000)];
    const [session] = activityIn(writer.message(18, [...told, ...lasted]).close()).sessions;
    expect(session).toMatchObject({ startMs: START_MS, elapsedS: 600, timerS: 600 });
  });

  it("before a pause of two days that was gone on from is the start", () => {
    const writer = fitWriter().kind(4).start(0);
    for (let s = 0; s <= 300; s++) writer.record(s, stride(s));
    writer.stop(300).start(300 + 2 * DAY_S);
    for (let s = 300; s <= 600; s++) writer.record(s + 2 * DAY_S, stride(s));
    const [session] = activityIn(
      writer.session(totals(0, 600 + 2 * DAY_S), 600 + 2 * DAY_S).close(),
    ).sessions;
    expect(session).toMatchObject({
      startMs: START_MS,
      elapsedS: 600 + 2 * DAY_S,
      pauses: [{ fromMs: START_MS + 300_000, toMs: START_MS + 300_000 + 2 * DAY_S * 1000 }],
    });
    expect(session.points).toHaveLength(602);
  });
});

describe("a pause that explains a leap", () => {
  it("explains none of a single record, far off and days later", () => {
    const writer = fitWriter().kind(4).start(0);
    for (let s = 0; s <= 300; s++) writer.record(s, stride(s));
    writer
      .stop(300)
      .start(17 * DAY_S)
      .record(17 * DAY_S, [field.u32(5, 25_000_000)]);
    const [session] = activityIn(writer.session(totals(0, 300), 300).close()).sessions;
    expect(session).toMatchObject({ elapsedS: 300, timerS: 300, pauses: [] });
    expect(session.points).toHaveLength(301);
    expect(Math.max(...session.points.map(({ distanceM = 0 }) => distanceM))).toBe(900);
  });

  it("of an hour explains no distance: a timer that stands counts none", () => {
    const writer = fitWriter().kind(4).start(0);
    for (let s = 0; s <= 300; s++) writer.record(s, stride(s));
    writer
      .stop(300)
      .start(3900)
      .record(3900, [field.u32(5, 9_000_000)]);
    const [session] = activityIn(writer.session(totals(0, 3900), 3900).close()).sessions;
    expect(Math.max(...session.points.map(({ distanceM = 0 }) => distanceM))).toBe(900);
  });
});

describe("the order of the file, where it is the shorter way", () => {
  const beat = "<extensions><hr>140</hr></extensions>";
  /** Every point once more with a heart rate, at its place and with a time of a few seconds off. */
  const withBeats = (offS: (i: number) => number) =>
    oneTrack(
      upTo(121)
        .map((i) => pointAt(i * 5, i * 15) + pointAt(i * 5 + offS(i), i * 15, beat))
        .join(""),
    );

  it.each([
    ["early", (i: number) => -((i * 7) % 13) - 1],
    ["late", (i: number) => ((i * 7) % 13) + 1],
    ["early and late", (i: number) => ((i * 11) % 23) - 11],
  ])("is kept where times are some seconds %s", (_, offS) => {
    const activity = activityIn(withBeats(offS));
    const [session] = activity.sessions;
    const places = session.points.map(({ latitudeDeg = 0 }) => latitudeDeg);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(seconds(session)).toEqual(seconds(session).toSorted((a, b) => a - b));
    expect(session.points.filter(({ heartRateBpm }) => heartRateBpm === 140)).toHaveLength(121);
    for (const [at, s] of seconds(session).entries()) {
      const ranS = ((places[at] ?? 0) - 50) * (111_195 / 3);
      expect(Math.abs(s - ranS)).toBeLessThanOrEqual(15);
    }
    expect(kinds(activity)).toContain("times-out-of-order");
  });

  it("is not kept where points were shuffled", () => {
    const shuffled = upTo(300).map((i) => trackPoint((i * 71) % 300));
    const activity = activityIn(oneTrack(shuffled.join("")));
    expect(seconds(activity.sessions[0])).toEqual(upTo(300));
    expect(kinds(activity)).toEqual(["points-out-of-order"]);
  });

  it.each([
    ["two halves", [1, 0]],
    ["five parts", [3, 0, 4, 1, 2]],
  ])("is not kept where %s changed places", (_, order) => {
    const length = 60;
    const parts = order.map((part) => trackPoints(part * length, part * length + length - 1));
    for (const file of [oneTrack(parts.join("")), segments(...parts)]) {
      const activity = activityIn(file);
      expect(seconds(activity.sessions[0])).toEqual(upTo(order.length * length));
      expect(kinds(activity)).toEqual(["points-out-of-order"]);
    }
  });

  it("keeps the place of a single point with a time of another hour", () => {
    const odd = upTo(300).map((s) => pointAt(s === 120 ? s + 7200 : s, s * 3));
    const [session] = activityIn(oneTrack(odd.join(""))).sessions;
    expect(session.elapsedS).toBe(299);
    expect(session.points[120]?.timeMs).toBe(START_MS + 119_000);
  });
});

describe("the same point twice", () => {
  const length = 40;
  const part = (from: number, to: number) => trackPoints(from, to);

  it("counts once where each lap repeats those before it, with the watch's own count", () => {
    const laps = [100, 200, 300].map((toS) =>
      tcxLap(toS - 100, 100, `<Track>${tcxPoints(0, toS)}</Track>`),
    );
    const { sessions } = activityIn(tcx(laps.join("")));
    expect(sessions).toHaveLength(1);
    expect(sessions[0]).toMatchObject({ elapsedS: 300, timerS: 300, distanceM: 900 });
    expect(sessions[0].points.at(-1)?.distanceM).toBe(900);
  });

  it("counts once where each segment repeats those before it", () => {
    const activity = activityIn(
      segments(part(0, length), part(0, 2 * length), part(0, 3 * length)),
    );
    const [session] = activity.sessions;
    expect(seconds(session)).toEqual(upTo(3 * length + 1));
    expect(new Set(session.points.map(({ segment }) => segment)).size).toBe(1);
    expect(activity.notices).toEqual([{ kind: "repeated-points-left-out", count: 3 * length + 2 }]);
  });

  it("counts once where a whole track stands twice", () => {
    const one = `<trk><trkseg>${part(0, length)}</trkseg></trk>`;
    expect(activityIn(gpx(one + one)).sessions).toEqual(activityIn(gpx(one)).sessions);
  });

  it("keeps what either of the two says", () => {
    const plain = part(0, length);
    const beats = upTo(length + 1).map((s) =>
      trackPoint(s, "<extensions><hr>150</hr></extensions>"),
    );
    const [session] = activityIn(segments(plain, beats.join(""))).sessions;
    expect(session.points).toHaveLength(length + 1);
    expect(session.points.every(({ heartRateBpm }) => heartRateBpm === 150)).toBe(true);
  });

  it("counts once in TCX and in FIT", () => {
    const points = upTo(41)
      .map((s) => tcxPoint(s))
      .join("");
    const track = `<Track>${points}</Track>`;
    expect(activityIn(tcx(tcxLap(0, 40, track + track))).sessions[0].points).toHaveLength(41);
    const writer = fitWriter().kind(4);
    for (const s of [...upTo(31), ...upTo(41)]) writer.record(s, stride(s));
    expect(activityIn(writer.session(totals(0, 40), 40).close()).sessions[0].points).toHaveLength(
      41,
    );
  });

  it("is not what a standing runner leaves", () => {
    const standing = upTo(60).map((s) => pointAt(s, s < 30 ? 0 : (s - 30) * 3));
    const [session] = activityIn(
      segments(standing.slice(0, 20).join(""), standing.join("")),
    ).sessions;
    expect(seconds(session)).toEqual(upTo(60));
  });
});
