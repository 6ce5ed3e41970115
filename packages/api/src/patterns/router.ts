import { findOwnPatterns, readFromMs } from "@limber/core/patterns/own-patterns";
import { crampsSince } from "@limber/db/cramps/store";
import { runsSince } from "@limber/db/runs/store";
import { router, sharedProcedure } from "../trpc.ts";
import { dayIn, daysOf, loggedRun, musclesOf } from "./model.ts";

export const patternsRouter = router({
  show: sharedProcedure(["runs", "cramps"], {})
    .meta({
      does: "What came together with cramps over the last year, how sure that is, and the days and muscles. Never a cause.",
    })
    .query(async ({ ctx }) => {
      const { runnerId, tx } = ctx;
      const now = ctx.now();
      const since = new Date(readFromMs(now.getTime()));
      const runs = await runsSince(tx, { runnerId, since });
      const cramps = await crampsSince(tx, { runnerId, since });
      const cramped = new Set(cramps.map(({ runId }) => runId));
      const timeZone = runs.at(-1)?.timeZone ?? "UTC";
      return {
        runnerId,
        patterns: findOwnPatterns(runs.map((run) => loggedRun(run, cramped.has(run.runId)))),
        today: dayIn(now, timeZone),
        days: daysOf(runs, cramps, timeZone),
        muscles: musclesOf(cramps),
      };
    }),
});
