import { test } from "@playwright/test";
import { plan } from "./page.ts";

// Not a test: `PICTURES=1 playwright test pictures` takes the pictures of docs/ anew.
const folder = "../../docs";
const desk = { width: 1280, height: 860 };
const phone = { width: 390, height: 844 };

const pictures = [
  { file: "picture", address: plan, viewport: desk, colorScheme: "light" },
  { file: "pictures/plan-dark", address: plan, viewport: desk, colorScheme: "dark" },
  { file: "pictures/plan-phone", address: plan, viewport: phone, colorScheme: "light" },
  { file: "pictures/form-phone", address: "/plan", viewport: phone, colorScheme: "light" },
  { file: "pictures/guide", address: "/guide", viewport: desk, colorScheme: "light" },
  { file: "pictures/why", address: "/why/hydration.at-start", viewport: desk, colorScheme: "dark" },
  { file: "pictures/flags-phone", address: "/now/flags", viewport: phone, colorScheme: "light" },
] as const;

for (const { file, address, viewport, colorScheme } of pictures) {
  test(file, async ({ browser, baseURL }) => {
    const page = await browser.newPage({ viewport, colorScheme, baseURL: baseURL ?? "" });
    await page.goto(address, { waitUntil: "networkidle" });
    await page.screenshot({ path: `${folder}/${file}.png` });
  });
}

for (const [file, viewport, colorScheme] of [
  ["pictures/now-phone", phone, "light"],
  ["pictures/now-dark", desk, "dark"],
] as const) {
  test(file, async ({ browser, baseURL }) => {
    const page = await browser.newPage({ viewport, colorScheme, baseURL: baseURL ?? "" });
    await page.clock.install({ time: new Date("2026-11-22T08:00:00") });
    await page.goto("/now", { waitUntil: "networkidle" });
    await page.clock.runFor(17_000);
    await page.waitForTimeout(400);
    await page.screenshot({ path: `${folder}/${file}.png` });
  });
}
