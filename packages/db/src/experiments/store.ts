import { desc, eq } from "drizzle-orm";
import type { Database } from "../client.ts";
import type { PermittedRunnerId } from "../permission.ts";
import { experiments } from "./table.ts";

export type Experiment = typeof experiments.$inferSelect;

/** The latest first. */
export function listExperiments(
  db: Database,
  { runnerId, limit }: { runnerId: PermittedRunnerId; limit: number },
): Promise<Experiment[]> {
  return db
    .select()
    .from(experiments)
    .where(eq(experiments.runnerId, runnerId))
    .orderBy(desc(experiments.startedAt), desc(experiments.experimentId))
    .limit(limit);
}
