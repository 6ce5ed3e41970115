"use client";

import { useState } from "react";

type Save = {
  readonly words: { readonly save: string; readonly saved: string; readonly failed: string };
};

/** The cache that the service worker answers from when there is no net. */
const CACHE = "pages";

/** Puts this page and the cramp screen on the phone the night before. Appears where a phone can keep pages. */
export function SaveForOffline({ words }: Save) {
  const [said, setSaid] = useState<string | null>(null);
  const save = () => {
    keepPages([window.location.pathname + window.location.search, "/now", "/now/flags"]).then(
      (bytes) => setSaid(words.saved.replace("{size}", String(Math.ceil(bytes / 1000)))),
      () => setSaid(words.failed),
    );
  };
  return (
    <>
      <button type="button" className="button" onClick={save}>
        {words.save}
      </button>
      <span role="status">{said}</span>
    </>
  );
}

async function keepPages(paths: readonly string[]): Promise<number> {
  const cache = await caches.open(CACHE);
  let sizeBytes = 0;
  for (const path of paths) {
    const page = await fetch(path);
    if (!page.ok) throw new Error(path);
    sizeBytes += (await page.clone().blob()).size;
    await cache.put(path, page);
  }
  return sizeBytes;
}
