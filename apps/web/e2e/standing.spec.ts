import { expect, type Page } from "@playwright/test";
import { type Held, holdScripts } from "./held-scripts.ts";
import { addresses, test, untilKept } from "./page.ts";
import { ownPages } from "./runner.ts";

/** Whatever can be touched on the page and is somewhere else once its scripts have come. */
async function movedOn(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  return page.evaluate(async () => {
    await document.fonts.ready;
    const placeOf = (one: Element) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return [x, y, width, height].map(Math.round).join(" ");
    };
    const all = [
      ...document.querySelectorAll("a, button, input, select, textarea, summary, label"),
    ];
    const before = all.filter((one) => one.checkVisibility()).map((one) => [one, placeOf(one)]);
    const touchable = before as [Element, string][];
    const isAlive = () =>
      touchable.every(([one]) => Object.keys(one).some((key) => key.startsWith("__reactProps$")));
    const isSaid = () => document.querySelector(".ready")?.textContent?.trim() !== "";
    (window as Held).letScriptsCome?.();
    while (!isAlive() || !isSaid()) await new Promise((done) => setTimeout(done, 20));
    await new Promise((done) => setTimeout(done, 200));
    return touchable
      .filter(([one, place]) => placeOf(one) !== place)
      .slice(0, 3)
      .map(([one, place]) => `${one.outerHTML.slice(0, 120)} at ${place}, then ${placeOf(one)}`);
  });
}

for (const width of [320, 390, 1280]) {
  test.describe(`at ${width} px, what comes late moves nothing that a thumb may be about to touch`, () => {
    test.use({ viewport: { width, height: 844 } });
    test.beforeEach(async ({ page }) => {
      await page.goto("/guide");
      await untilKept(page);
    });

    test("on a guest's pages", async ({ page }) => {
      await holdScripts(page);
      for (const { address } of addresses)
        expect.soft(await movedOn(page, address), address).toEqual([]);
    });

    test("on a runner's pages", async ({ page }) => {
      const own = await ownPages(page);
      await holdScripts(page);
      for (const address of own) expect.soft(await movedOn(page, address), address).toEqual([]);
    });
  });
}
