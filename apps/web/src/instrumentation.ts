import { keepBackups } from "./server/daily-backups.ts";

/** The framework calls it once, before the first page. */
export function register(): void {
  keepBackups();
}
