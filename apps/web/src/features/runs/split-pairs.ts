import { readable } from "@limber/api/told-document";
import type { Reader } from "@limber/core/reader";
import { analyseKept } from "@limber/core/run-analysis/kept";
import type { MeasuredSplit } from "@limber/core/run-analysis/model";
import type { RunPlan } from "@limber/core/run-plan/model";
import type { SplitPair } from "./pace-strip.tsx";
import { keptRun, type WholeRun } from "./run-in-words.ts";

/** The splits of a run in the reader's unit, each with the pace that was planned there. */
export function pairsOf(run: WholeRun, plan: RunPlan | null, reader: Reader): SplitPair[] {
  const ran = splitsFor(run, reader);
  if (ran.length === 0) return [];
  let fromM = 0;
  return ran.map((actual) => {
    const middleM = fromM + actual.distanceM / 2;
    fromM += actual.distanceM;
    return { distanceM: actual.distanceM, plannedSPerKm: plannedAt(middleM, plan), actual };
  });
}

/** Miles from the kept miles where there are any, kilometres from the kept kilometres; else the one drawn from the other. */
function splitsFor(run: WholeRun, reader: Reader): readonly MeasuredSplit[] {
  const inMiles = reader.units.distance === "mi";
  const [miles, kilometres] = [readable(run.mileSplits), readable(run.splits)];
  const kept = inMiles ? (miles ?? kilometres) : (kilometres ?? miles);
  if (kept === null) return [];
  const { splits } = analyseKept({ ...keptRun(run), splits: kept }, null);
  return (inMiles ? splits?.mileSplits : splits?.kilometreSplits) ?? [];
}

function plannedAt(atM: number, plan: RunPlan | null): number | null {
  let fromM = 0;
  for (const { distanceM, paceSPerKm } of plan?.pacing.splits ?? []) {
    fromM += distanceM;
    if (atM <= fromM) return paceSPerKm;
  }
  return null;
}
