import { UrineColour } from "@limber/core/hydration/model";
import { WaterTablesM } from "@limber/core/pacing/model";
import { aroundARun } from "@limber/core/run-analysis/around";
import { changesSince } from "@limber/core/run-plan/changes";
import { RunPlan } from "@limber/core/run-plan/model";
import { planRun } from "@limber/core/run-plan/plan";
import { BodyMassKg } from "@limber/core/runner";
import { MS_IN_A_SECOND } from "@limber/core/units";
import {
  bringBackPlan,
  findPlan,
  getPlan,
  latestPlan,
  listPlans,
  placeWaterTables,
  removePlan,
} from "@limber/db/plans/store";
import { bringBackPlannedRun, nextPlannedRun, removePlannedRun } from "@limber/db/runs/store";
import { z } from "zod";
import { told, toldPage } from "../as-json.ts";
import { Id, Instant, Page, UNDO_FOR_MS } from "../limits.ts";
import { notFound, notReadable } from "../problems.ts";
import { Nothing, publicProcedure, router, runnerProcedure, sharedProcedure } from "../trpc.ts";
import { checkIn } from "./check-in.ts";
import { keepPlan } from "./keep-plan.ts";
import { PlanRequest, readForCoach, readKept, readListed, withoutOwnData } from "./model.ts";
import { hasCrampedBefore } from "./own-data.ts";
import { lastRunLike, planBefore } from "./previous.ts";
import { standingFor } from "./standing-plan.ts";
import { withWeatherAtStart } from "./weather-at-start.ts";

