import { readdirSync } from "node:fs";
import { defineConfig } from "rolldown";

const languages = readdirSync("src/messages")
  .map((file) => /^([a-z]{2})\.json$/.exec(file)?.[1])
  .filter((language) => language !== undefined);

/** What is installed beside the pages, and stays there: Node reads it as it is. */
const installed = ["next", "@fastify/proxy-addr", "ipaddr.js", "prom-client"];

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

/** The server in front of the pages, in one file that plain Node runs. */
export default defineConfig({
  input: { front: "src/front/start.ts" },
  platform: "node",
  plugins: [catalogues, withoutFrameworkHeaders],
  external: installed.map((name) => new RegExp(`^${name}$`)),
  output: {
    dir: "dist",
    format: "esm",
    entryFileNames: "[name].mjs",
    chunkFileNames: "front-[name].mjs",
    comments: false,
  },
});
