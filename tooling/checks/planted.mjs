// The faults of tooling/mutants, as every reader of the list sees them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Every fault that is planted now and then: its id, the guarantee it breaks, the file with the exact
 * text before and after, and the test file that must notice.
 */
export async function planted(root) {
  const folder = join(root, "tooling/mutants");
  const names = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  const lists = await Promise.all(
    names.map((name) => import(pathToFileURL(resolve(folder, name)).href)),
  );
  return lists.flatMap(({ faults }) => faults);
}

/** What keeps a fault from being planted; nothing when its text is there, once. */
export function unplantable({ file, from, to, by }, root) {
  const path = join(root, file);
  if (!existsSync(path)) return `${file} is not there.`;
  if (!existsSync(join(root, by))) return `${by} is not there.`;
  const times = readFileSync(path, "utf8").split(from).length - 1;
  if (times !== 1) return `its text stands ${times} times in ${file}.`;
  return from === to ? "it changes nothing." : undefined;
}
