import { listCramps, logCramp, removeCramp } from "@limber/db/cramps/store";
import { getRun } from "@limber/db/runs/store";
import { z } from "zod";
import { told, toldPage } from "../answer.ts";
import { Id, Page } from "../limits.ts";
import { notFound } from "../problems.ts";
import { router, runnerProcedure, sharedProcedure } from "../trpc.ts";
import { CrampInput } from "./model.ts";

export const crampsRouter = router({
  log: runnerProcedure
    .meta({ does: "Keeps a cramp. Sent again with the same `crampId` it is kept once." })
    .input(z.object({ crampId: Id.optional(), cramp: CrampInput }))
    .mutation(async ({ ctx, input: { crampId = ctx.newId, cramp } }) => {
      const { runnerId, tx } = ctx;
      if (cramp.runId && !(await getRun(tx, { runnerId, runId: cramp.runId })))
        throw notFound("run");
      const kept = await logCramp(tx, { runnerId, crampId, cramp, now: ctx.now() });
      if (kept === undefined) throw notFound("cramp");
      return told(kept);
    }),

  remove: runnerProcedure
    .meta({
      does: "Removes a cramp and answers with it, so that logging it again takes that back.",
    })
    .input(z.object({ crampId: Id }))
    .mutation(async ({ ctx, input: { crampId } }) => {
      const removed = await removeCramp(ctx.tx, { runnerId: ctx.runnerId, crampId });
      if (removed === undefined) throw notFound("cramp");
      return told(removed);
    }),

  list: sharedProcedure("cramps")
    .meta({ does: "Cramps, the latest first." })
    .input(Page)
    .query(async ({ ctx, input: { limit, after } }) => {
      const rows = await listCramps(ctx.tx, { runnerId: ctx.runnerId, limit, after });
      return toldPage(rows, limit, ({ happenedAt, crampId }) => ({ at: happenedAt, id: crampId }));
    }),
});
