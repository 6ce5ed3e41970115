// Walks over the whole of the advice: a hundred thousand runners and fifty thousand sets of signs, drawn with a
// seed that it prints, against the laws that hold for everybody. Says the worst case that it met of each.
import { join } from "node:path";
import { bin, root, run } from "./run.mjs";

const words = [
  "run",
  "--config=walk/vitest.config.ts",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${join(root, "test-results/walk.json")}`,
];
process.exitCode = run(bin("vitest"), words, { cwd: join(root, "apps/web") }) ? 0 : 1;
