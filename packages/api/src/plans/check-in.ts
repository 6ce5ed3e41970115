import type { UrineColour } from "@limber/core/hydration/model";
import { readUrine } from "@limber/core/hydration/plan";
import type { Kilograms } from "@limber/core/units";
import type { Database } from "@limber/db/client";
import { findPlan, type KeptPlan, type OfPlan } from "@limber/db/plans/store";
import { replanRun } from "@limber/db/runs/store";
import { notFound, notReadable } from "../problems.ts";
import { keepPlan } from "./keep-plan.ts";
import { readKept } from "./model.ts";
import { standingFor } from "./standing-plan.ts";

type MorningTold = {
  /** The plan that it was told on, which another may stand for since. */
  readonly of: OfPlan;
  readonly newPlanId: string;
  readonly bodyMassKg?: Kilograms | undefined;
  readonly urine?: UrineColour | undefined;
  /** When it was typed: a phone without a network sends it later. */
  readonly typedAt: Date;
  readonly now: Date;
};

/** Moves the plan that stands for the run. What was sent before, or is older than what was told since, moves nothing. */
export async function checkIn(
  tx: Database,
  { of, newPlanId, bodyMassKg, urine, typedAt, now }: MorningTold,
): Promise<{ readonly read: ReturnType<typeof readUrine> | null; readonly kept: KeptPlan }> {
  const read = urine === undefined ? null : readUrine(urine);
  const sentBefore = await findPlan(tx, { ...of, planId: newPlanId });
  if (sentBefore !== undefined) return { read, kept: sentBefore };
  const asked = await findPlan(tx, of);
  const standing = asked && (await standingFor(tx, of, asked));
  if (asked === undefined || standing === undefined) throw notFound("plan");
  const { request } = readKept(standing);
  if (request === null) throw notReadable();
  if (read?.advice === "urgent-care") return { read, kept: standing };
  const before = readKept(asked).request;
  const isLate = standing.planId !== asked.planId && typedAt < standing.madeAt;
  const stands = (name: "bodyMassKg" | "urineIsPale") => isLate && request[name] !== before?.[name];
  const massKg = stands("bodyMassKg") ? undefined : bodyMassKg;
  const urineIsPale = stands("urineIsPale") ? undefined : read?.pale;
  const isOlder = isLate && massKg === undefined && urineIsPale === undefined;
  if (isOlder) return { read, kept: standing };
  const ofStanding = { ...of, planId: standing.planId };
  if (massKg !== undefined)
    await replanRun(tx, { ...ofStanding, run: { massBeforeKg: massKg }, now });
  const made = await keepPlan(tx, {
    of: { ...of, planId: newPlanId },
    request: {
      ...request,
      ...(massKg === undefined ? {} : { bodyMassKg: massKg }),
      ...(urineIsPale === undefined ? {} : { urineIsPale }),
    },
    replaces: standing.planId,
    now,
    askedAt: askedSince(standing, { typedAt, now }),
  });
  if (made === undefined) throw notFound("plan");
  return { read, kept: made };
}

/** When this was told, so that what was typed after it and comes after it stands above it: never before the plan that it moves, and never later than now. */
function askedSince(
  { madeAt }: KeptPlan,
  { typedAt, now }: Pick<MorningTold, "typedAt" | "now">,
): Date {
  const told = Math.min(typedAt.getTime(), now.getTime());
  return new Date(Math.max(told, madeAt.getTime()));
}
