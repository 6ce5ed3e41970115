import { expect } from "@playwright/test";
import { expectNoSidewaysScroll, ours, plan, test } from "./page.ts";

test("units switch in one tap and stay, on the same plan", async ({ page }) => {
  await page.goto(plan);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/oz/);
  await page.getByRole("button", { name: "mL, km, °C" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^22.5 km, .* mL/);
  await expect(page).toHaveURL(/distance=14/);
  await page.goto("/plans");
  await expect(page.getByLabel("Distance")).toHaveValue("20");
});

test("the theme comes with the page: there is nothing to flash", async ({ page }) => {
  await page.goto("/guide");
  await page.getByRole("button", { name: "Dark" }).click();
  await expect(page.getByRole("button", { name: "Dark" })).toHaveAttribute("aria-pressed", "true");
  const html = await (await page.request.get("/guide")).text();
  expect(html).toMatch(/<html[^>]*data-theme="dark"/);
  const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(scheme).toBe("dark");
  await page.getByRole("button", { name: "System" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "system");
});

test("the clock switches, too", async ({ page }) => {
  await page.goto(plan);
  await expect(page.getByText("Plan, Sunday 7:30 am")).toBeVisible();
  await page.getByRole("button", { name: "24 h" }).click();
  await expect(page.getByText("Plan, Sunday 7:30", { exact: true })).toBeVisible();
});

test("a choice goes back to a page of ours, whoever asks", async ({ page, baseURL }) => {
  for (const referer of [
    "https://elsewhere.example/plans",
    `${baseURL}//elsewhere.example`,
    "nonsense",
  ]) {
    const response = await page.request.post("/acts/settings/display", {
      form: { theme: "dark" },
      headers: { referer, origin: ours },
      maxRedirects: 0,
    });
    expect(response.status()).toBe(303);
    expect(response.headers()["location"]).toBe("/");
  }
  const response = await page.request.post("/acts/settings/display", {
    form: { theme: "purple" },
    headers: { origin: ours },
    maxRedirects: 0,
  });
  expect(response.headers()["set-cookie"]).toBeUndefined();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the plan is made all the same", async ({ page }) => {
    await page.goto("/plans");
    await page.getByLabel("Temperature").fill("71");
    await page.getByRole("button", { name: "Make the plan" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^14 mi/);
    await expect(page.getByText("60 min before").first()).toBeVisible();
    await page.getByRole("button", { name: "mL, km, °C" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^22.5 km/);
    await expect(page.getByRole("button", { name: "Print card" })).toBeHidden();
    await expectNoSidewaysScroll(page);
  });

  test("what is refused is said", async ({ page }) => {
    await page.goto("/plans?units=us&distance=14&pace=1:00");
    await expect(page.getByText("faster than anyone has run")).toBeVisible();
  });

  test("the cramp screen is a list to read", async ({ page }) => {
    await page.goto("/now");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Stop\. Stretch gently/);
    await expect(page.getByRole("heading", { name: /Heel down.*30 s/ })).toBeVisible();
    await expect(page.locator(".player")).toBeHidden();
    await page.getByRole("link", { name: "Something feels wrong" }).click();
    await expect(page.getByRole("link", { name: "Call 911" })).toHaveAttribute("href", "tel:911");
  });
});
