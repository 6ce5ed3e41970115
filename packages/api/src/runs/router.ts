import { judgeRun } from "@limber/core/hydration/logged-weights";
import { aroundARun } from "@limber/core/run-analysis/around";
import { MS_IN_A_SECOND } from "@limber/core/units";
import { placeOnRun } from "@limber/db/cramps/place";
import { placeCramp } from "@limber/db/cramps/store";
import { overwriteRun, swapReplaced } from "@limber/db/runs/replaced";
import {
  bringBackRun,
  editRun,
  getRun,
  listRuns,
  logRun,
  removeRun,
  wasLogged,
} from "@limber/db/runs/store";
import { lastToldRun, waitingRuns } from "@limber/db/runs/waiting";
import { v5 as uuidv5 } from "uuid";
import { z } from "zod";
import { told, toldPage } from "../as-json.ts";
import { mindBegun } from "../begun.ts";
import { changed } from "../changed.ts";
import { CrampOfRun } from "../cramps/model.ts";
import { changes, Id, Page, Revision, UNDO_FOR_MS } from "../limits.ts";
import { mindPossible, mindPossibleEdit, mindPossibleWhole } from "../possible.ts";
import { notFound, replacedNotReadable } from "../problems.ts";
import { Nothing, router, runnerProcedure, sharedProcedure } from "../trpc.ts";
import { MOST_CRAMPS, RunEdit, RunInput, Statuses } from "./model.ts";
import { recordsFor, takeable, takeRecords } from "./records.ts";

const MOST_WAITING = 5;

