import { accountName } from "@limber/db/accounts/store";
import type { Database } from "@limber/db/client";
import type { Session } from "../access.ts";
import { type Auth, TOKEN_PREFIX } from "./auth.ts";

/** Who a request is from: a cookie, the access token of a device, or an API token, which opens procedures and no account page. */
export async function sessionOf(
  auth: Auth,
  db: Database,
  headers: Headers,
): Promise<Session | null> {
  const token = headers.get("authorization")?.replace(/^bearer +/i, "");
  if (token?.startsWith(TOKEN_PREFIX)) return tokenSession(auth, db, token);
  const found = await auth.api.getSession({ headers });
  return found === null ? null : { userId: found.user.id, name: found.user.name, by: "sign-in" };
}

async function tokenSession(auth: Auth, db: Database, key: string): Promise<Session | null> {
  const { valid, key: found } = await auth.api.verifyApiKey({ body: { key } });
  if (!valid || found === null) return null;
  const name = await accountName(db, found.referenceId);
  return name === undefined ? null : { userId: found.referenceId, name, by: "token" };
}
