import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between } from "../../testing/between.ts";
import { englishReader } from "../reader.ts";
import { aheadInWords, dayInWords, leadInWords } from "./day-in-words.ts";
import { RunPlanRequest } from "./model.ts";
import { planRun } from "./plan.ts";
import { warningsToSay, warningText } from "./warnings-in-words.ts";
import { headline } from "./words.ts";

const si = englishReader("si");
const hour = (clock: string, airTemperatureC: number) => ({
  at: `2026-07-04T${clock}:00-06:00`,
  airTemperatureC,
  relativeHumidityPct: 70,
});
const planIn = (airTemperatureC: number, more: object = {}) =>
  planRun(
    RunPlanRequest.parse({
      distanceM: 15_000,
      durationS: 5400,
      bodyMassKg: 62,
      conditions: { airTemperatureC, relativeHumidityPct: 70 },
      ...more,
    }),
  );
const at = (s: number) => `${s} s`;

describe("a plan in a heat that races are cancelled in", () => {
  it("begins with no pace and no amount, whatever the run", () => {
    fc.assert(
      fc.property(between(30, 50), between(40, 110), (airTemperatureC, bodyMassKg) => {
        const plan = planIn(airTemperatureC, { bodyMassKg });
        expect(plan.heat?.flag).toBe("black");
        const said = [
          headline(plan, si),
          ...dayInWords(plan, si, at)
            .filter(({ step }) => step !== "after")
            .map(({ answer }) => answer),
          aheadInWords(plan, si, { day: "Saturday", at }).answer,
        ];
        for (const sentence of said)
          expect(sentence).toBe("Not today: black flag. Run indoors, or another day.");
        expect(leadInWords(plan, si, at).join(" ")).not.toMatch(/no faster|you sweat|\d s\b/);
        const known = warningsToSay(plan).map((warning) => warningText(warning, plan, si));
        expect(known.join(" ")).not.toMatch(/\d mL|slower/i);
      }),
      { numRuns: 50 },
    );
  });

  it("names the cheapest hour of the day, where that one flies another flag", () => {
    const cooler = planIn(34, { hours: [hour("06:00", 18), hour("12:00", 34)] });
    expect(headline(cooler, si)).toBe("Not at this hour: black flag. Here is 6:00: yellow flag.");
    expect(cooler.rules).toContain("heat.not-now");
    const hot = planIn(34, { hours: [hour("06:00", 33), hour("12:00", 34)] });
    expect(headline(hot, si)).toBe("Not today: black flag. Run indoors, or another day.");
  });

  it("keeps all below, and any other flag keeps its headline", () => {
    expect(planIn(34).timeline.length).toBeGreaterThan(5);
    expect(planIn(20)).not.toHaveProperty("notNow");
    expect(headline(planIn(20), si)).toMatch(/^15 km, /);
  });

  it("says how its heat was reckoned, and the hours of its day", () => {
    const outdoors = planIn(28, {
      conditions: { airTemperatureC: 28, relativeHumidityPct: 70, sky: "shade" },
      hours: [hour("06:00", 18)],
    });
    expect(outdoors.heat).toMatchObject({
      method: "liljegren",
      assumedOutdoors: { windAt10MMPerS: 2, sunElevationDeg: 45 },
    });
    expect(outdoors.heatHours?.cheapest).toMatchObject({ flag: "yellow", method: "estimate" });
    expect(planIn(28).heat).toMatchObject({
      method: "estimate",
      estimateError: { tooHighC: 6, tooLowC: 4 },
    });
  });
});
