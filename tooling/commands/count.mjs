// The last lines of continuous integration: what failed, by name and why, then what all runners counted.
// A runner that ran nothing has not passed: it counts as a failure, and says so.
import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "./run.mjs";

const results = join(root, "test-results");
const readJson = (name) => {
  const path = join(results, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
};

/** A name and the first lines of why: the log above it is long, and may be cut where it is kept. */
const brief = (name, message = "") => [name, ...message.split("\n").slice(0, 6)].join("\n      ");

/** A file that does not load has no failed test in it, yet it failed. */
function fastTests(name) {
  const files = readJson(name)?.testResults ?? [];
  const tests = files.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, file: relative(root, file.name) })),
  );
  const failed = tests.filter(({ status }) => status === "failed");
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  return {
    passed: tests.filter(({ status }) => status === "passed").length,
    failed: failed.length + broken.length,
    named: [
      ...failed.map((test) => brief(`${test.file}: ${test.fullName}`, test.failureMessages[0])),
      ...broken.map((file) => brief(relative(root, file.name), file.message)),
    ],
  };
}

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

/** A test that passed at the second try passed; an error outside any test is a failure. */
function browserTests() {
  const { stats, errors = [], suites = [] } = readJson("playwright.json") ?? {};
  const failed = suites.flatMap(specsOf).filter(({ ok }) => !ok);
  const why = ({ tests }) => tests[0]?.results.at(-1)?.error?.message;
  return {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: (stats?.unexpected ?? 0) + errors.length,
    named: [
      ...failed.map((spec) => brief(`${spec.file}: ${spec.title}`, why(spec))),
      ...errors.map(({ message }) => brief("outside any test", message)),
    ],
  };
}

const tally = (checks = []) => ({
  passed: checks.filter(({ ok }) => ok).length,
  failed: checks.filter(({ ok }) => !ok).length,
  named: checks.filter(({ ok }) => !ok).map(({ name }) => name),
});

/** Steps that no report covers count one each. "test" counts only where it failed and no runner says why. */
function stepsByName() {
  const lines = readFileSync(join(results, "steps.tsv"), "utf8").trim().split("\n");
  return new Map(lines.map((line) => line.split("\t").reverse()));
}

const steps = stepsByName();
const single = ["changeset", "install", "browser", "typecheck"].map((name) => ({
  name,
  ok: steps.get(name) === "passed",
}));
const runners = {
  "fast tests": fastTests("vitest.json"),
  "stores and procedures on a served PostgreSQL": fastTests("served.json"),
  "walk over the advice": fastTests("walk.json"),
  "browser tests": browserTests(),
  "static checks": tally(readJson("checks.json")),
  "build and bytes": tally(readJson("bytes.json")),
  "single steps": tally(single),
};

for (const [name, { named }] of Object.entries(runners))
  for (const one of named) console.log(`FAILED in ${name}\n    ${one}`);

for (const [name, { passed, failed }] of Object.entries(runners))
  console.log(
    `${name}: ${passed} passed, ${failed} failed${passed + failed === 0 ? ", and that is a failure: nothing ran" : ""}`,
  );

const counts = Object.values(runners);
const silent = counts.filter(({ passed, failed }) => passed + failed === 0).length;
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const known = counts.reduce((sum, count) => sum + count.failed, 0) + silent;
const unexplained = [...steps.values()].includes("failed") && known === 0 ? 1 : 0;
if (unexplained) console.log("A step failed without a count. Its output is above.");

console.log(`\n${passed} passed, ${known + unexplained} failed`);
process.exitCode = known + unexplained > 0 ? 1 : 0;
