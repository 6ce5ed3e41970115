import { asOwnerOf } from "@limber/db/testing/broken-writes";
import { hurry } from "@limber/db/testing/hurry";

/** A private database that runs, and from now on waits for no disk. */
export function hurryHouse(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  return asOwnerOf(environment, hurry);
}
