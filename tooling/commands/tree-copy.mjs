// A copy of the tree to break things in: the tree itself is never touched.
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { packages } from "../checks/tree.mjs";

const notWritten = [".git", ".next", ".turbo", "dist", "node_modules", "test-results"];

/** What somebody wrote, as it stands. It goes when the process ends, however it ends. */
export function writtenCopyOf(root) {
  const folder = mkdtempSync(join(tmpdir(), "limber-copy-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const isWritten = (path) => !notWritten.includes(basename(path));
  cpSync(root, folder, { recursive: true, filter: isWritten });
  return folder;
}

/** The same with the installed packages linked in. */
export function copyOf(root) {
  const folder = writtenCopyOf(root);
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
  for (const { folder: name } of packages()) {
    const links = join(name, "node_modules");
    if (!existsSync(join(root, links))) continue;
    // As links: a package finds its neighbours in this copy, and everything else where it is installed.
    cpSync(join(root, links), join(folder, links), { recursive: true, verbatimSymlinks: true });
  }
  return folder;
}
