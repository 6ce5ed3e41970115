import { and, desc, eq, lte, sql } from "drizzle-orm";
import type { ListWindow } from "../changed.ts";
import type { Database } from "../client.ts";
import type { PermittedRunnerId } from "../permission.ts";
import { sweatTests } from "./table.ts";

export type SweatTestRow = typeof sweatTests.$inferSelect;
export type SweatTestDetails = Omit<
  typeof sweatTests.$inferInsert,
  "runnerId" | "sweatTestId" | "createdAt"
>;
export type OfSweatTest = { readonly runnerId: PermittedRunnerId; readonly sweatTestId: string };

/** A test sent twice is kept once. */
export async function addSweatTest(
  db: Database,
  { runnerId, sweatTestId, test, now }: OfSweatTest & { test: SweatTestDetails; now: Date },
): Promise<SweatTestRow | undefined> {
  const [added] = await db
    .insert(sweatTests)
    .values({ ...test, runnerId, sweatTestId, createdAt: now })
    .onConflictDoNothing()
    .returning();
  if (added) return added;
  const [standing] = await db
    .select()
    .from(sweatTests)
    .where(and(eq(sweatTests.runnerId, runnerId), eq(sweatTests.sweatTestId, sweatTestId)));
  return standing;
}

/** The latest first; with `until` none that was later. */
export function listSweatTests(
  db: Database,
  { runnerId, limit, after, until }: { runnerId: PermittedRunnerId; until?: Date } & ListWindow,
): Promise<SweatTestRow[]> {
  const further =
    after &&
    sql`(${sweatTests.testedAt}, ${sweatTests.sweatTestId}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`;
  return db
    .select()
    .from(sweatTests)
    .where(
      and(eq(sweatTests.runnerId, runnerId), further, until && lte(sweatTests.testedAt, until)),
    )
    .orderBy(desc(sweatTests.testedAt), desc(sweatTests.sweatTestId))
    .limit(limit);
}
