import { expect } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, expectOneSheet, test } from "./page.ts";
import { ask, logSixteen, signedUp } from "./runner.ts";

for (const { width, colorScheme } of [
  { width: 390, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
  { width: 1280, colorScheme: "light" },
  { width: 390, colorScheme: "dark" },
] as const) {
  test.describe(`at ${width} px, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 844 }, colorScheme });

    test("says what goes with the cramps, draws it, and has it as a table", async ({ page }) => {
      await signedUp(page);
      await logSixteen(page);
      await page.goto("/patterns");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Too early to say.");
      await expect(
        page.getByText(
          "16 runs, 5 with a cramp. This shows what came together, not what caused it.",
        ),
      ).toBeVisible();
      const forest = page.getByRole("img", { name: /^How much more or less often/ });
      await expect(forest).toHaveAccessibleName(/Fast first mile: Maybe\./);
      await expect(page.getByRole("img", { name: /Twelve weeks, 16 runs\. 5 days/ })).toBeVisible();
      await expect(page.getByRole("listitem").filter({ hasText: "Calf, left" })).toContainText("4");
      await expect(
        page.getByText(/^About \d+ more runs? like these would settle it\.$/),
      ).toHaveCount(0);
      await expect(
        page.getByText(/About \d+ more runs? like these would settle it\./),
      ).toBeVisible();
      for (const fold of await page.getByText("See as a table").all()) await fold.click();
      const row = page.getByRole("row", { name: /Fast first mile/ });
      await expect(row.getByRole("cell")).toHaveText([
        "4 of 6",
        "1 of 10",
        /^3\.3 \(0\.96 to 12\)/,
      ]);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });

    test("has a page for a professional that holds what was logged", async ({ page }) => {
      await signedUp(page);
      await logSixteen(page);
      await page.goto("/patterns");
      await page.getByRole("link", { name: "A page to take to a professional" }).click();
      await expect(page.getByText("It is a log, not an opinion.")).toBeVisible();
      await expect(page.getByText(/^5 of 16 runs with a cramp\./)).toBeVisible();
      await expect(page.getByText("stretch: 5 times, relief after 1 min 30 s")).toBeVisible();
      await expect(page.getByText("Warm-up before: 8 of 16 runs")).toBeVisible();
      await expect(page.getByText("make an appointment within two weeks")).toBeVisible();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
  });
}

test("shows progress while there is too little, and never a plot", async ({ page }) => {
  await signedUp(page);
  await logSixteen(page, 2);
  await page.goto("/patterns");
  await expect(page.getByText("2 of 8 runs. 2 of 2 cramps. Nothing to compare yet.")).toBeVisible();
  await expect(page.getByRole("img", { name: /^How much more/ })).toHaveCount(0);
  await expectAccessible(page);
});

test("tells a guest what it would show, and asks nobody's data", async ({ page }) => {
  await page.goto("/patterns");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What goes with your cramps?");
  await page.goto("/summary");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
});

test("fits 320 px with every table open", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await signedUp(page);
  await logSixteen(page);
  await page.goto("/patterns");
  for (const fold of await page.getByText("See as a table").all()) await fold.click();
  await expectNoSidewaysScroll(page);
  await page.goto("/summary");
  await expectNoSidewaysScroll(page);
});

for (const locale of ["en-US", "de-DE", "es-ES"]) {
  test.describe(`the professional's page in ${locale}`, () => {
    test.use({ locale });

    test("prints on one sheet, whatever was written", async ({ page }) => {
      await signedUp(page, "Ada with a name as long as names get ".repeat(2));
      await logSixteen(page);
      await ask(page, "runners.editHealthNotes", {
        revision: 0,
        edit: {
          medicines: "Magnesium in the evening, ramipril since March. ".repeat(40),
          notes: "Cramps come in the second half, mostly on hills. ".repeat(40),
          healthConditions: ["hypertension", "diuretic", "nsaid"],
        },
      });
      await page.goto("/summary");
      await expectOneSheet(page);
    });
  });
}
