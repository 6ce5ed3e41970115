import { defineConfig } from "vitest/config";
import { roof } from "../../vitest.roof.ts";

export default defineConfig({
  test: { name: "api", globalSetup: ["../db/testing/server.ts"], ...roof },
});
