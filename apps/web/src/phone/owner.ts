import { keys } from "./keys.ts";
import { forgetTexts, keepText, readText } from "./storage.ts";

/** Who was last seen signed in on this phone; empty for nobody. */
export function lastOwner(): string {
  return readText(keys.owner) ?? "";
}

export function rememberOwner(owner: string): void {
  if (owner !== "") keepText(keys.owner, owner);
}

/** What this phone knows of whoever used it, but for what still waits to be sent: on a shared phone the next one finds nothing. */
export function forgetOwner(): void {
  forgetTexts(keys.owner, keys.contact, keys.crampNow, keys.cramps, keys.draft, keys.ticks);
  forgetTexts(keys.run, keys.moves);
}
