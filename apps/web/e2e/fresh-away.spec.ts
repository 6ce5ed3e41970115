import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, test } from "./page.ts";
import {
  checkIn,
  isToday,
  kept,
  type Line,
  laterMs,
  onLine,
  soonMs,
  title,
  word,
} from "./page-from-phone.ts";
import { planned, signedUp } from "./runner.ts";

test.describe("without a network", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("after an entry whose answer was cut, what the phone has is said to be from before it", async ({
    page,
    context,
  }) => {
    await signedUp(page);
    await planned(page, { massKg: 86.2, startsInMs: soonMs });
    await onLine(page, async (line) => {
      await kept(page, `${line.origin}/today`);
      line.slow(({ method }) => (method === "POST" ? "after" : 0));
      await checkIn(page, "110");
      await expect(page.getByText(/^Saved on this phone\./)).toBeVisible();
      await context.setOffline(true);
      await page.goto(`${line.origin}/today`);
      await expect(word(page)).toHaveText(
        /^Offline\. Page from .*, before your last entry\. 1 entry waiting\.$/,
      );
      await expectNoSidewaysScroll(page);
      line.slow(() => 0);
      await context.setOffline(false);
      await expect(word(page)).toHaveText("Ready offline");
    });
  });

  test("a page that is not on the phone is one of its own, with what is, and counts no cramp", async ({
    page,
    context,
  }) => {
    await signedUp(page);
    const planId = await planned(page, { startsInMs: soonMs });
    await onLine(page, async (line) => {
      await kept(page, `${line.origin}/plans/${planId}`);
      const plan = await page.title();
      await context.setOffline(true);
      for (const address of ["/runs", "/patterns", "/settings", "/imports", "/sign-in"]) {
        await page.goto(`${line.origin}${address}`);
        await expect(title(page)).toHaveText(
          "There is no network, and this page is not on your phone.",
        );
      }
      await expect(page.getByRole("link", { name: "I have a cramp" })).toHaveAttribute(
        "href",
        "/now",
      );
      await expect(page.getByRole("link", { name: plan.replace(" · Limber", "") })).toContainText(
        /As of \d+:\d\d [AP]M$/,
      );
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      expect(await page.evaluate(() => localStorage.getItem("limber.cramps"))).toBeNull();
      await page.getByRole("link", { name: "Guide" }).click();
      await expect(word(page)).toHaveText(/^Offline\. Page from \d+:\d\d [AP]M\.$/);
    });
  });

  test("an entry that arrived before the network went is said to have", async ({
    page,
    context,
  }) => {
    await signedUp(page);
    await planned(page, { massKg: 86.2, startsInMs: soonMs });
    await onLine(page, async (line) => {
      const before = await kept(page, `${line.origin}/today`);
      line.slow(({ path }) => (path.includes("news=checked-in") ? "after" : 0));
      await checkIn(page, "110");
      await expect(title(page)).toHaveText(/^There is no network/);
      await expect(page.getByText(/^What you entered has arrived\./)).toBeVisible();
      await context.setOffline(true);
      // The page that was left behind fetched what follows from the entry before the network went.
      await page.getByRole("link", { name: "Today" }).click();
      await expect(word(page)).toHaveText(/^Offline\. Page from \d+:\d\d [AP]M\.$/);
      await expect(title(page)).not.toHaveText(before);
    });
  });

  test("pages that need a network say so before anybody types, and claim nothing else", async ({
    page,
    context,
  }) => {
    await signedUp(page);
    await onLine(page, async (line) => {
      for (const address of ["/settings", "/imports"]) {
        await page.goto(`${line.origin}${address}`);
        await expect(word(page)).toHaveText("Needs a network");
        await context.setOffline(true);
        await expect(word(page)).toHaveText("Offline. This page needs a network.");
        await context.setOffline(false);
        await expect(word(page)).toHaveText("Needs a network");
      }
    });
  });
});

test("a page that was on its way when its owner signed out is not kept", async ({
  page,
  context,
}) => {
  await signedUp(page);
  await planned(page, { startsInMs: soonMs });
  await onLine(page, async (line) => {
    await kept(page, `${line.origin}/today`);
    const other = await context.newPage();
    await other.goto(`${line.origin}/sign-in`);
    line.slow((asked) => (isToday(asked) ? 4000 : 0));
    await page.goto(`${line.origin}/today`);
    await expect(word(page)).toHaveText(/updating$/);
    await other.getByRole("button", { name: "Sign out" }).click();
    await expect(other.getByText("You are signed out.")).toBeVisible();
    await page.goto("about:blank");
    await new Promise((done) => setTimeout(done, 4500));
    const left = await other.evaluate(async () => {
      const pages = await (await caches.open("limber-seen-1")).keys();
      return pages.map(({ url }) => new URL(url).pathname);
    });
    expect(left).not.toContain("/today");
  });
});

test.describe("over two builds", () => {
  /** What lies on this phone, by the names of its shelves and files. */
  const onPhone = (page: Page) =>
    page.evaluate(async () => {
      const shelves = await caches.keys();
      const files = await Promise.all(
        shelves.map(async (shelf) =>
          (await (await caches.open(shelf)).keys()).map(({ url }) => url),
        ),
      );
      return { shelves, old: files.flat().filter((url) => url.includes("/before-")).length };
    });

  test("a page that the older build made opens with the new worker, and nothing of that build stays once none is left", async ({
    page,
    context,
  }) => {
    await signedUp(page);
    await planned(page, { startsInMs: laterMs });
    const work = async (line: Line) => {
      await kept(page, `${line.origin}/today`);
      expect(await onPhone(page)).toMatchObject({
        shelves: expect.arrayContaining(["limber-before"]),
      });
      line.asBuiltBefore(false);
      // The older worker beside the new house.
      await kept(page, `${line.origin}/patterns`);
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
      await expect
        .poll(async () =>
          (await onPhone(page)).shelves.filter((name) => /^limber-\w{6,}$/.test(name)),
        )
        .toEqual([expect.stringMatching(/^limber-[0-9a-f]{12}$/)]);
      expect((await onPhone(page)).old).toBeGreaterThan(0);

      await context.setOffline(true);
      await page.goto(`${line.origin}/today`);
      await expect(word(page)).toHaveText(/^Offline\. Page from \d+:\d\d [AP]M\.$/);
      await context.setOffline(false);
      await expect(word(page)).toHaveText("Ready offline");
      await kept(page, `${line.origin}/guide`);
      await expect.poll(async () => (await onPhone(page)).old).toBe(0);
    };
    await onLine(page, work, true);
  });
});
