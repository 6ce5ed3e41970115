import { CoursePoint } from "@limber/core/pacing/model";
import { readKeptRequest } from "@limber/core/run-plan/kept";
import { RunPlanRequest } from "@limber/core/run-plan/model";
import { showKeptPlan } from "@limber/core/run-plan/shown";
import { HealthCondition } from "@limber/core/runner";
import type { KeptPlan, ListedPlan } from "@limber/db/plans/store";
import { z } from "zod";
import { safeExtend } from "zod/mini";
import { told } from "../as-json.ts";
import { TimeZone } from "../limits.ts";

const MOST_COURSE_POINTS = 5000;

/** The request of core, with bounds on what a stranger may send. */
export const PlanRequest = safeExtend(RunPlanRequest, {
  course: z.array(CoursePoint).min(2).max(MOST_COURSE_POINTS).optional(),
  healthConditions: z.array(HealthCondition).max(HealthCondition.options.length).default([]),
  timeZone: TimeZone.optional(),
});

/** A plan as it was given, whatever rulebook and shape it was made under; today's where it passes what today's rules allow. Null is what cannot be read: it stays in the row as it is. */
export function readKept({ plan, request, shapeVersion, removedAt: _removed, ...kept }: KeptPlan) {
  return { ...told(kept), ...showKeptPlan({ request, plan, shapeVersion }) };
}

type PlanRead = ReturnType<typeof readKept>;

/** What was asked, without what was advised. */
export function readListed({ request, shapeVersion, ...kept }: ListedPlan) {
  return { ...kept, request: readKeptRequest({ request, shapeVersion }) };
}

type ReadListed = ReturnType<typeof readListed>;

/** A plan as somebody else may see it: what to do, without the health conditions, weigh-ins, runs and cramps it was made from. */
export function readForCoach(kept: KeptPlan): PlanRead {
  const { plan, ...rest } = readKept(kept);
  return {
    ...withoutOwnData(rest),
    plan: plan && {
      ...plan,
      preparation: plan.preparation?.map(({ isKnown: _isKnown, ...step }) => step),
      saltShot: { ...plan.saltShot, because: [] },
      clinicianFirst: { ...plan.clinicianFirst, because: [] },
      warnings: plan.warnings.map(({ because: _because, ...warning }) => warning),
    },
  };
}

/** A question without what the runner shares under other names. */
export function withoutOwnData<Kept extends Pick<ReadListed, "request">>(kept: Kept): Kept {
  const { request } = kept;
  return {
    ...kept,
    request: request && {
      ...request,
      healthConditions: [],
      weighIns: undefined,
      lastEndedHeavier: undefined,
      recentRuns: undefined,
      earlierCramps: undefined,
    },
  };
}
