import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between } from "../../testing/between.ts";
import { planHydration, predictSweat } from "../hydration/plan.ts";
import { englishReader } from "../reader.ts";
import { leadInWords } from "../run-plan/day-in-words.ts";
import { RunPlanRequest } from "../run-plan/model.ts";
import { planRun } from "../run-plan/plan.ts";
import { celsius, kilograms, kilometersPerHour, percent, seconds } from "../units.ts";
import { assumeHumidity, planHeat } from "./plan.ts";
import { airInWords, assumedHumidityInWords } from "./words.ts";

const airTemperatureC = between(-30, 50).map(celsius);
const relativeHumidityPct = between(1, 100).map(percent);
const assumed = assumeHumidity();
const saying = { assumedHumidity: { relativeHumidityPct: 50, rule: "heat.assumed-humidity" } };

/** An answer without what it says of the air: with a humidity that nobody knew the rest must be that of 50 %. */
function numbersOf(answer: object): object {
  const {
    assumedHumidity: _,
    conditions: __,
    rules: ___,
    ...numbers
  } = answer as typeof answer & {
    assumedHumidity?: unknown;
    conditions?: unknown;
    rules?: unknown;
  };
  return numbers;
}

const anyRun = fc.record(
  {
    distanceM: fc.constant(15_000),
    durationS: between(3600, 9000),
    bodyMassKg: between(40, 110),
    heightM: between(1.4, 2.1),
    event: fc.constantFrom("easy", "long", "race"),
  },
  { requiredKeys: ["distanceM", "durationS"] },
);
const planIn = (run: object, conditions: object) =>
  planRun(RunPlanRequest.parse({ ...run, conditions }));

describe("a humidity that nobody knows", () => {
  it("is reckoned with as 50 %: a plan has the same numbers, and says that they stand on it", () => {
    fc.assert(
      fc.property(anyRun, airTemperatureC, (run, warmth) => {
        const plan = planIn(run, { airTemperatureC: warmth });
        const like = planIn(run, { airTemperatureC: warmth, relativeHumidityPct: 50 });
        expect(numbersOf(plan)).toEqual(numbersOf(like));
        expect(plan).toMatchObject({ conditions: { airTemperatureC: warmth }, ...saying });
        expect(plan.conditions).not.toHaveProperty("relativeHumidityPct");
        expect(plan.rules).toContain("heat.assumed-humidity");
      }),
    );
  });

  it("is said of the heat and of a sweat rate by themselves too", () => {
    fc.assert(
      fc.property(airTemperatureC, (warmth) => {
        const air = { airTemperatureC: warmth };
        const humid = { ...air, relativeHumidityPct: percent(50) };
        const running = { bodyMassKg: kilograms(62), speedKmPerH: kilometersPerHour(11) };
        const [heat, sweat] = [planHeat(air), predictSweat({ ...running, conditions: air })];
        expect(heat).toMatchObject(saying);
        expect(sweat).toMatchObject(saying);
        expect(heat.rules).toContain("heat.assumed-humidity");
        expect(numbersOf(heat)).toEqual(numbersOf(planHeat(humid)));
        expect(numbersOf(sweat)).toEqual(
          numbersOf(predictSweat({ ...running, conditions: humid })),
        );
      }),
    );
  });

  it("is never said of one that was given, 50 % or other", () => {
    fc.assert(
      fc.property(anyRun, airTemperatureC, relativeHumidityPct, (run, warmth, humidity) => {
        const conditions = { airTemperatureC: warmth, relativeHumidityPct: humidity };
        for (const answer of [planIn(run, conditions), planHeat(conditions)]) {
          expect(answer).not.toHaveProperty("assumedHumidity");
          expect(answer.rules).not.toContain("heat.assumed-humidity");
        }
      }),
    );
  });

  it("stays unknown in what a plan of drinks says of the air", () => {
    const plan = planHydration({
      durationS: seconds(5400),
      speedKmPerH: kilometersPerHour(10),
      bodyMassKg: kilograms(62),
      conditions: { airTemperatureC: celsius(22) },
      event: "long",
      healthConditions: [],
    });
    expect(plan.conditions).toEqual({ airTemperatureC: 22 });
  });

  it("is told in words beside the air", () => {
    const reader = englishReader("si");
    const conditions = { airTemperatureC: celsius(22) };
    expect(airInWords({ conditions, assumedHumidity: assumed }, reader)).toBe(
      "22 °C, humidity unknown, planned as 50 %",
    );
    expect(airInWords({ conditions }, reader)).toBe("22 °C, humidity unknown");
    expect(
      airInWords({ conditions: { ...conditions, relativeHumidityPct: percent(78) } }, reader),
    ).toBe("22 °C, 78 % humid");
    expect(assumedHumidityInWords(assumed, reader)).toBe("Humidity unknown, planned as 50 %.");
    const plan = planIn({ distanceM: 15_000, durationS: 5400, bodyMassKg: 62 }, conditions);
    expect(leadInWords(plan, reader, undefined)[1]).toMatch(
      /^22 °C, humidity unknown, planned as 50 %, so you sweat about \d+ mL an hour\.$/,
    );
    const general = planIn({ distanceM: 15_000, durationS: 5400 }, conditions);
    expect(leadInWords(general, reader, undefined)[1]).toBe(
      "22 °C, humidity unknown, planned as 50 %.",
    );
  });
});
