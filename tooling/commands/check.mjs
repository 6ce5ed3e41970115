// Everything that can be known without running Limber, side by side, in a few seconds. Types have their own command.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bin, listen, root } from "./run.mjs";

const own = (name) => [process.execPath, [join(root, `tooling/checks/${name}.mjs`)]];
const checks = {
  "format and lint": [bin("biome"), ["check", "--error-on-warnings"]],
  "expressions that end in time": own("regexes"),
  "what comes from others": own("dependencies"),
  "names of files": own("rooms"),
  "one sense per type's name": own("names"),
  "scripts of packages": own("scripts"),
  "words of the tree": own("words"),
  "one door": own("doors"),
  "one word for one noun": own("addresses"),
  "sentences in every language": own("messages"),
  "one table of signs": own("signs"),
  "one table of settings": own("settings"),
  "one shape of problem": own("problems"),
  "permission from the gate": own("permission"),
  "numbers with a reason": own("numbers"),
  "faults that can be planted": own("mutants"),
  "promises that are held": own("promises"),
  "direction of imports": [
    bin("depcruise"),
    ["--output-type", "err-long", "apps", "packages", "tooling"],
  ],
  "one version of a thing": [
    bin("sherif"),
    ["--fail-on-warnings", "--ignore-rule", "packages-without-package-json"],
  ],
  "ends that never come": own("ends"),
  "nothing unused": [bin("knip"), ["--no-progress"]],
};

const results = await Promise.all(
  Object.entries(checks).map(async ([name, [program, words]]) => ({
    name,
    ...(await listen(program, words)),
  })),
);

for (const { ok, name, said } of results) {
  console.log(`${ok ? "✓" : "✗"} ${name}`);
  const shown = ok ? said.split("\n").filter((line) => line.startsWith("Note: ")) : [said];
  for (const text of shown) console.log(text.replace(/^/gm, "    "));
}
mkdirSync(join(root, "test-results"), { recursive: true });
writeFileSync(
  join(root, "test-results/checks.json"),
  JSON.stringify(results.map(({ name, ok }) => ({ name, ok }))),
);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
