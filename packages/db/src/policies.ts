import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, pgPolicy, pgRole } from "drizzle-orm/pg-core";

/** As whom procedures log in and work: it owns nothing, and sees what policies let the one who asks see. */
export const applicationRole = pgRole("limber_app").existing();

/** As whom signing in works: it owns nothing, and has the tables of accounts and no others. */
export const accountsRole = pgRole("limber_accounts").existing();

/** The kinds of data a runner may share with a coach. */
export const scopes = ["plans", "runs", "cramps", "health-notes"] as const;
export type Scope = (typeof scopes)[number];

/** Who asks, set for one transaction by `asActor`; null when nobody is. */
export const actorId: SQL = sql`nullif(current_setting('limber.actor_id', true), '')::uuid`;

/** The name under which they have their account. Neither they nor the application can choose another. */
export const ownName: SQL = sql`limber_own_name()`;

/** The runner reads and writes their own rows, and nobody else does. */
export function onlyTheRunner(name: string, runnerId: AnyPgColumn) {
  return pgPolicy(`${name}_owner`, {
    for: "all",
    to: applicationRole,
    using: sql`${runnerId} = ${actorId}`,
    withCheck: sql`${runnerId} = ${actorId}`,
  });
}

/** A coach reads what the runner has agreed to, while the agreement lasts. The database itself looks. */
export function coachWith(scope: Scope, name: string, runnerId: AnyPgColumn) {
  return pgPolicy(`${name}_coach`, {
    for: "select",
    to: applicationRole,
    using: sql`exists (select 1 from coach_links where coach_links.runner_id = ${runnerId} and coach_links.coach_id = ${actorId} and coach_links.revoked_at is null and coach_links.ends_at > now() and ${sql.raw(`'${scope}'`)} = any(coach_links.scopes))`,
  });
}
