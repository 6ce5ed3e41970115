import { defineConfig } from "rolldown";

/** Tests build into a folder of their own. */
const dist = process.env["LIMBER_DIST"] ?? new URL("./dist", import.meta.url).pathname;

/** The parts of the one file that `pack.mjs` makes: what starts, and what it starts. */
export default defineConfig([
  {
    input: "src/main.ts",
    platform: "node",
    output: { file: `${dist}/parts/main.mjs`, format: "esm" },
  },
  {
    input: "src/program.ts",
    platform: "node",
    treeshake: { manualPureFunctions: ["z", "finding"] },
    output: {
      file: `${dist}/parts/program.cjs`,
      format: "cjs",
      codeSplitting: false,
      comments: false,
      minify: true,
    },
  },
]);
