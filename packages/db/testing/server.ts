import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrateAt } from "../src/migrate.ts";
import { ensureRunning, privateServer, stopServer } from "../src/private-server.ts";
import { hurry } from "./hurry.ts";

/** Where the tests' databases are: the server that `DATABASE_URL` names, or a private one made for this run. */
export type TestServer =
  | { readonly url: string }
  | { readonly host: string; readonly username: string };

declare module "vitest" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to
  export interface ProvidedContext {
    testServer: TestServer;
    testTemplate: string;
  }
}

/** One server for the whole run, migrated once into a template that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const template = `limber_template_${randomUUID().replaceAll("-", "")}`;
  const url = process.env.DATABASE_URL;
  const folder = url ? undefined : await mkdtemp(join(tmpdir(), "limber-test-"));
  const server = folder === undefined ? undefined : await privateServer({ LIMBER_DATA: folder });
  if (server !== undefined) await ensureRunning(server);
  const base: TestServer =
    server === undefined ? { url: url ?? "" } : { host: server.socket, username: "limber" };
  if (server !== undefined) await administer(base, hurry);
  await administer(base, async (sql) => {
    await sql.unsafe(`create database ${template}`);
  });
  await migrateAt(at(base, template));
  const version = await administer(
    base,
    async (sql) => (await sql`show server_version`)[0]?.server_version,
  );
  console.log(`Tests use ${url ? "a served" : "the private"} PostgreSQL ${version}.`);
  project.provide("testServer", base);
  project.provide("testTemplate", template);
  return async () => {
    await administer(base, async (sql) => {
      await sql.unsafe(`drop database if exists ${template} with (force)`);
    });
    if (server !== undefined) await stopServer(server);
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  };
}

/** How to reach one database of a server. */
export function at(base: TestServer, database: string) {
  if (!("url" in base)) return { ...base, database };
  const address = new URL(base.url);
  address.pathname = `/${database}`;
  return address.toString();
}

/** Work as the server's owner, outside any test's database. */
export async function administer<Answer>(
  base: TestServer,
  work: (sql: postgres.Sql) => Promise<Answer>,
): Promise<Answer> {
  const where = at(base, "postgres");
  const settings = { max: 1, onnotice: () => undefined };
  const sql =
    typeof where === "string" ? postgres(where, settings) : postgres({ ...where, ...settings });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
