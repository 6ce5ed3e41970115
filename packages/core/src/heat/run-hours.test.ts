import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between } from "../../testing/between.ts";
import { instantMs } from "../instant.ts";
import { englishReader } from "../reader.ts";
import { RunPlanRequest } from "../run-plan/model.ts";
import { planAsOf, planRun } from "../run-plan/plan.ts";
import { warningText } from "../run-plan/warnings-in-words.ts";
import { headline } from "../run-plan/words.ts";
import { celsius, degrees, percent, seconds } from "../units.ts";
import { type HeatHours, heatFlags } from "./model.ts";
import { callOff, heatOfRun, planHeat, planHours } from "./plan.ts";
import { cheapestInWords, flagsByHour } from "./words.ts";

const si = englishReader("si");
const two = (hour: number) => String(hour).padStart(2, "0");
const at = (hour: number) => `2026-07-04T${two(hour)}:00-06:00`;
const hour = (of: number, airTemperatureC: number, more: object = {}) => ({
  at: at(of),
  airTemperatureC: celsius(airTemperatureC),
  relativeHumidityPct: percent(70),
  ...more,
});
const hours = fc
  .array(between(0, 40), { minLength: 1, maxLength: 24 })
  .map((warmth) => warmth.map((airTemperatureC, of) => hour(of, airTemperatureC)));
const duration = fc.integer({ min: 600, max: 60_000 }).map(seconds);

describe("a run that goes through hours", () => {
  it("never has the lower flag for taking longer, whatever the hours are like", () => {
    fc.assert(
      fc.property(hours, duration, duration, (day, one, other) => {
        const [first] = day;
        if (first === undefined) return;
        const heat = (durationS: typeof one) =>
          heatOfRun(planHeat(first), { startAt: first.at, durationS, hours: day });
        const [short, long] = [Math.min(one, other), Math.max(one, other)].map((lasts) =>
          heat(seconds(lasts)),
        );
        if (short === undefined || long === undefined) return;
        expect(long.wbgtC).toBeGreaterThanOrEqual(short.wbgtC);
        expect(heatFlags.indexOf(long.flag)).toBeGreaterThanOrEqual(heatFlags.indexOf(short.flag));
      }),
    );
  });

  it("from 6:00 to 10:00 flies the flag of 10:00, and says so", () => {
    const day = [14, 20, 24, 27, 30, 33].map((warmth, index) => hour(6 + index, warmth));
    const asked = (durationS: number) =>
      planRun(
        RunPlanRequest.parse({
          ...{ distanceM: durationS / 0.36, durationS, hours: day },
          ...{
            startAt: "2026-07-04T12:00:00Z",
            conditions: { airTemperatureC: 14, relativeHumidityPct: 70 },
          },
        }),
      );
    expect(asked(3000).heat).toMatchObject({ flag: "green" });
    expect(asked(3000).heat).not.toHaveProperty("hottest");
    const long = asked(14_400);
    expect(long.heat).toMatchObject({
      wbgtC: planHeat(hour(10, 30)).wbgtC,
      flag: "black",
      hottest: { at: at(10), rule: "heat.hottest-hour" },
    });
    expect(long.rules).toContain("heat.hottest-hour");
    const warning = long.warnings.find(({ kind }) => kind === "heat-flag");
    expect(warning && warningText(warning, long, si)).toContain(
      "The hottest hour of your run is 10:00.",
    );
  });

  it("called off begins instead where the hottest hour that it then meets is the coolest", () => {
    const day = [24, 13, 34, 18, 20, 36].map((warmth, index) => hour(6 + index, warmth));
    const instead = (durationS: number) =>
      planRun(
        RunPlanRequest.parse({
          ...{ distanceM: durationS / 0.36, durationS, hours: day },
          conditions: { airTemperatureC: 36, relativeHumidityPct: 70 },
        }),
      ).notNow?.instead;
    expect(instead(1800)).toMatchObject({ at: at(7), flag: "green" });
    expect(instead(3600)).toMatchObject({ at: at(9), wbgtC: planHeat(hour(10, 20)).wbgtC });
    expect(instead(20_000)).toBeNull();
  });
});

