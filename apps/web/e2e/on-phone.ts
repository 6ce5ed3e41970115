/* What tests ask in the page: these run in the browser. */

/** How many entries lie on this phone. */
export function countWaiting(): Promise<number> {
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
