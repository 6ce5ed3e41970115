// Every promise of docs/threat-model.md is held by tests that are there, and its table says how many.
import { readFileSync } from "node:fs";
import { document, promises, testsIn, withTable } from "./promise-table.mjs";
import { report } from "./tree.mjs";

const broken = promises().flatMap(({ id, tests }) => [
  ...(tests.length === 0 ? [`Nothing holds the promise ${id}.`] : []),
  ...tests
    .filter((path) => testsIn(path) === 0)
    .map((path) => `${path} holds ${id}, and has no test.`),
]);
const text = readFileSync(document, "utf8");
const differs =
  withTable(text) === text ? [] : [`The table of ${document} is not what the tests say.`];

report([...broken, ...differs], {
  fix: "Name the test that holds it in tooling/trials/promises.json, then run: pnpm promises",
  fine: "Each promise has tests that hold it, and the table says how many.",
});
