// Every kind of test: first the fast ones of every package, then the pages in a real browser.
// Each runner also leaves its counts in test-results/, for continuous integration to add up.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { bin, build, root, run } from "./run.mjs";

const results = join(root, "test-results");
const counts = { unit: join(results, "vitest.json"), browser: join(results, "playwright.json") };
for (const path of Object.values(counts)) rmSync(path, { force: true });

const built = build();
const unit = run(bin("vitest"), [
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${counts.unit}`,
]);
const held = run(process.execPath, [join(root, "tooling/commands/promises.mjs"), "--held"]);
const browser =
  built &&
  run(process.execPath, [join(root, "tooling/browser/install.mjs")]) &&
  run("pnpm", ["--filter", "@limber/web", "test:e2e", "--reporter=list,json"], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: counts.browser },
  });

console.log(
  `Fast tests: ${unit ? "passed" : "failed"}. Promises: ${held ? "held" : "not held"}. Browser tests: ${browser ? "passed" : "failed"}.`,
);
process.exitCode = unit && held && browser ? 0 : 1;
