// Writes docs/validation.md: what core answers beside what other people's programs answer to the same questions.
// Their answers lie outside the project, in a folder that is named, or in ../shared/reference/heat. Without them
// the page stays as it is.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { bin, root, run } from "./run.mjs";

const oracles = resolve(process.argv[2] ?? join(root, "../shared/reference/heat"));
if (existsSync(oracles)) {
  const words = ["run", "--config", "validation/vitest.config.ts", "--update"];
  const options = { cwd: join(root, "packages/core"), env: { LIMBER_ORACLES: oracles } };
  process.exitCode = run(bin("vitest"), words, options) ? 0 : 1;
} else {
  console.log(`${oracles} is not there: docs/validation.md stays as it is.`);
}
