import { keys } from "./keys.ts";
import { readText } from "./storage.ts";

/** Whether this is the screen of a run, and nobody's else. */
export function isRunPage(page: unknown): page is string {
  return typeof page === "string" && /^\/run\?[^#\\]*$/.test(page);
}

/** Where somebody goes on who was in a cramp: the run that goes on, else the day. */
export function wayBack(): string {
  try {
    const { page, endedS } = JSON.parse(readText(keys.run) ?? "{}");
    return endedS === null && isRunPage(page) ? page : "/today";
  } catch {
    return "/today";
  }
}
