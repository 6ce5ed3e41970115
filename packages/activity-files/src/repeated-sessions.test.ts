import type { Activity } from "@limber/core/activity";
import { describe, expect, it } from "vitest";
import { fitWriter, stride, totals } from "../testing/fit.ts";
import { readAs } from "../testing/read.ts";
import { bytes, gpx, iso, tcx, tcxLap, tcxPoints, trackPoints } from "../testing/xml.ts";

const { activityIn } = readAs("run");
const kinds = ({ notices }: Activity) => notices.map(({ kind }) => kind);

const lap = (fromS: number, toS: number) =>
  tcxLap(fromS, toS - fromS, `<Track>${tcxPoints(fromS, toS)}</Track>`);
const activityOf = (inside: string, sport = "Running") =>
  `<Activity Sport="${sport}"><Id>${iso(0)}</Id>${inside}</Activity>`;
const tcxOf = (...activities: readonly string[]) =>
  tcx("").replace(/<Activity .*<\/Activity>/, activities.join(""));

function fitOf(...sessions: readonly (readonly [fromS: number, toS: number])[]): Uint8Array {
  const writer = fitWriter().kind(4).start(0);
  for (let s = 0; s <= 600; s++) writer.record(s, stride(s));
  writer.stop(600);
  for (const [fromS, toS] of sessions) writer.session(totals(fromS, toS), toS);
  return writer.close();
}

describe("a session that was written twice", () => {
  it.each([
    ["TCX, the same", tcxOf(activityOf(lap(0, 600)), activityOf(lap(0, 600)))],
    ["TCX, when it had gone on", tcxOf(activityOf(lap(0, 200)), activityOf(lap(0, 600)))],
    ["TCX, a part of it", tcxOf(activityOf(lap(0, 600)), activityOf(lap(200, 600)))],
    ["TCX, without points", tcxOf(activityOf(tcxLap(0, 600, "")), activityOf(tcxLap(0, 600, "")))],
    ["FIT, the same", fitOf([0, 600], [0, 600])],
    ["FIT, when it had gone on", fitOf([0, 200], [0, 600])],
  ])("counts once: %s", (_, file) => {
    const activity = activityIn(file);
    expect(activity.sessions).toMatchObject([{ distanceM: 1800, elapsedS: 600, timerS: 600 }]);
    expect(kinds(activity)).toContain("repeated-activity-left-out");
  });

  it("is none where the sport is another, or the time", () => {
    expect(activityIn(tcxOf(activityOf(lap(0, 600)), activityOf(lap(0, 600), "Biking"))).sessions) //
      .toHaveLength(2);
    expect(activityIn(tcxOf(activityOf(lap(0, 600)), activityOf(lap(601, 1201)))).sessions) //
      .toHaveLength(2);
    expect(activityIn(fitOf([0, 300], [300, 600])).sessions).toHaveLength(2);
  });
});

describe("files of points in a row", () => {
  const half = (fromS: number, toS: number) =>
    gpx(`<trk><trkseg>${trackPoints(fromS, toS)}</trkseg></trk>`);

  it("are read to the last, be they of one run or of two", () => {
    const [session, ...others] = activityIn(half(0, 300) + half(301, 600)).sessions;
    expect(others).toEqual([]);
    expect(session.points).toHaveLength(601);
    expect(activityIn(half(0, 300) + half(40_000, 40_300)).sessions).toHaveLength(2);
    expect(activityIn(`${tcx(lap(0, 300))}\n${tcx(lap(40_000, 40_300))}`).sessions).toHaveLength(2);
  });

  it.each(["\0\0\0", "<html><p>", "<!-- end -->", "</gpx></gpx>", "<trkpt>"])(
    "are the same with %j behind the last",
    (junk) => {
      const whole = activityIn(half(0, 300));
      expect(activityIn(half(0, 300) + junk).sessions).toEqual(whole.sessions);
    },
  );

  it("are the same with bytes behind the last that are no letters", () => {
    const file = bytes(half(0, 300));
    const junk = new Uint8Array(200_000).fill(0xff);
    const activity = activityIn(new Uint8Array([...file, ...junk]));
    expect(activity.sessions).toEqual(activityIn(file).sessions);
  });
});
