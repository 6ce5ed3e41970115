import { bringBackRun, editRun, getRun, listRuns, logRun, removeRun } from "@limber/db/runs/store";
import { z } from "zod";
import { told, toldPage } from "../answer.ts";
import { changed } from "../changed.ts";
import { Id, Page } from "../limits.ts";
import { notFound } from "../problems.ts";
import { router, runnerProcedure, sharedProcedure } from "../trpc.ts";
import { RunEdit, RunInput } from "./model.ts";

/** How long a removal can be taken back. */
const UNDO_FOR_MS = 30 * 24 * 3600 * 1000;

export const runsRouter = router({
  log: runnerProcedure
    .meta({ does: "Keeps a run. Sent again with the same `runId` it is kept once." })
    .input(z.object({ runId: Id.optional(), run: RunInput }))
    .mutation(async ({ ctx, input: { runId = ctx.newId, run } }) => {
      const kept = await logRun(ctx.tx, { runnerId: ctx.runnerId, runId, run, now: ctx.now() });
      if (kept === undefined) throw notFound("run");
      return told(kept);
    }),

  edit: runnerProcedure
    .meta({ does: "Changes the fields that are named, if nobody else has since `revision`." })
    .input(z.object({ runId: Id, revision: z.number().int().min(1), edit: RunEdit }))
    .mutation(async ({ ctx, input }) =>
      changed("run", await editRun(ctx.tx, { ...input, runnerId: ctx.runnerId, now: ctx.now() })),
    ),

  remove: runnerProcedure
    .meta({ does: "Removes a run. For 30 days `runs.bringBack` takes that back." })
    .input(z.object({ runId: Id }))
    .mutation(async ({ ctx, input: { runId } }) => {
      const now = ctx.now();
      const forgetBefore = new Date(now.getTime() - UNDO_FOR_MS);
      const removed = await removeRun(ctx.tx, { runnerId: ctx.runnerId, runId, now, forgetBefore });
      if (!removed) throw notFound("run");
      return { runId };
    }),

  bringBack: runnerProcedure
    .meta({ does: "Takes the removal of a run back, with its cramps." })
    .input(z.object({ runId: Id }))
    .mutation(async ({ ctx, input: { runId } }) => {
      const run = await bringBackRun(ctx.tx, { runnerId: ctx.runnerId, runId });
      if (run === undefined) throw notFound("run");
      return told(run);
    }),

  show: sharedProcedure("runs")
    .meta({ does: "One run with its splits." })
    .input(z.object({ runId: Id }))
    .query(async ({ ctx, input: { runId } }) => {
      const run = await getRun(ctx.tx, { runnerId: ctx.runnerId, runId });
      if (run === undefined) throw notFound("run");
      return told(run);
    }),

  list: sharedProcedure("runs")
    .meta({ does: "Runs, the latest first, without splits." })
    .input(Page)
    .query(async ({ ctx, input: { limit, after } }) => {
      const rows = await listRuns(ctx.tx, { runnerId: ctx.runnerId, limit, after });
      return toldPage(rows, limit, ({ startedAt, runId }) => ({ at: startedAt, id: runId }));
    }),
});
