import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inventRunner } from "../testing/database.ts";
import {
  connectionOptions,
  ensureRunning,
  type PrivateServer,
  privateServer,
  stopServer,
} from "./private-server.ts";
import { migrateDatabase } from "./upgrade.ts";

const ROUNDS = 16;
const writer = fileURLToPath(new URL("../testing/writer.mjs", import.meta.url));

let folder: string;
let server: PrivateServer;
let runnerId: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "limber-faults-"));
});

afterEach(async () => {
  await stopServer(server);
  await rm(folder, { recursive: true, force: true });
});

async function begin(data: string): Promise<void> {
  server = await privateServer({ LIMBER_DATA: data });
  await migrateDatabase({ LIMBER_DATA: data });
  const sql = postgres({ ...connectionOptions(server), max: 1, onnotice: () => undefined });
  runnerId = await inventRunner(drizzle({ client: sql, casing: "snake_case" }), "Ada");
  await sql.end();
}

async function serverPid(): Promise<number> {
  return Number(
    (await readFile(join(server.folder, "cluster", "postmaster.pid"), "utf8")).split("\n")[0],
  );
}

function startWriter(acknowledged: Set<string>): ChildProcess {
  const child = spawn(process.execPath, [writer, server.socket, runnerId], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  let rest = "";
  child.stdout?.on("data", (chunk) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) acknowledged.add(line);
  });
  return child;
}

/** However slow the machine is: until so many runs are acknowledged. */
async function written(acknowledged: ReadonlySet<string>, count: number): Promise<void> {
  while (acknowledged.size < count) await new Promise((look) => setTimeout(look, 2));
}

const ended = (child: ChildProcess) =>
  new Promise((done) =>
    child.exitCode === null && child.signalCode === null ? child.once("close", done) : done(0),
  );

async function missing(acknowledged: ReadonlySet<string>): Promise<string[]> {
  const sql = postgres({ ...connectionOptions(server), max: 1, onnotice: () => undefined });
  const kept = new Set((await sql`select run_id from runs`).map(({ run_id }) => run_id as string));
  await sql.end();
  return [...acknowledged].filter((id) => !kept.has(id));
}

describe("nothing that was acknowledged is lost", () => {
  it(`when the app, the server or both are killed in the middle of writes, ${ROUNDS} times`, async () => {
    await begin(folder);
    const acknowledged = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      await ensureRunning(server);
      const app = startWriter(acknowledged);
      await written(acknowledged, acknowledged.size + 1 + ((round * 37) % 50));
      if (round % 3 !== 0) process.kill(await serverPid(), "SIGKILL");
      if (round % 3 !== 1) app.kill("SIGKILL");
      await Promise.race([ended(app), new Promise((go) => setTimeout(go, 2000))]);
      app.kill("SIGKILL");
      await ended(app);
    }
    await ensureRunning(server);
    expect(await missing(acknowledged)).toEqual([]);
    // Longer than the roof: a server is started again sixteen times.
  }, 600_000);

  it("when the disk is full, and it writes again when there is room", async ({ skip }) => {
    const disk = join(folder, "disk");
    await mkdir(disk);
    await chmod(folder, 0o755);
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=130m", "tmpfs", disk], { stdio: "ignore" });
    } catch {
      skip("a small disk cannot be mounted here");
    }
    try {
      const data = join(disk, "data");
      await mkdir(data);
      await begin(data);
      const acknowledged = new Set<string>();
      await writeFile(join(disk, "ballast"), Buffer.alloc(8 * 1024 * 1024));
      const first = startWriter(acknowledged);
      await written(acknowledged, 20);
      execFileSync("sh", ["-c", `cat /dev/zero > ${join(disk, "filler")} 2>/dev/null || true`]);
      await Promise.race([ended(first), new Promise((go) => setTimeout(go, 15_000))]);
      first.kill("SIGKILL");
      await ended(first);
      const before = acknowledged.size;
      await rm(join(disk, "filler"), { force: true });
      await rm(join(disk, "ballast"), { force: true });
      await ensureRunning(server);
      expect(await missing(acknowledged)).toEqual([]);
      const second = startWriter(acknowledged);
      await written(acknowledged, before + 20);
      second.kill("SIGKILL");
      await ended(second);
      expect(await missing(acknowledged)).toEqual([]);
    } finally {
      await stopServer(server);
      execFileSync("umount", ["-l", disk], { stdio: "ignore" });
    }
  });
});
