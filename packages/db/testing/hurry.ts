import type postgres from "postgres";

/** Nobody waits for the disk: what a test writes may go with the machine, though not with the server. */
export async function hurry(sql: postgres.Sql): Promise<void> {
  await sql`alter system set fsync = off`;
  await sql`alter system set full_page_writes = off`;
  await sql`select pg_reload_conf()`;
}
