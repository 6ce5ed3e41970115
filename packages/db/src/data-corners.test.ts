import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Problem } from "@limber/core/problem";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrateAt } from "./migrate.ts";
import {
  connectionOptions,
  ensureRunning,
  isRunning,
  type PrivateServer,
  privateServer,
  stopServer,
} from "./private-server.ts";
import { RefusalInWords } from "./refusal.ts";

const isRoot = process.getuid?.() === 0;
const SOMEBODY_ELSE = 1234;

let folder: string;
let data: string;
let running: readonly PrivateServer[] = [];
let mounted: readonly string[] = [];
let others: readonly ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "limber-corners-"));
  await chmod(folder, 0o755);
  data = join(folder, "data");
});

afterEach(async () => {
  for (const server of running) await stopServer(server);
  for (const other of others) other.kill("SIGKILL");
  for (const disk of mounted) execFileSync("umount", ["-l", disk], { stdio: "ignore" });
  [running, mounted, others] = [[], [], []];
  await rm(folder, { recursive: true, force: true });
});

const prepared = (path = data) => privateServer({ LIMBER_DATA: path });

async function begun(path = data): Promise<PrivateServer> {
  const server = await prepared(path);
  running = [...running, server];
  await ensureRunning(server);
  return server;
}

/** What somebody is told instead: what, why and what to do, each a sentence, and nothing of the program's inside. */
async function refusalOf(work: Promise<unknown>): Promise<Required<Problem>> {
  const thrown = await work.then(
    () => "nothing was refused",
    (problem: unknown) => problem,
  );
  expect(thrown).toBeInstanceOf(RefusalInWords);
  const { what, why = "", fix = "" } = (thrown as RefusalInWords).problem;
  for (const said of [what, why]) expect(said).toMatch(/^[A-Z/].+[.]$/s);
  for (const said of [what, why, fix]) {
    expect(said.length).toBeGreaterThan(15);
    expect(said).not.toMatch(/Error:|\bat .*:\d+:\d+|E[A-Z]{4,}/);
  }
  return { what, why, fix };
}

/** A small disk of its own; undefined where none can be mounted. */
async function disk(options: string): Promise<string | undefined> {
  const place = join(folder, "disk");
  await mkdir(place);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", place], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  mounted = [...mounted, place];
  return place;
}

describe("a folder for the socket that is not Limber's alone is not gone through", () => {
  beforeEach(async () => {
    await prepared();
    await rm(join(data, "run"), { recursive: true });
  });

  it("of another user", async ({ skip }) => {
    if (!isRoot) skip("only root makes a folder of somebody else");
    await mkdir(join(data, "run"), { mode: 0o700 });
    await chown(join(data, "run"), SOMEBODY_ELSE, SOMEBODY_ELSE);
    const { what, why, fix } = await refusalOf(prepared());
    expect(what).toContain(join(data, "run"));
    expect(why).toContain(`It belongs to user ${SOMEBODY_ELSE}`);
    expect(fix).toContain("remove it");
  });

  it("a link to one", async () => {
    await mkdir(join(folder, "theirs"), { mode: 0o700 });
    await symlink(join(folder, "theirs"), join(data, "run"));
    expect((await refusalOf(prepared())).why).toBe("It is not a folder.");
  });

  it("open to others", async () => {
    await mkdir(join(data, "run"));
    const { uid, gid } = await stat(data);
    await chown(join(data, "run"), uid, gid);
    await chmod(join(data, "run"), 0o777);
    expect((await refusalOf(prepared())).why).toBe("It is open to others.");
  });
});

describe("where the path of the data is too long for a socket", () => {
  const long = () => join(folder, "x".repeat(120));

  it("the socket is in a folder of its own that nobody can guess, and the server is found there again", async () => {
    const server = await begun(long());
    expect(server.socket.startsWith(join(tmpdir(), "limber-"))).toBe(true);
    expect((await stat(server.socket)).mode & 0o777).toBe(0o700);
    expect((await prepared(long())).socket).toBe(server.socket);
    expect(await isRunning(await prepared(long()))).toBe(true);
    await rm(server.socket, { recursive: true, force: true });
  });

  it("a folder that somebody put in its place is refused", async () => {
    const { socket } = await prepared(long());
    await rm(socket, { recursive: true });
    await symlink(folder, socket);
    expect((await refusalOf(prepared(long()))).what).toContain(socket);
    await rm(socket);
  });
});

