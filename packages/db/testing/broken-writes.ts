import postgres from "postgres";
import { connectionOptions, privateServer } from "../src/private-server.ts";

/** How PostgreSQL calls what goes wrong: words of our own, and a disk that is full. */
export type WriteFault = "P0001" | "53100";

/** Whatever is written is refused by the database, in words that quote all of the row. */
export async function breakWrites(sql: postgres.Sql, code: WriteFault): Promise<void> {
  await sql.unsafe(`
    create or replace function refuse_and_quote() returns trigger language plpgsql as $$
    begin raise exception 'refused: % %', old, new using detail = new::text, hint = new::text, errcode = '${code}'; end $$;
    do $$ declare t record; begin
      for t in select tablename from pg_tables where schemaname = 'public' loop
        execute format('create or replace trigger refuse_all before insert or update or delete on %I for each row execute function refuse_and_quote()', t.tablename);
      end loop;
    end $$`);
}

export async function mendWrites(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    do $$ declare t record; begin
      for t in select tablename from pg_tables where schemaname = 'public' loop
        execute format('drop trigger if exists refuse_all on %I', t.tablename);
      end loop;
    end $$`);
}

/** Every table is away, as after a restore that went wrong; brought back by the same. */
export async function moveTables(sql: postgres.Sql, way: "away" | "back"): Promise<void> {
  const [from, to] = way === "away" ? ["public", "elsewhere"] : ["elsewhere", "public"];
  await sql.unsafe(`
    create schema if not exists elsewhere;
    do $$ declare t record; begin
      for t in select tablename from pg_tables where schemaname = '${from}' loop
        execute format('alter table ${from}.%I set schema ${to}', t.tablename);
      end loop;
    end $$`);
}

/** The connections of everybody else are cut, as by a server that is killed. */
export async function cutOthers(sql: postgres.Sql): Promise<void> {
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where backend_type = 'client backend' and pid <> pg_backend_pid()
  `;
}

/** Work as the owner of a private database that runs. */
export async function asOwnerOf<Answer>(
  environment: Readonly<Record<string, string | undefined>>,
  work: (sql: postgres.Sql) => Promise<Answer>,
): Promise<Answer> {
  const server = await privateServer(environment);
  const sql = postgres({ ...connectionOptions(server), max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
