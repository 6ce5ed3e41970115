import { signals } from "./keys.ts";

/** Asks the browser to send what waits in the background, where it can. */
export async function sendLater(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const sync = (registration as { sync?: { register: (tag: string) => Promise<void> } } | undefined)
    ?.sync;
  await sync?.register(signals.outbox).catch(() => undefined);
}
