import { defineConfig } from "vitest/config";

/** Unit tests of every package in one process. Browser tests are Playwright's, in apps/web/e2e. */
export default defineConfig({
  test: { projects: ["{packages,apps,tooling}/*/vitest.config.ts"] },
});
