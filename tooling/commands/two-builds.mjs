// Whether a phone that knows one build works with the house of another, and the other way: makes a second
// production build from a copy of the tree, in which every page's script is another, and lets a browser meet both.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { environment, root } from "./run.mjs";
import { writtenCopyOf } from "./tree-copy.mjs";

const other = writtenCopyOf(root);
const web = join(other, "apps/web");
// What the screens load has other names then.
const file = join(web, "src/ui/senses.ts");
const written = readFileSync(file, "utf8");
const changed = written.replace("vibrate?.(200)", "vibrate?.(201)");
if (changed === written) throw new Error("src/ui/senses.ts has no buzz to change.");
writeFileSync(file, changed);
const run = (cwd, words, env = {}) =>
  execFileSync("npx", ["-y", "pnpm@12.21.0", ...words], {
    cwd,
    env: { ...environment, ...env },
    stdio: "inherit",
  });
// Linked packages lie outside of what may be built: it gets its own.
run(other, ["install", "--frozen-lockfile", "--prefer-offline"]);
run(web, ["build"]);
run(join(root, "apps/web"), ["exec", "playwright", "test", "builds"], { LIMBER_OTHER_BUILD: web });
