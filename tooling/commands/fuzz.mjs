// What nobody would send, sent by chance to everything that takes something: for ten minutes, all targets one
// after another. Prints its seed, and the same seed sends the same. `--minutes 60`, `--seed 7`, `--target forms`.
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { filesUnder, foldersIn } from "../checks/tree.mjs";
import { bin, root, run } from "./run.mjs";

const USUAL_MINUTES = "10";
const SEEDS = 2 ** 30;
const ENDING = ".fuzz.test.ts";

process.chdir(root);
const usualSeed = String(Math.floor(Math.random() * SEEDS));
const { minutes, seed, target } = parseArgs({
  options: {
    minutes: { type: "string", default: USUAL_MINUTES },
    seed: { type: "string", default: usualSeed },
    target: { type: "string" },
  },
}).values;

const targets = ["packages", "apps"]
  .flatMap((room) => foldersIn(room).map((name) => `${room}/${name}/src`))
  .flatMap((folder) => filesUnder(folder, /\.fuzz\.test\.ts$/));
const chosen = targets.filter((path) => !target || basename(path, ENDING) === target);
if (chosen.length === 0 || !(Number(minutes) > 0) || !Number.isInteger(Number(seed))) {
  const names = targets.map((path) => basename(path, ENDING)).join(", ");
  console.error(`There is nothing to try. Targets: ${names}. Minutes and seed are numbers.`);
  process.exit(1);
}

console.log(`Seed ${seed}, ${minutes} minutes, ${chosen.length} targets.`);
const env = {
  LIMBER_FUZZ_SEED: seed,
  LIMBER_FUZZ_SECONDS: String((Number(minutes) * 60) / chosen.length),
};
process.exitCode = run(bin("vitest"), ["run", "--maxWorkers=1", ...chosen], { env }) ? 0 : 1;
