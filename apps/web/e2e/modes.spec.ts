import { expect } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, test } from "./page.ts";
import { ownPages } from "./runner.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test(`in the reader's own colours (${colorScheme}) every page is whole, and what is chosen stands out`, async ({
    page,
  }) => {
    const addresses = await ownPages(page);
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    for (const address of addresses) {
      await page.goto(address);
      await expectAccessible(page);
    }
    await page.goto("/runs");
    const grounds = await page
      .locator('.keys:has([name="cramp"]) span')
      .evaluateAll((keys) => keys.map((key) => getComputedStyle(key).backgroundColor));
    expect(new Set(grounds).size).toBe(2);
  });
}

test("from right to left every page is whole, and charts still run from left to right", async ({
  page,
  context,
  baseURL,
}) => {
  const addresses = await ownPages(page);
  await context.addCookies([{ name: "language", value: "ar-XB", url: baseURL ?? "" }]);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    for (const address of addresses) {
      await page.goto(address);
      await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
      await expectNoSidewaysScroll(page);
      for (const chart of await page.locator("svg.chart").all())
        await expect(chart).toHaveCSS("direction", "ltr");
    }
  }
});

test("at 320 px and at 200 % every page is whole", async ({ page }) => {
  const addresses = await ownPages(page);
  // 1280 px at 200 % are 640 px to lay out on.
  for (const [width, height] of [
    [320, 568],
    [640, 450],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const address of addresses) {
      await page.goto(address);
      await expectNoSidewaysScroll(page);
    }
  }
});

test("nothing moves by itself when motion is unwelcome", async ({ page }) => {
  const addresses = await ownPages(page);
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const address of addresses) {
    await page.goto(address);
    const moving = await page.evaluate(
      () =>
        document
          .getAnimations()
          .filter((animation) => Number(animation.effect?.getComputedTiming().duration) > 1).length,
    );
    expect(moving, address).toBe(0);
  }
});
