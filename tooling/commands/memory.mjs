// How much memory a process holds, as the system sees it.
import { execFileSync } from "node:child_process";

export function memoryOf(pid) {
  const kilobytes = Number(
    execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }),
  );
  return Math.round(kilobytes / 1024);
}
