import { isRunning } from "@limber/core/activity";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  healthBytes,
  healthXml,
  recordXml,
  routeFile,
  told,
  walkedOrRun,
  workoutXml,
} from "../../testing/health-export.ts";
import { all, type Packed, textBytes, zipOf } from "../../testing/zips.ts";
import { bytesSource } from "../archive/source.ts";
import { findActivities } from "../batch.ts";
import { problemInWords } from "../problem.ts";

const gpx = textBytes("<gpx><trk><trkseg></trkseg></trk></gpx>");
const find = (bytes: Uint8Array, path = "export.xml") =>
  all(findActivities([{ path, source: bytesSource(bytes) }]));
const zipped = async (files: readonly Packed[]) => find(await zipOf(files), "export.zip");
const first = async (...inside: readonly string[]) => {
  const [found] = await find(healthBytes(...inside));
  if (found?.is !== "summary") throw new Error(JSON.stringify(found));
  return { told: found.told, ...found.activity, session: found.activity.sessions[0] };
};
const problemOf = async (bytes: Uint8Array) => {
  const found = await find(bytes);
  const problems = found.flatMap((one) => (one.is === "problem" ? [one.problem] : []));
  for (const problem of problems) expect(problemInWords(problem).what).toMatch(/\.$/);
  return problems;
};

const ride = workoutXml({
  type: "Cycling",
  inside: `<WorkoutStatistics type="HKQuantityTypeIdentifierDistanceCycling" sum="25.2" unit="km"/>${routeFile("/workout-routes/ride.gpx")}`,
});
const outdoors = workoutXml({
  inside: walkedOrRun(5.4) + routeFile("/workout-routes/run.gpx"),
});
const indoors = workoutXml({
  start: "2026-05-11 09:00:00 +0200",
  end: "2026-05-11 09:40:00 +0200",
  inside: told("HKIndoorWorkout", "1") + walkedOrRun(7),
});

describe("a phone's health export", () => {
  it.each([
    ["apple_health_export/export.xml", "apple_health_export/workout-routes"],
    ["apple_health_export/Exportieren.xml", "apple_health_export/workout-routes"],
    ["Datos de Salud/exportar.xml", "Datos de Salud/workout-routes"],
    ["書き出したデータ.xml", "workout-routes"],
  ])("gives each workout once, whatever it is called: %s", async (index, routes) => {
    const found = await zipped([
      { name: `${routes}/run.gpx`, bytes: gpx },
      { name: `${routes}/ride.gpx`, bytes: gpx },
      { name: index, bytes: healthBytes(recordXml(1), outdoors, indoors, ride) },
      { name: index.replace(".xml", "_cda.xml"), bytes: textBytes("<ClinicalDocument/>") },
    ]);
    expect(found).toMatchObject([
      { is: "summary", told: { sport: "running", distanceM: 7000, elapsedS: 2400 } },
      { is: "recording", told: { sport: "running", distanceM: 5400 } },
      { is: "recording", told: { sport: "cycling", distanceM: 25200 } },
    ]);
    expect(found).toHaveLength(3);
  });

  it("is the same when its folder was unpacked, in whatever order its files come", async () => {
    const files = [
      { path: "e/workout-routes/run.gpx", source: bytesSource(gpx) },
      { path: "e/export.xml", source: bytesSource(healthBytes(outdoors, indoors)) },
    ];
    for (const brought of [files, files.toReversed()])
      expect(await all(findActivities(brought))).toMatchObject([
        { is: "summary", told: { distanceM: 7000 } },
        { is: "recording", told: { distanceM: 5400 } },
      ]);
  });

  it("keeps the totals of a run whose route is not there", async () => {
    expect(await find(healthBytes(outdoors, indoors))).toMatchObject([
      { is: "summary", told: { distanceM: 7000 } },
      { is: "summary", told: { distanceM: 5400 } },
    ]);
  });

  it.each([
    ["Running", "running"],
    ["Cycling", "cycling"],
    ["TraditionalStrengthTraining", "strength"],
  ])("%s is %s", async (type, sport) => {
    expect((await first(workoutXml({ type }))).told).toMatchObject({ sport });
  });

  it.each([
    "WheelchairRunPace",
    "SwimBikeRun",
    "Elliptical",
    "Golf",
    "Cooldown",
    "MindAndBody",
    "MixedMetabolicCardioTraining",
    "PreparationAndRecovery",
    "Play",
  ])("%s is no run", async (type) => {
    expect(isRunning((await first(workoutXml({ type }))).session.sport)).toBe("no");
  });
});

