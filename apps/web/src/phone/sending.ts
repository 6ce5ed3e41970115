import { values } from "idb-keyval";
import { outboxPlace } from "./keys.ts";
import { type Delivery, findWaiting, send, store, type Waiting } from "./outbox.ts";

/* In which order what waits is sent, and by whom. The cramp screen sends one entry and needs none of it. */

/** None where the phone keeps nothing, as in private browsing. What is no entry holds up none of the others. */
export const allWaiting = (): Promise<Waiting[]> =>
  values<Waiting>(store()).then(
    (all) => all.filter(isEntry),
    () => [],
  );

function isEntry(kept: Partial<Waiting> | null | undefined): boolean {
  return typeof kept?.id === "string" && typeof kept.atMs === "number";
}

/** One sender at a time, over all tabs and the worker; without locks each goes by itself, and the server keeps what comes twice once. */
export function alone<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const locks = globalThis.navigator?.locks;
  return locks === undefined ? work() : locks.request(outboxPlace.store, work);
}

/** What is somebody's, was not refused, and has come to its end: all that can be sent by itself, the oldest first. Of one owner also what was held while they were away; of all only what may be sent unseen. */
export async function allReady(nowMs = Date.now(), whose?: string): Promise<readonly Waiting[]> {
  const all = await allWaiting();
  return all
    .filter(
      (entry) =>
        entry.owner !== "" &&
        (whose === undefined ? !entry.isHeld : entry.owner === whose) &&
        entry.refused === undefined &&
        !entry.isOffered &&
        isDue(entry, nowMs),
    )
    .sort((a, b) => a.atMs - b.atMs);
}

/** Whether nothing changes it any more. Where the clock was set back to before it began, nobody knows how long to wait, and it goes at once. */
export function isDue({ atMs, sendAfterMs = atMs }: Waiting, nowMs: number): boolean {
  return nowMs >= sendAfterMs || nowMs < atMs;
}

/** Sends all that can be, in the order it was typed; answers what is left for the next time. */
export function sendAll(whose?: string): Promise<readonly Waiting[]> {
  return alone(async () => {
    for (const entry of await allReady(Date.now(), whose)) {
      const { kind } = await send(entry);
      // Whose visit has ended sends nothing more; another's may still go.
      if (kind === "unreachable" || (kind === "sign-in" && whose !== undefined)) break;
    }
    return allReady(Date.now(), whose);
  });
}

/** Sends one entry that was just kept, after all that its owner typed before it. */
export function deliver(entry: Waiting): Promise<Delivery> {
  return alone(async () => {
    for (const each of await allReady(Date.now(), entry.owner)) {
      const sent = await send(each);
      if (each.id === entry.id || sent.kind === "unreachable" || sent.kind === "sign-in")
        return sent;
    }
    const left = await findWaiting(entry.id);
    if (left === undefined) return { kind: "kept", place: "" };
    return left.refused === undefined
      ? { kind: "unreachable" }
      : { kind: "refused", said: left.refused, ...(left.mend && { mend: left.mend }) };
  });
}