export const plansRouter = router({
  preview: publicProcedure(PlanRequest)
    .meta({ does: "Makes the plan for one run. Nothing is kept.", answer: RunPlan })
    .query(({ input: request }) => planRun(withWeatherAtStart(request))),

  known: runnerProcedure(Nothing)
    .meta({
      token: "read",
      does: "What the log already answers of a question for a plan, and need not be asked.",
    })
    .query(async ({ ctx }) => ({
      earlierCramps: await hasCrampedBefore(ctx.tx, ctx.runnerId, ctx.now().getTime()),
    })),

  create: runnerProcedure(
    z.object({ planId: Id.optional(), replaces: Id.optional(), request: PlanRequest }),
  )
    .meta({
      token: "full",
      keepsIn: ["plans", "runs"],
      does: "Makes the plan for one run from the question and the runner's own data, and keeps it. With a start it is a planned run as well; with `replaces` it takes another plan's place.",
    })
    .mutation(async ({ ctx, input: { planId = ctx.newId, ...asked } }) => {
      const of = { runnerId: ctx.runnerId, planId };
      // Sent again, perhaps after it was removed: it is not made twice, nor brought back.
      const kept =
        (await findPlan(ctx.tx, of)) ?? (await keepPlan(ctx.tx, { of, now: ctx.now(), ...asked }));
      if (kept === undefined) throw notFound("plan");
      return readKept(kept);
    }),

  next: runnerProcedure(Nothing)
    .meta({
      token: "read",
      does: "The plan of the run that comes next or waits for its log, or null.",
    })
    .query(async ({ ctx }) => {
      const from = new Date(ctx.now().getTime() - aroundARun().waitsForS * MS_IN_A_SECOND);
      const run = await nextPlannedRun(ctx.tx, { runnerId: ctx.runnerId, from });
      if (run?.planId == null) return null;
      const kept = await getPlan(ctx.tx, { runnerId: ctx.runnerId, planId: run.planId });
      return kept === undefined ? null : { ...readKept(kept), run: told(run) };
    }),

  checkIn: runnerProcedure(
    z.object({
      planId: Id,
      newPlanId: Id.optional(),
      typedAt: Instant.optional(),
      bodyMassKg: z.optional(BodyMassKg),
      urine: z.optional(UrineColour),
    }),
  )
    .meta({
      token: "full",
      keepsIn: ["plans", "runs"],
      does: "Weight and urine on the day. They move the plan, which is made anew and takes the old one's place; a colour that is an emergency moves nothing. Sent again with its `newPlanId` it is done once; with `typedAt` it leaves alone what was told later.",
    })
    .mutation(async ({ ctx, input: { planId, newPlanId = ctx.newId, typedAt, ...told } }) => {
      const now = ctx.now();
      const { read, kept } = await checkIn(ctx.tx, {
        of: { runnerId: ctx.runnerId, planId },
        newPlanId,
        typedAt: typedAt ?? now,
        now,
        ...told,
      });
      return { urine: read, ...readKept(kept) };
    }),

  placeTables: runnerProcedure(z.object({ planId: Id, waterTablesM: WaterTablesM }))
    .meta({
      token: "full",
      does: "Says where the water tables of a run stand; an empty list takes them away. The plan itself stays as it was given. Said of a plan that another took the place of since, it counts for that one.",
    })
    .mutation(async ({ ctx, input: { planId, waterTablesM } }) => {
      const of = { runnerId: ctx.runnerId, planId };
      const asked = await findPlan(ctx.tx, of);
      const standing = asked && (await standingFor(ctx.tx, of, asked));
      if (standing === undefined) throw notFound("plan");
      if (readKept(standing).request === null) throw notReadable();
      const ofStanding = { ...of, planId: standing.planId, waterTablesM };
      return readKept((await placeWaterTables(ctx.tx, ofStanding)) ?? standing);
    }),

  changes: runnerProcedure(z.object({ planId: Id }))
    .meta({
      token: "read",
      does: "What differs from the last plan of the same kind and why, and how the last such run began. `since` is null for the first, and where the last cannot be read.",
    })
    .query(async ({ ctx, input: { planId } }) => {
      const of = { runnerId: ctx.runnerId, planId };
      const kept = await getPlan(ctx.tx, of);
      if (kept === undefined) throw notFound("plan");
      const now = readKept(kept);
      if (now.request === null || now.plan === null)
        return { since: null, changes: [], last: null };
      const last = await lastRunLike(ctx.tx, { ...kept, ...of }, now.request.event);
      const before = await planBefore(ctx.tx, { ...kept, ...of }, now.request.event);
      if (before === undefined) return { since: null, changes: [], last };
      const today = { request: now.request, plan: now.plan };
      const since = { ...before, startsAt: before.startsAt?.toISOString() ?? null };
      return { since, changes: changesSince(before, today), last };
    }),

  remove: runnerProcedure(z.object({ planId: Id }))
    .meta({
      token: "full",
      does: "Removes a plan, and its run if that was not run yet. For 30 days `plans.bringBack` takes that back.",
    })
    .mutation(async ({ ctx, input: { planId } }) => {
      const [of, now] = [{ runnerId: ctx.runnerId, planId }, ctx.now()];
      const forgetBefore = new Date(now.getTime() - UNDO_FOR_MS);
      const isRemoved =
        (await removePlan(ctx.tx, { ...of, now, forgetBefore })) ||
        (await findPlan(ctx.tx, of)) !== undefined;
      if (!isRemoved) throw notFound("plan");
      await removePlannedRun(ctx.tx, { ...of, now });
      return { planId };
    }),

  bringBack: runnerProcedure(z.object({ planId: Id }))
    .meta({ token: "full", does: "Takes the removal of a plan back, with its planned run." })
    .mutation(async ({ ctx, input: { planId } }) => {
      const of = { runnerId: ctx.runnerId, planId };
      const kept = await bringBackPlan(ctx.tx, of);
      if (kept === undefined) throw notFound("plan");
      await bringBackPlannedRun(ctx.tx, of);
      return readKept(kept);
    }),

  latest: sharedProcedure(["plans"], {})
    .meta({ does: "The newest plan that was kept, or null." })
    .query(async ({ ctx }) => {
      const kept = await latestPlan(ctx.tx, ctx.runnerId);
      if (kept === undefined) return null;
      return ctx.isOwn ? readKept(kept) : readForCoach(kept);
    }),

  show: sharedProcedure(["plans"], { planId: Id })
    .meta({
      does: "One plan as it was given, under whatever rulebook. `added` names what the rules of today had to add, `leftOut` what there are no words for any more; `plan` is null only where it cannot be read, and today's, with `isOfToday`, where what was kept passes the ceiling or a warning of today. A coach sees it without the health conditions, weigh-ins, runs and cramps behind it.",
    })
    .query(async ({ ctx, input: { planId } }) => {
      const kept = await getPlan(ctx.tx, { runnerId: ctx.runnerId, planId });
      if (kept === undefined) throw notFound("plan");
      return ctx.isOwn ? readKept(kept) : readForCoach(kept);
    }),

  list: sharedProcedure(["plans"], Page.shape)
    .meta({ does: "What was asked, the newest first." })
    .query(async ({ ctx, input: { limit, after } }) => {
      const rows = await listPlans(ctx.tx, { runnerId: ctx.runnerId, limit, after });
      const read = rows.map(readListed);
      const shown = ctx.isOwn ? read : read.map(withoutOwnData);
      return toldPage(shown, limit, ({ madeAt, planId }) => ({ at: madeAt, id: planId }));
    }),
});
