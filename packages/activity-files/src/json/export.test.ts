import { isRunning } from "@limber/core/activity";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOfNumbers } from "../../testing/closed.ts";
import { all, textBytes, zipOf } from "../../testing/zips.ts";
import { bytesSource } from "../archive/source.ts";
import { findActivities } from "../batch.ts";
import { problemInWords } from "../problem.ts";
import { jsonMakers } from "./export.ts";

const findText = (text: string, path = "export.json") =>
  all(
    findActivities([{ path, source: bytesSource(textBytes(text)) }], { utcOffsetSAt: () => 7200 }),
  );
const find = (document: unknown) => findText(JSON.stringify(document));

/** One run of 5.4 km in half an hour from seven in UTC, and a ride, as each maker writes them. */
const documents: Readonly<Record<string, unknown>> = {
  polar: {
    exportVersion: "1.4",
    name: "Morning",
    startTime: "2026-05-10T09:00:00.000",
    exercises: [
      {
        startTime: "2026-05-10T09:00:00.000",
        stopTime: "2026-05-10T09:30:00.000",
        timezoneOffset: 120,
        duration: "PT29M10.5S",
        distance: 5400,
        sport: "RUNNING",
      },
      {
        startTime: "2026-05-11T09:00:00.000",
        sport: "ROAD_BIKING",
        duration: "PT1H",
        distance: 30000,
      },
    ],
  },
  fitbit: [
    {
      logId: 1,
      activityName: "Run",
      startTime: "05/10/26 09:00:00",
      duration: 1_800_000,
      activeDuration: 1_750_000,
      distance: 5.4,
      distanceUnit: "Kilometer",
    },
    { logId: 2, activityName: "Bike", startTime: "05/11/26 09:00:00", duration: 3_600_000 },
  ],
  "health-auto-export": {
    data: {
      workouts: [
        {
          name: "Outdoor Run",
          start: "2026-05-10 09:00:00 +0200",
          end: "2026-05-10 09:30:00 +0200",
          duration: 1750,
          distance: { qty: 5.4, units: "km" },
          temperature: { qty: 68, units: "degF" },
          humidity: { qty: 65, units: "%" },
        },
        { name: "Outdoor Cycling", start: "2026-05-11 09:00:00 +0200", duration: 3600 },
      ],
      metrics: [{ name: "dietary_water", units: "mL", data: [] }],
    },
  },
  "health-connect": {
    timestamp: "2026-05-12T08:00:00Z",
    app_version: "1.2",
    hydration: [{ liters: 0.3, start_time: "2026-05-10T06:00:00Z" }],
    exercise: [
      {
        type: "56",
        start_time: "2026-05-10T07:00:00Z",
        end_time: "2026-05-10T07:30:00Z",
        duration_seconds: 1800,
        distance_meters: 5400,
      },
      { type: "8", start_time: "2026-05-11T07:00:00Z", duration_seconds: 3600 },
    ],
  },
};
const suunto = (ActivityType: number) => ({
  DeviceLog: {
    Header: {
      DateTime: "2026-05-10T09:00:00.000+02:00",
      Duration: 1800,
      Distance: 5400,
      ActivityType,
      Device: { Name: "Invented" },
    },
    Samples: [{ TimeISO8601: "2026-05-10T09:00:00.000+02:00", HR: 2.1 }],
  },
});
const each = Object.entries(documents);

