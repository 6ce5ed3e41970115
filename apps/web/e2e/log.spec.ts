import { expect, type Page } from "@playwright/test";
import { expectAccessible, test } from "./page.ts";
import { planned, signedUp } from "./runner.ts";

const phone = { width: 390, height: 844 };
const title = (page: Page) => page.getByRole("heading", { level: 1 });
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).first();

test.describe("after the run", () => {
  test.use({ viewport: phone });

  test("whoever came back heavier is told to drink no more, with the way to help", async ({
    page,
  }) => {
    await signedUp(page);
    const planId = await planned(page);
    await page.goto(`/runs?plan=${planId}`);
    await page.getByLabel("Weight after, lb").fill("139.5");
    await save(page).click();
    await expect(title(page)).toHaveText("You came back heavier.");
    await expect(
      page.getByText("You came back heavier. Drink less next time, and do not drink more now."),
    ).toBeVisible();
    await expect(
      page.getByRole("link", { name: /^Heavier than before, or after drinking a lot/ }),
    ).toHaveAttribute("href", "/now/flags");
  });

  test("goes through it with the keyboard alone", async ({ page }) => {
    await signedUp(page);
    await planned(page);
    await page.goto("/runs");
    await page.getByRole("radio", { name: "None" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("radio", { name: "During" }).first()).toBeChecked();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("radio", { name: /^Left: / }).nth(1)).toBeChecked();
    await page.getByRole("slider").focus();
    await page.keyboard.press("ArrowLeft");
    await page.getByLabel("Weight after, lb").focus();
    await page.keyboard.type("136");
    await page.keyboard.press("Enter");
    await expect(title(page)).toHaveText(/^You lost \d+ oz\.$/);
    await expect(page.getByRole("heading", { name: "Back of the thigh, left" })).toBeVisible();
  });

  test("what is typed is still there after the page was closed", async ({ page }) => {
    await signedUp(page);
    await planned(page);
    await page.goto("/runs");
    await page.getByRole("radio", { name: "8", exact: true }).check();
    await page.getByText("More warm-up").click();
    await page.getByLabel("Note").fill("Legs like wood from mile 10.");
    await page.goto("/guide");
    await page.goto("/runs");
    await expect(page.getByText("What you typed before is still here.")).toBeVisible();
    await expect(page.getByRole("radio", { name: "8", exact: true })).toBeChecked();
    await expect(page.getByLabel("Note")).toHaveValue("Legs like wood from mile 10.");
  });

  test("what cannot be is said beside its field, and nothing typed is lost", async ({ page }) => {
    await signedUp(page);
    await page.goto("/runs");
    await page.getByLabel("Distance").fill("14 parsecs");
    await page.getByRole("radio", { name: "3", exact: true }).check();
    await save(page).click();
    await expect(
      page.getByRole("alert").filter({ hasText: 'Distance "14 parsecs"' }),
    ).toBeVisible();
    await expect(page.getByLabel("Distance")).toBeFocused();
    await expect(page.getByRole("radio", { name: "3", exact: true })).toBeChecked();
  });

  test("a form that comes back has the start that was typed, whatever else cannot be", async ({
    page,
  }) => {
    await signedUp(page);
    const typed = { start: "2026-11-01T07:30", distance: "far", time: "9".repeat(300) };
    await page.goto(`/runs?${new URLSearchParams({ ...typed, problem: "distance" })}`);
    await expect(page.locator("#log-problem")).toBeVisible();
    await expect(page.locator('#log [name="start"]')).toHaveValue(typed.start);
    await expect(page.getByLabel("Distance")).toHaveValue(typed.distance);
  });

  test("a planned run that was not run is put aside, with a way back", async ({ page }) => {
    await signedUp(page);
    await planned(page);
    await page.goto("/runs?run=new");
    await page.getByRole("button", { name: "I did not run" }).click();
    await expect(page.getByText("Noted as not run.")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(title(page)).toHaveText(/, 14 mi: how was it\?$/);
  });
});

test.describe("without JavaScript", () => {
  test.use({ viewport: phone, javaScriptEnabled: false });

  test("the same form logs the same run, and says what is wrong", async ({ page }) => {
    await signedUp(page);
    await page.goto("/runs");
    await page.getByLabel("Distance").fill("6");
    await page.getByLabel("Time", { exact: true }).fill("1:00");
    await page.getByRole("radio", { name: "During" }).first().check();
    await page.getByRole("radio", { name: "Right: Foot" }).first().check();
    await page.getByRole("spinbutton", { name: "Or as a number, oz" }).fill("12");
    await save(page).click();
    await expect(page.getByRole("alert")).toContainText("ambiguous");
    await expect(page.getByRole("radio", { name: "Right: Foot" }).first()).toBeChecked();
    await page.getByLabel("Time", { exact: true }).fill("1:00:00");
    await page.getByRole("spinbutton", { name: "Or as a number, oz" }).fill("12");
    await save(page).click();
    await expect(title(page)).toHaveText("6 mi in 1:00:00.");
    await expect(page.getByRole("heading", { name: "Foot, right" })).toBeVisible();
    await page.goto("/runs");
    await page.getByRole("button", { name: "Remove 6 mi in 1:00:00" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(title(page)).toHaveText("6 mi in 1:00:00.");
  });
});

test("a cramp at night is kept without a run, and what is refused comes back as it was typed", async ({
  page,
}) => {
  await signedUp(page);
  await page.goto("/runs");
  await page.getByRole("link", { name: "A cramp without a run" }).click();
  await expect(page.getByRole("radio", { name: "At night" })).toBeChecked();
  await page.getByRole("radio", { name: "Right: Calf" }).check();
  await page.getByText("More about the cramp").click();
  await page.getByLabel("It let go after").fill("soon");
  await page.getByRole("button", { name: "Save the cramp" }).click();
  const refused = page.getByRole("alert").filter({ hasText: 'It let go after "soon"' });
  await expect(refused).toBeVisible();
  await expect(page.getByRole("radio", { name: "Right: Calf" })).toBeChecked();
  await expect(page.getByLabel("It let go after")).toHaveValue("soon");
  await expectAccessible(page);
  await page.getByLabel("It let go after").fill("1:30");
  await page.getByRole("button", { name: "Save the cramp" }).click();
  await expect(page.getByText("The cramp is in your log.")).toBeVisible();
});
