import type { Activity, SportSession } from "@limber/core/activity";
import { describe, expect, it } from "vitest";
import { START_MS } from "../../testing/fit.ts";
import { bytes, gpx, iso, oneTrack, trackPoint, trackPoints } from "../../testing/xml.ts";
import { readActivityFile } from "../activity-file.ts";

function read(file: string | Uint8Array, name = "run.gpx"): Activity {
  const answer = readActivityFile(name, typeof file === "string" ? bytes(file) : file);
  if (!answer.ok) throw new Error(answer.problem.kind);
  return answer.activity;
}
const sessionOf = (file: string | Uint8Array): SportSession => read(file).sessions[0];
const kinds = (file: string | Uint8Array) => read(file).notices.map(({ kind }) => kind);
function problem(file: string | Uint8Array) {
  const answer = readActivityFile("run.gpx", typeof file === "string" ? bytes(file) : file);
  return answer.ok ? undefined : answer.problem;
}
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
    const activity = read(oneTrack(trackPoint(0, measured) + trackPoint(10)));
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
    expect(read(brick).sessions.map(({ sport }) => sport)).toEqual(["cycling", "running"]);
    const days = gpx(track("Run", trackPoints(0, 9)) + track("Run", trackPoints(86_400, 86_409)));
    expect(read(days).sessions.map(({ elapsedS }) => elapsedS)).toEqual([9, 9]);
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
    expect(problem(gpx(waypoint))).toEqual({ kind: "not-an-activity", holds: "waypoints" });
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
    expect(read(file).utcOffsetS).toBe(7200);
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
    expect(read(stray).notices).toEqual([{ kind: "clock-jumped", count: 1 }]);
  });

  it("are not missed by a route", () => {
    const route = gpx(`<rte><rtept lat="50" lon="8"/><rtept lat="50.01" lon="8"/></rte>`);
    expect(sessionOf(route).points).toHaveLength(2);
    expect(kinds(route)).toEqual(["no-times"]);
  });

  it("that were taken out of a recording are a problem, as there is no pace without them", () => {
    const file = oneTrack(`<trkpt lat="50" lon="8"><extensions><hr>150</hr></extensions></trkpt>`);
    expect(problem(file)).toEqual({ kind: "times-removed" });
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
    expect(read(file).notices).toEqual([{ kind: "points-without-position-skipped", count: 1 }]);
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

describe("the letters of a GPX file", () => {
  const named = oneTrack(trackPoints(0, 3), "<name>Café</name>");
  const utf16 = (text: string, big: boolean) =>
    Uint8Array.from(
      [...text].flatMap((letter) => {
        const code = letter.charCodeAt(0);
        return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
      }),
    );
  const cp1252 = Uint8Array.from([...named].map((letter) => letter.charCodeAt(0)));

  it.each([
    ["UTF-8", bytes(named)],
    ["UTF-8 with a mark", bytes(`\ufeff${named}`)],
    ["UTF-8 behind blanks", bytes(`\n\r\n  ${named}`)],
    ["UTF-8 that calls itself UTF-16", bytes(named.replace('"UTF-8"', '"utf-16"'))],
    ["UTF-16, little end first", utf16(`\ufeff${named}`, false)],
    ["UTF-16, big end first", utf16(`\ufeff${named}`, true)],
    ["UTF-16 without a mark", utf16(named, false)],
    [
      "Latin 1 that says so",
      Uint8Array.from([...named.replace("UTF-8", "iso-8859-1")].map((l) => l.charCodeAt(0))),
    ],
  ])("may be %s", (_, file) => {
    expect(read(file)).toMatchObject({ name: "Café", notices: [] });
    expect(sessionOf(file).points).toHaveLength(4);
  });

  it("are guessed where they are not what the file says", () => {
    expect(read(cp1252)).toMatchObject({ name: "Café", notices: [{ kind: "encoding-guessed" }] });
  });
});

describe("a damaged or hostile GPX file", () => {
  it("gives what stands before the cut", () => {
    const whole = oneTrack(trackPoints(0, 50));
    const cut = whole.slice(0, whole.length / 2);
    expect(kinds(cut)).toEqual(["cut-short"]);
    expect(sessionOf(cut).points.length).toBeGreaterThan(20);
  });

  it.each([
    ["Tom & Jerry", "Tom & Jerry"],
    ["A &amp; B", "A & B"],
    ["<![CDATA[A & B]]>", "A & B"],
    ["R&D; more", "R&D; more"],
    ["5 < 6", "5 6"],
  ])("that is named %s is read to its end", (written, name) => {
    const file = oneTrack(trackPoints(0, 3), `<name>${written}</name>`);
    expect(sessionOf(file).points).toHaveLength(4);
    expect(read(file).name).toBe(name);
  });

  it.each([
    [
      "names another file",
      '<!DOCTYPE gpx [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      "external-entity",
    ],
    ["names an address", '<!DOCTYPE gpx SYSTEM "http://example.org/gpx.dtd">', "external-entity"],
    [
      "grows when it is read",
      '<!DOCTYPE gpx [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>',
      "entity-expansion",
    ],
  ])("that %s is not opened", (_, doctype, kind) => {
    expect(problem(gpx(track("run", trackPoints(0, 3)), doctype))).toEqual({ kind });
  });

  it("that nests without end is not read on", () => {
    expect(problem(gpx("<a>".repeat(100_000)))).toEqual({ kind: "too-nested" });
  });

  it.each([
    ["faults", "<".repeat(1_000_000)],
    ["attributes", `<trkpt ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(" ")}/>`],
    ["names", Array.from({ length: 50_000 }, (_, i) => `<a${i}/>`).join("")],
  ])("of nothing but %s ends soon", (_, inside) => {
    expect(problem(gpx(`<trk>${inside}`).replace("</gpx>", ""))).toEqual({ kind: "damaged" });
  });

  it("never reaches the prototypes of objects", () => {
    const odd = `<trkpt lat="50" lon="8" __proto__="x" constructor="y"><time>${iso(0)}</time><__proto__>1</__proto__><constructor>2</constructor></trkpt>`;
    expect(sessionOf(oneTrack(odd)).points).toHaveLength(1);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each([
    [
      "a web page",
      "<!DOCTYPE html><html><body>Sign in</body></html>",
      { kind: "unknown-format", looksLike: "web-page" },
    ],
    ["other XML", "<rss><channel/></rss>", { kind: "unknown-format", looksLike: "xml" }],
    ["a table", "Date,Distance\n2026-05-03,10", { kind: "unknown-format", looksLike: "table" }],
    ["nothing", "", { kind: "empty" }],
    ["an empty track", gpx("<trk><trkseg/></trk>"), { kind: "no-track-points" }],
  ])("that is %s says so", (_, file, expected) => {
    expect(problem(file)).toEqual(expected);
  });

  it.each([
    ["an archive", [0x50, 0x4b, 3, 4], "archive"],
    ["a picture", [0xff, 0xd8, 0xff, 0xe0], "picture"],
    ["a PDF", [0x25, 0x50, 0x44, 0x46], "pdf"],
    ["nothing known", [1, 2, 3, 4], "unknown"],
  ])("that is %s says so by its first bytes", (_, start, looksLike) => {
    expect(problem(Uint8Array.from(start))).toEqual({ kind: "unknown-format", looksLike });
  });
});
