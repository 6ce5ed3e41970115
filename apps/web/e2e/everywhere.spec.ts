import { expect } from "@playwright/test";
import {
  addresses,
  expectAccessible,
  expectNoSidewaysScroll,
  expectOneSheet,
  plan,
  test,
} from "./page.ts";

/** As many rows as a card has, and every warning that it can. */
const longest = `/plans?units=si&distance=42.195&time=4:19:00&mass=62&temperature=24&humidity=70&start=2026-11-30T09:00${["kidney-disease", "heart-disease", "pregnancy", "diuretic", "lithium"].map((name) => `&health=${name}`).join("")}`;

const screens = [
  { colorScheme: "light", width: 390 },
  { colorScheme: "dark", width: 1280 },
] as const;

for (const { name, address } of addresses) {
  for (const { colorScheme, width } of screens) {
    test.describe(`${name}, ${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 844 } });

      test("has nothing that axe objects to", async ({ page }) => {
        await page.goto(address);
        await expectAccessible(page);
      });
    });
  }
}

test("nothing scrolls sideways at 320 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  for (const { address } of addresses) {
    await page.goto(address);
    await expectNoSidewaysScroll(page);
  }
});

test("an idle connection stays open longer than a proxy keeps its own", async ({ request }) => {
  const answer = await request.get("/icon.svg");
  expect(answer.headers()["keep-alive"]).toBe("timeout=90");
});

test("no link is dead", async ({ page, request }) => {
  const hrefs = new Set<string>();
  for (const { address } of addresses) {
    await page.goto(address);
    const found = await page
      .locator('a[href^="/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    for (const href of found) hrefs.add(href);
  }
  expect(hrefs.size).toBeGreaterThan(90);
  // One after another: a crowd that asks for all at once is refused.
  const dead: { href: string; status: number }[] = [];
  for (const href of hrefs) {
    const status = (await request.get(href)).status();
    if (status !== 200) dead.push({ href, status });
  }
  expect(dead).toEqual([]);
});

test("scripts run only with the page's own nonce, and no other host is asked", async ({ page }) => {
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  const response = await page.goto(plan);
  const policy = response?.headers()["content-security-policy"] ?? "";
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'(;|$)/);
  expect(policy).toContain("style-src 'self';");
  expect(hosts.size).toBe(1);
});

for (const locale of ["en-US", "de-DE", "es-ES"]) {
  test.describe(`the pocket card in ${locale}`, () => {
    test.use({ locale });

    test("prints on one page", async ({ page }) => {
      for (const address of [plan, longest, "/plans?units=si&distance=100&time=14:00:00&mass=70"]) {
        await page.goto(address);
        await expectOneSheet(page);
      }
    });
  });
}
