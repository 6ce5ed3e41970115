import { forgetWaiting } from "./outbox.ts";
import { allWaiting } from "./sending.ts";

/** Throws away what waits of somebody whose account is no more, or whom nobody here knows: no house takes it. */
export async function forgetEntriesOf(owner: string): Promise<void> {
  for (const entry of await allWaiting()) if (entry.owner === owner) await forgetWaiting(entry.id);
}
