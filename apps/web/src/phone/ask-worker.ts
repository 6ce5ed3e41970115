import { signals } from "./keys.ts";

/** What the worker says to this; undefined where none answers, as one from before does not. */
export async function askWorker<Answer>(message: object): Promise<Answer | undefined> {
  const worker = navigator.serviceWorker?.controller;
  if (!worker) return undefined;
  const { port1, port2 } = new MessageChannel();
  return new Promise((settle) => {
    const timer = setTimeout(settle, patienceMs);
    port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      settle(data);
      port1.close();
    };
    worker.postMessage(message, [port2]);
  });
}

const patienceMs = 30_000;

/** Shows what the phone keeps of this page, in its place: it is newer than what stands there. Not where somebody did something on it meanwhile; tells which. */
export async function showNewer(isStillFine = () => true): Promise<boolean> {
  await askWorker({ kind: signals.show, address: hereAt() });
  const gives = isStillFine();
  if (gives) location.reload();
  return gives;
}

export const hereAt = () => `${location.pathname}${location.search}`;
