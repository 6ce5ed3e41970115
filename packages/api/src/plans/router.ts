import { RunPlan } from "@limber/core/run-plan/model";
import { planRun } from "@limber/core/run-plan/plan";
import { getPlan, latestPlan, listPlans, savePlan } from "@limber/db/plans/store";
import { z } from "zod";
import { toldPage } from "../answer.ts";
import { Id, Page } from "../limits.ts";
import { notFound } from "../problems.ts";
import { publicProcedure, router, runnerProcedure, sharedProcedure } from "../trpc.ts";
import { PlanRequest, readKept } from "./model.ts";

export const plansRouter = router({
  preview: publicProcedure
    .meta({ does: "Makes the plan for one run. Nothing is kept.", answer: RunPlan })
    .input(PlanRequest)
    .query(({ input: request }) => planRun(request)),

  create: runnerProcedure
    .meta({ does: "Makes the plan for one run and keeps it with its question." })
    .input(z.object({ planId: Id.optional(), request: PlanRequest }))
    .mutation(async ({ ctx, input: { planId = ctx.newId, request } }) => {
      const plan = planRun(request);
      const startsAt = request.startAt === undefined ? null : new Date(request.startAt);
      const timeZone = request.timeZone ?? null;
      const { rulebook } = plan;
      const of = { runnerId: ctx.runnerId, planId };
      const kept = await savePlan(ctx.tx, {
        ...of,
        request,
        plan,
        rulebook,
        startsAt,
        timeZone,
        madeAt: ctx.now(),
      });
      if (kept === undefined) throw notFound("plan");
      return readKept(kept);
    }),

  latest: sharedProcedure("plans")
    .meta({ does: "The newest plan that was kept, or null." })
    .query(async ({ ctx }) => {
      const kept = await latestPlan(ctx.tx, ctx.runnerId);
      return kept === undefined ? null : readKept(kept);
    }),

  show: sharedProcedure("plans")
    .meta({
      does: "One plan as it was given. `plan` is null if it was made under an older rulebook and no longer reads.",
    })
    .input(z.object({ planId: Id }))
    .query(async ({ ctx, input: { planId } }) => {
      const kept = await getPlan(ctx.tx, { runnerId: ctx.runnerId, planId });
      if (kept === undefined) throw notFound("plan");
      return readKept(kept);
    }),

  list: sharedProcedure("plans")
    .meta({ does: "What was asked, the newest first." })
    .input(Page)
    .query(async ({ ctx, input: { limit, after } }) => {
      const rows = await listPlans(ctx.tx, { runnerId: ctx.runnerId, limit, after });
      return toldPage(rows, limit, ({ madeAt, planId }) => ({ at: madeAt, id: planId }));
    }),
});
