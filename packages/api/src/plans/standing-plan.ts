import type { Database } from "@limber/db/client";
import { type KeptPlan, type OfPlan, planForStart } from "@limber/db/plans/store";

/** The plan itself; where another took its place, the one that stands for the same start now. */
export async function standingFor(
  tx: Database,
  { runnerId }: OfPlan,
  asked: KeptPlan,
): Promise<KeptPlan | undefined> {
  if (asked.removedAt === null) return asked;
  return asked.startsAt === null
    ? undefined
    : planForStart(tx, { runnerId, startsAt: asked.startsAt });
}
