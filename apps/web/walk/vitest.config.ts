import { defineConfig } from "vitest/config";
import { roof } from "../../../vitest.roof.ts";

/** Apart from the fast tests, and a worker for each core: it takes minutes, and continuous integration runs it as a step of its own. */
export default defineConfig({
  test: {
    include: ["walk/*.test.ts"],
    ...roof,
    testTimeout: 900_000,
    maxWorkers: "100%",
  },
});
