import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Activity, TrackPoint } from "@limber/core/activity";
import { afterAll, describe, expect, it } from "vitest";
import {
  corpusFolder,
  type Entry,
  type Expected,
  manifest,
  type Series,
} from "../testing/corpus.ts";
import { readActivityFile } from "./activity-file.ts";
import { problemInWords } from "./problem.ts";

const EARTH_RADIUS_M = 6_371_008.8;

/** The bytes of a plain file; archives are another reader's. */
function bytesOf({ file }: Entry): Uint8Array | undefined {
  if (file.endsWith(".zip")) return undefined;
  const bytes = readFileSync(`${corpusFolder}/${file}`);
  if (!file.endsWith(".gz")) return bytes;
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes);
  } catch {
    return undefined;
  }
}

const counts = new Map<string, { ran: number; left: number }>();
function count({ file }: Entry, outcome: "ran" | "left"): void {
  const ending = file.split(".").slice(1).join(".");
  const one = counts.get(ending) ?? { ran: 0, left: 0 };
  one[outcome]++;
  counts.set(ending, one);
}

afterAll(() => {
  const told = [...counts].map(([ending, { ran, left }]) =>
    left === 0 ? `${ending} ${ran} read` : `${ending} ${ran} read, ${left} left to the archive`,
  );
  process.stdout.write(
    manifest.length === 0
      ? "corpus: 0 files run, all skipped: there is no corpus here\n"
      : `corpus: ${told.join("; ")}\n`,
  );
});

const pointsOf = (activity: Activity) => activity.sessions.flatMap(({ points }) => points);

function read(entry: Entry, bytes: Uint8Array): Activity {
  const answer = readActivityFile(entry.file, bytes);
  if (!answer.ok) throw new Error(problemInWords(answer.problem).what);
  return answer.activity;
}

function seriesOf(points: readonly TrackPoint[], field: keyof TrackPoint): Series {
  const values = points.map((point) => point[field]).filter((value) => value !== undefined);
  return { n: values.length, avg: values.reduce((sum, value) => sum + value, 0) / values.length };
}

function haversineM(points: readonly TrackPoint[]): number {
  const radians = (degrees = 0) => (degrees * Math.PI) / 180;
  let sum = 0;
  let last: TrackPoint | undefined;
  for (const point of points) {
    if (point.latitudeDeg === undefined) continue;
    if (last !== undefined && last.segment === point.segment) {
      const lat = radians(point.latitudeDeg) - radians(last.latitudeDeg);
      const lon = radians(point.longitudeDeg) - radians(last.longitudeDeg);
      const h =
        Math.sin(lat / 2) ** 2 +
        Math.cos(radians(last.latitudeDeg)) *
          Math.cos(radians(point.latitudeDeg)) *
          Math.sin(lon / 2) ** 2;
      sum += 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(h));
    }
    last = point;
  }
  return sum;
}

function recordedDistanceM(activity: Activity, source: Expected["distance_source"]): number {
  if (source !== "field")
    return activity.sessions.reduce((sum, s) => sum + haversineM(s.points), 0);
  return activity.sessions.reduce(
    (sum, { points }) => sum + Math.max(0, ...points.map(({ distanceM = 0 }) => distanceM)),
    0,
  );
}

function spanS(points: readonly TrackPoint[]): number {
  const times = points.map(({ timeMs }) => timeMs).filter((timeMs) => timeMs !== undefined);
  return ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000;
}

function near(what: string, actual: number | undefined, [wanted, within]: [number, number]) {
  const off = Math.abs((actual ?? Number.NaN) - wanted);
  expect(off, `${what}: ${actual} for ${wanted}`).toBeLessThanOrEqual(within);
}

function checkTotals(activity: Activity, { expected }: Entry) {
  const [first] = activity.sessions;
  const device = expected.distance_session_m ?? expected.distance_laps_m;
  if (device !== undefined) near("device distance", first.distanceM, [device, 1]);
  if (expected.elapsed_session_s !== undefined)
    near("elapsed", first.elapsedS, [expected.elapsed_session_s, 1]);
  if (expected.timer_session_s !== undefined)
    near("timer", first.timerS, [expected.timer_session_s, 1]);
  if (expected.utc_offset_s !== undefined) {
    expect(
      activity.utcOffsetS === undefined ||
        Math.abs(activity.utcOffsetS - expected.utc_offset_s) <= 900,
    ).toBe(true);
  }
  if (expected.n_sessions !== undefined)
    expect(activity.sessions).toHaveLength(expected.n_sessions);
  for (const [i, session] of (expected.per_session ?? []).entries()) {
    near(`distance of session ${i}`, activity.sessions[i]?.distanceM, [session.distance, 1]);
    near(`timer of session ${i}`, activity.sessions[i]?.timerS, [session.timer, 1]);
  }
}

