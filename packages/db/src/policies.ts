import { bounds } from "@limber/core/bounds";
import { recordsReach } from "@limber/core/run-analysis/records-offered";
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

type Recorded = Record<"runnerId" | "kind" | "recordedAt", AnyPgColumn>;

/**
 * A coach reads what was drunk and weighed around a run that they may read: which those are, the policy of runs
 * says. As far as the rules of core look from a run, and no further. A day's sum is at midnight in UTC of the day
 * on a wall of the run's place, so no more than a day and the furthest zone, 12 h, before its start and 14 h after.
 */
export function coachAroundARun(name: string, { runnerId, kind, recordedAt }: Recorded) {
  const { beforeS, afterS } = recordsReach();
  const hour = (count: number) => sql.raw(`interval '${count} hours'`);
  const second = (count: number) => sql.raw(`interval '${count} seconds'`);
  // The index of runs is by their start: no run is longer.
  const longest = second(bounds.runS[1] + afterS);
  const near = sql`${recordedAt} between runs.started_at - ${second(beforeS)} and runs.started_at + make_interval(secs => runs.elapsed_s) + ${second(afterS)}`;
  const ofDay = sql`runs.elapsed_s is not null and ${recordedAt} between runs.started_at - ${hour(36)} and runs.started_at + ${hour(14)}`;
  return pgPolicy(`${name}_coach`, {
    for: "select",
    to: applicationRole,
    using: sql`exists (select 1 from runs where runs.runner_id = ${runnerId} and runs.started_at between ${recordedAt} - ${longest} and ${recordedAt} + ${hour(36)} and runs.status = 'done' and runs.removed_at is null and case when ${kind} = 'in-activities' then ${ofDay} else ${near} end)`,
  });
}
