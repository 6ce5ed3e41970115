// How many cases tried each promise, by the report of the fast tests in test-results: writes the table of
// docs/threat-model.md, or with --held says which promise fewer cases tried than the table tells.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { document, kept, promises, withTable } from "../checks/promise-table.mjs";
import { bin, root, run } from "./run.mjs";

process.chdir(root);
const path = "test-results/vitest.json";
if (!existsSync(path)) {
  console.error(`${path} is missing: the fast tests have not run. Run pnpm test first.`);
  process.exit(1);
}
const report = JSON.parse(readFileSync(path, "utf8"));
const casesOf = new Map(
  report.testResults.map(({ name, assertionResults }) => [
    relative(root, name),
    assertionResults.length,
  ]),
);
const triedNow = ({ tests }) => tests.reduce((sum, test) => sum + (casesOf.get(test) ?? 0), 0);

if (process.argv.includes("--held")) {
  for (const each of promises()) {
    const now = triedNow(each);
    if (now >= each.cases) continue;
    console.error(
      `${document} says that ${each.cases} cases try “${each.promise}”, and ${now} did. Give them back, or say what became of them and run: pnpm promises`,
    );
    process.exitCode = 1;
  }
} else {
  const counted = promises().map((each) => ({ ...each, cases: triedNow(each) }));
  writeFileSync(kept, `${JSON.stringify(counted, null, 2)}\n`);
  writeFileSync(document, withTable(readFileSync(document, "utf8")));
  run(bin("biome"), ["format", "--write", kept]);
}
