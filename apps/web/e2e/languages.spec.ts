import { languages } from "@limber/core/language";
import { expect } from "@playwright/test";
import {
  addresses,
  expectAccessible,
  expectNoSidewaysScroll,
  plan,
  test,
  untilKept,
} from "./page.ts";
import { readIn } from "./pseudo.ts";

const pages = [
  ...addresses,
  { name: "today", address: "/today" },
  { name: "race day", address: "/race" },
  { name: "the settings", address: "/settings" },
];

for (const language of languages.filter((one) => one !== "en")) {
  for (const width of [320, 390]) {
    test(`in ${language} nothing scrolls sideways at ${width} px`, async ({ page, context }) => {
      await readIn(context, language);
      await page.setViewportSize({ width, height: 844 });
      for (const { address } of pages) {
        await page.goto(address);
        await expect(page.locator("html")).toHaveAttribute("lang", `${language}-US`);
        await expectNoSidewaysScroll(page);
      }
    });
  }
}

test("from right to left nothing scrolls sideways either", async ({ page, context }) => {
  await readIn(context, "ar-XB");
  await page.setViewportSize({ width: 390, height: 844 });
  for (const { address } of pages) {
    await page.goto(address);
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await expectNoSidewaysScroll(page);
  }
});

test.describe("a German browser", () => {
  test.use({ locale: "de-DE", viewport: { width: 390, height: 844 } });

  test("gets German, kilometres and a decimal comma, and may choose otherwise", async ({
    page,
  }) => {
    await page.goto(plan);
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toHaveText(/^22,5 km, \d+ bis \d+ ml, erster Kilometer in 5:5\d\.$/);
    await expect(page.getByText("Plan, Sonntag 7:30", { exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Español" }).click();
    await expect(heading).toHaveText(/^22,5 km, \d+ a \d+ ml, primer kilómetro en 5:5\d\.$/);
    await page.getByRole("button", { name: "English" }).click();
    await expect(heading).toHaveText(/^22\.5 km, \d+ to \d+ mL, first kilometre in 5:5\d\.$/);
  });

  test("is told in German what is wrong with a field", async ({ page }) => {
    await page.goto("/plans?units=si&distance=20&pace=bald&mass=9");
    await expect(page.getByText('Tempo "bald" ist keine Zahl mit Einheit.')).toBeVisible();
    await expect(page.getByText("Körpergewicht 9 kg ist zu niedrig.")).toBeVisible();
  });

  test("has the cramp screen in German, with no network too", async ({ page, context }) => {
    await page.goto("/");
    await untilKept(page);
    await context.setOffline(true);
    await page.goto("/now");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Halt an|Ferse runter/);
    await page.getByRole("link", { name: "Etwas stimmt nicht" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Eines davon? Anhalten und Hilfe rufen.",
    );
  });
});

test("miles and millilitres go together", async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: "volumeUnit", value: "mL", url: baseURL ?? "" }]);
  await page.goto(plan);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^14 mi, \d+ to \d+ mL, first mile in 9:2\d\.$/,
  );
  await page.getByRole("link", { name: "Change the run" }).click();
  await page.getByRole("button", { name: "Make the plan" }).click();
  await expect(page).toHaveURL(/units=mi\+mL\+lb\+/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^14 mi, \d+ to \d+ mL/);
});
