import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { freePort } from "./port.ts";

/** A house in which nobody lives yet, of this test's own, as its operator set it up. */
export async function emptyHouse(settings: Readonly<Record<string, string>> = {}) {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), "limber-empty-"));
  const origin = `http://localhost:${port}`;
  const server: ChildProcess = spawn(process.execPath, ["start.mjs", "--port", String(port)], {
    env: {
      ...process.env,
      LIMBER_DATA: data,
      LIMBER_URL: origin,
      DATABASE_URL: "",
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const way of [server.stdout, server.stderr])
    way?.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  const answers = (path: string) =>
    fetch(`${origin}${path}`).then(
      ({ ok }) => ok,
      () => false,
    );
  const untilAnswered = (path: string) =>
    expect.poll(() => answers(path), { timeout: 120_000 }).toBe(true);
  await untilAnswered("/icon.svg");
  const leave = async () => {
    const gone = new Promise((settle) => server.once("close", settle));
    server.kill("SIGTERM");
    await gone;
    rmSync(data, { recursive: true, force: true });
  };
  return {
    origin,
    /** All that it said so far, to both of its outputs. */
    printed: () => printed,
    database: databaseIn(data, () => untilAnswered("/readyz")),
    leave,
  };
}

/** Takes the database of a house away, so that it cannot be started again, and brings it back. */
function databaseIn(data: string, untilReady: () => Promise<void>) {
  const [cluster, elsewhere] = [join(data, "cluster"), join(data, "elsewhere")];
  return {
    takeAway() {
      const [pid] = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
      renameSync(cluster, elsewhere);
      writeFileSync(cluster, "");
      process.kill(Number(pid), "SIGKILL");
    },
    async bringBack() {
      rmSync(cluster);
      renameSync(elsewhere, cluster);
      await untilReady();
    },
  };
}
