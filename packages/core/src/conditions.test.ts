import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between } from "../testing/between.ts";
import { RunConditions, skyKinds } from "./conditions.ts";
import { HeatRequest, HourOfWeather } from "./heat/model.ts";
import { englishReader } from "./reader.ts";
import { RunPlanRequest } from "./run-plan/model.ts";
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
});
