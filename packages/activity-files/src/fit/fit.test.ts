import type { Activity, SportSession } from "@limber/core/activity";
import { describe, expect, it } from "vitest";
import { field, fitRun, fitTime, fitWriter, START_MS, stride, totals } from "../../testing/fit.ts";
import { readAs } from "../../testing/read.ts";

const { activityIn, problemIn } = readAs("run.fit");
const sessionOf = (bytes: Uint8Array): SportSession => activityIn(bytes).sessions[0];
const kinds = (activity: Activity) => activity.notices.map(({ kind }) => kind);
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

describe("a whole FIT file", () => {
  it("gives every record, and the totals of the device", () => {
    const activity = activityIn(fitRun(60));
    const [session] = activity.sessions;
    expect(session.points).toHaveLength(61);
    expect(session).toMatchObject({
      sport: "running",
      distanceM: 180,
      elapsedS: 60,
      timerS: 60,
      startMs: START_MS,
    });
    expect(session.points[10]).toMatchObject({
      timeMs: START_MS + 10_000,
      distanceM: 30,
      heartRateBpm: 150,
      longitudeDeg: expect.closeTo(8, 5),
    });
    expect(activity.notices).toEqual([]);
  });

  it("never makes up a value that the device marked as missing", () => {
    const blank = [
      field.u8(3, 255),
      field.u8(4, 255),
      field.u32(5, 0xffffffff),
      field.u16(2, 0xffff),
    ];
    const session = sessionOf(fitWriter().kind(4).record(0, blank).record(1).close());
    expect(session.points[0]).toEqual({ segment: 0, timeMs: START_MS });
  });

  it("prefers the finer altitude and speed where a record has both", () => {
    const both = [
      field.u16(2, 2500 + 500),
      field.u32(78, 3007),
      field.u16(6, 2000),
      field.u32(73, 2500),
    ];
    const { points } = sessionOf(fitWriter().kind(4).record(0, both).close());
    expect(points[0]).toMatchObject({ elevationM: expect.closeTo(101.4, 5), speedMPerS: 2.5 });
  });

  it("keeps the watch's own estimate of the sweat lost", () => {
    const bytes = fitWriter()
      .kind(4)
      .record(0)
      .session([...totals(0, 60), field.u16(178, 640)], 60)
      .close();
    expect(sessionOf(bytes).estimatedSweatLossMl).toBe(640);
  });

  it("takes the place's time from the local clock", () => {
    const local = [field.when(START_MS), field.u32(5, fitTime(START_MS) + 5.5 * 3600)];
    expect(activityIn(fitWriter().kind(4).record(0).message(34, local).close()).utcOffsetS).toBe(
      19_800,
    );
  });

  it("reads a treadmill run without positions, and a session without a distance", () => {
    const bytes = fitWriter()
      .kind(4)
      .record(0, [field.u8(3, 120)])
      .session([field.enumeration(5, 10), field.enumeration(6, 43)], 9)
      .close();
    expect(sessionOf(bytes)).toMatchObject({ sport: "yoga", points: [{ heartRateBpm: 120 }] });
    expect(sessionOf(bytes).distanceM).toBeUndefined();
  });

  it("passes over what stands behind its end", () => {
    expect(activityIn(joined(fitRun(60), Uint8Array.of(0, 0)))).toEqual(activityIn(fitRun(60)));
  });

  it("is read by its content, whatever its name", () => {
    expect(kinds(activityIn(fitRun(5), "run.gpx"))).toEqual(["content-is-not-as-named"]);
  });

  it("never lets a field that an app added stand for the watch's own", () => {
    const named = (text: string) => ({
      number: 3,
      size: 16,
      baseType: 7,
      value: new TextEncoder().encode(text.padEnd(16, "\0")),
    });
    const described = [field.u8(0, 0), field.u8(1, 0), field.u8(2, 2), named("heart_rate")];
    const bytes = fitWriter()
      .kind(4)
      .message(206, described)
      .record(0, [field.u8(3, 150)])
      .close();
    expect(sessionOf(bytes).points[0]?.heartRateBpm).toBe(150);
  });
});

describe("time in a FIT file", () => {
  it("is paused from the first stop of the timer to its next start, and not after the last stop", () => {
    const bytes = fitWriter()
      .kind(4)
      .start(0)
      .record(0)
      .stop(10)
      .stop(25)
      .start(40)
      .record(41)
      .stop(60)
      .session(totals(0, 60), 60)
      .close();
    expect(sessionOf(bytes).pauses).toEqual([
      { fromMs: START_MS + 10_000, toMs: START_MS + 40_000 },
    ]);
  });

  it("follows the five bits of a compressed head over their end", () => {
    const full = [0x40, 0, 0, 20, 0, 1, 253, 4, 0x86];
    const heads = [0x41, 0, 0, 20, 0, 1, 3, 1, 2];
    const startS = fitTime(START_MS);
    const time = [0, ...new Uint8Array(Uint32Array.of(startS).buffer)];
    const step = (s: number) => [0x80 | (1 << 5) | ((startS + s) & 31), 140 + s];
    const data = [...full, ...time, ...heads, ...step(20), ...step(40), ...step(60)];
    const bytes = Uint8Array.of(
      14,
      16,
      0,
      0,
      data.length,
      0,
      0,
      0,
      46,
      70,
      73,
      84,
      0,
      0,
      ...data,
      0,
      0,
    );
    expect(sessionOf(bytes).points.map(({ timeMs = 0 }) => (timeMs - START_MS) / 1000)).toEqual([
      0, 20, 40, 60,
    ]);
    expect(sessionOf(bytes).points[3]?.heartRateBpm).toBe(200);
  });

  it("is dated by the local clock where the watch's own was never set", () => {
    const counted = 20_000_000;
    const localS = fitTime(START_MS);
    const record = (s: number) => [field.u32(253, counted + s)];
    const bytes = fitWriter()
      .kind(4)
      .message(20, record(0))
      .message(20, record(9))
      .message(34, [field.u32(253, counted + 9), field.u32(5, localS)])
      .close();
    const activity = activityIn(bytes);
    expect(activity.sessions[0].points.map(({ timeMs }) => timeMs)).toEqual([
      START_MS - 9000,
      START_MS,
    ]);
    expect(kinds(activity)).toEqual(["clock-not-set"]);
  });
});

