import { defineConfig } from "vitest/config";
import { roof } from "../../../vitest.roof.ts";

export default defineConfig({
  test: {
    include: ["released/*.freeze.ts"],
    globalSetup: ["../db/testing/server.ts"],
    ...roof,
  },
});
