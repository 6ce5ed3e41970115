import { withBelievedWeights } from "@limber/core/hydration/logged-weights";
import { testSweat } from "@limber/core/hydration/plan";
import type { History } from "@limber/core/referral/model";
import type { Cramp } from "@limber/db/cramps/store";
import type { Experiment } from "@limber/db/experiments/store";
import type { RunWithClimb } from "@limber/db/runs/store";
import { weighingsOf } from "../sweat-tests/weighings.ts";

/** Rows as a professional's page counts them. */
export function historyOf(
  rows: {
    readonly runs: readonly RunWithClimb[];
    readonly cramps: readonly Cramp[];
    readonly experiments: readonly Experiment[];
  },
  now: Date,
): History {
  const runOf = new Map(rows.runs.map((run) => [run.runId, run]));
  return {
    nowMs: now.getTime(),
    runs: rows.runs.map((run) => ({
      startMs: run.startedAt.getTime(),
      massChangePct: massChangePct(withBelievedWeights(run)),
      habits: {
        "warm-up": run.warmedUp,
        "slow-first-mile": run.firstMileAsPlanned,
        "drinks-as-planned": run.drankAsPlanned,
        stretching: run.stretchedAfter,
        socks: run.woreSocks,
      },
    })),
    cramps: rows.cramps.map((cramp) => {
      const run = runOf.get(cramp.runId ?? "");
      return {
        happenedMs: cramp.happenedAt.getTime(),
        runStartMs: run?.startedAt.getTime() ?? null,
        during: cramp.during,
        muscle: cramp.muscle,
        side: cramp.side,
        severity: cramp.severity,
        share: cramp.during === "run" ? shareOf(cramp, run) : null,
        tried: cramp.tried,
        reliefAfterS: cramp.reliefAfterS,
      };
    }),
    changes: rows.experiments.map(({ change, startedAt, endedAt }) => ({
      change,
      startedMs: startedAt.getTime(),
      endedMs: endedAt?.getTime() ?? null,
    })),
  };
}

function massChangePct({ massBeforeKg, massAfterKg }: RunWithClimb): number | null {
  if (massBeforeKg === null || massAfterKg === null) return null;
  return ((massAfterKg - massBeforeKg) / massBeforeKg) * 100;
}

/** By distance where that is known, else by time. */
function shareOf({ atDistanceM, atElapsedS }: Cramp, run: RunWithClimb | undefined): number | null {
  const share =
    atDistanceM !== null && run?.distanceM
      ? atDistanceM / run.distanceM
      : atElapsedS !== null && run?.elapsedS
        ? atElapsedS / run.elapsedS
        : null;
  return share === null ? null : Math.min(1, share);
}

const MOST_SWEAT_RATES = 4;

/** Sweat rates that weights before and after can tell, of tests and of runs, the latest first; where no urine was told each is a most. */
export function sweatRates(rows: Parameters<typeof weighingsOf>[0], now: Date) {
  return weighingsOf(rows, now)
    .flatMap(({ at, weighIn }) => {
      const test = weighIn && testSweat(weighIn);
      if (test === null || test.noRate !== null) return [];
      const { sweatRateMlPerH, urineKnown } = test;
      return [{ measuredAt: at.toISOString(), sweatRateMlPerH, urineKnown }];
    })
    .slice(0, MOST_SWEAT_RATES);
}
