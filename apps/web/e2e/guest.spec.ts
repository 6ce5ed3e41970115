import { expect } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, test } from "./page.ts";

const reading = {
  imperial: {
    locale: "en-US",
    distance: "14",
    pace: "9:20",
    mass: "138",
    warm: "71",
    answer: /^14 mi, \d+ to \d+ oz, first mile in 9:2\d\.$/,
    unit: "oz",
  },
  metric: {
    locale: "en-GB",
    distance: "22.5",
    pace: "5:48",
    mass: "62.6",
    warm: "22",
    answer: /^22.5 km, \d+ to \d+ mL, first kilometre in 5:5\d\.$/,
    unit: "mL",
  },
};

for (const [units, typed] of Object.entries(reading)) {
  for (const width of [390, 1280]) {
    for (const colorScheme of ["light", "dark"] as const) {
      test.describe(`a guest, ${units}, ${width} px, ${colorScheme}`, () => {
        test.use({
          locale: typed.locale,
          colorScheme,
          viewport: { width, height: width === 390 ? 844 : 900 },
        });

        test("fills in the form and reads the plan", async ({ page }) => {
          await page.goto("/plans");
          await expect(page.getByLabel("Distance")).not.toHaveValue("");
          await expect(page.getByLabel("Start")).toHaveValue(/T\d\d:\d\d/);
          await expect(page.getByRole("button", { name: "Make the plan" })).toBeInViewport();
          await page.getByLabel("Distance").fill(typed.distance);
          await page.getByRole("textbox", { name: "Pace", exact: true }).fill(typed.pace);
          await page.getByLabel("Body mass").fill(typed.mass);
          await page.getByLabel("Temperature").fill(typed.warm);
          await page.getByLabel("Humidity").fill("78");
          await page.getByRole("button", { name: "Make the plan" }).click();

          await expect(page.getByRole("heading", { level: 1 })).toHaveText(typed.answer);
          await expect(
            page.getByRole("columnheader", { name: typed.unit, exact: true }),
          ).toBeVisible();
          await expect(
            page.getByRole("heading", { name: "each time is the ceiling" }),
          ).toBeVisible();
          const strip = page.getByRole("img", { name: "The plan on one time line" });
          await expect(strip).toBeVisible({ visible: width === 1280 });
          await expect(page.getByRole("link", { name: "when to get help" })).toBeVisible();
          await expectNoSidewaysScroll(page);
          await expectAccessible(page);
        });
      });
    }
  }
}

test("every figure leads to its reason", async ({ page }) => {
  await page.goto("/plans?units=us&distance=14&pace=9:20&mass=138&temperature=71");
  const reasons = await page
    .locator("a.reason")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(reasons.length).toBeGreaterThan(20);
  for (const href of new Set(reasons))
    expect((await page.request.get(href)).status(), href).toBe(200);
  await page.getByRole("link", { name: /oz in all/ }).click();
  await expect(page.getByRole("heading", { name: "What it leans on" })).toBeVisible();
});

test("a plan is an address: whoever has it sees the same plan", async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto(
    "/plans?units=us&distance=14&pace=9:20&mass=138&temperature=71&start=2026-11-22T07:30",
  );
  await expect(page.getByText("Plan, Sunday 7:30 am")).toBeVisible();
  const other = await browser.newPage({ locale: "en-GB", baseURL: baseURL ?? "" });
  await other.goto(page.url());
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(/^22.5 km/);
  await expect(other.getByText("Plan, Sunday 7:30", { exact: true })).toBeVisible();
  await other.close();
});

test("what is refused is said beside its field, and nothing typed is lost", async ({ page }) => {
  await page.goto("/plans?units=us&distance=14&pace=soon&mass=138&health=nsaid&sweat=30");
  await expect(page.getByRole("alert").filter({ hasText: "Not yet a plan" })).toBeVisible();
  const pace = page.getByRole("textbox", { name: "Pace", exact: true });
  await expect(pace).toHaveAttribute("aria-invalid", "true");
  await expect(pace).toHaveAccessibleDescription(/soon.*Use/);
  await expect(pace).toHaveValue("soon");
  await expect(page.getByLabel("Body mass")).toHaveValue("138");
  await expect(page.getByLabel("Ibuprofen")).toBeChecked();
  await pace.fill("9:20");
  await page.getByRole("button", { name: "Make the plan" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^14 mi/);
});

test("the plan can be changed without typing it again", async ({ page }) => {
  await page.goto("/plans?units=us&distance=14&pace=9:20&mass=138&start=2026-11-22T07:30");
  await page.getByRole("link", { name: "Change the run" }).click();
  await expect(page.getByLabel("Distance")).toHaveValue("14");
  await expect(page.getByLabel("Start")).toHaveValue("2026-11-22T07:30");
  await page.getByLabel("Distance").fill("half");
  await page.getByRole("button", { name: "Make the plan" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^13.1 mi/);
});

test("health conditions change the advice, and a clinician comes first", async ({ page }) => {
  await page.goto(
    "/plans?units=si&distance=24&time=2:30:00&mass=70&event=long&health=kidney-disease&health=hypertension",
  );
  await expect(
    page.getByRole("list", { name: "Know first" }).getByRole("listitem").first(),
  ).toContainText("Ask your clinician");
  await expect(page.getByText("No salt shot")).toBeVisible();
});
