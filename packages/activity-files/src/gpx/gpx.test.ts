import type { SportSession } from "@limber/core/activity";
import { describe, expect, it } from "vitest";
import { START_MS } from "../../testing/fit.ts";
import { readAs } from "../../testing/read.ts";
import { gpx, iso, oneTrack, trackPoint, trackPoints } from "../../testing/xml.ts";

const { activityIn, problemIn } = readAs("run.gpx");
const sessionOf = (file: string | Uint8Array): SportSession => activityIn(file).sessions[0];
const kinds = (file: string | Uint8Array) => activityIn(file).notices.map(({ kind }) => kind);
const seconds = ({ points }: SportSession) =>
  points.map(({ timeMs = 0 }) => (timeMs - START_MS) / 1000);
const segment = (points: string) => `<trkseg>${points}</trkseg>`;
const track = (type: string, ...segments: string[]) =>
  `<trk><type>${type}</type>${segments.map(segment).join("")}</trk>`;

describe("a GPX track", () => {
  it.each(["2026-02-31T07:30:00Z", "2026-02-31T07:30:00.000Z", "2026-02-31 07:30:00+01:00"])(
    "knows no time at a point of %s, a day that is in no calendar",
    (time) => {
      const point = `<trkpt lat="50" lon="8"><time>${time}</time></trkpt>`;
      const [first] = sessionOf(oneTrack(point + trackPoint(10))).points;
      expect(first).toMatchObject({ latitudeDeg: 50 });
      expect(first?.timeMs).toBeUndefined();
    },
  );

  it("gives every point with what was measured at it", () => {
    const measured = `<extensions><gpxtpx:TrackPointExtension><gpxtpx:atemp>21.5</gpxtpx:atemp><gpxtpx:hr>151</gpxtpx:hr><gpxtpx:cad>84</gpxtpx:cad></gpxtpx:TrackPointExtension></extensions>`;
    const activity = activityIn(oneTrack(trackPoint(0, measured) + trackPoint(10)));
    expect(activity).toMatchObject({
      format: "gpx",
      name: "Run",
      device: "Test watch",
      notices: [],
    });
    expect(activity.sessions[0]).toMatchObject({
      sport: "running",
      startMs: START_MS,
      elapsedS: 10,
    });
    expect(activity.sessions[0].points[0]).toEqual({
      timeMs: START_MS,
      latitudeDeg: 50,
      longitudeDeg: 8,
      elevationM: 100,
      heartRateBpm: 151,
      cadencePerMin: 84,
      airTemperatureC: 21.5,
      segment: 0,
    });
  });

  it("counts its segments through all tracks, and leaves out empty ones", () => {
    const file = gpx(
      track("run", trackPoints(0, 1), trackPoints(5, 6)) + track("run", trackPoints(9, 9)),
    );
    expect(sessionOf(file).points.map(({ segment: n }) => n)).toEqual([0, 0, 1, 1, 2]);
  });

  it("is one session a sport and an outing", () => {
    const brick = gpx(track("Ride", trackPoints(0, 9)) + track("Run", trackPoints(20, 29)));
    expect(activityIn(brick).sessions.map(({ sport }) => sport)).toEqual(["cycling", "running"]);
    const days = gpx(track("Run", trackPoints(0, 9)) + track("Run", trackPoints(86_400, 86_409)));
    expect(activityIn(days).sessions.map(({ elapsedS }) => elapsedS)).toEqual([9, 9]);
  });

  it.each([
    ["running", "running"],
    ["trail_running", "running"],
    ["TreadmillRunning", "running"],
    ["9", "running"],
    ["1", "cycling"],
    ["Nordic Ski", "skiing"],
    ["trunk", "unknown"],
    ["", "unnamed"],
  ])("of type %j is %s", (type, sport) => {
    expect(sessionOf(gpx(track(type, trackPoints(0, 1)))).sport).toBe(sport);
  });

  it("counts the steps of one leg, also where the file counts both", () => {
    const cadence = "<extensions><cadence>170</cadence></extensions>";
    expect(sessionOf(oneTrack(trackPoint(0, cadence))).points[0]?.cadencePerMin).toBe(85);
  });

  it("never reads a waypoint as a point of the run", () => {
    const waypoint = `<wpt lat="10" lon="10"><ele>5</ele><time>${iso(5)}</time></wpt>`;
    expect(sessionOf(gpx(waypoint + track("run", trackPoints(0, 3)))).points).toHaveLength(4);
    expect(problemIn(gpx(waypoint))).toEqual({ kind: "not-an-activity", holds: "waypoints" });
  });
});

