import { expect, type Page } from "@playwright/test";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  plan,
  standStill,
  test,
  untilKept,
} from "./page.ts";
import { settableWall, setWall } from "./wall-clock.ts";

const title = "h1";
const query = plan.slice(plan.indexOf("?"));
const pass = async (page: Page, s: number) => {
  await page.clock.fastForward(s * 1000);
  await page.clock.runFor(400);
};

test.describe("the warm-up by the clock", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("begins with one tap from today, goes on by itself, can be held and skipped, and leads to the run", async ({
    page,
  }) => {
    await standStill(page, new Date("2026-11-22T14:06:00Z"));
    await page.goto(`/today${query}&zone=America/Denver`);
    await page.getByRole("link", { name: "Start the warm-up" }).click();
    await page.clock.runFor(400);
    const timer = page.getByRole("timer");
    await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
    await expect(page.locator(title)).toHaveText("Jog slowly");
    await pass(page, 610);
    await expect(page.locator(title)).toHaveText(/, one side$/);
    await page.getByRole("button", { name: "Skip it" }).click();
    await page.clock.runFor(500);
    await expect(page.locator(title)).toHaveText(/, the other side$/);
    await page.getByRole("button", { name: "Pause" }).click();
    await page.clock.runFor(500);
    const held = (await timer.textContent()) ?? "";
    await pass(page, 60);
    await expect(timer).toHaveText(held);
    await page.reload();
    await page.clock.runFor(400);
    await expect(timer).toHaveText(held);
    await page.getByRole("button", { name: "Go on" }).click();
    await pass(page, 3600);
    await expect(page.locator(title)).toHaveText("Warm. Line up, and start slowly.");
    await expectNoSidewaysScroll(page);
    await page.getByRole("link", { name: "Start the run" }).click();
    await expect(page).toHaveURL(/\/run\?/);
  });

  test("goes on at its second where the clock is set back an hour", async ({ page }) => {
    await settableWall(page);
    await page.goto(`/run/warm-up${query}`);
    await page.getByRole("button", { name: "Start", exact: true }).click();
    const timer = page.getByRole("timer");
    const seconds = async () => {
      const [m = 0, s = 0] = ((await timer.textContent()) ?? "").split(":").map(Number);
      return m * 60 + s;
    };
    // Getting ready is over.
    await expect(timer).toHaveText(/:/);
    const before = await seconds();
    await setWall(page, -3_600_000);
    await expect.poll(seconds).toBeLessThan(before);
    await page.getByRole("button", { name: "Pause" }).click();
    await page.waitForTimeout(500);
    const held = await seconds();
    await setWall(page, 3_600_000);
    await page.getByRole("button", { name: "Go on" }).click();
    await expect.poll(seconds).toBeLessThan(held);
    expect(await seconds()).toBeGreaterThan(before - 60);
  });

  test("opens without a network, and says in the log that it was done", async ({
    page,
    context,
  }) => {
    await page.goto("/runs?run=new");
    await untilKept(page);
    await page.reload();
    await page.clock.install({ time: new Date() });
    await page.goto(`/run/cool-down${query}`);
    await context.setOffline(true);
    await page.reload();
    await page.clock.runFor(400);
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await pass(page, 3600);
    await expect(page.locator(title)).toHaveText("Done. Rest well.");
    await page.getByRole("link", { name: "Log it" }).click();
    await expect(page.locator('#log [name="stretched"][value="yes"]')).toBeChecked();
    await expect(page.locator('#log [name="warmedUp"][value="yes"]')).not.toBeChecked();
  });

  test("has the list of its moves in the guide, and nothing that axe objects to", async ({
    page,
  }) => {
    await page.goto("/guide/warm-up");
    await expect(page.getByRole("link", { name: "Start the warm-up" })).toBeVisible();
    await expect(page.getByText("From the article").first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Start the warm-up" }).click();
    await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
    await expectAccessible(page);
  });
});