describe("an account's or a phone's export as JSON", () => {
  it.each([...each, ["suunto", suunto(3)] as const])(
    "of %s is claimed by no other",
    (name, document) => {
      const claiming = jsonMakers.filter((maker) => maker.entries(document) !== undefined);
      expect(claiming.map((maker) => maker.name)).toEqual([name]);
    },
  );

  it.each(each)("of %s gives its run, and its ride as none", async (_, document) => {
    const [run, ride, ...others] = await find(document);
    expect(others).toEqual([]);
    if (run?.is !== "summary" || ride?.is !== "summary") throw new Error(JSON.stringify(run));
    expect(run.activity.sessions[0]).toMatchObject({
      sport: "running",
      startMs: Date.UTC(2026, 4, 10, 7),
      distanceM: 5400,
      elapsedS: 1800,
    });
    expect(isRunning(ride.activity.sessions[0].sport)).toBe("no");
  });

  it("by Suunto gives its run, and asks about a number that nobody knows", async () => {
    expect(await find(suunto(3))).toMatchObject([
      {
        activity: { device: "Suunto Invented", sessions: [{ sport: "running", distanceM: 5400 }] },
      },
    ]);
    expect(await find(suunto(7))).toMatchObject([
      { activity: { sessions: [{ sport: "unknown", sportSaid: "Suunto 7" }] } },
    ]);
  });

  it("has weather, and a timer that is one", async () => {
    const [run] = await find(documents["health-auto-export"]);
    expect(run).toMatchObject({
      told: { airTemperatureC: 20, relativeHumidityPct: 65, timerS: 1750 },
    });
    const inMinutes = {
      start: "2026-05-10 09:00:00 +0200",
      end: "2026-05-10 09:30:00 +0200",
      duration: 30,
    };
    const [old] = await find({ data: { workouts: [inMinutes] } });
    expect(old).toMatchObject({ told: { elapsedS: 1800 } });
    expect(old?.is === "summary" && old.told?.timerS).toBeUndefined();
  });

  it("by Polar has its route and its heart rate where they are in the file", async () => {
    const at = (second: number) =>
      `2026-05-10T09:${String(Math.floor(second / 60)).padStart(2, "0")}:${String(second % 60).padStart(2, "0")}.000`;
    const recordedRoute = Array.from({ length: 120 }, (_, second) => ({
      dateTime: at(second),
      latitude: -47.15 + second * 0.000027,
      longitude: -126.72,
      altitude: 10,
    }));
    const heartRate = [
      { dateTime: at(5), value: 140 },
      { dateTime: at(6) },
      { dateTime: at(7), value: 1e9 },
    ];
    const exercise = {
      startTime: at(0),
      timezoneOffset: 120,
      sport: "RUNNING",
      samples: { recordedRoute, heartRate },
    };
    const [run] = await find({ exercises: [exercise] });
    if (run?.is !== "summary") throw new Error(JSON.stringify(run));
    const { points } = run.activity.sessions[0];
    expect(points).toHaveLength(120);
    expect(points[0]?.timeMs).toBe(Date.UTC(2026, 4, 10, 7));
    expect(points.filter(({ heartRateBpm }) => heartRateBpm !== undefined)).toMatchObject([
      { heartRateBpm: 140, timeMs: Date.UTC(2026, 4, 10, 7, 0, 5) },
    ]);
    expect(run.activity.notices).toEqual([]);
  });

  it("has its sport in the language of the phone", async () => {
    const workout = {
      name: "Laufen im Freien",
      start: "2026-05-10 09:00:00 +0200",
      duration: 1800,
    };
    expect(await find({ data: { workouts: [workout] } })).toMatchObject([
      { told: { sport: "running", sportSaid: "Laufen im Freien" } },
    ]);
  });

  it("is found in an archive among what is none", async () => {
    const zip = await zipOf([
      { name: "Takeout/exercise-0.json", bytes: textBytes(JSON.stringify(documents["fitbit"])) },
      { name: "Takeout/sleep-0.json", bytes: textBytes('[{"logId": 1, "levels": {}}]') },
      { name: "account-data.json", bytes: textBytes('{"exercises": 3}') },
      { name: "training-session-1.json", bytes: textBytes(JSON.stringify(documents["polar"])) },
    ]);
    const found = await all(findActivities([{ path: "a.zip", source: bytesSource(zip) }]));
    const runs = found.filter((one) => one.is === "summary");
    expect(runs.map(({ path }) => path)).toEqual([
      "a.zip/Takeout/exercise-0.json:1",
      "a.zip/Takeout/exercise-0.json:2",
      "a.zip/training-session-1.json:1",
      "a.zip/training-session-1.json:2",
    ]);
  });
});

describe("a document that holds no activity", () => {
  it.each([
    [[{ valueInML: 300, timestampLocal: "2026-05-10" }], { holds: "drinks" }],
    [[{ activityIntakeInML: 300 }], { holds: "drinks" }],
    [{ timestamp: "x", app_version: "1", hydration: [{}] }, { holds: "drinks" }],
    [{ timestamp: "x", app_version: "1", weight: [{}] }, { holds: "body-mass" }],
    [{ data: { metrics: [{ name: "dietary_water" }] } }, { holds: "drinks" }],
    [{ data: { metrics: [{ name: "weight_body_mass" }] } }, { holds: "body-mass" }],
    [{ data: { workouts: [] } }, { holds: "no-workouts" }],
    [{ hello: "world" }, { kind: "unknown-format" }],
    [[], { kind: "unknown-format" }],
  ])("is named as what it holds: %j", async (document, problem) => {
    const [found, ...others] = await find(document);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ is: "problem", problem });
  });
});

describe("a document that is not as it should be", () => {
  it.each([
    "{",
    '[{"logId": 1, "activityName"',
    `${"[".repeat(200_000)}`,
    `{"a":${"[".repeat(100_000)}`,
  ])("is refused in words when it is cut or nested without end", async (text) => {
    const [found] = await findText(text);
    expect(found).toMatchObject({ is: "problem", problem: { kind: "damaged" } });
  });

  it("loses an entry without a date, and no other", async () => {
    const good = {
      logId: 1,
      activityName: "Run",
      startTime: "05/10/26 09:00:00",
      duration: 1_800_000,
    };
    const found = await find([
      { ...good, startTime: 7 },
      null,
      good,
      "text",
      { ...good, duration: "long", distance: {} },
    ]);
    expect(found.map((one) => (one.is === "problem" ? one.problem : one.is))).toEqual([
      { kind: "row-not-understood", row: 1, column: "date" },
      { kind: "row-not-understood", row: 2, column: "date" },
      "summary",
      { kind: "row-not-understood", row: 4, column: "date" },
      "summary",
    ]);
  });

  it("has an answer of numbers for whatever stands in its fields", async () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(
        1e308,
        -1e308,
        -1,
        1e15,
        "2026-05-10 09:00:00 +0200",
        "PT1H",
        "05/10/26 09:00:00",
      ),
    );
    const mutated = fc.constantFrom(...Object.values(documents), suunto(3)).chain((document) => {
      const text = JSON.stringify(document);
      const leaves = [...text.matchAll(/:("[^"]*"|-?[\d.]+)/g)];
      return fc.tuple(fc.nat({ max: leaves.length - 1 }), value).map(([at, put]) => {
        const leaf = leaves[at];
        const from = leaf?.index ?? 0;
        const to = from + (leaf?.[0].length ?? 0);
        return `${text.slice(0, from)}:${JSON.stringify(put)}${text.slice(to)}`;
      });
    });
    await fc.assert(
      fc.asyncProperty(mutated, async (text) => {
        const found = await findText(text);
        expect(found.length).toBeGreaterThan(0);
        for (const one of found) {
          if (one.is === "problem") expect(problemInWords(one.problem).what).toMatch(/\.$/);
          else expect(one.is === "summary" && isOfNumbers(one.activity)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