describe("the cheapest hour", () => {
  const told = { relativeHumidityPct: percent(70), sky: "sun" } as const;
  const summer = [-20, -8, -2, 12].map((height, index) =>
    hour(3 + index, 14 + 2 * index, { ...told, sunElevationDeg: degrees(height) }),
  );

  it("is none that has gone, while another is to come", () => {
    fc.assert(
      fc.property(hours, fc.integer({ min: -2, max: 26 }), (day, now) => {
        const nowMs = instantMs(at(0)) + now * 3_600_000;
        const { cheapest } = planHours(day, nowMs) as HeatHours;
        if (day.some((each) => instantMs(each.at) >= nowMs))
          expect(instantMs(cheapest.at)).toBeGreaterThanOrEqual(nowMs);
        else expect(cheapest).toEqual(planHours(day)?.cheapest);
      }),
    );
  });

  it("is run at only while it is to come", () => {
    const black = { flag: "black" } as const;
    const day = planHours([hour(6, 10), hour(7, 10)]) as HeatHours;
    const instead = (clock: number) =>
      callOff(black, day, { durationS: seconds(3600), nowMs: instantMs(at(clock)) })?.instead;
    expect(instead(6)).toMatchObject({ at: at(6) });
    expect(instead(7)).toMatchObject({ at: at(7) });
    expect(instead(12)).toBeNull();
  });

  it("is called off when it flies a black flag itself", () => {
    const day = planHours([hour(12, 38)]) as HeatHours;
    expect(cheapestInWords(day, si)).toBe("Not today: black flag. Run indoors, or another day.");
  });

  it("says where it lies in the dark", () => {
    const night = planHours(summer.slice(0, 2)) as HeatHours;
    expect(night.hours.map(({ isDark }) => isDark)).toEqual([true, true]);
    expect(cheapestInWords(night, si)).toMatch(
      /^The cheapest hour is 3:00 in the dark: \w+ flag\.$/,
    );
  });

  it("names its day among the hours of two, and not among those of one", () => {
    const twoDays = [hour(6, 16), { ...hour(6, 14), at: "2026-07-05T06:00-06:00" }];
    expect(cheapestInWords(planHours(twoDays) as HeatHours, si)).toMatch(
      /^The cheapest hour is 6:00 on Sun,? 5 Jul: \w+ flag\.$/,
    );
    expect(cheapestInWords(planHours([hour(6, 16)]) as HeatHours, si)).toMatch(
      /^The cheapest hour is 6:00: \w+ flag\.$/,
    );
    const plan = planRun(
      RunPlanRequest.parse({
        ...{ distanceM: 10_000, durationS: 3000, conditions: { airTemperatureC: 36 } },
        hours: [
          { ...hour(22, 38), at: at(22) },
          { ...hour(6, 14), at: "2026-07-05T06:00-06:00" },
        ],
      }),
    );
    expect(headline(plan, si)).toMatch(/Here is 6:00 on Sun,? 5 Jul: \w+ flag\.$/);
    expect(flagsByHour(plan.heatHours as HeatHours, si).map(({ time }) => time)).toEqual([
      expect.stringMatching(/^22:00 on Sat,? 4 Jul$/),
      expect.stringMatching(/^6:00 on Sun,? 5 Jul$/),
    ]);
  });

  it("that is the hottest of a run into the next day names its day", () => {
    const plan = planRun(
      RunPlanRequest.parse({
        ...{ distanceM: 100_000, durationS: 50_000, startAt: "2026-07-04T22:00:00-06:00" },
        conditions: { airTemperatureC: 20, relativeHumidityPct: 70 },
        hours: [hour(22, 20), { ...hour(6, 29), at: "2026-07-05T06:00-06:00" }],
      }),
    );
    const [heat] = plan.warnings.filter(({ kind }) => kind === "heat-flag");
    expect(heat && warningText(heat, plan, si)).toMatch(
      /The hottest hour of your run is 6:00 on Sun,? 5 Jul\./,
    );
  });

  it("is dark by the sun at its place, and light where nobody knows it", () => {
    const day = planHours(summer) as HeatHours;
    expect(day.hours.map(({ isDark }) => isDark)).toEqual([true, true, undefined, undefined]);
    expect(planHours([hour(3, 14)])?.hours[0]).not.toHaveProperty("isDark");
    expect(planHours([hour(3, 14, { sky: "dark" })])?.cheapest.isDark).toBe(true);
  });

  it("of a plan is that of the time at which it is looked at", () => {
    const plan = planRun(
      RunPlanRequest.parse({
        ...{ distanceM: 10_000, durationS: 3000, conditions: { airTemperatureC: 36 } },
        hours: [hour(6, 16), hour(12, 36), hour(20, 22)],
      }),
    );
    expect(plan.notNow?.instead?.at).toBe(at(6));
    const noon = planAsOf(plan, instantMs(at(12)));
    expect(noon.heatHours?.cheapest.at).toBe(at(20));
    expect(noon.notNow?.instead?.at).toBe(at(20));
    const dayAfter = planAsOf(plan, instantMs("2026-07-05T12:00Z"));
    expect(dayAfter.heatHours).toEqual(plan.heatHours);
    expect(dayAfter.notNow?.instead).toBeNull();
  });
});
