import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openDatabase } from "./client.ts";
import { ensureRunning, isRunning, privateServer, stopServer } from "./private-server.ts";
import { migrateDatabase } from "./upgrade.ts";

it("starts from nothing, migrates, serves two at once, and stops with the last", async () => {
  const folder = await mkdtemp(join(tmpdir(), "limber-db-"));
  const environment = { LIMBER_DATA: folder };

  await migrateDatabase(environment);
  const one = openDatabase(environment);
  const two = openDatabase(environment);
  await Promise.all([one.ready(), two.ready()]);
  await one.close();
  expect(await isRunning(await privateServer(environment))).toBe(true);
  await two.close();
  expect(await isRunning(await privateServer(environment))).toBe(false);
  const three = openDatabase(environment);
  await three.ready();
  await three.close();
  await rm(folder, { recursive: true, force: true });
});

it("is begun by many at once in one process, and all of them find it whole", async () => {
  const folder = await mkdtemp(join(tmpdir(), "limber-db-"));
  const server = await privateServer({ LIMBER_DATA: folder });
  await Promise.all(Array.from({ length: 6 }, () => ensureRunning(server)));
  expect(await isRunning(server)).toBe(true);
  expect((await readdir(folder)).filter((name) => name.startsWith("cluster."))).toEqual([]);
  await stopServer(server);
  await rm(folder, { recursive: true, force: true });
});
