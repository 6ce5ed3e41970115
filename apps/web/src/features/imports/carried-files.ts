import { clear, createStore, set, type UseStore, values } from "idb-keyval";
import type { Chosen } from "./thread-messages.ts";

let opened: UseStore | undefined;
const store = () => {
  opened ??= createStore("limber-files", "dropped");
  return opened;
};

/** Files on the way from the page on which they were dropped to the one that reads them. They never leave the device. */
export async function carry(chosen: readonly Chosen[]): Promise<void> {
  await clear(store());
  for (const [index, one] of chosen.entries()) await set(index, one, store());
}

/** What was carried here. It is put down at once, so that it is read only once. */
export async function carriedHere(): Promise<Chosen[]> {
  const chosen = await values<Chosen>(store());
  await clear(store());
  return chosen;
}
