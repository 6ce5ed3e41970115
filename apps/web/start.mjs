// The production build of the pages, served by Limber's own small server: see src/front.
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: { port: { type: "string" }, host: { type: "string" } },
});
// Both are read when the server's own settings are: what was typed stands above what was set.
process.env.NODE_ENV = "production";
if (values.port !== undefined) process.env.PORT = values.port;
if (values.host !== undefined) process.env.LIMBER_HOST = values.host;

await import("./dist/front.mjs");
