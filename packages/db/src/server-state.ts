import type { Sql } from "./backup.ts";

/** A login of the database, and what it could do beside what it is for. */
export type LoginState = {
  readonly name: string;
  readonly isSuperuser: boolean;
  /** Whether the policies that say who may see what hold for it. */
  readonly escapesPolicies: boolean;
  readonly ownsTables: boolean;
};

export type ServerState = {
  readonly version: string;
  /** How far its clock is ahead of ours. */
  readonly aheadMs: number;
  /** Of the login that asks first, then of those that the app has. */
  readonly logins: readonly [LoginState, ...LoginState[]];
};

/** How a database server stands, to whoever looks after it. */
export async function serverState(sql: Sql): Promise<ServerState> {
  const [server] = await sql<{ version: string; at: string }[]>`
    select current_setting('server_version') as version,
      (extract(epoch from clock_timestamp()) * 1000)::text as at
  `;
  const logins = await sql<LoginState[]>`
    select rolname as name, rolsuper as "isSuperuser", rolsuper or rolbypassrls as "escapesPolicies",
      exists (
        select from pg_class join pg_namespace names on names.oid = relnamespace
        where relowner = roles.oid and relkind = 'r' and nspname = 'public'
      ) as "ownsTables"
    from pg_roles roles
    where rolname in (current_user, 'limber_app', 'limber_accounts')
    order by rolname <> current_user, rolname
  `;
  return {
    version: server?.version ?? "",
    aheadMs: Number(server?.at ?? 0) - Date.now(),
    logins: [...logins] as [LoginState, ...LoginState[]],
  };
}
