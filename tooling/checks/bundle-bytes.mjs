// What the domain and the command weigh, so that neither grows unseen.
// The plan is bundled as the command does it: what its rules say of themselves lies beside. A plan asks rules and no
// schema: one value of a model among its imports would bring all of them.
import { existsSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { withoutReasons } from "../../apps/cli/without-reasons.mjs";
import { report } from "./tree.mjs";

const budgets = [
  { name: "A run plan, minified and compressed", bytes: await planBytes(), limit: 17_000 },
  {
    name: "The limber command, one file",
    bytes: commandBytes(),
    limit: 250_000,
  },
];

async function planBytes() {
  const bundle = await rolldown({
    input: "packages/core/src/run-plan/plan.ts",
    external: ["zod/mini"],
    plugins: [withoutReasons],
    shimMissingExports: true,
    onLog: (level, log, otherwise) => log.code === "SHIMMED_EXPORT" || otherwise(level, log),
    treeshake: { moduleSideEffects: false },
  });
  const { output } = await bundle.generate({ minify: true, codeSplitting: false });
  return gzipSync(output[0].code, { level: 9 }).length;
}

/** Not the door to the data beside it, which loads only when a command asks for it. */
function commandBytes() {
  const command = "apps/cli/dist/limber.mjs";
  return existsSync(command) ? statSync(command).size : 0;
}

for (const { name, bytes, limit } of budgets)
  console.log(`${name}: ${(bytes / 1000).toFixed(1)} of ${limit / 1000} kB`);

const missing = budgets
  .filter(({ bytes }) => bytes === 0)
  .map(({ name }) => `${name}: nothing there to weigh. \`npx -y pnpm@12.21.0 build\` makes it.`);
const heavy = budgets
  .filter(({ bytes, limit }) => bytes > limit)
  .map(({ name }) => `${name}: over its budget.`);

report([...missing, ...heavy], {
  fix: "Take something out, or load it later. A larger budget is a decision, made here.",
  fine: "Both are within their budgets.",
});
