import { defineConfig } from "vitest/config";

export default defineConfig({ test: { name: "activity-files", testTimeout: 60_000 } });
