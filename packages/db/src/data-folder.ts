import { homedir } from "node:os";
import { join } from "node:path";

/** Where the private data lives: `LIMBER_DATA`, or the platform's own place. Root's home is closed to the server's user, so root gets a folder of the system's. */
export function dataFolder(environment: Readonly<Record<string, string | undefined>>): string {
  if (environment.LIMBER_DATA) return environment.LIMBER_DATA;
  if (process.getuid?.() === 0) return "/var/lib/limber";
  if (process.platform === "darwin")
    return join(homedir(), "Library", "Application Support", "limber");
  if (process.platform === "win32")
    return join(environment.LOCALAPPDATA ?? join(homedir(), "AppData", "Local"), "limber");
  return join(environment.XDG_DATA_HOME || join(homedir(), ".local", "share"), "limber");
}
