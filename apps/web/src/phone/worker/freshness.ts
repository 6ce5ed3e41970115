import type { EntryCounts } from "../entry-counts.ts";
import type { PageNotes } from "../page-notes.ts";

/** How long an answer is waited for where the phone has the page: of a page that may be out of date by what was entered, longer. */
export const patienceMs = { usual: 2500, older: 6000 } as const;

type EntriesNow = Pick<EntryCounts, "writes"> & Partial<Pick<EntryCounts, "refused">>;

/** Whether something was entered after this page was asked for, and not refused. Of a page from before anybody counted nothing is known. */
export function isOlder(writes: number | null, { writes: now, refused = [] }: EntriesNow): boolean {
  const since = writes ?? 0;
  const changedNothing = new Set(refused.filter((number) => number > since && number <= now));
  return now - since > changedNothing.size;
}

export function patienceFor(writes: number | null, now: EntriesNow): number {
  return writes === null || isOlder(writes, now) ? patienceMs.older : patienceMs.usual;
}

type Shelved = { readonly url: string } & Pick<PageNotes, "isSaved">;

/** The pages that were seen longest ago, beyond so many. What somebody saved stays. */
export function pagesBeyond(all: readonly Shelved[], most: number): readonly string[] {
  const onlySeen = all.filter(({ isSaved }) => !isSaved);
  return onlySeen.slice(0, Math.max(0, onlySeen.length - most)).map(({ url }) => url);
}

/** What no page that is kept loads. */
export function unusedAssets(
  loaded: readonly string[],
  pages: readonly (readonly string[])[],
): readonly string[] {
  const used = new Set(pages.flat());
  return loaded.filter((asset) => !used.has(asset));
}
