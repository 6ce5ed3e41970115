import { expect, type Page } from "@playwright/test";
import { test } from "./page.ts";
import { planned, signedUp } from "./runner.ts";

const id = "0190a5d6-1f70-7c3e-9d2a-6a1b2c3d4e5f";
const asked = "units=si&distance=24&time=2:30:00&health=nsaid&health=gout&place=Bad%20Ischl";
const moved = [
  ["/plan", "/plans"],
  [`/plan?${asked}`, `/plans?${asked}`],
  [`/plan/${id}`, `/plans/${id}`],
  ["/log", "/runs"],
  ["/log?cramp=night", "/runs?cramp=night"],
  [`/log/${id}?said=logged`, `/runs/${id}?said=logged`],
  ["/import", "/imports"],
  ["/import?news=undone", "/imports?news=undone"],
] as const;

/** An address as a page reads it: how its query is written does not matter. */
const read = (address: string) => {
  const { pathname, searchParams } = new URL(address, "http://here");
  return { pathname, query: [...searchParams] };
};

for (const [before, now] of moved)
  test(`an old address leads on for ever, with its query: ${before}`, async ({ page }) => {
    const came = await page.request.get(before, { maxRedirects: 0 });
    expect(came.status()).toBe(308);
    expect(read(came.headers()["location"] ?? "")).toEqual(read(now));
    const next = await page.request.get(now, { maxRedirects: 0 });
    expect(next.status()).not.toBe(308);
  });

test("a plan that was shared under an old address is that plan", async ({ page }) => {
  const shared = "units=us&distance=14&pace=9:20&mass=138&temperature=71";
  await page.goto(`/plan?${shared}`);
  expect(read(page.url())).toEqual(read(`/plans?${shared}`));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("14 mi");
});

test.describe("without a network", () => {
  async function seen(page: Page, address: string) {
    await page.goto("/guide");
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active?.state !== "activated")
        await new Promise((done) => active?.addEventListener("statechange", done, { once: true }));
    });
    await page.goto(address);
    await expect(page.getByText("Ready offline")).toBeVisible();
    const isKept = () =>
      page.evaluate(async (path) => (await caches.match(path)) !== undefined, address);
    await expect.poll(isKept).toBe(true);
  }

  test("a bookmark of an old address opens the page that is kept", async ({ page, context }) => {
    await signedUp(page);
    const plan = await planned(page);
    await seen(page, `/plans/${plan}`);
    await context.setOffline(true);
    await page.goto(`/plan/${plan}`);
    await expect(page).toHaveURL(new RegExp(`/plans/${plan}$`));
    await expect(page.getByText(/^Offline\./)).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("14 mi");
  });

  test("a page that was kept under an old address opens under the new one", async ({
    page,
    context,
  }) => {
    await signedUp(page);
    const plan = await planned(page);
    await seen(page, `/plans/${plan}`);
    await page.evaluate(async (planId) => {
      const cache = await caches.open("limber-seen-1");
      const kept = await cache.match(`/plans/${planId}`);
      if (kept !== undefined) await cache.put(`/plan/${planId}`, kept);
      await cache.delete(`/plans/${planId}`);
    }, plan);
    await context.setOffline(true);
    for (const address of [`/plans/${plan}`, `/plan/${plan}`]) {
      await page.goto(address);
      await expect(page.getByText(/^Offline\./)).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("14 mi");
    }
  });
});
