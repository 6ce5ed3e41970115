// The tree as the checks see it, and how they say what is wrong.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The names in a folder: [] where there is none yet. */
export function entries(folder) {
  return existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
}

export const foldersIn = (folder) =>
  entries(folder)
    .filter((entry) => entry.isDirectory() && entry.name !== "node_modules")
    .map(({ name }) => name);

/** The paths under a folder that end so, in order: [] where there is no folder yet. */
export function filesUnder(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name).replaceAll("\\", "/"))
    .filter((path) => ending.test(path))
    .sort();
}

/** Every package of the workspace that has a package.json, with what it says. */
export function packages(rooms = ["packages", "apps", "tooling"]) {
  return rooms
    .flatMap((room) => foldersIn(room).map((name) => `${room}/${name}`))
    .filter((folder) => existsSync(join(folder, "package.json")))
    .map((folder) => ({
      folder,
      manifest: JSON.parse(readFileSync(join(folder, "package.json"), "utf8")),
    }));
}

/** What git says, or undefined where it cannot. Whoever owns the folder, reading it is safe. */
export function git(...words) {
  try {
    return execFileSync("git", ["-c", "safe.directory=*", ...words], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return undefined;
  }
}

/** One line for each problem, one for the fix, and a non-zero end. A note is told though all is well. */
export function report(problems, { fix, fine, notes = [] }) {
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) console.error(`\n${fix}`);
  else console.log([fine, ...notes.map((note) => `Note: ${note}`)].join("\n"));
  process.exitCode = problems.length > 0 ? 1 : 0;
}
