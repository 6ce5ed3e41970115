import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["bench/*.bench.ts"],
    globalSetup: ["./testing/server.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
