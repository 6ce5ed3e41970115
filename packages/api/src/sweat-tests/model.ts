import { bounds } from "@limber/core/bounds";
import { SweatTestRequest } from "@limber/core/hydration/model";
import { testSweat } from "@limber/core/hydration/plan";
import type { SweatTestRow } from "@limber/db/sweat-tests/store";
import { z } from "zod";
import { told } from "../as-json.ts";
import { Id, Instant, within } from "../limits.ts";

/** Two weigh-ins as a runner tells them. */
export const SweatTestInput = z.object({
  ...SweatTestRequest.shape,
  testedAt: Instant,
  runId: Id.nullable().optional(),
  speedKmPerH: within(bounds.speedKmPerH).nullable().optional(),
  airTemperatureC: within(bounds.airTemperatureC).nullable().optional(),
  relativeHumidityPct: within(bounds.relativeHumidityPct).nullable().optional(),
});

/** The rate is computed on the way out, so that a better rule improves old tests. Null if the row no longer reads. */
export function withResult(row: SweatTestRow) {
  const { urineMl, scaleStepKg } = row;
  const request = SweatTestRequest.safeParse({
    ...row,
    urineMl: urineMl ?? undefined,
    scaleStepKg: scaleStepKg ?? undefined,
  });
  return { ...told(row), result: request.success ? testSweat(request.data) : null };
}
