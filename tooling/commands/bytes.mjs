// Builds, then weighs: what a page loads, what a plan costs, how large the command is.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, root, run } from "./run.mjs";

const weigh = (name) => run(process.execPath, [join(root, `tooling/checks/${name}.mjs`)]);
const built = build();
const results = [
  { name: "build", ok: built },
  { name: "bytes of pages", ok: built && weigh("web-bytes") },
  { name: "bytes of bundles", ok: built && weigh("bundle-bytes") },
];

mkdirSync(join(root, "test-results"), { recursive: true });
writeFileSync(join(root, "test-results/bytes.json"), JSON.stringify(results));
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
