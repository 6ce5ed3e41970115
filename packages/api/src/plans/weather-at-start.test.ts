import type { HourOfWeather } from "@limber/core/heat/model";
import { RunPlanRequest } from "@limber/core/run-plan/model";
import { planRun } from "@limber/core/run-plan/plan";
import { expect, it } from "vitest";
import { withWeatherAtStart } from "./weather-at-start.ts";

const hourAt = (hour: string, airTemperatureC: number) => ({
  at: `2026-07-04T${hour}:00+02:00`,
  ...{ airTemperatureC, relativeHumidityPct: 80 },
});
const hours = [hourAt("06", 20), hourAt("07", 40)] as unknown as readonly HourOfWeather[];
const asked = (startAt: string | undefined, more: object = {}) =>
  RunPlanRequest.parse({ distanceM: 10_000, durationS: 3000, startAt, hours, ...more });

it("a run is planned in the hour of its start, so that a black flag of the hours is one of the plan", () => {
  const request = withWeatherAtStart(asked("2026-07-04T07:30:00+02:00"));
  expect(request.conditions).toEqual({ airTemperatureC: 40, relativeHumidityPct: 80 });
  const { heat, notNow } = planRun(request);
  expect([heat?.flag, notNow === undefined]).toEqual(["black", false]);
});

it.each([
  ["no start", undefined, {}],
  ["a start before the hours", "2026-07-04T05:59:00+02:00", {}],
  ["a start after them", "2026-07-04T08:00:00+02:00", {}],
  ["weather of its own", "2026-07-04T06:30:00+02:00", { conditions: { airTemperatureC: 12 } }],
])("a question with %s stays as it is", (_case, startAt, more) => {
  const request = asked(startAt, more);
  expect(withWeatherAtStart(request)).toEqual(request);
});
