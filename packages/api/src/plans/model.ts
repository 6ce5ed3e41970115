import { CoursePoint } from "@limber/core/pacing/model";
import { RunPlan, RunPlanRequest } from "@limber/core/run-plan/model";
import { HealthCondition, healthConditions } from "@limber/core/runner";
import type { KeptPlan } from "@limber/db/plans/store";
import { z } from "zod";
import { safeExtend } from "zod/mini";
import { told } from "../answer.ts";
import { TimeZone } from "../limits.ts";

const MOST_COURSE_POINTS = 5000;

/** The request of core, with bounds on what a stranger may send. */
export const PlanRequest = safeExtend(RunPlanRequest, {
  course: z.array(CoursePoint).min(2).max(MOST_COURSE_POINTS).optional(),
  healthConditions: z.array(HealthCondition).max(healthConditions.length).default([]),
  timeZone: TimeZone.optional(),
});

/** A kept plan may be older than the shape of today: then it is null, and the question is still there to be asked again. */
export function readKept({ plan, request, removedAt: _removed, ...kept }: KeptPlan) {
  return {
    ...told(kept),
    request: PlanRequest.safeParse(request).data ?? null,
    plan: RunPlan.safeParse(plan).data ?? null,
  };
}

type Read = ReturnType<typeof readKept>;

/** A plan as somebody else may see it: what to do, without the health conditions and weigh-ins it was made from. */
export function readForCoach(kept: KeptPlan): Read {
  const { request, plan, ...rest } = readKept(kept);
  return {
    ...rest,
    request: request && { ...request, healthConditions: [], weighIns: undefined },
    plan: plan && {
      ...plan,
      saltShot: { ...plan.saltShot, because: [] },
      clinicianFirst: { ...plan.clinicianFirst, because: [] },
      warnings: plan.warnings.map(({ because: _because, ...warning }) => warning),
    },
  };
}

/** A question as it was kept, without what the runner shares under other names. */
export function withoutOwnData(request: unknown): unknown {
  if (typeof request !== "object" || request === null) return request;
  return { ...request, healthConditions: [], weighIns: undefined };
}
