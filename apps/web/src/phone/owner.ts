import { keys } from "./keys.ts";
import { keepText, readText } from "./storage.ts";

/** Who was last seen signed in on this phone; empty for nobody. */
export function lastOwner(): string {
  return readText(keys.owner) ?? "";
}

export function rememberOwner(owner: string): void {
  if (owner !== "") keepText(keys.owner, owner);
}
