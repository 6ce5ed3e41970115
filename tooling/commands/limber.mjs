// `pnpm limber …` from the root: builds the command the first time, then hands everything over.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { bin, listen, root } from "./run.mjs";

const program = join(root, "apps/cli/dist/limber.mjs");
if (!existsSync(program)) {
  const { ok, said } = await listen(bin("turbo"), ["run", "build", "--filter=@limber/cli"]);
  if (!ok) {
    console.error(said);
    process.exit(1);
  }
}
const where = process.env.INIT_CWD ?? process.cwd();
const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], {
  cwd: where,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
