import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "api",
    globalSetup: ["../db/testing/server.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
