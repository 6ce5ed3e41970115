import { writeAuditLine } from "@limber/db/audit/store";
import type { Database } from "@limber/db/client";
import { sharedScopes } from "@limber/db/coach-links/store";
import type { PermittedRunnerId } from "@limber/db/permission";
import type { Scope } from "@limber/db/policies";
import type { TokenScope } from "./accounts/token-scopes.ts";
import { notShared } from "./problems.ts";

type Person = { readonly userId: string; readonly name: string };

/** Somebody who signed in. Where nobody did, as for the operator of the machine, there is no session to name. */
export type SignIn = Person & {
  readonly by: "sign-in";
  readonly sessionId?: string;
  /** When they last showed that it is them. */
  readonly signedInAt?: Date;
};
/** Who asks: somebody who signed in, or a program with a token of theirs. */
export type Session = SignIn | (Person & { readonly by: "token"; readonly scope: TokenScope });

/** Everybody may touch what is their own. Whoever calls this knows who asks: by their session, or as the operator of the machine. */
export function ownId({ userId }: Pick<Session, "userId">): PermittedRunnerId {
  return userId as PermittedRunnerId;
}

type AccessRequest = {
  readonly session: Session;
  readonly runnerId: string;
  /** Each of them has to be shared. */
  readonly scopes: readonly Scope[];
  readonly line: { readonly auditId: string; readonly what: string; readonly readAt: Date };
};

/**
 * The gate. Another's data takes a live link with the scopes, and the audit line is written in the
 * transaction that reads: either both happen or neither.
 */
export async function permittedRunner(
  tx: Database,
  { session, runnerId, scopes, line }: AccessRequest,
): Promise<PermittedRunnerId> {
  if (runnerId === session.userId) return ownId(session);
  const shared = await sharedScopes(tx, { runnerId, coachId: session.userId, now: line.readAt });
  const missing = scopes.find((scope) => !shared.includes(scope));
  if (missing !== undefined) throw notShared(missing);
  const permitted = runnerId as PermittedRunnerId;
  await writeAuditLine(tx, { ...line, runnerId: permitted, readerId: session.userId });
  return permitted;
}
