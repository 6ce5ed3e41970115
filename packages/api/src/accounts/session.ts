import { accountName } from "@limber/db/accounts/store";
import type { Database } from "@limber/db/client";
import type { Session } from "../access.ts";
import { tooManyCalls } from "./account-problems.ts";
import type { Auth } from "./auth.ts";
import { scopeKept, TOKEN_PREFIX, type TokenScope } from "./token-scopes.ts";
import { countCall } from "./tries.ts";
import { endOf } from "./ways-in.ts";

type SessionSource = { readonly auth: Auth; readonly db: Database; readonly now: Date };

/** Who a request is from: a cookie, the access token of a device, or an API token, which opens procedures and no account page. */
export async function sessionOf(asked: SessionSource, headers: Headers): Promise<Session | null> {
  const token = headers.get("authorization")?.replace(/^bearer +/i, "");
  if (token?.startsWith(TOKEN_PREFIX)) return tokenSession(asked, token);
  const found = await asked.auth.api.getSession({ headers });
  if (found === null) return null;
  const { id: sessionId, createdAt: signedInAt } = found.session;
  return { userId: found.user.id, name: found.user.name, by: "sign-in", sessionId, signedInAt };
}

/** How often a program may ask with one token. */
const MOST_CALLS = 600;
const WINDOW_S = 60;

async function tokenSession(asked: SessionSource, token: string): Promise<Session | null> {
  const known = await knownToken(asked, token);
  if (known === null) return null;
  const { userId, name, scope } = known;
  return { userId, name, by: "token", scope };
}

/** A token that works, whose it is and what it is called. */
export type KnownToken = {
  readonly tokenId: string;
  readonly tokenName: string | null;
  readonly userId: string;
  readonly name: string;
  readonly scope: TokenScope;
};

/** Null for one that does not work; one that asks too often is refused. */
export async function knownToken(
  { auth, db, now }: SessionSource,
  token: string,
): Promise<KnownToken | null> {
  const { valid, key } = await auth.api.verifyApiKey({ body: { key: token } });
  if (!valid || key === null) return null;
  if (endOf({ madeAt: key.createdAt, expiresAt: key.expiresAt }) <= now) return null;
  const calls = { key: `token:${key.id}`, most: MOST_CALLS, windowS: WINDOW_S };
  const waitS = await countCall(db, calls, now);
  if (waitS > 0) throw tooManyCalls(waitS);
  const name = await accountName(db, key.referenceId);
  if (name === undefined) return null;
  const { id: tokenId, name: tokenName, referenceId: userId, permissions } = key;
  return { tokenId, tokenName, userId, name, scope: scopeKept(permissions) };
}
