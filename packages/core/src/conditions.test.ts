import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between } from "../testing/between.ts";
import { RunConditions, skyKinds } from "./conditions.ts";
import { HeatRequest, HourOfWeather } from "./heat/model.ts";
import { HoursOfWeather } from "./heat/written-down.ts";
import { englishReader } from "./reader.ts";
import { readKeptPlan } from "./run-plan/kept.ts";
import { planShapeVersion, RunPlanRequest } from "./run-plan/model.ts";
import { requestProblems } from "./run-plan/problems.ts";

const at = "2026-07-04T06:00-06:00";
const run = { distanceM: 10_000, durationS: 3000 };
/** Everything through which weather comes in. */
const doors = {
  "the heat": { schema: HeatRequest, asks: (sky: object) => sky },
  "an hour": { schema: HourOfWeather, asks: (sky: object) => ({ at, ...sky }) },
  "the weather of a run": { schema: RunConditions, asks: (sky: object) => sky },
  "a run": { schema: RunPlanRequest, asks: (conditions: object) => ({ ...run, conditions }) },
  "the hours of a run": {
    schema: RunPlanRequest,
    asks: (sky: object) => ({ ...run, hours: [{ at, ...sky }] }),
  },
};
const air = { airTemperatureC: 27, relativeHumidityPct: 70 };

const refused: readonly [string, object, object][] = [
  [
    "a sky beside a radiation",
    { sky: "sun", radiationWPerM2: 600 },
    { field: "sky", what: "Sky and radiation both say how much sun there is." },
  ],
  [
    "a sky beside a direct share",
    { sky: "sun", directShare: 0.6 },
    { field: "sky", what: "Sky and radiation both say how much sun there is." },
  ],
  [
    "a direct share of nothing",
    { directShare: 0.6 },
    { field: "directShare", what: "direct share 0.6 is there without a radiation." },
  ],
  [
    "a sun that shines at night",
    { radiationWPerM2: 600, sunElevationDeg: -20 },
    {
      field: "radiationWPerM2",
      what: "radiation 600 W/m² is too high.",
      why: "The sun is below the horizon then.",
    },
  ],
  [
    "a dark noon",
    { sky: "dark", sunElevationDeg: 60 },
    { field: "sky", what: "It is not dark then." },
  ],
];
const cases = Object.entries(doors).flatMap(([door, { schema, asks }]) =>
  refused.map(([what, sky, problem]) => ({
    name: `${what} is refused by ${door}`,
    schema,
    asked: asks({ ...air, ...sky }),
    problem,
  })),
);

describe("the sun of an hour", () => {
  it.each(cases)("$name", ({ schema, asked, problem }) => {
    const issues = schema.safeParse(asked).error?.issues ?? [];
    expect(requestProblems(issues, asked, englishReader("si"))).toEqual([
      expect.objectContaining(problem),
    ]);
  });

  it("may be a dusk, a clear sky in the night, or a dark morning", () => {
    for (const sky of [
      { radiationWPerM2: 20, sunElevationDeg: -4 },
      { radiationWPerM2: 20, directShare: 0, sunElevationDeg: 0 },
      { sky: "sun", sunElevationDeg: -20 },
      { sky: "dark", sunElevationDeg: -1 },
      { sky: "dark" },
    ])
      for (const { schema, asks } of Object.values(doors))
        expect(schema.safeParse(asks({ ...air, ...sky })).error).toBeUndefined();
  });

  it("is told once and in accord with its height, whatever is admitted", () => {
    const anySky = fc.record(
      {
        sky: fc.constantFrom(...skyKinds),
        radiationWPerM2: between(0, 1500),
        directShare: between(0, 1),
        sunElevationDeg: between(-90, 90),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anySky, (told) => {
        const { sky, radiationWPerM2, directShare, sunElevationDeg = 0 } = told;
        const suns = [sky, radiationWPerM2].filter((each) => each !== undefined).length;
        const isWhole =
          suns < 2 &&
          (directShare === undefined || (suns === 1 && sky === undefined)) &&
          (sunElevationDeg >= 0 || (radiationWPerM2 ?? 0) <= 20) &&
          (sunElevationDeg <= 0 || sky !== "dark");
        for (const { schema, asks } of Object.values(doors))
          expect(schema.safeParse(asks({ ...air, ...told })).success).toBe(isWhole);
      }),
    );
  });

  it.each(["11:00", "12:30", "13:00"])(
    "is not dark at %s where nobody says how high it stands",
    (clock) => {
      const hour = { ...air, at: `2026-07-04T${clock}-06:00`, sky: "dark" };
      const startAt = `2026-07-04T${clock}:00-06:00`;
      for (const [schema, asked] of [
        [HourOfWeather, hour],
        [RunPlanRequest, { ...run, hours: [hour] }],
        [RunPlanRequest, { ...run, startAt, conditions: { ...air, sky: "dark" } }],
        [HoursOfWeather, { hours: [hour] }],
      ] as const) {
        const issues = schema.safeParse(asked).error?.issues ?? [];
        expect(requestProblems(issues, asked, englishReader("si"))).toEqual([
          expect.objectContaining({ field: "sky", what: "It is hardly dark then." }),
        ]);
      }
      const polar = { latitudeDeg: 78.2, longitudeDeg: 15.6 };
      const winter = { ...hour, at: `2026-12-21T${clock}+01:00` };
      expect(HoursOfWeather.safeParse({ place: polar, hours: [winter] }).success).toBe(true);
      expect(HourOfWeather.safeParse({ ...winter, sunElevationDeg: -11 }).success).toBe(true);
      expect(HourOfWeather.safeParse({ ...hour, sky: "shade" }).success).toBe(true);
    },
  );
});

describe("the hour of the start", () => {
  const startAt = "2026-07-04T06:00:00-06:00";
  const asking = (conditions: object, hour: object) => ({
    ...{ ...run, startAt, conditions: { ...air, ...conditions } },
    hours: [
      { ...air, at: "2026-07-04T11:00Z" },
      { ...air, at: "2026-07-04T12:00Z", ...hour },
    ],
  });

  it.each([
    ["airTemperatureC", {}, { airTemperatureC: 38 }],
    ["relativeHumidityPct", {}, { relativeHumidityPct: 20 }],
    ["radiationWPerM2", { radiationWPerM2: 0 }, { radiationWPerM2: 900 }],
    ["sky", { sky: "shade" }, { sky: "sun" }],
    ["windAt10MMPerS", { windAt10MMPerS: 9 }, { windAt10MMPerS: 1 }],
  ])("says what the conditions say: of two %s neither is chosen", (field, conditions, hour) => {
    const asked = asking(conditions, hour);
    const issues = RunPlanRequest.safeParse(asked).error?.issues ?? [];
    const [problem, ...more] = requestProblems(issues, asked, englishReader("si"));
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      field,
      why: "The conditions and the hour of the same instant differ.",
    });
    const kept = readKeptPlan({ request: asked, plan: null, shapeVersion: planShapeVersion });
    expect(kept.request).toMatchObject(asked);
  });

  it("may say more or less than they do, and another hour may say something else", () => {
    for (const [conditions, hour] of [
      [{}, {}],
      [{ sky: "cloud" }, { radiationWPerM2: 600, directShare: 0.5 }],
      [{ windMPerS: 3 }, { windAt10MMPerS: 1 }],
      [{}, { at: "2026-07-04T13:00Z", airTemperatureC: 38 }],
    ] as const)
      expect(RunPlanRequest.safeParse(asking(conditions, hour)).success).toBe(true);
  });
});
