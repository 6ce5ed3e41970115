import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, pgPolicy, pgRole } from "drizzle-orm/pg-core";

/** What the application works as, inside a transaction. It owns nothing and may log in nowhere. Made by the first migration. */
export const applicationRole = pgRole("limber_app").existing();

/** The kinds of data a runner may share with a coach. */
export const scopes = ["plans", "runs", "cramps", "health-notes"] as const;
export type Scope = (typeof scopes)[number];

/** Who asks, set for one transaction by `asActor`; null when nobody is. */
export const actorId: SQL = sql`nullif(current_setting('limber.actor_id', true), '')::uuid`;

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
