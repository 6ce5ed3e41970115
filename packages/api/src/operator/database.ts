import { access } from "node:fs/promises";
import { join } from "node:path";
import type { Environment } from "@limber/db/client";
import { dataFolder } from "@limber/db/data-folder";
import {
  isRunning,
  type PrivateServer,
  privateServer,
  stopServer,
} from "@limber/db/private-server";
import { refuse } from "@limber/db/refusal";
import { currentSchema, schemaOf } from "@limber/db/schema-version";
import { upgradeAt } from "@limber/db/upgrade";
import { opened } from "./opened.ts";
import { type DatabasePlace, placeOf, servedBy } from "./place.ts";

export type Status = DatabasePlace & {
  /** The setting that names a served one. */
  readonly setting: "DATABASE_URL" | "LIMBER_OWNER_URL" | null;
  readonly running: boolean;
  /** When the newest migration was made; null where nobody can tell without starting the server. */
  readonly schema: number | null;
  readonly currentSchema: number;
};

/** Where the data is, whether it runs, and its schema. */
export function databaseOf(environment: Environment) {
  return {
    path: () => placeOf(environment),
    status: () => statusOf(environment),
    migrate: () => migrate(environment),
    stop: () => stop(environment),
  };
}

async function statusOf(environment: Environment): Promise<Status> {
  const setting = servedBy(environment)?.setting ?? null;
  const place = { ...placeOf(environment), setting };
  if (place.kind === "private" && !(await runningServer(environment)))
    return { ...place, running: false, schema: null, currentSchema };
  return opened(environment, async ({ db }) => {
    return { ...place, running: true, schema: await schemaOf(db), currentSchema };
  });
}

function migrate(environment: Environment) {
  return opened(environment, async ({ db, where }) => {
    const from = await schemaOf(db);
    await upgradeAt(where, environment);
    const to = await schemaOf(db);
    return { ...placeOf(environment), from, to, changed: from !== to };
  });
}

async function stop(environment: Environment) {
  const place = placeOf(environment);
  if (place.kind === "served")
    refuse({
      what: `${servedBy(environment)?.setting} names a server that others look after.`,
      why: "It was left running.",
      fix: `Stop it where it runs, or unset ${servedBy(environment)?.setting}.`,
    });
  const server = await runningServer(environment);
  if (server !== undefined) await stopServer(server);
  return { ...place, stopped: server !== undefined };
}

async function runningServer(environment: Environment): Promise<PrivateServer | undefined> {
  const made = await access(join(dataFolder(environment), "cluster")).then(
    () => true,
    () => false,
  );
  if (!made) return undefined;
  const server = await privateServer(environment);
  return (await isRunning(server)) ? server : undefined;
}
