import { bounds } from "@limber/core/bounds";
import { judgeWeighIn, type ToldWeighIn } from "@limber/core/hydration/belief";
import { readWeighIn } from "@limber/core/hydration/logged-weights";
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
  speedKmPerH: within(bounds.ranKmPerH).nullable().optional(),
  airTemperatureC: within(bounds.ranAtC).nullable().optional(),
  relativeHumidityPct: within(bounds.ranAtHumidityPct).nullable().optional(),
});

/** A row as a weigh-in: with its weather and speed where it has them. Null if it no longer reads. */
export function weighInOfTest(row: SweatTestRow): ToldWeighIn | null {
  const { airTemperatureC, relativeHumidityPct } = row;
  return readWeighIn({
    ...row,
    urineMl: row.urineMl ?? undefined,
    urineUnmeasured: row.urineUnmeasured ?? undefined,
    scaleStepKg: row.scaleStepKg ?? undefined,
    conditions: { airTemperatureC, ...(relativeHumidityPct !== null && { relativeHumidityPct }) },
  });
}

/** The rate is computed on the way out, so that a better rule improves old tests. Null if the row no longer reads, or is not believed. */
export function withResult(row: SweatTestRow) {
  const weighIn = weighInOfTest(row);
  return {
    ...told(row),
    weighIn: weighIn && judgeWeighIn(weighIn),
    result: weighIn && testSweat(weighIn),
  };
}
