import { summarise, summaryReadsFromMs } from "@limber/core/referral/summary";
import { crampsSince } from "@limber/db/cramps/store";
import { listExperiments } from "@limber/db/experiments/store";
import { getHealthNotes, getRunner } from "@limber/db/runners/store";
import { runsSince } from "@limber/db/runs/store";
import { listSweatTests } from "@limber/db/sweat-tests/store";
import { latestBegun } from "../begun.ts";
import { Nothing, router, runnerProcedure } from "../trpc.ts";
import { historyOf, sweatRates } from "./model.ts";

const MOST_CHANGES = 10;
const MOST_SWEAT_TESTS = 3;

export const summaryRouter = router({
  show: runnerProcedure(Nothing)
    .meta({
      token: "read",
      does: "One page for a healthcare professional, out of the runner's own log: counts and dates, no interpretation. For the runner alone, who takes it along.",
    })
    .query(async ({ ctx }) => {
      const { runnerId, tx } = ctx;
      const now = ctx.now();
      const since = new Date(summaryReadsFromMs(now.getTime()));
      const rows = {
        runs: await runsSince(tx, { runnerId, since }),
        cramps: await crampsSince(tx, { runnerId, since }),
        experiments: await listExperiments(tx, { runnerId, limit: MOST_CHANGES }),
      };
      const runner = await getRunner(tx, runnerId);
      const notes = await getHealthNotes(tx, runnerId);
      const tests = await listSweatTests(tx, {
        runnerId,
        limit: MOST_SWEAT_TESTS,
        until: latestBegun(now),
      });
      return {
        madeAt: now.toISOString(),
        timeZone: rows.runs.at(-1)?.timeZone ?? runner?.timeZone ?? "UTC",
        name: runner?.displayName ?? "",
        birthYear: runner?.birthYear ?? null,
        bodyMassKg: runner?.bodyMassKg ?? null,
        healthConditions: notes?.healthConditions ?? [],
        medicines: notes?.medicines ?? "",
        notes: notes?.notes ?? "",
        sweatRates: sweatRates({ tests, runs: rows.runs }, now),
        summary: summarise(historyOf(rows, now)),
      };
    }),
});