describe("a folder that cannot hold data says so", () => {
  it("where its disk is for reading only", async ({ skip }) => {
    const place = await disk("size=1m");
    if (place === undefined) return skip("no disk can be mounted here");
    execFileSync("mount", ["-o", "remount,ro", place], { stdio: "ignore" });
    const { what, why, fix } = await refusalOf(prepared(join(place, "data")));
    expect([what, why]).toEqual([
      `Nothing can be written in ${join(place, "data")}.`,
      "Its file system is mounted for reading only.",
    ]);
    expect(fix).toContain("LIMBER_DATA");
  });

  it("where its disk became one for reading only with the data on it", async ({ skip }) => {
    const place = await disk("size=130m");
    if (place === undefined) return skip("no disk can be mounted here");
    await stopServer(await begun(join(place, "data")));
    execFileSync("mount", ["-o", "remount,ro", place], { stdio: "ignore" });
    const { why } = await refusalOf(begun(join(place, "data")));
    expect(why).toBe("Its file system is mounted for reading only.");
  });

  it("where its disk is too small for PostgreSQL's files, and nothing is left there", async ({
    skip,
  }) => {
    const place = await disk("size=8m");
    if (place === undefined) return skip("no disk can be mounted here");
    const { what, why, fix } = await refusalOf(begun(join(place, "data")));
    expect(what).toContain(join(place, "data"));
    expect(why).toContain("100 MB");
    expect(fix).toContain("Free some space");
    expect(
      (await readdir(join(place, "data"))).filter((name) => name.startsWith("cluster")),
    ).toEqual([]);
  });

  it("where its disk is full when it is started, and starts once there is room", async ({
    skip,
  }) => {
    const place = await disk("size=130m");
    if (place === undefined) return skip("no disk can be mounted here");
    await stopServer(await begun(join(place, "data")));
    execFileSync("sh", ["-c", `cat /dev/zero > ${join(place, "filler")} 2>/dev/null || true`]);
    const { why, fix } = await refusalOf(begun(join(place, "data")));
    expect(why).toBe("The disk is full, or the quota is used up.");
    expect(fix).toContain("Free some space");
    await rm(join(place, "filler"));
    expect(await isRunning(await begun(join(place, "data")))).toBe(true);
  });

  it("where a file has its name", async () => {
    await writeFile(data, "");
    expect((await refusalOf(prepared())).what).toBe(`${data} cannot be a folder.`);
  });

  it("where its files belong to another user", async ({ skip }) => {
    if (!isRoot) skip("only root gives files to somebody else");
    await stopServer(await begun());
    await chown(join(data, "cluster"), SOMEBODY_ELSE, SOMEBODY_ELSE);
    const { what, why } = await refusalOf(begun());
    expect(what).toBe(`The data in ${data} is another user's.`);
    expect(why).toContain(`It belongs to user ${SOMEBODY_ELSE}`);
  });
});

describe("the lock of a server that is gone", () => {
  const lockWith = async (pid: number) => {
    await stopServer(await begun());
    const socket = join(data, "run");
    const lock = join(data, "cluster/postmaster.pid");
    await writeFile(lock, `${pid}\n${join(data, "cluster")}\n1\n5432\n${socket}\n\n0 0\nready\n`);
    const { uid, gid } = await stat(join(data, "cluster"));
    await chown(lock, uid, gid);
    await chmod(lock, 0o600);
  };

  it("is no obstacle where its process is gone too", async () => {
    const gone = spawn("true");
    await new Promise((ended) => gone.once("exit", ended));
    await lockWith(gone.pid ?? 0);
    expect(await isRunning(await begun())).toBe(true);
  });

  it("names a program that has its number now, and how to look", async () => {
    await prepared();
    // PostgreSQL takes a process of another user for none of its own.
    const { uid, gid } = await stat(data);
    const other = spawn("sleep", ["600"], { stdio: "ignore", ...(isRoot && { uid, gid }) });
    others = [other];
    await lockWith(other.pid ?? 0);
    const { why, fix } = await refusalOf(begun());
    expect(why).toContain(`process ${other.pid}, which is alive`);
    expect(fix).toContain(`ps -p ${other.pid}`);
    expect(fix).toContain("postmaster.pid");
    expect(other.exitCode).toBeNull();
  });
});

describe("what another PostgreSQL or a killed start left", () => {
  it("data of another major version is named with both versions, and not touched", async () => {
    await stopServer(await begun());
    const version = join(data, "cluster/PG_VERSION");
    await writeFile(version, "9\n");
    const { why, fix } = await refusalOf(begun());
    expect(why).toMatch(/PostgreSQL version 9, and this is PostgreSQL version \d+/);
    expect(fix).toContain("LIMBER_POSTGRES_BIN");
    expect(await readFile(version, "utf8")).toBe("9\n");
  });

  it("a cluster that was never finished is swept when it is old, and left when it may still be made", async () => {
    const server = await begun();
    const [old, young] = [randomUUID(), randomUUID()].map((id) => join(data, `cluster.${id}`));
    for (const left of [old, young]) await mkdir(join(left ?? "", "base"), { recursive: true });
    const yesterday = new Date(Date.now() - 86_400_000);
    await utimes(old ?? "", yesterday, yesterday);
    await writeFile(join(data, "cluster.notes"), "mine");
    await stopServer(server);
    await begun();
    const names = (await readdir(data)).filter((name) => name.startsWith("cluster."));
    expect(names.toSorted()).toEqual([young?.split("/").at(-1), "cluster.notes"].toSorted());
  });
});

describe("a served database that forbids its user to make roles", () => {
  it("says which, changes nothing, and takes the migrations once they were made as it said", async () => {
    const server = await begun();
    const owner = postgres({ ...connectionOptions(server), max: 1, onnotice: () => undefined });
    await owner.unsafe("create role club login");
    await owner.unsafe("create database club owner club");
    const where = { ...connectionOptions(server), username: "club", database: "club" };
    const { what, why, fix } = await refusalOf(migrateAt(where));
    expect(what).toContain("does not let its user");
    expect(why).toContain("limber_app and limber_accounts");
    const roles = async () =>
      (await owner`select 1 from pg_roles where rolname like 'limber_%'`).length;
    expect(await roles()).toBe(0);
    const statements = fix.match(/CREATE ROLE .*?;|GRANT .*? TO the user/g) ?? [];
    expect(statements.length).toBeGreaterThanOrEqual(3);
    for (const statement of statements) await owner.unsafe(statement.replace("the user", "club"));
    await migrateAt(where);
    expect(await roles()).toBe(2);
    await owner.end();
  });
});
