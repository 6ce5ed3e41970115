// Running other programs, the same way from every command.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

const quiet = { NEXT_TELEMETRY_DISABLED: "1", TURBO_TELEMETRY_DISABLED: "1" };
/** Programs run in folders of their own: a path that a person typed is meant from where they are. */
const data = process.env.LIMBER_DATA
  ? { LIMBER_DATA: resolve(process.env.INIT_CWD ?? ".", process.env.LIMBER_DATA) }
  : {};
export const environment = { ...process.env, ...quiet, ...data };

/** A program of this workspace, by the name it has in node_modules/.bin. */
export function bin(name, folder = root) {
  const path = join(folder, "node_modules/.bin", name);
  return existsSync(path) ? path : join(root, "node_modules/.bin", name);
}

/** Runs a program in front of the reader and says whether it went well. */
export function run(program, words, { cwd = root, env = {} } = {}) {
  const options = { cwd, env: { ...environment, ...env }, stdio: "inherit" };
  return spawnSync(program, words, options).status === 0;
}

/** Runs a program aside; gives what it said and whether it went well. */
export function listen(program, words) {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: root,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const said = [];
    child.stdout.on("data", (chunk) => said.push(chunk));
    child.stderr.on("data", (chunk) => said.push(chunk));
    child.on("error", (error) => resolve({ ok: false, said: error.message }));
    child.on("close", (code) => resolve({ ok: code === 0, said: Buffer.concat(said).toString() }));
  });
}

/** Builds what is not built yet; turbo knows what has not changed. Silent unless something is wrong. */
export function build(...packages) {
  const filters = packages.map((name) => `--filter=${name}`);
  return run(bin("turbo"), ["run", "build", "--output-logs=errors-only", ...filters]);
}