function checkRecords(activity: Activity, { expected }: Entry) {
  const points = pointsOf(activity);
  const peer = expected.from_peer_csv;
  if (expected.elapsed_records_s !== undefined)
    near("span", spanS(points), [expected.elapsed_records_s, 1]);
  if (expected.distance_records_m !== undefined) {
    const distance = recordedDistanceM(activity, expected.distance_source);
    near("distance", distance, [expected.distance_records_m, expected.distance_records_m * 0.005]);
  }
  if (peer !== undefined)
    near("peer's distance", recordedDistanceM(activity, "field"), [peer.distance_m, 1]);
  if (expected.gps_points !== undefined) {
    expect(seriesOf(points, "latitudeDeg").n, "points with a position").toBe(expected.gps_points);
  }
  const pauses = activity.sessions.flatMap((session) => session.pauses);
  const pausedS = pauses.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0) / 1000;
  const timer = expected.tcx_timer_ref ?? expected;
  if (peer === undefined && timer.pauses !== undefined) {
    expect(pauses, "pauses").toHaveLength(timer.pauses);
    near("paused", pausedS, [timer.paused_s ?? 0, 1]);
  }
}

function checkSensors(activity: Activity, { expected }: Entry) {
  const points = pointsOf(activity);
  const sensors = [
    ["heartRateBpm", expected.hr],
    ["airTemperatureC", expected.temp],
    ["cadencePerMin", expected.cad],
    ["elevationM", expected.alt],
  ] as const;
  for (const [field, wanted] of sensors) {
    if (wanted === undefined) continue;
    // A heart rate of 0 is a strap that lost the heart: it is not carried.
    if (wanted.avg === 0) continue;
    const { n, avg } = seriesOf(points, field);
    expect(n, field).toBe(wanted.n);
    near(field, avg, [wanted.avg, 0.01]);
  }
  if (expected.segments !== undefined) {
    const bySegment = points.reduce(
      (all, { segment }) => all.set(segment, (all.get(segment) ?? 0) + 1),
      new Map<number, number>(),
    );
    expect([...bySegment.values()]).toEqual(expected.segments.filter((n) => n > 0));
  }
}

describe.each(manifest.filter(({ file }) => file.startsWith("valid/")))("$file", (entry) => {
  it("has the values on which independent tools agree", () => {
    const bytes = bytesOf(entry);
    if (bytes === undefined) throw new Error("A valid file that is no plain one.");
    count(entry, "ran");
    const activity = read(entry, bytes);
    expect(pointsOf(activity)).toHaveLength(entry.points ?? 0);
    checkTotals(activity, entry);
    checkRecords(activity, entry);
    checkSensors(activity, entry);
  });
});

describe.each(manifest.filter(({ expected_outcome }) => expected_outcome !== undefined))(
  "$file",
  (entry) => {
    it("ends as the corpus says it may", () => {
      const bytes = bytesOf(entry);
      count(entry, bytes === undefined ? "left" : "ran");
      if (bytes === undefined) return;
      const answer = readActivityFile(entry.file, bytes);
      if (entry.expected_outcome === "accept") expect(answer.ok).toBe(true);
      if (entry.expected_outcome === "reject") expect(answer.ok).toBe(false);
      if (entry.expected_outcome === "salvage" && answer.ok) {
        expect(answer.activity.notices.length).toBeGreaterThan(0);
      }
      if (!answer.ok)
        expect(problemInWords(answer.problem)).toEqual({
          what: expect.stringMatching(/^This file .+\.$/s),
          fix: expect.stringMatching(/^\p{Lu}.+\.$/su),
        });
      expect(JSON.stringify(answer)).not.toContain("root:");
    });
  },
);

it("finds the corpus whole, or says that it is not here", () => {
  const found = manifest.length === 0 ? 0 : readdirSync(`${corpusFolder}/valid`).length;
  expect(manifest.filter(({ file }) => file.startsWith("valid/"))).toHaveLength(found);
});
