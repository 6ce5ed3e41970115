import { defineConfig } from "vitest/config";

/**
 * Unit tests of every package in one run, a worker for each core: left to itself, vitest keeps one core free,
 * which of two is half. Browser tests are Playwright's, in apps/web/e2e.
 */
export default defineConfig({
  test: { projects: ["{packages,apps,tooling}/*/vitest.config.ts"], maxWorkers: "100%" },
});
