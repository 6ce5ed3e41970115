/**
 * Pages that had another address once, by the first word of it. Bookmarks, shared plans and links in
 * letters hold the old ones for ever, and so do the pages that phones keep.
 */
const movedPages: readonly (readonly [before: string, now: string])[] = [
  ["/plan", "/plans"],
  ["/log", "/runs"],
  ["/import", "/imports"],
];

/** For Next: from where to where, whatever follows the first word. The query goes along by itself. */
export const movedSources = movedPages.map(([before, now]) => ({
  source: `${before}/:rest*`,
  destination: `${now}/:rest*`,
}));

/** Where a page is now, with all that follows its first word; null for a page that was never elsewhere. */
export function movedTo(address: string): string | null {
  return swapped(address, movedPages);
}

/** Where a page may be kept on a phone: under its address, or under the one it had when it was kept. */
export function addressesOf(address: string): readonly string[] {
  const now = movedTo(address) ?? address;
  const before = swapped(
    now,
    movedPages.map(([was, is]) => [is, was]),
  );
  return before === null ? [now] : [now, before];
}

function swapped(
  address: string,
  pairs: readonly (readonly [from: string, to: string])[],
): string | null {
  for (const [from, to] of pairs) {
    const rest = address.slice(from.length);
    if (address.startsWith(from) && /^([/?#]|$)/.test(rest)) return `${to}${rest}`;
  }
  return null;
}
