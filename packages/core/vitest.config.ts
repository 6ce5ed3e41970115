import { defineConfig } from "vitest/config";
import { roof } from "../../vitest.roof.ts";

/** Nothing in core remembers anything, so that files share what they import: half of their time went there. */
export default defineConfig({
  test: { name: "core", isolate: false, setupFiles: ["testing/same-draws.ts"], ...roof },
});
