// Writes anew whatever is made from the code: English and what each catalogue lacks, the rulebook as it stands,
// the description of the API, the table of settings, the terminal's pages, and the shapes in which things are kept. Says what changed:
// read it before you commit it.
import { join } from "node:path";
import { bin, listen, root, run } from "./run.mjs";

/** The tests that hold what the code made last. */
const keepers = [
  "packages/core/src/rulebook.test.ts",
  "packages/core/src/rulebook-version.test.ts",
  "packages/api/src/schema.test.ts",
  "packages/api/src/operator/settled.test.ts",
  "apps/cli/src/pages.test.ts",
  "apps/cli/src/pattern.test.ts",
];
/** Where they and the catalogues keep it. */
const kept = [
  "apps/web/src/messages",
  "packages/core/src/__snapshots__",
  "packages/core/src/rulebook-version.ts",
  "packages/api/schema.json",
  "docs/settings.md",
  "apps/cli/golden",
  "packages/db/fixtures",
];

const messages = run(process.execPath, [join(root, "tooling/commands/messages.mjs")]);
// `--update` may be followed by a word of its own: before the files, it would take the first of them for that.
const written = await listen(bin("vitest"), ["run", ...keepers, "--update"]);
if (!written.ok) console.error(written.said);
const frozen = await listen(process.execPath, [join(root, "tooling/commands/freeze.mjs")]);
if (!frozen.ok) console.error(frozen.said);
for (const [line] of frozen.said.matchAll(/^.* frozen\.$/gm)) console.log(line);

const { said } = await listen("git", ["status", "--short", "--", ...kept]);
console.log(
  said === "" ? "Nothing changed." : `Changed, beside what you wrote:\n${said.trimEnd()}`,
);
process.exitCode = messages && written.ok && frozen.ok ? 0 : 1;
