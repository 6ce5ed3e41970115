import { readdirSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "rolldown";

const languages = readdirSync(join(import.meta.dirname, "src/messages"))
  .map((file) => /^([a-z]{2})\.json$/.exec(file)?.[1])
  .filter((language) => language !== undefined);

/** What is installed beside the pages, and stays there: Node reads it as it is. */
const installed = ["next", "@fastify/proxy-addr", "@fastify/busboy", "ipaddr.js", "prom-client"];

/** A name that is put together is no file for a bundler: each catalogue is named. */
const catalogues = {
  name: "catalogues",
  transform: {
    filter: { id: /messages\/catalogue\.ts$/ },
    handler: (code: string) => {
      const named = languages.map((name) => `${name}: () => import("../messages/${name}.json")`);
      return code.replace(/import\(`[^`]+`\)/, `({ ${named.join(", ")} })[language]()`);
    },
  },
};

/** The framework hands pages the headers of their request; the server in front holds the request itself. */
const withoutFrameworkHeaders = {
  name: "without-framework-headers",
  load: {
    filter: { id: /next\/headers\.js$/ },
    handler: () => "export function headers() {}",
  },
};

const output = {
  dir: "dist",
  format: "esm",
  entryFileNames: "[name].mjs",
  comments: false,
} as const;

/** The server in front of the pages, in one file that plain Node runs; and its thread that reads foreign files. */
export default defineConfig([
  {
    input: { front: "src/front/start.ts" },
    platform: "node",
    plugins: [catalogues, withoutFrameworkHeaders],
    external: installed.map((name) => new RegExp(`^${name}$`)),
    output: { ...output, chunkFileNames: "front-[name].mjs" },
  },
  {
    input: { "files-thread": "src/uploads/reading-thread.ts" },
    platform: "node",
    output: { ...output, chunkFileNames: "files-[name].mjs" },
  },
]);
