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
export function readKept({ plan, request, ...kept }: KeptPlan) {
  return {
    ...told(kept),
    request: PlanRequest.safeParse(request).data ?? null,
    plan: RunPlan.safeParse(plan).data ?? null,
  };
}
