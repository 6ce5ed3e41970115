import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { freePort } from "./port.ts";

/** A house in which nobody lives yet, of this test's own. */
export async function emptyHouse() {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), "limber-empty-"));
  const origin = `http://localhost:${port}`;
  const server: ChildProcess = spawn(process.execPath, ["start.mjs", "--port", String(port)], {
    env: {
      ...process.env,
      LIMBER_DATA: data,
      LIMBER_URL: origin,
      DATABASE_URL: "",
    },
    stdio: "ignore",
  });
  await expect
    .poll(
      () =>
        fetch(`${origin}/icon.svg`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 120_000 },
    )
    .toBe(true);
  const leave = async () => {
    const gone = new Promise((settle) => server.once("exit", settle));
    server.kill("SIGTERM");
    await gone;
    rmSync(data, { recursive: true, force: true });
  };
  return { origin, leave };
}
