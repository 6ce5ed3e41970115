import { expect, type Page } from "@playwright/test";
import { expectAccessible, test } from "./page.ts";
import {
  checkIn,
  isToday,
  kept,
  laterMs,
  newer,
  onLine,
  soonMs,
  title,
  titleOf,
  word,
} from "./page-from-phone.ts";
import { planned, signedUp } from "./runner.ts";

/** Every h1 that was on the screen, from the first picture of each page on. */
async function titlesSeen(page: Page): Promise<string[]> {
  const seen: string[] = [];
  await page.exposeFunction("titleSeen", (text: string) => seen.push(text));
  await page.addInitScript(() => {
    const look = () => {
      const text = document.querySelector("h1")?.textContent;
      if (text) (window as unknown as { titleSeen(text: string): void }).titleSeen(text);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return seen;
}

test.describe("on a slow line", () => {
  test("after a check-in no page shows the advice of before it", async ({ page }) => {
    await signedUp(page);
    await planned(page, { massKg: 86.2, startsInMs: soonMs });
    await onLine(page, async (line) => {
      const before = await kept(page, `${line.origin}/today`);
      line.slow((asked) => (isToday(asked) ? 3500 : 0));
      await checkIn(page, "110");
      await expect(page).toHaveURL(/news=checked-in/);
      const now = await titleOf(page);
      expect(now).not.toBe(before);
      const seen = await titlesSeen(page);
      for (const _visit of [1, 2]) {
        await page.goto(`${line.origin}/today`);
        await expect(word(page)).toHaveText("Ready offline");
      }
      expect([...new Set(seen)]).toEqual([now]);
    });
  });

  test("a page from the phone says how old it is, and the late answer takes its place where it is read", async ({
    page,
  }) => {
    await signedUp(page);
    await planned(page, { massKg: 86.2, startsInMs: laterMs });
    await onLine(page, async (line) => {
      await kept(page, `${line.origin}/today`);
      const place = await page.evaluate(() => performance.timeOrigin);
      line.slow((asked) => (isToday(asked) ? 5000 : 0));
      await page.goto(`${line.origin}/today`);
      await expect(word(page)).toHaveText(/^As of \d+:\d\d [AP]M, updating$/);
      await page.evaluate(() => window.scrollTo(0, 400));
      const opened = await page.evaluate(() => performance.timeOrigin);
      expect(opened).toBeGreaterThan(place);
      await expect(word(page)).toHaveText("Ready offline");
      expect(await page.evaluate(() => performance.timeOrigin)).toBeGreaterThan(opened);
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(400);
      // It was asked for once each time, and not again to be shown.
      expect(line.asked.filter(isToday)).toHaveLength(2);
    });
  });

  test("what is being typed stays, and the newer page is offered without moving it", async ({
    page,
  }) => {
    await signedUp(page);
    await planned(page, { massKg: 86.2, startsInMs: soonMs });
    await page.setViewportSize({ width: 320, height: 640 });
    await onLine(page, async (line) => {
      await kept(page, `${line.origin}/today`);
      line.slow((asked) => (isToday(asked) ? 4000 : 0));
      await page.goto(`${line.origin}/today`);
      const field = page.getByLabel(/^Weight before/);
      await field.fill("18");
      const before = await field.boundingBox();
      await expect(newer(page)).toBeVisible();
      await expect(field).toHaveValue("18");
      await expect(field).toBeFocused();
      expect(await field.boundingBox()).toEqual(before);
      await expectAccessible(page);
      await newer(page).click();
      await expect(word(page)).toHaveText("Ready offline");
    });
  });
});

test.describe("in two tabs", () => {
  test("what is entered in one is on the other at once, and is asked of nobody's memory", async ({
    page,
    context,
  }) => {
    await signedUp(page);
    await planned(page, { massKg: 86.2, startsInMs: soonMs });
    await onLine(page, async (line) => {
      const before = await kept(page, `${line.origin}/today`);
      const other = await context.newPage();
      await kept(other, `${line.origin}/today`);
      await checkIn(other, "110");
      await expect(title(other)).not.toHaveText(before);
      await expect(title(page)).toHaveText(await titleOf(other));
      await expect(word(page)).toHaveText("Ready offline");
    });
  });

  test("a tab that is worked in stays, and says that it is from before", async ({
    page,
    context,
  }) => {
    await signedUp(page);
    await planned(page, { massKg: 86.2, startsInMs: soonMs });
    await onLine(page, async (line) => {
      const before = await kept(page, `${line.origin}/today`);
      await page.getByLabel(/^Weight before/).fill("18");
      const other = await context.newPage();
      await kept(other, `${line.origin}/today`);
      line.slow(({ path }) => (path === "/today" ? 5000 : 0));
      await checkIn(other, "110");
      await expect(word(page)).toHaveText(/^As of .*, before your last entry\. Updating\.$/);
      await expect(newer(page)).toBeVisible();
      await newer(page).click();
      await expect(title(page)).not.toHaveText(before);
    });
  });
});
