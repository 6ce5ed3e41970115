// The table of promises in docs/threat-model.md, made from what is promised, in tooling/trials/promises.json, and the tests that hold it.
import { existsSync, readFileSync } from "node:fs";

export const document = "docs/threat-model.md";

export const kept = "tooling/trials/promises.json";

/** What is promised, how many cases tried it, what was found and mended on the way, and the tests that hold it. */
export const promises = () => JSON.parse(readFileSync(kept, "utf8"));

/** How many tests are written in a file; one that tries a list of things counts once. */
export function testsIn(path) {
  if (!existsSync(path)) return 0;
  return [...readFileSync(path, "utf8").matchAll(/^\s*it(?:\.each)?\(/gm)].length;
}

const [BEGIN, END] = ["<!-- promises: made from the tests -->", "<!-- end of promises -->"];

/** The document with its table as it has to be. */
export function withTable(text) {
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  return `${text.slice(0, from)}${BEGIN}\n\n${table()}\n\n${text.slice(to)}`;
}

function table() {
  const rows = promises().map(
    ({ promise, tests, cases, found, mended }) =>
      `| ${promise} | ${tests.map(link).join(", ")} | ${cases} | ${found} | ${mended} |`,
  );
  const head = ["| Promise | Held by | Cases | Found | Mended |", "|---|---|---|---|---|"];
  return [...head, ...rows].join("\n");
}

const link = (path) => {
  const name = path.split("/").at(-1);
  return `[${name.replace(/\.test\.tsx?$/, "")}](../${path})`;
};
