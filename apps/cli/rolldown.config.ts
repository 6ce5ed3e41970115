import { defineConfig, type RolldownOptions } from "rolldown";
import { withoutReasons } from "./without-reasons.mjs";

/** Tests build into a folder of their own. */
const dist = process.env["LIMBER_DIST"] ?? new URL("./dist", import.meta.url).pathname;

/** The migrations lie beside the built door, not one folder up as in their package. */
const migrationsBeside = {
  name: "migrations-beside",
  transform: {
    filter: { id: /packages\/db\/src\/migrate\.ts$/ },
    handler: (code: string) => code.replace('"..", "migrations"', '"migrations"'),
  },
};

/** The command writes no JSON Schema, so what zod would write them with stays out. */
const withoutJsonSchema = {
  name: "without-json-schema",
  load: {
    filter: { id: /zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/ },
    handler: (id: string) =>
      id.includes("to-json")
        ? "export const createToJSONSchemaMethod = () => {}, createStandardJSONSchemaMethod = createToJSONSchemaMethod;"
        : "export {};",
  },
};

const quietly: RolldownOptions["onLog"] = (level, log, otherwise) => {
  if (log.code !== "SHIMMED_EXPORT") otherwise(level, log);
};

/** The parts of the one file that `pack.mjs` makes, what starts and what it starts; and the doors to the data, to foreign files, to what hands them over, to patterns, to another model of the heat and to the reasons behind the rules, which load when they are asked for. */
export default defineConfig([
  {
    input: "src/main.ts",
    platform: "node",
    output: { file: `${dist}/parts/main.mjs`, format: "esm" },
  },
  {
    input: "src/program.ts",
    platform: "node",
    treeshake: { manualPureFunctions: ["z", "finding", "judged", "atLeast", "atMost", "between"] },
    plugins: [withoutJsonSchema, withoutReasons],
    shimMissingExports: true,
    onLog: quietly,
    output: {
      file: `${dist}/parts/program.cjs`,
      format: "cjs",
      codeSplitting: false,
      comments: false,
      minify: true,
    },
  },
  ...Object.entries({
    reading: "read-sources",
    worker: "worker",
    import: "import/bringing",
    patterns: "pattern/found",
    "other-model": "heat/other-model",
    rules: "rule/described",
  }).map(([name, source]) => ({
    input: `src/${source}.ts`,
    platform: "node" as const,
    plugins: [withoutJsonSchema],
    shimMissingExports: true,
    onLog: quietly,
    output: {
      file: `${dist}/limber-${name}.mjs`,
      format: "esm" as const,
      codeSplitting: false,
      comments: false,
      minify: true,
    },
  })),
  {
    input: "src/local.ts",
    platform: "node",
    plugins: [migrationsBeside],
    // What judges passwords and sends mail is most of it, and is read when it is used. Names stay for --debug.
    output: {
      dir: dist,
      entryFileNames: "limber-local.mjs",
      chunkFileNames: "limber-local-[name].mjs",
      format: "esm",
      comments: false,
      minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
    },
  },
]);