describe("times in a GPX track", () => {
  it("are put in order, with a notice", () => {
    const swapped = oneTrack([0, 1, 3, 2, 4].map((s) => trackPoint(s)).join(""));
    expect(seconds(sessionOf(swapped))).toEqual([0, 1, 2, 3, 4]);
    expect(kinds(swapped)).toEqual(["points-out-of-order"]);
  });

  it("may come twice, and may be missing at a point", () => {
    const without = `<trkpt lat="50" lon="8"></trkpt>`;
    const file = oneTrack(trackPoint(0) + trackPoint(0) + without + trackPoint(2));
    expect(sessionOf(file).points).toHaveLength(4);
    expect(sessionOf(file).points[2]?.timeMs).toBeUndefined();
    expect(kinds(file)).toEqual([]);
  });

  it("are read with a zone, without one, and with a space", () => {
    const at = (time: string) => `<trkpt lat="50" lon="8"><time>${time}</time></trkpt>`;
    const file = oneTrack(
      at("2026-05-03T09:30:00+02:00") + at("2026-05-03T07:30:01") + at(" 2026-05-03 07:30:02.5Z "),
    );
    expect(seconds(sessionOf(file))).toEqual([0, 1, 2.5]);
    expect(activityIn(file).utcOffsetS).toBe(7200);
  });

  it("go on where the clock was set in the run: nothing overlaps, no hour is lost", () => {
    const late = Array.from({ length: 60 }, (_, s) => trackPoint(s + 3600)).join("");
    const rest = Array.from({ length: 60 }, (_, s) => trackPoint(s + 61)).join("");
    expect(sessionOf(oneTrack(late + rest)).elapsedS).toBe(119);
    expect(kinds(oneTrack(late + rest))).toContain("clock-jumped");
  });

  it("years off at a single point are left out", () => {
    const stray = oneTrack(
      trackPoints(0, 20) + trackPoint(21).replace("2026", "1999") + trackPoints(22, 41),
    );
    expect(seconds(sessionOf(stray))).toEqual(
      Array.from({ length: 42 }, (_, s) => s).filter((s) => s !== 21),
    );
    expect(activityIn(stray).notices).toEqual([{ kind: "clock-jumped", count: 1 }]);
  });

  it("are not missed by a route", () => {
    const route = gpx(`<rte><rtept lat="50" lon="8"/><rtept lat="50.01" lon="8"/></rte>`);
    expect(sessionOf(route).points).toHaveLength(2);
    expect(kinds(route)).toEqual(["no-times"]);
  });

  it("that were taken out of a recording are a problem, as there is no pace without them", () => {
    const file = oneTrack(`<trkpt lat="50" lon="8"><extensions><hr>150</hr></extensions></trkpt>`);
    expect(problemIn(file)).toEqual({ kind: "times-removed" });
  });
});

describe("positions in a GPX track", () => {
  it.each([
    ["missing", ""],
    ["not numbers", 'lat="NaN" lon="Infinity"'],
    ["off the globe", 'lat="91" lon="8"'],
    ["those of a watch without a fix", 'lat="0" lon="0"'],
  ])("that are %s leave the point out, with a notice", (_, attributes) => {
    const odd = `<trkpt ${attributes}><time>${iso(2)}</time></trkpt>`;
    const file = oneTrack(trackPoints(0, 1) + odd + trackPoints(3, 4));
    expect(seconds(sessionOf(file))).toEqual([0, 1, 3, 4]);
    expect(activityIn(file).notices).toEqual([
      { kind: "points-without-position-skipped", count: 1 },
    ]);
  });

  it.each([
    ["in the midst", [50]],
    ["at the start", [0, 1]],
    ["at the end", [98, 99]],
    ["several in a row", [40, 41, 42, 43]],
  ])("111 km away are left out %s", (_, away) => {
    const points = Array.from({ length: 100 }, (_, s) =>
      away.includes(s) ? trackPoint(s).replace('lat="50', 'lat="51') : trackPoint(s),
    );
    const { points: kept } = sessionOf(oneTrack(points.join("")));
    expect(kept).toHaveLength(100 - away.length);
    expect(kept.every(({ latitudeDeg = 0 }) => latitudeDeg < 50.5)).toBe(true);
  });

  it("far away after a long break in the track are a journey, and stay", () => {
    const far = trackPoints(7200, 7210).replaceAll('lat="50', 'lat="51');
    expect(sessionOf(oneTrack(trackPoints(0, 10) + far)).points).toHaveLength(22);
  });

  it("written with a decimal comma are read", () => {
    expect(
      sessionOf(oneTrack(`<trkpt lat="50,5" lon="8,25"><time>${iso(0)}</time></trkpt>`)).points[0],
    ).toMatchObject({ latitudeDeg: 50.5, longitudeDeg: 8.25 });
  });
});
