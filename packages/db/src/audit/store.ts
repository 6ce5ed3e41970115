import { and, desc, eq, sql } from "drizzle-orm";
import type { ListWindow } from "../changed.ts";
import type { Database } from "../client.ts";
import type { PermittedRunnerId } from "../permission.ts";
import { audit } from "./table.ts";

export type AuditLine = typeof audit.$inferSelect;

/** Written before anything is read, in the same transaction: no line, no reading. The database adds the reader's name. Nothing is returned, since a reader may not see the lines. */
export async function writeAuditLine(
  db: Database,
  line: Omit<AuditLine, "readerName">,
): Promise<void> {
  await db.insert(audit).values(line);
}

/** Who looked at what, the latest first. */
export function listAudit(
  db: Database,
  { runnerId, limit, after }: { runnerId: PermittedRunnerId } & ListWindow,
): Promise<AuditLine[]> {
  const further =
    after &&
    sql`(${audit.readAt}, ${audit.auditId}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`;
  return db
    .select()
    .from(audit)
    .where(and(eq(audit.runnerId, runnerId), further))
    .orderBy(desc(audit.readAt), desc(audit.auditId))
    .limit(limit);
}
