import { and, eq, gt, ne } from "drizzle-orm";
import type { Database } from "../client.ts";
import type { PermittedRunnerId } from "../permission.ts";
import { apiKeys, deviceCodes, passkeys, sessions, verifications } from "./table.ts";

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

/** Whether there was one of theirs to end. */
export async function endPasskey(
  db: Database,
  { userId, passkeyId }: { userId: PermittedRunnerId; passkeyId: string },
): Promise<boolean> {
  const ended = await db
    .delete(passkeys)
    .where(and(eq(passkeys.userId, userId), eq(passkeys.id, passkeyId)))
    .returning({ id: passkeys.id });
  return ended.length > 0;
}

/**
 * Ends what opens an account without its password: passkeys, tokens, terminals that were approved and have
 * not asked yet, and links that set another password. Sessions are ended beside it, by whoever knows which one stays.
 */
export async function endOtherWaysIn(db: Database, userId: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.delete(passkeys).where(eq(passkeys.userId, userId));
    await tx.delete(apiKeys).where(eq(apiKeys.referenceId, userId));
    await tx.delete(deviceCodes).where(eq(deviceCodes.userId, userId));
    await tx.delete(verifications).where(eq(verifications.value, userId));
  });
}
