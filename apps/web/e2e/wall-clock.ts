import type { Page } from "@playwright/test";

/** A wall clock that can be set, as a person sets the one of a phone: no other clock moves, and pages that come later have it too. */
export async function settableWall(page: Page) {
  await page.addInitScript(() => {
    const now = Date.now;
    const byMs = () => Number(sessionStorage.getItem("wall") ?? 0);
    Date.now = () => now() + byMs();
  });
}

export async function setWall(page: Page, byMs: number) {
  await page.evaluate((by) => sessionStorage.setItem("wall", String(by)), byMs);
}
