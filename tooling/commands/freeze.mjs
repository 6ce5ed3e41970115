// Freezes the shapes in which things are kept today, where they differ from the newest frozen ones, and raises
// their versions. Frozen files are never edited: somebody's plan looks like that. A shape that was not committed
// yet is nobody's: it is frozen anew, under the same version, however often a change is renewed on its way.
import { join } from "node:path";
import { bin, root, run } from "./run.mjs";

const api = join(root, "packages/api");
const words = ["run", "--config", "released/vitest.config.ts"];
run("git", ["clean", "-dfq", "--", ":(glob)packages/db/fixtures/*/*/**"]);
process.exitCode = run(bin("vitest"), words, { cwd: api }) ? 0 : 1;
