import type { Page } from "@playwright/test";

/** How many entries lie on this phone. A page that gives way to its newer self is asked again. */
export async function waitingOn(page: Page): Promise<number> {
  for (let tries = 0; tries < 3; tries += 1) {
    const count = await page.evaluate(countWaiting).catch(() => undefined);
    if (count !== undefined) return count;
    await page.waitForLoadState();
  }
  return page.evaluate(countWaiting);
}

/** Runs in the browser. */
function countWaiting(): Promise<number> {
  return new Promise((settle) => {
    const opening = indexedDB.open("limber");
    opening.onsuccess = () => {
      const { result } = opening;
      const counting = result.transaction("outbox").objectStore("outbox").count();
      counting.onsuccess = () => {
        settle(counting.result);
        result.close();
      };
    };
  });
}
