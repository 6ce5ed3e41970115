import { expect, type Page } from "@playwright/test";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectOneSheet,
  test,
  untilKept,
} from "./page.ts";
import { ask, signedUp } from "./runner.ts";

async function planRace(page: Page): Promise<string> {
  await signedUp(page);
  const { planId } = await ask(page, "plans.create", {
    request: {
      distanceM: 42_195,
      durationS: 15_000,
      event: "race",
      bodyMassKg: 58,
      conditions: { airTemperatureC: 14, relativeHumidityPct: 60 },
      splitUnit: "mile",
      startAt: "2998-12-06T14:00:00Z",
      timeZone: "America/Denver",
    },
  });
  return planId;
}

test("the next race is listed, and opens to its day in its own zone", async ({ page }) => {
  await planRace(page);
  await page.goto("/race");
  await page
    .getByRole("main")
    .getByRole("link", { name: /26.2 mi/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "Start 7:00 am. First mile in 9:3",
  );
});

test("the first mile is judged at once, also without a net", async ({ page, context }) => {
  const id = await planRace(page);
  await page.goto(`/race/${id}`, { waitUntil: "networkidle" });
  await untilKept(page);
  await context.setOffline(true);
  const field = page.getByLabel("Your first mile");
  await field.fill("9:00");
  await expect(page.getByRole("status").filter({ hasText: "Ease off" })).toContainText(
    "s lost later",
  );
  await field.fill("955");
  await expect(page.getByRole("status").filter({ hasText: "On plan" })).toBeVisible();
});

test("drinks are placed at the water tables, and never add up past the ceiling", async ({
  page,
}) => {
  const id = await planRace(page);
  await page.goto(`/race/${id}`);
  await page.getByLabel("Where they stand").fill("every 3");
  await page.getByRole("button", { name: "Place the drinks" }).click();
  await expect(page.getByRole("row", { name: /^24 mi/ })).toBeVisible();
  await page.getByLabel("Where they stand").fill("at the church");
  await page.getByRole("button", { name: "Place the drinks" }).click();
  await expect(page.getByText("is not a list of places")).toBeVisible();
});

test("the wrist band is one page, and nothing else is printed", async ({ page }) => {
  const id = await planRace(page);
  await page.goto(`/race/${id}?tables=every+3`);
  await expectOneSheet(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Where to stand")).toBeHidden();
  await expect(page.locator(".pace-band")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [320, 390, 1280]) {
    test(`a race day is readable at ${width} px, ${colorScheme}`, async ({ page }) => {
      const id = await planRace(page);
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      await page.goto(`/race/${id}?tables=every+3`);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
  }
}