describe("a workout of the index", () => {
  it("has its distance in the unit it names, old and new", async () => {
    const old = (far: number, unit: string) =>
      workoutXml({
        attributes: `duration="30" totalDistance="${far}" totalDistanceUnit="${unit}"`,
      });
    for (const [xml, distanceM] of [
      [old(5.4, "km"), 5400],
      [old(3, "mi"), 4828.032],
      [old(5400, "m"), 5400],
      [workoutXml({ inside: walkedOrRun(3, "mi") }), 4828.032],
      [workoutXml({ inside: walkedOrRun(5400, "m") }), 5400],
      [workoutXml({ inside: walkedOrRun(5, "parsec") }), undefined],
    ] as const)
      expect((await first(xml)).session.distanceM).toEqual(distanceM);
  });

  it("has its weather, its zone, its device and how hard it felt", async () => {
    const about = await first(
      workoutXml({
        inside:
          told("HKWeatherTemperature", "68 degF") +
          told("HKWeatherHumidity", "6500 %") +
          told("HKTimeZone", "America/Denver"),
      }),
      '<Record type="HKQuantityTypeIdentifierEstimatedWorkoutEffortScore" startDate="2026-05-10 09:00:00 +0200" endDate="2026-05-10 09:30:00 +0200" value="9"/>',
      '<Record type="HKQuantityTypeIdentifierWorkoutEffortScore" sourceName="x" startDate="2026-05-10 09:00:00 +0200" endDate="2026-05-10 09:30:00 +0200" value="6"/>',
    );
    expect(about.told).toMatchObject({
      airTemperatureC: 20,
      relativeHumidityPct: 65,
      effort: 6,
      startMs: Date.UTC(2026, 4, 10, 7),
    });
    expect(about).toMatchObject({ utcOffsetS: -21_600, device: "Invented Watch" });
  });

  it.each([
    ["20 degC", "65 %", { airTemperatureC: 20, relativeHumidityPct: 65 }],
    ["-4 degF", "10000 %", { airTemperatureC: -20, relativeHumidityPct: 100 }],
    ["68", "a lot", { airTemperatureC: undefined, relativeHumidityPct: undefined }],
    ["9999 degC", "-1 %", { airTemperatureC: undefined, relativeHumidityPct: undefined }],
  ])("in weather of %s and %s", async (temperature, humidity, weather) => {
    const inside = told("HKWeatherTemperature", temperature) + told("HKWeatherHumidity", humidity);
    const { airTemperatureC, relativeHumidityPct } =
      (await first(workoutXml({ inside }))).told ?? {};
    expect({ airTemperatureC, relativeHumidityPct }).toEqual(weather);
  });

  it("has its pauses, each once", async () => {
    const event = (type: string, minute: number) =>
      `<WorkoutEvent type="HKWorkoutEventType${type}" date="2026-05-10 09:${minute}:00 +0200"/>`;
    const inside = [
      event("Pause", 10),
      event("Pause", 11),
      event("Resume", 12),
      event("Lap", 13),
      event("MotionPaused", 20),
      event("MotionResumed", 21),
    ];
    const { session } = await first(workoutXml({ inside: inside.join("") }));
    const at = (minute: number) => Date.UTC(2026, 4, 10, 7, minute);
    expect(session.pauses).toEqual([
      { fromMs: at(10), toMs: at(12) },
      { fromMs: at(20), toMs: at(21) },
    ]);
  });
});

describe("an index that is not as it should be", () => {
  const whole = healthBytes(recordXml(1), outdoors, recordXml(2), indoors, recordXml(3));

  it("gives what stands before a cut, and says that it was cut", async () => {
    const cut = whole.subarray(0, whole.length - 600);
    const found = await find(cut);
    expect(found.map(({ is }) => is)).toEqual(["problem", "summary"]);
    expect(await problemOf(cut)).toEqual([{ kind: "index-cut-short" }]);
  });

  it.each([
    ['<!DOCTYPE HealthData [<!ENTITY a "aaaa">]>', "entity-expansion"],
    ['<!DOCTYPE HealthData SYSTEM "file:///etc/passwd">', "external-entity"],
    ['<!DOCTYPE HealthData [<!ENTITY a "<HealthData >">]>', "damaged"],
  ])("is refused when it defines or names entities: %s", async (doctype, kind) => {
    expect(await problemOf(textBytes(healthXml(outdoors, doctype)))).toEqual([{ kind }]);
  });

  it("is named as holding no workout", async () => {
    expect(await problemOf(healthBytes(recordXml(1)))).toEqual([
      { kind: "not-an-activity", holds: "no-workouts" },
    ]);
  });

  const many = (what: (index: number) => string) =>
    Array.from({ length: 100_000 }, (_, i) => what(i));
  it.each([
    ["100,000 attributes", `<Workout ${many((i) => `a${i}="1"`).join(" ")}/>`],
    ["a tag that never ends", `<Workout a="${"x".repeat(3_000_000)}`],
    ["parts in parts", `<Workout startDate="2026-05-10 09:00:00 +0200">${"<a>".repeat(100_000)}`],
    ["numbers without end", workoutXml({ inside: walkedOrRun(Number("1e999")) })],
    ["an entity that nobody defined", workoutXml({ inside: told("HKTimeZone", "&x;&x;") })],
    ["nothing but openings", "<".repeat(1_000_000)],
    ["half names", "<Workou <WorkoutX <Record typ".repeat(30_000)],
    [
      "100,000 efforts",
      many(
        () =>
          '<Record type="HKQuantityTypeIdentifierWorkoutEffortScore" startDate="2026-05-10 09:00:00 +0200" endDate="2026-05-10 09:30:00 +0200" value="6"/>',
      ).join(""),
    ],
  ])("is read to an end, with an answer: %s", async (_, inside) => {
    const found = await find(healthBytes(inside, indoors));
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(4);
  });

  it("is read alike in whatever pieces it comes", async () => {
    const said = JSON.stringify(await find(whole));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), async (most) => {
        const source = bytesSource(whole);
        const read = (at: number, length: number) =>
          source.read(at, length <= 4096 ? length : Math.min(length, most));
        const found = await all(
          findActivities([{ path: "export.xml", source: { size: whole.length, read } }]),
        );
        expect(JSON.stringify(found)).toBe(said);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps the other guards of a zip: one that unpacks without end is refused", async () => {
    const inside = `${healthXml("")}${"\n".repeat(30_000_000)}`;
    const found = await zipped([
      { name: "export.xml", bytes: textBytes(inside.replace("</HealthData>", "")) },
    ]);
    expect(found).toMatchObject([{ is: "problem", problem: { kind: "bomb" } }]);
  });
});
