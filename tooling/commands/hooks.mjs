// Sets up the commit hook after an install, where there is somebody to commit: not in continuous integration,
// not without a git folder, and not where another tool looks after hooks. It never makes an install fail.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { bin, root } from "./run.mjs";

const says = (program, ...words) => {
  try {
    return execFileSync(program, words, {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return "";
  }
};

const mayInstall = !process.env.CI && existsSync(join(root, ".git"));
if (mayInstall && says("git", "config", "core.hooksPath") === "") says(bin("lefthook"), "install");
