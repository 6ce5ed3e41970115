import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromiumPath } from "@limber/browser";
import { defineConfig } from "@playwright/test";
import { freePort } from "./e2e/port.ts";

// Workers read this file again: the first reading, in the runner itself, settles the port for all.
process.env.LIMBER_TEST_PORT ??= String(await freePort());
process.env.LIMBER_TEST_DATA ??= dataForThisRun();
const port = process.env.LIMBER_TEST_PORT;
const baseURL = `http://localhost:${port}`;
const executablePath = chromiumPath();
const build = existsSync(".next/BUILD_ID") ? "" : "pnpm build && ";

export default defineConfig({
  testDir: "e2e",
  testIgnore: [
    ...(process.env.PICTURES ? [] : ["pictures.spec.ts"]),
    ...(process.env.LIMBER_OTHER_BUILD ? [] : ["builds.spec.ts"]),
  ],
  outputDir: "test-results",
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // As vitest.roof.ts: a busy machine is slow, and what hangs still ends.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  use: {
    baseURL,
    locale: "en-US",
    timezoneId: process.env.LIMBER_TEST_ZONE ?? "America/Denver",
    // Pictures of every step cost as much as the steps. Where nobody can open them afterwards, none are taken.
    trace: process.env.CI ? "off" : "retain-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: `${build}exec node start.mjs --port ${port}`,
    url: `${baseURL}/readyz`,
    timeout: 180_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5000 },
    env: {
      NEXT_TELEMETRY_DISABLED: "1",
      LIMBER_DATA: process.env.LIMBER_TEST_DATA,
      LIMBER_URL: baseURL,
      LIMBER_TRUST_PROXY: "1",
      LIMBER_PSEUDO_LOCALES: "1",
    },
  },
});

/** A private database of this run's own, gone when the runner ends. */
function dataForThisRun(): string {
  const folder = mkdtempSync(join(tmpdir(), "limber-e2e-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
