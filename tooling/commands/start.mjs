// Builds the pages when they need it, serves them, and says where to open them.
import { join } from "node:path";
import { build, root, run } from "./run.mjs";
import { serve } from "./serve.mjs";

const withSample = process.argv.includes("--sample");
const port = process.env.PORT || "3000";

console.log("Building the pages. The first time takes about half a minute.");
if (!build("@limber/web", ...(withSample ? ["@limber/cli"] : []))) process.exit(1);
if (withSample && !run(process.execPath, [join(root, "apps/cli/dist/limber.mjs"), "db", "sample"]))
  process.exit(1);

const server = await serve({ port, output: "inherit" });
if (!server) {
  console.error(`Limber could not listen on port ${port}. PORT=3001 chooses another.`);
  process.exit(1);
}

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));
console.log(`\nLimber is ready. Open http://localhost:${port} in a browser. Ctrl+C stops it.\n`);
