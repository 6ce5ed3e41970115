import { instantMs } from "@limber/core/instant";
import type { RunPlanRequest } from "@limber/core/run-plan/model";
import { MS_IN_AN_HOUR } from "@limber/core/units";

/** A question whose hours tell the weather at its start, with that where it was not told of itself: a black flag of the hours is one of the run. */
export function withWeatherAtStart(request: RunPlanRequest): RunPlanRequest {
  const { startAt = "", conditions, hours = [] } = request;
  if (conditions !== undefined) return request;
  const startMs = instantMs(startAt);
  const hour = hours.find(({ at }) => {
    const sinceMs = startMs - instantMs(at);
    return sinceMs >= 0 && sinceMs < MS_IN_AN_HOUR;
  });
  if (hour === undefined) return request;
  const { at: _at, ...told } = hour;
  return { ...request, conditions: told };
}
