import { expect } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, plan, standStill, test } from "./page.ts";

test.describe("the warm-up by the clock", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("begins with one tap from today, goes on by itself, and can be held and skipped", async ({
    page,
  }) => {
    await standStill(page, new Date("2026-11-22T14:06:00Z"));
    await page.goto(`${plan.replace("/plans", "/today")}&zone=America/Denver`);
    await page.getByRole("link", { name: "Start the warm-up" }).click();
    const move = page.locator(".warm-up-timer h2");
    const timer = page.getByRole("timer");
    await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
    await expect(move).toHaveText("Jog slowly");
    await page.clock.runFor(600_000);
    await expect(move).toHaveText(/, one side$/);
    await page.getByRole("button", { name: "Next" }).click();
    await expect(move).toHaveText(/, the other side$/);
    await page.getByRole("button", { name: "Pause" }).click();
    const held = (await timer.textContent()) ?? "";
    await page.clock.runFor(60_000);
    await expect(timer).toHaveText(held);
    await page.getByRole("button", { name: "Go on" }).click();
    await page.clock.runFor(3_600_000);
    await expect(move).toHaveText("Warm. Line up, and start slowly.");
    await expectNoSidewaysScroll(page);
  });

  test("has the list of its moves under it, and nothing that axe objects to", async ({ page }) => {
    await page.goto("/guide/warm-up");
    await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
    await expect(page.getByText("From the article").first()).toBeVisible();
    await expectAccessible(page);
  });
});
