import { keys } from "./keys.ts";
import { forgetTexts } from "./storage.ts";

/** What this phone knows of whoever used it, but for what still waits to be sent: on a shared phone the next one finds nothing. */
export function forgetOwner(): void {
  forgetTexts(keys.owner, keys.contact, keys.crampNow, keys.cramps, keys.draft, keys.ticks);
  forgetTexts(keys.run, keys.moves);
}
