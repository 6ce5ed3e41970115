import { desc, eq } from "drizzle-orm";
import type { Database } from "../client.ts";
import type { PermittedRunnerId } from "../permission.ts";
import { imports } from "./table.ts";

export type Import = typeof imports.$inferSelect;

/** The latest first. */
export function listImports(
  db: Database,
  { runnerId, limit }: { runnerId: PermittedRunnerId; limit: number },
): Promise<Import[]> {
  return db
    .select()
    .from(imports)
    .where(eq(imports.runnerId, runnerId))
    .orderBy(desc(imports.startedAt), desc(imports.importId))
    .limit(limit);
}