export const runsRouter = router({
  log: runnerProcedure(
    z.object({
      runId: Id.optional(),
      run: RunInput,
      cramps: z.array(CrampOfRun).max(MOST_CRAMPS).default([]),
    }),
  )
    .meta({
      token: "upload",
      keepsIn: ["runs", "cramps"],
      does: "Keeps a run with its cramps. Sent again with the same `runId` it is kept once; a planned run becomes what was run.",
    })
    .mutation(async ({ ctx, input: { runId = ctx.newId, run, cramps } }) => {
      const { runnerId, tx } = ctx;
      const now = ctx.now();
      if (run.status === "done") mindBegun("startedAt", run.startedAt, now);
      mindPossible(run);
      const kept = await logRun(tx, { runnerId, runId, run, now });
      if (kept === undefined) throw notFound("run");
      mindPossibleWhole(run, kept);
      for (const [index, { crampId = uuidv5(String(index), runId), ...cramp }] of cramps.entries())
        await placeCramp(tx, { runnerId, crampId, cramp: { ...cramp, runId }, now });
      await placeOnRun(tx, { runnerId, runId, afterS: aroundARun().crampUntilAfterS });
      return told(kept);
    }),

  waiting: runnerProcedure(Nothing)
    .meta({
      token: "read",
      does: "Runs that began and wait to be told of, the latest first, and the last one that was told of.",
    })
    .query(async ({ ctx }) => {
      const { runnerId, tx } = ctx;
      const { mayBeginEarlierByS, askedForS } = aroundARun();
      const to = new Date(ctx.now().getTime() + mayBeginEarlierByS * MS_IN_A_SECOND);
      const from = new Date(ctx.now().getTime() - askedForS * MS_IN_A_SECOND);
      const waiting = await waitingRuns(tx, { runnerId, from, to, limit: MOST_WAITING });
      return told({ waiting, last: (await lastToldRun(tx, runnerId)) ?? null });
    }),

  edit: runnerProcedure(
    z.object({
      runId: Id,
      revision: Revision.min(1),
      edit: changes(RunEdit),
      newestWins: z.boolean().default(false),
    }),
  )
    .meta({
      token: "full",
      does: "Changes the fields that are named, if nobody else has since `revision`. With `newestWins` it changes them in any case, and what the other wrote stands in `replaced`.",
    })
    .mutation(async ({ ctx, input: { newestWins, ...asked } }) => {
      const of = { ...asked, runnerId: ctx.runnerId, now: ctx.now() };
      const { startedAt, status } = asked.edit;
      const standing = await getRun(ctx.tx, of);
      if (standing !== undefined && (startedAt !== undefined || status !== undefined)) {
        const after = { ...standing, ...(startedAt && { startedAt }), ...(status && { status }) };
        if (after.status === "done") mindBegun("startedAt", after.startedAt, of.now);
      }
      if (standing !== undefined) mindPossibleEdit(asked.edit, standing);
      if (!newestWins) return changed("run", await editRun(ctx.tx, of));
      const written = await overwriteRun(ctx.tx, of);
      if (written === undefined) throw notFound("run");
      return told(written);
    }),

  swap: runnerProcedure(z.object({ runId: Id }))
    .meta({
      token: "full",
      does: "Puts back what the last edit wrote over, and keeps what stood instead.",
    })
    .mutation(async ({ ctx, input: { runId } }) => {
      const of = { runnerId: ctx.runnerId, runId, now: ctx.now() };
      const outcome = await swapReplaced(ctx.tx, of);
      if (outcome.kind === "not-found") throw notFound("run");
      if (outcome.kind === "unread") throw replacedNotReadable();
      return told(outcome.run);
    }),

  takeRecords: runnerProcedure(z.object({ runId: Id, what: z.enum(takeable) }))
    .meta({
      token: "full",
      does: "Writes into a run what files tell of its drinks or its weights, as `runs.show` has it in `records`. What was typed stands in `replaced`.",
    })
    .mutation(async ({ ctx, input }) => {
      const of = { ...input, runnerId: ctx.runnerId, now: ctx.now() };
      const run = await takeRecords(ctx.tx, of);
      if (run === undefined) throw notFound("run");
      return told(run);
    }),

  remove: runnerProcedure(z.object({ runId: Id }))
    .meta({ token: "full", does: "Removes a run. For 30 days `runs.bringBack` takes that back." })
    .mutation(async ({ ctx, input: { runId } }) => {
      const now = ctx.now();
      const forgetBefore = new Date(now.getTime() - UNDO_FOR_MS);
      const of = { runnerId: ctx.runnerId, runId };
      const isRemoved =
        (await removeRun(ctx.tx, { ...of, now, forgetBefore })) || (await wasLogged(ctx.tx, of));
      if (!isRemoved) throw notFound("run");
      return { runId };
    }),

  bringBack: runnerProcedure(z.object({ runId: Id }))
    .meta({ token: "full", does: "Takes the removal of a run back, with its cramps." })
    .mutation(async ({ ctx, input: { runId } }) => {
      const run = await bringBackRun(ctx.tx, { runnerId: ctx.runnerId, runId });
      if (run === undefined) throw notFound("run");
      return told(run);
    }),

  show: sharedProcedure(["runs"], { runId: Id })
    .meta({
      does: "One run with its splits, whether its weights before and after are believed, and what files tell of drinks and weights around it.",
    })
    .query(async ({ ctx, input: { runId } }) => {
      const { runnerId, tx } = ctx;
      const run = await getRun(tx, { runnerId, runId });
      if (run === undefined) throw notFound("run");
      const records = await recordsFor(tx, runnerId, run);
      return { ...told(run), weighIn: judgeRun(run), records };
    }),

  list: sharedProcedure(["runs"], {
    ...Page.shape,
    statuses: Statuses.optional(),
    withCramp: z.boolean().optional(),
  })
    .meta({
      does: "Runs, the latest first, without splits: all, those of some `statuses`, or those `withCramp`.",
    })
    .query(async ({ ctx, input: { limit, after, statuses, withCramp } }) => {
      const { runnerId } = ctx;
      const rows = await listRuns(ctx.tx, { runnerId, limit, after, statuses, withCramp });
      return toldPage(rows, limit, ({ startedAt, runId }) => ({ at: startedAt, id: runId }));
    }),
});
