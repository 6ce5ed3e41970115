import { and, eq, gt, lt, or, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import type { PermittedRunnerId } from "../permission.ts";
import {
  apiKeys,
  authAccounts,
  deviceCodes,
  passkeys,
  rateLimits,
  secondSteps,
  sessions,
  users,
  verifications,
} from "./table.ts";

/** The tables of accounts, by the names under which better-auth asks for them. It is their only other reader. */
export const accountTables = {
  user: users,
  session: sessions,
  account: authAccounts,
  verification: verifications,
  rateLimit: rateLimits,
  deviceCode: deviceCodes,
  apikey: apiKeys,
  passkey: passkeys,
  twoFactor: secondSteps,
};

/** Whether anybody has an account here. */
export async function hasAccounts(db: Database): Promise<boolean> {
  return (await db.select({ id: users.id }).from(users).limit(1)).length > 0;
}

/**
 * Removes an account and everything of it, from every table, at once and for good. The database has a
 * function for it: nobody who signs people in may touch a runner's data or change an audit.
 */
export async function deleteAccount(
  db: Database,
  { runnerId, email, now }: { runnerId: PermittedRunnerId; email: string; now: Date },
): Promise<void> {
  await db.execute(
    sql`select limber_delete_account(${runnerId}, ${email}, ${now.toISOString()}::timestamptz)`,
  );
}

export async function emailOf(
  db: Database,
  userId: PermittedRunnerId,
): Promise<string | undefined> {
  const [user] = await db.select({ email: users.email }).from(users).where(eq(users.id, userId));
  return user?.email;
}

/** Undefined for an account that never set a password. */
export async function passwordHashOf(
  db: Database,
  userId: PermittedRunnerId,
): Promise<string | undefined> {
  const [kept] = await db
    .select({ hash: authAccounts.password })
    .from(authAccounts)
    .where(and(eq(authAccounts.userId, userId), eq(authAccounts.providerId, "credential")));
  return kept?.hash ?? undefined;
}

type CountedKey = { readonly key: string; readonly windowS: number; readonly now: Date };

/** What was counted later than now, by more than two processes differ, was counted by a clock that was set back since. */
const SKEW_MS = 60_000;

/** Counts one try in a window of time, atomically, and answers with how many there have been. */
export async function countTry(
  db: Database,
  { id, key, windowS, now }: CountedKey & { readonly id: string },
): Promise<number> {
  const at = now.getTime();
  const isOver = sql`(${rateLimits.lastRequest} <= ${at - windowS * 1000} or ${rateLimits.lastRequest} > ${at + SKEW_MS})`;
  const [row] = await db
    .insert(rateLimits)
    .values({ id, key, count: 1, lastRequest: at })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        count: sql`case when ${isOver} then 1 else ${rateLimits.count} + 1 end`,
        lastRequest: sql`case when ${isOver} then ${at} else ${rateLimits.lastRequest} end`,
      },
    })
    .returning({ count: rateLimits.count });
  return row?.count ?? 1;
}

/** How many tries there have been in this window, and when it ends. */
export async function triesSoFar(
  db: Database,
  { key, windowS, now }: CountedKey,
): Promise<{ readonly count: number; readonly endsInS: number }> {
  const [row] = await db.select().from(rateLimits).where(eq(rateLimits.key, key));
  const sinceMs = now.getTime() - (row?.lastRequest ?? 0);
  if (row === undefined || sinceMs >= windowS * 1000 || sinceMs < -SKEW_MS)
    return { count: 0, endsInS: 0 };
  return { count: row.count, endsInS: Math.ceil(windowS - sinceMs / 1000) };
}

/** Forgets what was counted longer ago, or by a clock that was further ahead. */
export async function forgetTries(db: Database, now: Date, afterMs: number): Promise<void> {
  const at = now.getTime();
  await db
    .delete(rateLimits)
    .where(or(lt(rateLimits.lastRequest, at - afterMs), gt(rateLimits.lastRequest, at + afterMs)));
}

export async function accountName(db: Database, userId: string): Promise<string | undefined> {
  const [user] = await db.select({ name: users.name }).from(users).where(eq(users.id, userId));
  return user?.name;
}

export type Holder = { readonly userId: string; readonly name: string; readonly email: string };

/** Those with an account, by name; or those whom a name or an e-mail address means. */
export function findHolders(
  db: Database,
  { who, limit }: { who: string | undefined; limit: number },
): Promise<Holder[]> {
  const wanted = who?.trim().toLowerCase();
  return db
    .select({ userId: users.id, name: users.name, email: users.email })
    .from(users)
    .where(
      wanted === undefined
        ? undefined
        : or(eq(sql`lower(${users.email})`, wanted), eq(sql`lower(${users.name})`, wanted)),
    )
    .orderBy(users.name, users.email)
    .limit(limit);
}
