import type { Pause, SportSession } from "@limber/core/activity";
import { describe, expect, it } from "vitest";
import { field, fitTime, fitWriter, START_MS, stride, totals } from "../testing/fit.ts";
import { readAs } from "../testing/read.ts";
import { gpx, pointAt, tcx, tcxLap, tcxPoint } from "../testing/xml.ts";

const { activityIn } = readAs("run");
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
const sum = (pauses: readonly Pause[]) =>
  pauses.reduce((all, { fromMs, toMs }) => all + toMs - fromMs, 0) / 1000;

/** Reads one session, and sees that its clocks agree. */
function sessionOf(file: string | Uint8Array): SportSession {
  const [session] = activityIn(file).sessions;
  const { elapsedS = 0, timerS = 0, points, pauses } = session;
  expect(timerS).toBeLessThanOrEqual(elapsedS);
  expect(sum(pauses)).toBeLessThanOrEqual(elapsedS - timerS + 1);
  for (const [i, { fromMs, toMs }] of pauses.entries()) {
    expect(fromMs).toBeGreaterThanOrEqual(pauses[i - 1]?.toMs ?? points[0]?.timeMs ?? 0);
    expect(toMs).toBeGreaterThan(fromMs);
  }
  return session;
}

/** At 3 m/s from a second to another, so many metres on its way. */
const stretch = (...[fromS, toS, fromM, stepS = 1]: [number, number, number, number?]) =>
  upTo(Math.floor((toS - fromS) / stepS) + 1)
    .map((i) => pointAt(fromS + i * stepS, fromM + i * stepS * 3))
    .join("");
const track = (...segments: string[]) =>
  gpx(`<trk>${segments.map((one) => `<trkseg>${one}</trkseg>`).join("")}</trk>`);

describe("a timer that stood where no event says so", () => {
  const fit = (events: (writer: ReturnType<typeof fitWriter>) => unknown, timerS = 600) => {
    const writer = fitWriter().kind(4).start(0);
    for (let s = 0; s <= 300; s++) writer.record(s, stride(s));
    events(writer);
    for (let s = 301; s <= 600; s++) writer.record(s + 600, stride(s));
    const told = [field.u32(2, fitTime(START_MS)), field.enumeration(5, 1)];
    const lasted = [field.u32(7, 1_200_000), field.u32(8, timerS * 1000), field.u32(9, 180_000)];
    return sessionOf(writer.session([...told, ...lasted], 1200).close());
  };

  it.each([
    ["no event at all", () => undefined],
    ["a stop without its start", (writer: ReturnType<typeof fitWriter>) => writer.stop(300)],
  ] as const)("was paused in the longest gap of the recording: %s", (_, events) => {
    const session = fit(events);
    expect(session).toMatchObject({ elapsedS: 1200, timerS: 600 });
    expect(session.pauses).toEqual([{ fromMs: START_MS + 300_000, toMs: START_MS + 900_000 }]);
  });

  it("was not paused in the gaps of a watch that ran on", () => {
    expect(fit(() => undefined, 1200).pauses).toEqual([]);
  });
});

describe("a break between the segments of a track", () => {
  it("is a pause, and the timer leaves it out", () => {
    const session = sessionOf(track(stretch(0, 300, 0), stretch(900, 1200, 900)));
    expect(session).toMatchObject({ elapsedS: 1200, timerS: 600 });
    expect(session.pauses).toEqual([{ fromMs: START_MS + 300_000, toMs: START_MS + 900_000 }]);
  });

  it("is a pause between two tracks of one outing, and where the runner walked a little", () => {
    const tracks = [stretch(0, 300, 0), stretch(900, 1200, 950)];
    const file = gpx(tracks.map((one) => `<trk><trkseg>${one}</trkseg></trk>`).join(""));
    expect(sum(sessionOf(file).pauses)).toBe(600);
  });

  it("is no pause where the track was only cut into parts", () => {
    const parts = upTo(10).map((i) => stretch(i * 60, i * 60 + 58, i * 180));
    expect(sessionOf(track(...parts))).toMatchObject({ timerS: 598, pauses: [] });
    const sparse = upTo(4).map((i) => stretch(i * 300, i * 300 + 240, i * 900, 60));
    expect(sessionOf(track(...sparse)).pauses).toEqual([]);
  });

  it("is no pause where segments touch or lie over one another", () => {
    expect(sessionOf(track(stretch(0, 300, 0), stretch(300, 600, 900))).pauses).toEqual([]);
    expect(sessionOf(track(stretch(0, 300, 0), stretch(200, 600, 600))).pauses).toEqual([]);
    expect(sessionOf(track(stretch(0, 600, 0, 2), stretch(101, 201, 303, 2))).pauses).toEqual([]);
  });

  it("is no pause where the way from one end to the other was run meanwhile", () => {
    expect(sessionOf(track(stretch(0, 300, 0), stretch(500, 900, 1500)))).toMatchObject({
      timerS: 900,
      pauses: [],
    });
  });

  it("is a pause in TCX where no lap says how long its timer ran", () => {
    const points = (fromS: number, toS: number, fromM: number) =>
      `<Track>${upTo(toS - fromS + 1)
        .map((i) => {
          const place = `<Position><LatitudeDegrees>${50 + (fromM + i * 3) / 111_195}</LatitudeDegrees><LongitudeDegrees>8</LongitudeDegrees></Position>`;
          return tcxPoint(fromS + i, place);
        })
        .join("")}</Track>`;
    const lap = (inside: string) => `<Lap>${inside}</Lap>`;
    const inLap = tcx(lap(points(0, 300, 0) + points(900, 1200, 900)));
    const betweenLaps = tcx(lap(points(0, 300, 0)) + lap(points(900, 1200, 900)));
    expect(sum(sessionOf(inLap).pauses)).toBe(600);
    expect(sessionOf(betweenLaps)).toMatchObject({ elapsedS: 1200, pauses: [] });
  });
});

