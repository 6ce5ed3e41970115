import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const WORKERS_A_CORE = 1.5;

/**
 * Unit tests of every package in one run, three workers for two cores: those that ask the database wait for it
 * two thirds of their time. Left to itself, vitest keeps one core free, which of two is half. Browser tests are
 * Playwright's, in apps/web/e2e.
 */
export default defineConfig({
  test: {
    projects: ["{packages,apps,tooling}/*/vitest.config.ts"],
    maxWorkers: Math.ceil(availableParallelism() * WORKERS_A_CORE),
  },
});
