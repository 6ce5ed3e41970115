import { and, eq, gt, isNotNull, ne, or, type SQL } from "drizzle-orm";
import type { Database } from "../client.ts";
import type { PermittedRunnerId } from "../permission.ts";
import {
  apiKeys,
  authAccounts,
  deviceCodes,
  passkeys,
  sessions,
  users,
  verifications,
} from "./table.ts";

/** What opens an account: sessions of browsers and terminals, and tokens of programs. No secret of theirs is read. */
export function listSessions(
  db: Database,
  { userId, now }: { userId: PermittedRunnerId; now: Date },
) {
  return db
    .select({
      sessionId: sessions.id,
      userAgent: sessions.userAgent,
      signedInAt: sessions.createdAt,
      seenAt: sessions.updatedAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, now)))
    .orderBy(sessions.createdAt);
}

/** Whether there was one of theirs to end. */
export async function endSession(
  db: Database,
  { userId, sessionId }: { userId: PermittedRunnerId; sessionId: string },
): Promise<boolean> {
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.id, sessionId)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}

export async function endOtherSessions(
  db: Database,
  { userId, keptId }: { userId: PermittedRunnerId; keptId: string },
): Promise<number> {
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), ne(sessions.id, keptId)))
    .returning({ id: sessions.id });
  // A terminal that was approved and has not asked yet would be another.
  await db.delete(deviceCodes).where(eq(deviceCodes.userId, userId));
  return ended.length;
}

export type KeptToken = {
  readonly tokenId: string;
  readonly name: string | null;
  readonly permissions: string | null;
  readonly madeAt: Date;
  readonly usedAt: Date | null;
  readonly expiresAt: Date | null;
};

export function listTokens(db: Database, userId: PermittedRunnerId): Promise<KeptToken[]> {
  return db
    .select({
      tokenId: apiKeys.id,
      name: apiKeys.name,
      permissions: apiKeys.permissions,
      madeAt: apiKeys.createdAt,
      usedAt: apiKeys.lastRequest,
      expiresAt: apiKeys.expiresAt,
    })
    .from(apiKeys)
    .where(eq(apiKeys.referenceId, userId))
    .orderBy(apiKeys.createdAt);
}

export type NewToken = {
  readonly tokenId: string;
  readonly name: string;
  readonly hash: string;
  readonly prefix: string;
  readonly permissions: string;
  readonly madeAt: Date;
  readonly expiresAt: Date;
};

export async function addToken(
  db: Database,
  userId: PermittedRunnerId,
  { tokenId, hash, madeAt, ...token }: NewToken,
): Promise<void> {
  const at = { createdAt: madeAt, updatedAt: madeAt };
  await db.insert(apiKeys).values({ id: tokenId, key: hash, referenceId: userId, ...token, ...at });
}

/** Whether there was one of theirs to end. */
export async function endToken(
  db: Database,
  { userId, tokenId }: { userId: PermittedRunnerId; tokenId: string },
): Promise<boolean> {
  const ended = await db
    .delete(apiKeys)
    .where(and(eq(apiKeys.referenceId, userId), eq(apiKeys.id, tokenId)))
    .returning({ id: apiKeys.id });
  return ended.length > 0;
}

export type KeptPasskey = {
  readonly passkeyId: string;
  readonly name: string | null;
  readonly madeAt: Date;
  readonly usedAt: Date | null;
};

export function listPasskeys(db: Database, userId: string): Promise<KeptPasskey[]> {
  return db
    .select({
      passkeyId: passkeys.id,
      name: passkeys.name,
      madeAt: passkeys.createdAt,
      usedAt: passkeys.usedAt,
    })
    .from(passkeys)
    .where(eq(passkeys.userId, userId))
    .orderBy(passkeys.createdAt);
}

export async function seePasskeyUsed(
  db: Database,
  { credentialId, now }: { credentialId: string; now: Date },
): Promise<void> {
  await db.update(passkeys).set({ usedAt: now }).where(eq(passkeys.credentialID, credentialId));
}

/** Whether there was one of theirs to end, and it was not the last way in. */
export type WayEnded = "ended" | "none" | "last";

export function endPasskey(
  db: Database,
  { passkeyId, ...whose }: Owned & { readonly passkeyId: string },
): Promise<WayEnded> {
  return db.transaction(async (tx) => {
    const isLast = !(await hasAnother(tx, whose, ne(passkeys.id, passkeyId)));
    const one = and(eq(passkeys.userId, whose.userId), eq(passkeys.id, passkeyId));
    if ((await tx.$count(passkeys, one)) === 0) return "none";
    if (isLast) return "last";
    await tx.delete(passkeys).where(one);
    return "ended";
  });
}

/** Since when a provider opens this account; undefined where it does not. */
export async function linkedSince(db: Database, whose: OfProvider): Promise<Date | undefined> {
  const [kept] = await db
    .select({ linkedAt: authAccounts.createdAt })
    .from(authAccounts)
    .where(linkOf(whose))
    .orderBy(authAccounts.createdAt)
    .limit(1);
  return kept?.linkedAt;
}

export function endProvider(db: Database, whose: OfProvider): Promise<WayEnded> {
  return db.transaction(async (tx) => {
    const isLast = !(await hasAnother(tx, { userId: whose.userId, provider: undefined }));
    if ((await tx.$count(authAccounts, linkOf(whose))) === 0) return "none";
    if (isLast) return "last";
    await tx.delete(authAccounts).where(linkOf(whose));
    return "ended";
  });
}

type Owned = { readonly userId: PermittedRunnerId; readonly provider: string | undefined };
type OfProvider = Owned & { readonly provider: string };

const linkOf = ({ userId, provider }: OfProvider) =>
  and(eq(authAccounts.userId, userId), eq(authAccounts.providerId, provider));

/**
 * Whether somebody gets in by a password, a passkey that counts, or a provider that is asked here. Of two ways that
 * are ended at once, one waits for the other: together they would leave none.
 */
async function hasAnother(
  tx: Pick<Database, "select">,
  { userId, provider }: Owned,
  counts?: SQL,
): Promise<boolean> {
  await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("update");
  const isLink = provider === undefined ? undefined : eq(authAccounts.providerId, provider);
  const accounts = await tx
    .select({ id: authAccounts.id })
    .from(authAccounts)
    .where(and(eq(authAccounts.userId, userId), or(isNotNull(authAccounts.password), isLink)))
    .limit(1);
  const keys = await tx
    .select({ id: passkeys.id })
    .from(passkeys)
    .where(and(eq(passkeys.userId, userId), counts))
    .limit(1);
  return accounts.length + keys.length > 0;
}

/**
 * Ends what opens an account without its password: passkeys, linked providers, tokens, terminals that were approved and have
 * not asked yet, and links that set another password. Sessions are ended beside it, by whoever knows which one stays.
 */
export async function endOtherWaysIn(db: Database, userId: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.delete(passkeys).where(eq(passkeys.userId, userId));
    // Somebody else who says who people are: whoever got in may have linked themselves.
    await tx
      .delete(authAccounts)
      .where(and(eq(authAccounts.userId, userId), ne(authAccounts.providerId, "credential")));
    await tx.delete(apiKeys).where(eq(apiKeys.referenceId, userId));
    await tx.delete(deviceCodes).where(eq(deviceCodes.userId, userId));
    await tx.delete(verifications).where(eq(verifications.value, userId));
  });
}
