import { unknownAmong } from "@limber/core/runner";
import { and, eq, sql } from "drizzle-orm";
import { type Changed, changedOr, type Edit } from "../changed.ts";
import type { Database } from "../client.ts";
import { sparingUnread } from "../document.ts";
import type { PermittedRunnerId } from "../permission.ts";
import { healthNotes, runners } from "./table.ts";

export type Runner = typeof runners.$inferSelect;
export type Profile = Edit<
  Omit<typeof runners.$inferInsert, "runnerId" | "createdAt" | "updatedAt" | "revision">
>;
export type HealthNotes = typeof healthNotes.$inferSelect;
export type HealthNotesEdit = Edit<
  Omit<typeof healthNotes.$inferInsert, "runnerId" | "updatedAt" | "revision">
>;

type ChangedNotes = {
  readonly runnerId: PermittedRunnerId;
  readonly revision: number;
  readonly edit: HealthNotesEdit;
  /** Conditions under names that nobody knows here, to be taken out. */
  readonly forget?: readonly string[] | undefined;
  readonly now: Date;
};

/** Gives an account its runner. Done at every sign-in: a second time it changes nothing. */
export async function ensureRunner(
  db: Database,
  { runnerId, displayName, now }: { runnerId: string; displayName: string; now: Date },
): Promise<void> {
  await db
    .insert(runners)
    .values({ runnerId, displayName, createdAt: now, updatedAt: now })
    .onConflictDoNothing();
}

export async function getRunner(
  db: Database,
  runnerId: PermittedRunnerId,
): Promise<Runner | undefined> {
  const [runner] = await db.select().from(runners).where(eq(runners.runnerId, runnerId));
  return runner;
}

/** Lets one at a time do something of this runner's, until the transaction ends. */
export async function holdRunner(db: Database, runnerId: PermittedRunnerId): Promise<void> {
  await db
    .select({ runnerId: runners.runnerId })
    .from(runners)
    .where(eq(runners.runnerId, runnerId))
    .for("update");
}

export async function editRunner(
  db: Database,
  {
    runnerId,
    revision,
    edit,
    now,
  }: { runnerId: PermittedRunnerId; revision: number; edit: Profile; now: Date },
): Promise<Changed<Runner>> {
  const [changed] = await db
    .update(runners)
    .set({ ...edit, updatedAt: now, revision: sql`${runners.revision} + 1` })
    .where(and(eq(runners.runnerId, runnerId), eq(runners.revision, revision)))
    .returning();
  return changedOr(changed, changed ?? (await getRunner(db, runnerId)));
}

export async function getHealthNotes(
  db: Database,
  runnerId: PermittedRunnerId,
): Promise<HealthNotes | undefined> {
  const [notes] = await db.select().from(healthNotes).where(eq(healthNotes.runnerId, runnerId));
  return notes;
}

/**
 * Revision 0 is that of notes nobody has written yet. A contact that cannot be read stays until another is given,
 * and conditions under names that nobody knows here stay until it is asked to forget them.
 */
export async function editHealthNotes(
  db: Database,
  { runnerId, revision, edit: asked, forget = [], now }: ChangedNotes,
): Promise<Changed<HealthNotes>> {
  const standing = await getHealthNotes(db, runnerId);
  const kept = standing?.healthConditions ?? [];
  const unknown = unknownAmong(kept);
  const known = asked.healthConditions ?? kept.filter((name) => !unknown.includes(name));
  const edit = {
    ...sparingUnread(asked, standing ?? {}),
    healthConditions: [...known, ...unknown.filter((name) => !forget.includes(name))],
  };
  const [changed] =
    revision === 0
      ? await db
          .insert(healthNotes)
          .values({ ...edit, runnerId, updatedAt: now })
          .onConflictDoNothing()
          .returning()
      : await db
          .update(healthNotes)
          .set({ ...edit, updatedAt: now, revision: sql`${healthNotes.revision} + 1` })
          .where(and(eq(healthNotes.runnerId, runnerId), eq(healthNotes.revision, revision)))
          .returning();
  return changedOr(changed, changed ?? (await getHealthNotes(db, runnerId)));
}
