import { aroundARun } from "@limber/core/run-analysis/around";
import { placeByTime } from "@limber/db/cramps/place";
import { editCramp, listCramps, logCramp, removeCramp } from "@limber/db/cramps/store";
import { getRun } from "@limber/db/runs/store";
import { z } from "zod";
import { told, toldPage } from "../as-json.ts";
import { changes, Id, LIST_LIMIT, Page } from "../limits.ts";
import { notFound } from "../problems.ts";
import { router, runnerProcedure, sharedProcedure } from "../trpc.ts";
import { CrampEdit, CrampInput } from "./model.ts";

export const crampsRouter = router({
  log: runnerProcedure(z.object({ crampId: Id.optional(), cramp: CrampInput }))
    .meta({
      token: "full",
      keepsIn: ["cramps"],
      does: "Keeps a cramp. Sent again with the same `crampId` it is kept once. Without a `runId` it is put on the run it happened in, as soon as that is logged.",
    })
    .mutation(async ({ ctx, input: { crampId = ctx.newId, cramp } }) => {
      const { runnerId, tx } = ctx;
      if (cramp.runId && !(await getRun(tx, { runnerId, runId: cramp.runId })))
        throw notFound("run");
      const kept = await logCramp(tx, { runnerId, crampId, cramp, now: ctx.now() });
      if (kept === undefined) throw notFound("cramp");
      if (kept.runId === null)
        await placeByTime(tx, { runnerId, crampId, afterS: aroundARun().crampUntilAfterS });
      return told(kept);
    }),

  edit: runnerProcedure(z.object({ crampId: Id, edit: changes(CrampEdit) }))
    .meta({ token: "full", does: "Changes the fields of a cramp that are named." })
    .mutation(async ({ ctx, input }) => {
      const edited = await editCramp(ctx.tx, { ...input, runnerId: ctx.runnerId });
      if (edited === undefined) throw notFound("cramp");
      return told(edited);
    }),

  remove: runnerProcedure(z.object({ crampId: Id }))
    .meta({
      token: "full",
      does: "Removes a cramp and answers with it, so that logging it again takes that back.",
    })
    .mutation(async ({ ctx, input: { crampId } }) => {
      const removed = await removeCramp(ctx.tx, { runnerId: ctx.runnerId, crampId });
      if (removed === undefined) throw notFound("cramp");
      return told(removed);
    }),

  list: sharedProcedure(["cramps"], {
    ...Page.shape,
    runIds: z.array(Id).max(LIST_LIMIT).optional(),
    unplaced: z.boolean().optional(),
  })
    .meta({
      does: "Cramps, the latest first: all, those of the runs in `runIds`, or those `unplaced` on any run.",
    })
    .query(async ({ ctx, input: { limit, after, runIds, unplaced } }) => {
      const { runnerId } = ctx;
      const rows = await listCramps(ctx.tx, { runnerId, limit, after, runIds, unplaced });
      return toldPage(rows, limit, ({ happenedAt, crampId }) => ({ at: happenedAt, id: crampId }));
    }),
});
