import { describe, expect, it } from "vitest";
import { START_MS } from "../../testing/fit.ts";
import { readAs } from "../../testing/read.ts";
import { iso, tcx, tcxLap, tcxPoint, tcxPoints } from "../../testing/xml.ts";

const { activityIn, problemIn } = readAs("run.tcx");
const track = (points: string) => `<Track>${points}</Track>`;

describe("a TCX file", () => {
  it("gives points, totals, device and what was measured", () => {
    const full = `<Position><LatitudeDegrees>50.1</LatitudeDegrees><LongitudeDegrees>8.2</LongitudeDegrees></Position><AltitudeMeters>120</AltitudeMeters><DistanceMeters>3</DistanceMeters><HeartRateBpm><Value>150</Value></HeartRateBpm><Extensions><ns3:TPX><ns3:Speed>3.1</ns3:Speed><ns3:RunCadence>85</ns3:RunCadence></ns3:TPX></Extensions>`;
    const lap = tcxLap(
      0,
      60,
      `<AverageHeartRateBpm><Value>99</Value></AverageHeartRateBpm>${track(tcxPoint(0) + tcxPoint(60, full))}`,
    );
    const file = tcx(lap).replace(
      "</Activity>",
      "<Creator><Name>Test watch</Name></Creator></Activity>",
    );
    const activity = activityIn(file);
    expect(activity).toMatchObject({ format: "tcx", device: "Test watch", notices: [] });
    expect(activity.sessions[0]).toMatchObject({
      sport: "running",
      distanceM: 180,
      timerS: 60,
      elapsedS: 60,
    });
    expect(activity.sessions[0].points[1]).toEqual({
      timeMs: START_MS + 60_000,
      latitudeDeg: 50.1,
      longitudeDeg: 8.2,
      elevationM: 120,
      distanceM: 3,
      speedMPerS: 3.1,
      heartRateBpm: 150,
      cadencePerMin: 85,
      segment: 0,
    });
  });

  it("keeps points without a position: a treadmill has none", () => {
    const odd =
      "<Position><LatitudeDegrees>no</LatitudeDegrees><LongitudeDegrees>0</LongitudeDegrees></Position>";
    const { points } = activityIn(tcx(tcxLap(0, 9, track(tcxPoint(0, odd) + tcxPoints(1, 9)))))
      .sessions[0];
    expect(points).toHaveLength(10);
    expect(points[0]).toEqual({ timeMs: START_MS, segment: 0 });
  });

  it("counts a segment where a lap's track was broken off, and none from lap to lap", () => {
    const laps =
      tcxLap(0, 9, track(tcxPoints(0, 4)) + track(tcxPoints(6, 9))) +
      tcxLap(10, 9, track(tcxPoints(10, 19)));
    const segments = activityIn(tcx(laps)).sessions[0].points.map(({ segment }) => segment);
    expect([segments[0], segments[5], segments[12]]).toEqual([0, 1, 1]);
  });

  it("goes on counting where each lap counts its own distance", () => {
    const second = Array.from({ length: 100 }, (_, s) =>
      tcxPoint(100 + s, `<DistanceMeters>${s * 3}</DistanceMeters>`),
    ).join("");
    const laps = tcxLap(0, 99, track(tcxPoints(0, 99))) + tcxLap(100, 99, track(second));
    expect(activityIn(tcx(laps)).sessions[0].points.at(-1)?.distanceM).toBe(297 + 297);
  });

  it("gives each activity of a multisport session, and the change between", () => {
    const activity = (sport: string, fromS: number) =>
      `<Activity Sport="${sport}">${tcxLap(fromS, 9, track(tcxPoints(fromS, fromS + 9)))}</Activity>`;
    const file = `<TrainingCenterDatabase><Activities><MultiSportSession><FirstSport>${activity("Biking", 0)}</FirstSport><NextSport><Transition>${tcxLap(10, 9, track(tcxPoints(10, 19)))}</Transition>${activity("Running", 20)}</NextSport></MultiSportSession></Activities></TrainingCenterDatabase>`;
    expect(activityIn(file).sessions.map(({ sport }) => sport)).toEqual([
      "cycling",
      "transition",
      "running",
    ]);
  });

  it("typed in by hand has totals and no points", () => {
    const activity = activityIn(tcx(tcxLap(0, 1800, "")));
    expect(activity.sessions[0]).toMatchObject({ distanceM: 5400, timerS: 1800, points: [] });
    expect(activity.notices).toEqual([{ kind: "manual-entry" }]);
  });

  it("takes the place's time from times with a zone", () => {
    const file = tcx(tcxLap(0, 9, track(tcxPoint(0)))).replaceAll(
      iso(0),
      "2026-05-03T03:30:00.000-04:00",
    );
    expect(activityIn(file)).toMatchObject({
      utcOffsetS: -14_400,
      sessions: [{ startMs: START_MS }],
    });
  });
});

describe("pauses in a TCX file", () => {
  it("are what a lap took longer than its timer, in its longest gaps", () => {
    const lap = tcxLap(0, 60, track(tcxPoints(0, 30) + tcxPoints(71, 80) + tcxPoints(101, 120)));
    expect(activityIn(tcx(lap)).sessions[0].pauses).toEqual([
      { fromMs: START_MS + 30_000, toMs: START_MS + 70_000 },
      { fromMs: START_MS + 80_000, toMs: START_MS + 100_000 },
    ]);
  });

  it("are none where the timer ran all along", () => {
    const lap = tcxLap(0, 119, track(tcxPoints(0, 60) + tcxPoints(90, 120)));
    expect(activityIn(tcx(lap)).sessions[0].pauses).toEqual([]);
  });

  it("between the last point of a lap and the start of the next are found", () => {
    const laps =
      tcxLap(0, 60, track(tcxPoints(0, 60))) + tcxLap(120, 9, track(tcxPoints(120, 129)));
    const [pause] = activityIn(tcx(laps)).sessions[0].pauses;
    expect(pause).toEqual({ fromMs: START_MS + 60_000, toMs: START_MS + 119_000 });
  });
});

describe("a TCX file that was cut", () => {
  it("gives what stands before, without the totals that it cannot keep", () => {
    const whole = tcx(tcxLap(0, 1000, track(tcxPoints(0, 1000))));
    const activity = activityIn(whole.slice(0, 30_000));
    const [session] = activity.sessions;
    expect(activity.notices).toEqual([{ kind: "cut-short" }]);
    expect(session.points.length).toBeGreaterThan(200);
    expect([session.distanceM, session.elapsedS]).toEqual([undefined, session.points.length - 1]);
  });
});

describe("a TCX file that is no activity", () => {
  it("says that it holds a course, or a workout", () => {
    const course = `<TrainingCenterDatabase><Courses><Course><Track>${tcxPoints(0, 9)}</Track></Course></Courses></TrainingCenterDatabase>`;
    expect(problemIn(course)).toEqual({ kind: "not-an-activity", holds: "course" });
    const workout =
      "<TrainingCenterDatabase><Workouts><Workout/></Workouts></TrainingCenterDatabase>";
    expect(problemIn(workout)).toEqual({ kind: "not-an-activity", holds: "workout" });
  });

  it("says so where it has no points", () => {
    expect(problemIn(tcx("<Lap/>"))).toEqual({ kind: "no-track-points" });
  });
});
