import { Weather } from "../conditions.ts";
import { planHeat } from "../heat/plan.ts";
import { MS_IN_A_DAY } from "../units.ts";
import { measure } from "./measured.ts";
import type { LoggedRun, Patterns } from "./model.ts";
import { findPatterns } from "./plan.ts";
import { factorRules } from "./rules/factors.ts";
import { reach } from "./rules/sureness.ts";

/** From when on runs are read: what is older says little. In milliseconds since 1970. */
export function readFromMs(nowMs: number): number {
  return nowMs - reach.decide({}).lookBackDays * MS_IN_A_DAY;
}

/** What came together with cramps in a runner's own log. What was never logged is not examined. Runs may come in any order. */
export function findOwnPatterns(logged: readonly LoggedRun[]): Patterns {
  const runs = logged.toSorted((one, other) => one.startMs - other.startMs);
  const measured = runs.map((run, index) => measure(run, { runs, index, wbgtC: wbgtOf(run) }));
  const rows = factorRules
    .map(({ factor, step, decide }) => ({
      factor: { name: factor, ...(step !== undefined && { step }) },
      marks: measured.map(decide),
    }))
    .filter(({ marks }) => marks.some(({ exposed }) => exposed !== null));
  return findPatterns({
    factors: rows.map(({ factor }) => factor),
    runs: runs.map(({ cramped }, index) => ({
      cramped,
      marks: rows.map(({ marks }) => marks[index] ?? { exposed: null }),
    })),
  });
}

function wbgtOf({ airTemperatureC, relativeHumidityPct }: LoggedRun): number | null {
  const weather = Weather.safeParse({ airTemperatureC, relativeHumidityPct });
  return weather.success ? planHeat(weather.data).wbgtC : null;
}
