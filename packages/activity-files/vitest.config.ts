import { defineConfig } from "vitest/config";
import { roof } from "../../vitest.roof.ts";

/** A reader remembers nothing of the file before, so that tests share what they import. */
export default defineConfig({ test: { name: "activity-files", isolate: false, ...roof } });
