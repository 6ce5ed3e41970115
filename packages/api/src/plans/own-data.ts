import { mostWeighIns, WeighIn } from "@limber/core/hydration/model";
import type { RunPlanRequest } from "@limber/core/run-plan/model";
import { BodyMassKg, conditionsKept, HeightM } from "@limber/core/runner";
import type { Database } from "@limber/db/client";
import type { PermittedRunnerId } from "@limber/db/permission";
import { getHealthNotes, getRunner } from "@limber/db/runners/store";
import { type ListedRun, weighedRuns } from "@limber/db/runs/store";
import { listSweatTests, type SweatTestRow } from "@limber/db/sweat-tests/store";

/** A question with what the runner's own data adds. What was asked stands; health conditions only ever add up. */
export async function withOwnData(
  tx: Database,
  runnerId: PermittedRunnerId,
  request: RunPlanRequest,
): Promise<RunPlanRequest> {
  // One after the other: a transaction has one connection.
  const profile = await getRunner(tx, runnerId);
  const notes = await getHealthNotes(tx, runnerId);
  const weighIns = request.weighIns ?? (await weighInsOf(tx, runnerId));
  const bodyMassKg =
    request.bodyMassKg ??
    BodyMassKg.safeParse(profile?.bodyMassKg).data ??
    weighIns[0]?.massBeforeKg;
  const heightM = request.heightM ?? HeightM.safeParse(profile?.heightM).data;
  const conditions = [...request.healthConditions, ...(notes?.healthConditions ?? [])];
  return {
    ...request,
    ...(bodyMassKg === undefined ? {} : { bodyMassKg }),
    ...(heightM === undefined ? {} : { heightM }),
    ...(weighIns.length === 0 ? {} : { weighIns: [...weighIns] }),
    healthConditions: conditionsKept(conditions),
  };
}

/** Sweat tests, and runs weighed before and after, the latest first. A test that belongs to a run stands for it. */
async function weighInsOf(tx: Database, runnerId: PermittedRunnerId): Promise<WeighIn[]> {
  const tests = await listSweatTests(tx, { runnerId, limit: mostWeighIns });
  const runs = await weighedRuns(tx, { runnerId, limit: mostWeighIns });
  const tested = new Set(tests.map(({ runId }) => runId));
  const told = [
    ...tests.map((test) => ({ at: test.testedAt, weighIn: fromTest(test) })),
    ...runs
      .filter(({ runId }) => !tested.has(runId))
      .map((run) => ({ at: run.startedAt, weighIn: fromRun(run) })),
  ];
  return told
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())
    .flatMap(({ weighIn }) => WeighIn.safeParse(weighIn).data ?? [])
    .slice(0, mostWeighIns);
}

/** As a weigh-in, or as something that does not read as one: without its weather or speed it cannot be set against a prediction. */
function fromTest(test: SweatTestRow): unknown {
  const { massBeforeKg, massAfterKg, drankMl, urineMl, durationS, speedKmPerH } = test;
  return {
    ...{ massBeforeKg, massAfterKg, drankMl, durationS, speedKmPerH },
    ...(urineMl === null ? {} : { urineMl }),
    ...(test.scaleStepKg === null ? {} : { scaleStepKg: test.scaleStepKg }),
    conditions: conditionsOf(test),
  };
}

function fromRun(run: ListedRun): unknown {
  const { massBeforeKg, massAfterKg, intakeMl, urineMl, elapsedS, distanceM } = run;
  const speedKmPerH =
    distanceM === null || elapsedS === null || elapsedS === 0 ? null : (distanceM / elapsedS) * 3.6;
  return {
    ...{ massBeforeKg, massAfterKg, drankMl: intakeMl },
    ...(urineMl === null ? {} : { urineMl }),
    ...{ durationS: elapsedS, speedKmPerH },
    conditions: conditionsOf(run),
  };
}

function conditionsOf({
  airTemperatureC,
  relativeHumidityPct,
}: Pick<ListedRun, "airTemperatureC" | "relativeHumidityPct">): unknown {
  return { airTemperatureC, ...(relativeHumidityPct === null ? {} : { relativeHumidityPct }) };
}
