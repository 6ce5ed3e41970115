import { and, eq, gt } from "drizzle-orm";
import type { Database } from "../client.ts";
import type { PermittedRunnerId } from "../permission.ts";
import { users, verifications } from "./table.ts";

/** That somebody may take an address: by a hash of it and of what the letter alone tells. */
export type EmailChange = { readonly userId: PermittedRunnerId; readonly identifier: string };

export async function addEmailChange(
  db: Database,
  { userId, ...change }: EmailChange & { readonly id: string; readonly expiresAt: Date },
  now: Date,
): Promise<void> {
  const at = { createdAt: now, updatedAt: now };
  await db.insert(verifications).values({ value: userId, ...change, ...at });
}

/** Takes it, once. Answers with the address until now; undefined where nothing waits, or somebody else has the address meanwhile. */
export function takeEmailChange(
  db: Database,
  { userId, identifier, email }: EmailChange & { readonly email: string },
  now: Date,
): Promise<string | undefined> {
  return db.transaction(async (tx) => {
    const waiting = and(
      eq(verifications.identifier, identifier),
      eq(verifications.value, userId),
      gt(verifications.expiresAt, now),
    );
    const taken = await tx.delete(verifications).where(waiting).returning({ id: verifications.id });
    return taken.length === 0 ? undefined : setEmail(tx, { userId, email, isProven: true }, now);
  });
}

type NewEmail = {
  readonly userId: PermittedRunnerId;
  readonly email: string;
  /** Whether a letter to it was answered. */
  readonly isProven: boolean;
};

/** Gives an account another address. Answers with the one until now; undefined where somebody has the new one. */
export async function setEmail(
  db: Database,
  { userId, email, isProven }: NewEmail,
  now: Date,
): Promise<string | undefined> {
  if (await isTaken(db, email)) return undefined;
  const [user] = await db.select({ before: users.email }).from(users).where(eq(users.id, userId));
  await db
    .update(users)
    .set({ email, emailVerified: isProven, updatedAt: now })
    .where(eq(users.id, userId));
  // Links that went to the address until now would open the account to whoever reads it.
  await db.delete(verifications).where(eq(verifications.value, userId));
  return user?.before;
}

export async function isTaken(db: Database, email: string): Promise<boolean> {
  const found = await db.select({ id: users.id }).from(users).where(eq(users.email, email));
  return found.length > 0;
}
