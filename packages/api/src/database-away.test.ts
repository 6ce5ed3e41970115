import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRunning, privateServer } from "@limber/db/private-server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { familyOf, openPrivateHouse, type PrivateHouse, settle } from "./private-house.ts";
import { openApi } from "./server.ts";

const PROFILE = "runners.profile?input=%7B%7D";
const PUBLIC = ["rules.list", "rules.show?input=%7B%22id%22%3A%22hydration.ceiling%22%7D"];
/** A request waits a few seconds, and no longer. */
const LONGEST_MS = 12_000;

let house: PrivateHouse;
let cookie: string;

beforeAll(async () => {
  // Connections of the driver's own choice would live for a second, as those of an idle hour have died.
  vi.stubEnv("PGMAX_LIFETIME", "1");
  house = await openPrivateHouse();
  vi.unstubAllEnvs();
  cookie = await settle(house);
});

afterAll(() => house.leave());

/** Either it was done, or it says that it was not and what to do. */
async function told(response: Response): Promise<"done" | "not ready"> {
  if (response.status === 200) return "done";
  const { error } = (await response.json()) as { error: { data: Record<string, string> } };
  expect([response.status, error.data["code"]]).toEqual([503, "not-ready"]);
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  for (const part of ["what", "why", "fix"]) expect(error.data[part]).toMatch(/^[A-Z].+\.$/);
  return "not ready";
}

/** However long a busy machine takes to start a server: what never comes to be ends with its test. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((look) => setTimeout(look, 5));
}

/** Asks until it is done, and gives how many were told to wait. Each answer comes in time. */
async function askUntilDone(): Promise<number> {
  for (let waited = 0; ; waited += 1) {
    const beganMs = performance.now();
    const answer = await told(await house.get(PROFILE, cookie));
    expect(performance.now() - beganMs).toBeLessThan(LONGEST_MS);
    if (answer === "done") return waited;
  }
}

describe("the private database comes back by itself, with nobody to start it", () => {
  it("killed: eight requests at once start it once, and each is answered or told to wait", async () => {
    const before = await house.postmaster();
    process.kill(before, "SIGKILL");
    const came = await Promise.all(
      Array.from({ length: 8 }, async () => told(await house.get(PROFILE, cookie))),
    );
    expect(came).toHaveLength(8);
    await askUntilDone();
    const after = await house.postmaster();
    expect(after).not.toBe(before);
    process.kill(after, 0);
  });

  it("stopped by the operator", async () => {
    await house.operator.stop();
    await askUntilDone();
  });

  it("stopped, when the first who asks wants to sign in", async () => {
    await house.operator.stop();
    const came = await house.signIn("nobody@example.org");
    expect([401, 503]).toContain(came.status);
    await askUntilDone();
  });

  it("left idle: a backup by the terminal is not the last to leave", async () => {
    await new Promise((go) => setTimeout(go, 2500));
    await house.operator.backup(join(house.folder, "idle.backup"));
    expect(await isRunning(await privateServer({ LIMBER_DATA: house.folder }))).toBe(true);
    expect(await askUntilDone()).toBe(0);
  });

  it("asleep: told to wait meanwhile, and answered when it wakes", async () => {
    const family = familyOf(await house.postmaster());
    for (const pid of family) process.kill(pid, "SIGSTOP");
    try {
      const beganMs = performance.now();
      const came = await Promise.all(
        [house.get(PROFILE, cookie), house.signIn("nobody@example.org")].map((one) =>
          one.then(told),
        ),
      );
      expect(came).toEqual(["not ready", "not ready"]);
      expect(performance.now() - beganMs).toBeLessThan(LONGEST_MS);
    } finally {
      for (const pid of family) process.kill(pid, "SIGCONT");
    }
    await askUntilDone();
  });

  it("loses no run that was acknowledged, killed six times in the middle of writes", async () => {
    const run = { status: "done", startedAt: "2026-03-01T07:00:00Z", timeZone: "UTC" };
    const kept = new Set<string>();
    let isOver = false;
    const write = async () => {
      while (!isOver) {
        const runId = randomUUID();
        const answer = await told(await house.post("runs.log", { runId, run }, cookie));
        if (answer === "done") kept.add(runId);
      }
    };
    const writers = Promise.all([write(), write(), write()]);
    writers.catch(() => undefined);
    for (let round = 1; round <= 6; round += 1) {
      const goal = kept.size + 5;
      await until(() => kept.size >= goal);
      process.kill(await house.postmaster(), "SIGKILL");
    }
    const goal = kept.size + 5;
    await until(() => kept.size >= goal);
    isOver = true;
    await writers;
    const found = new Set<string>();
    for (const runId of kept) {
      const input = encodeURIComponent(JSON.stringify({ runId }));
      if ((await house.get(`runs.show?input=${input}`, cookie)).status === 200) found.add(runId);
    }
    expect(found.size).toBe(kept.size);
    expect(kept.size).toBeGreaterThanOrEqual(35);
  }, 240_000);
});

describe("what needs no database is answered without one", () => {
  it.each(["is a file", "holds the data of another PostgreSQL"])(
    "where the data folder %s",
    async (broken) => {
      const folder = await mkdtemp(join(tmpdir(), "limber-broken-"));
      const data = join(folder, "data");
      if (broken === "is a file") await writeFile(data, "");
      else {
        await mkdir(join(data, "cluster"), { recursive: true });
        await writeFile(join(data, "cluster", "PG_VERSION"), "9\n");
      }
      const other = await openPrivateHouse({ LIMBER_DATA: data });
      try {
        for (const path of PUBLIC) {
          expect((await other.get(path)).status).toBe(200);
          expect((await other.get(path, cookie)).status).toBe(200);
        }
        expect(await told(await other.get(PROFILE, cookie))).toBe("not ready");
        expect(await told(await other.signIn("ada@example.org"))).toBe("not ready");
        expect(await told(await other.signUp("ada@example.org"))).toBe("not ready");
        const guest = await other.get(PROFILE);
        expect(guest.status).toBe(401);
        expect(other.reports.join("\n")).toContain(data);
      } finally {
        await other.leave();
        await rm(folder, { recursive: true, force: true });
      }
    },
  );

  it("where the served database does not answer", async () => {
    const reports: string[] = [];
    const url = "postgres://limber:geheim@127.0.0.1:1/limber";
    const api = await openApi(
      { DATABASE_URL: url, LIMBER_SECRET: "a secret that is only good for tests, and long" },
      { now: () => new Date(), report: (problem) => void reports.push(String(problem)) },
    );
    const ask = (path: string) =>
      api.handler(new Request(`http://localhost:3000/api/trpc/${path}`, { headers: { cookie } }));
    expect((await ask("rules.list")).status).toBe(200);
    expect(await told(await ask(PROFILE))).toBe("not ready");
    expect(reports.join("\n")).toContain("127.0.0.1");
    expect(reports.join("\n")).not.toContain("geheim");
    await api.close();
  });
});