describe("distance in a FIT file", () => {
  it("is counted on where it is packed in three bytes and begins again every 256 m", () => {
    const packed = (meters: number) => {
      const count = (meters * 16) & 0xfff;
      return {
        number: 8,
        size: 3,
        baseType: 13,
        value: Uint8Array.of(0x2c, 1 | ((count & 0xf) << 4), count >> 4),
      };
    };
    const writer = fitWriter().kind(4);
    for (let s = 0; s <= 30; s++) writer.record(s, [packed(s * 20)]);
    const { points } = sessionOf(writer.close());
    expect(points.map(({ distanceM }) => distanceM)).toEqual(points.map((_, s) => s * 20));
    expect(points[4]?.speedMPerS).toBe(3);
  });

  it("of each session of a race begins at 0, and its points are its own", () => {
    const writer = fitWriter().kind(4);
    for (let s = 0; s < 90; s++) writer.record(s, stride(s));
    const bytes = writer
      .session(totals(0, 30, 5), 30)
      .session(totals(30, 60, 2), 60)
      .session(totals(60, 90, 1), 90)
      .close();
    const { sessions } = activityIn(bytes);
    expect(sessions.map(({ sport }) => sport)).toEqual(["swimming", "cycling", "running"]);
    expect(sessions.map(({ points }) => points.length)).toEqual([30, 30, 30]);
    for (const session of sessions) expect(session.points.at(-1)?.distanceM).toBeCloseTo(90, -1);
  });

  it("never leaps with a damaged count", () => {
    const writer = fitWriter().kind(4);
    for (let s = 0; s < 60; s++)
      writer.record(s, s === 30 ? [field.u32(5, 16_354_842)] : stride(s));
    const { points } = sessionOf(writer.close());
    expect(points).toHaveLength(60);
    expect(points[30]?.distanceM).toBeUndefined();
    expect(Math.max(...points.map(({ distanceM = 0 }) => distanceM))).toBe(177);
  });
});

describe("a damaged FIT file", () => {
  it("gives what was recorded before it was cut, and says so", () => {
    const activity = activityIn(fitRun(100).subarray(0, 1200));
    expect(kinds(activity)).toEqual(["cut-short"]);
    const { points, distanceM, elapsedS } = activity.sessions[0];
    expect(points.length).toBeGreaterThan(30);
    expect(points).toEqual(sessionOf(fitRun(100)).points.slice(0, points.length));
    expect([distanceM, elapsedS]).toEqual([undefined, points.length - 1]);
  });

  it("that was never closed is read to its end", () => {
    const bytes = fitRun(100);
    bytes.set([0, 0, 0, 0], 4);
    expect(sessionOf(bytes).points).toHaveLength(101);
  });

  it("with a wrong checksum is read, with a notice", () => {
    const bytes = fitRun(60);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 0xff;
    expect(kinds(activityIn(bytes))).toEqual(["checksum-wrong"]);
    expect(activityIn(bytes).sessions).toEqual(activityIn(fitRun(60)).sessions);
  });

  it("goes on after a part that cannot be read", () => {
    const bytes = fitRun(600);
    bytes.fill(0xff, 3000, 3040);
    const activity = activityIn(bytes);
    expect(kinds(activity)).toContain("damaged-part-skipped");
    expect(activity.sessions[0].points.length).toBeGreaterThan(590);
    expect(activity.sessions[0].distanceM).toBe(1800);
  });

  it("of which nothing is left has a problem, and no stack", () => {
    expect(problemIn(fitRun(60).subarray(0, 14))).toEqual({ kind: "damaged" });
  });
});

describe("several FIT files in one", () => {
  it("count once where they are the same activity", () => {
    const activity = activityIn(joined(fitRun(60), fitRun(60)));
    expect(activity.sessions).toEqual(activityIn(fitRun(60)).sessions);
    expect(activity.notices).toEqual([{ kind: "repeated-activity-left-out", count: 1 }]);
  });

  it("are sessions of one activity where they differ", () => {
    const later = fitWriter()
      .kind(4)
      .record(7200, stride(10))
      .session(totals(7200, 7260), 7260)
      .close();
    expect(activityIn(joined(fitRun(60), later)).sessions).toHaveLength(2);
  });
});

describe("a FIT file that is no activity", () => {
  it.each([
    [2, "settings"],
    [5, "workout"],
    [6, "course"],
    [32, "health"],
  ])("of kind %i says that it holds %s", (type, holds) => {
    expect(problemIn(fitWriter().kind(type).record(0).close())).toEqual({
      kind: "not-an-activity",
      holds,
    });
  });

  it("says so where it has neither points nor totals", () => {
    expect(problemIn(fitWriter().kind(4).close())).toEqual({ kind: "no-track-points" });
  });

  it("but one typed in by hand is one", () => {
    const activity = activityIn(fitWriter().kind(4).session(totals(0, 60), 60).close());
    expect(activity.sessions[0]).toMatchObject({ distanceM: 180, points: [] });
    expect(kinds(activity)).toEqual(["manual-entry"]);
  });
});
