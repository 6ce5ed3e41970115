import { weighInOf, withBelievedWeights } from "@limber/core/hydration/belief";
import { testSweat } from "@limber/core/hydration/plan";
import type { History } from "@limber/core/referral/model";
import type { Cramp } from "@limber/db/cramps/store";
import type { Experiment } from "@limber/db/experiments/store";
import type { RunWithClimb } from "@limber/db/runs/store";
import type { SweatTestRow } from "@limber/db/sweat-tests/store";
import { weighInOfTest } from "../sweat-tests/model.ts";

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

/** Sweat rates that weights before and after can tell, of tests and of runs, the latest first; where no urine was told each is a most. A test that belongs to a run stands for it. */
export function sweatRates(tests: readonly SweatTestRow[], runs: readonly RunWithClimb[]) {
  const tested = new Set(tests.map(({ runId }) => runId));
  const ofRuns = runs
    .filter(({ runId }) => !tested.has(runId))
    .map((run) => ({
      measuredAt: run.startedAt,
      weighIn: weighInOf(run),
    }));
  const ofTests = tests.map((test) => ({
    measuredAt: test.testedAt,
    weighIn: weighInOfTest(test),
  }));
  return [...ofTests, ...ofRuns]
    .toSorted((one, other) => other.measuredAt.getTime() - one.measuredAt.getTime())
    .flatMap(({ measuredAt, weighIn }) => {
      const test = weighIn && testSweat(weighIn);
      if (test === null || test.noRate !== null) return [];
      const { sweatRateMlPerH, urineKnown } = test;
      return [{ measuredAt: measuredAt.toISOString(), sweatRateMlPerH, urineKnown }];
    })
    .slice(0, MOST_SWEAT_RATES);
}
