import { askWorker, hereAt } from "./ask-worker.ts";
import { type EntryCounts, keptCounts } from "./entry-counts.ts";
import { signals } from "./keys.ts";
import { notesOf, type PageNotes } from "./page-notes.ts";
import { shelves } from "./shelves.ts";
import { isOlder } from "./worker/freshness.ts";

/** Pages that lie on this phone: how large all are, and when the oldest of them was made. */
export type PagesKept = { readonly sizeBytes: number; readonly madeAtMs: number };

/** A forecast is made anew four times a day. */
const freshMs = 21_600_000;
const patienceMs = 30_000;

/** Keeps what lacks or is out of date, one after another: one that does not come leaves the others be. Gives what is kept in the end; null where a page lacks. */
export async function keepMorning(addresses: readonly string[]): Promise<PagesKept | null> {
  await untilHeard();
  const counts = await keptCounts();
  // This very page is on its way to the shelf already: it comes last.
  const isHere = (address: string) => Number(address === hereAt());
  for (const address of addresses.toSorted((one, other) => isHere(one) - isHere(other))) {
    const notes = notesOf((await shelved(address))?.headers ?? new Headers());
    const isFresh = isOfNow(notes, counts);
    if (!(isFresh && notes.isSaved))
      await askWorker({ kind: signals.keep, addresses: [address], isFresh });
  }
  return keptOf(addresses);
}

/** The first page of a first visit is older than its worker, which takes it on when it is ready. */
async function untilHeard(): Promise<void> {
  const { serviceWorker } = navigator;
  if (serviceWorker === undefined || serviceWorker.controller !== null) return;
  await new Promise((heard) => {
    serviceWorker.addEventListener("controllerchange", heard, { once: true });
    setTimeout(heard, patienceMs);
  });
}

async function shelved(address: string): Promise<Response | undefined> {
  return (await caches.open(shelves.seen)).match(address);
}

/** It is here, nothing was entered since, and it is not from long ago. */
function isOfNow({ writes, madeAtMs }: PageNotes, counts: EntryCounts): boolean {
  const isNew = madeAtMs !== null && Math.abs(Date.now() - madeAtMs) < freshMs;
  return isNew && writes !== null && !isOlder(writes, counts);
}

async function keptOf(addresses: readonly string[]): Promise<PagesKept | null> {
  let sizeBytes = 0;
  let oldestMs = Number.POSITIVE_INFINITY;
  for (const address of addresses) {
    const page = await shelved(address);
    const { madeAtMs, isSaved } = notesOf(page?.headers ?? new Headers());
    if (page === undefined || madeAtMs === null || !isSaved) return null;
    sizeBytes += (await page.blob()).size;
    oldestMs = Math.min(oldestMs, madeAtMs);
  }
  return { sizeBytes, madeAtMs: oldestMs };
}
