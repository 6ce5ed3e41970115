import { defineConfig } from "vitest/config";
import { roof } from "../../vitest.roof.ts";

export default defineConfig({
  test: {
    name: "web",
    include: ["src/**/*.test.ts"],
    globalSetup: ["./testing/house.ts"],
    ...roof,
  },
});