describe("a pause of a TCX lap", () => {
  const points = (fromS: number, toS: number) =>
    upTo((toS - fromS) / 5 + 1).map((i) => tcxPoint(fromS + i * 5));

  it.each([
    ["on the wall", [0, 300, 1200]],
    ["on the timer", [0, 300, 600]],
    ["in another zone", [7200, 7500, 8400]],
    ["on another day", [-86_400, -86_100, -85_200]],
  ])("is counted once where laps begin %s", (_, starts) => {
    const [one = 0, two = 0, three = 0] = starts;
    const laps = [
      tcxLap(one, 300, `<Track>${points(0, 295).join("")}</Track>`),
      tcxLap(two, 300, `<Track>${[...points(300, 400), ...points(1005, 1195)].join("")}</Track>`),
      tcxLap(three, 300, `<Track>${points(1200, 1495).join("")}</Track>`),
    ];
    const session = sessionOf(tcx(laps.join("")));
    expect(session).toMatchObject({ startMs: START_MS, elapsedS: 1495, timerS: 900 });
    expect(session.pauses).toHaveLength(1);
    expect(Math.abs(sum(session.pauses) - 600)).toBeLessThanOrEqual(6);
  });

  it("is no longer than all laps together stood", () => {
    const laps = [
      tcxLap(0, 100, `<Track>${points(0, 295).join("")}</Track>`),
      tcxLap(300, 700, `<Track>${[...points(300, 400), ...points(1005, 1195)].join("")}</Track>`),
    ];
    expect(sum(sessionOf(tcx(laps.join(""))).pauses)).toBeLessThanOrEqual(396);
  });
});

describe("a pause of a FIT file", () => {
  const paused = (elapsedS: number, timerS: number) => {
    const writer = fitWriter().kind(4).start(0);
    for (let s = 0; s <= 300; s++) writer.record(s, stride(s));
    writer.stop(300).start(900);
    for (let s = 300; s <= 600; s++) writer.record(s + 600, stride(s));
    const told = [field.u32(7, elapsedS * 1000), field.u32(8, timerS * 1000)];
    const start = [field.u32(2, fitTime(START_MS)), field.enumeration(5, 1)];
    return sessionOf(
      writer
        .stop(1200)
        .session([...start, ...told], 1200)
        .close(),
    );
  };

  it("is as long as its events say, and no longer than the timer stood", () => {
    expect(sum(paused(1200, 600).pauses)).toBe(600);
    expect(sum(paused(1200, 800).pauses)).toBeLessThanOrEqual(401);
  });

  it("is on no timer where an app wrote one number as both totals", () => {
    expect(paused(1200, 1200)).toMatchObject({ elapsedS: 1200, timerS: 600 });
    expect(paused(600, 600)).toMatchObject({ elapsedS: 1200, timerS: 600 });
  });

  it("never makes a timer longer than it took", () => {
    expect(paused(1200, 1201)).toMatchObject({ elapsedS: 1200, timerS: 600 });
    expect(paused(1200, 90_000)).toMatchObject({ elapsedS: 1200, timerS: 600 });
  });

  it("lies within the session, apart from the next", () => {
    const writer = fitWriter().kind(4).start(0);
    for (let s = 100; s <= 300; s++) writer.record(s, stride(s));
    writer.stop(20).start(150).stop(140).start(200).stop(290).start(9000);
    const { pauses } = sessionOf(writer.session(totals(100, 300), 300).close());
    expect(pauses.at(-1)?.toMs ?? 0).toBeLessThanOrEqual(START_MS + 300_000);
  });
});
