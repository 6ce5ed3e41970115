import { readPlainFit } from "@limber/activity-files/testing/plain-fit";
import { expect, type Page } from "@playwright/test";
import { convertIcsCalendar } from "ts-ics";
import { expectNoSidewaysScroll, plan, test } from "./page.ts";
import { ask, planned, signedUp } from "./runner.ts";

const hourMs = 3_600_000;
const watch = "Workout for the watch (FIT)";
const calendar = "Calendar with alarms (ICS)";

/** What a link downloads, and under which name. */
async function taken(page: Page, link: string) {
  const waits = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  const download = await waits;
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(Buffer.concat(chunks)) };
}

const eventsOf = ({ bytes }: { bytes: Uint8Array }) =>
  convertIcsCalendar(undefined, new TextDecoder().decode(bytes)).events ?? [];

test("a guest takes the plan to the watch and into the calendar, from the plan and from today", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  for (const address of [plan, plan.replace("/plans", "/today")]) {
    await page.goto(`${address}&zone=America/Denver`);
    await expectNoSidewaysScroll(page);
    const workout = await taken(page, watch);
    expect(workout.name).toBe("limber-2026-11-22.fit");
    const steps = readPlainFit(workout.bytes).filter(({ number }) => number === 27);
    const mile = steps.find(({ fields }) => fields.get(0) === "First mile");
    expect(mile?.fields.get(2)).toBe(160_934);
    const ics = await taken(page, calendar);
    expect(ics.name).toBe("limber-2026-11-22.ics");
    expect(eventsOf(ics).map(({ start }) => start.date.toISOString())).toEqual([
      "2026-11-22T13:30:00.000Z",
      "2026-11-22T14:06:00.000Z",
      "2026-11-22T14:30:00.000Z",
    ]);
  }
});

test("a plan without a start has no calendar, and says why", async ({ page }) => {
  await page.goto(plan.replace("&start=2026-11-22T07:30", ""));
  await expect(page.getByRole("link", { name: watch })).toBeVisible();
  await expect(page.getByRole("link", { name: calendar })).toHaveCount(0);
  await expect(page.getByText("Say when and where the run starts")).toBeVisible();
  await page.goto(
    plan.replace("/plans?", "/plans/calendar?").replace("&start=2026-11-22T07:30", ""),
  );
  await expect(page).toHaveURL(/\/plans\?/);
});

test("a run that is not for now has neither", async ({ page }) => {
  const hot = plan.replace("temperature=71", "temperature=108");
  await page.goto(hot);
  await expect(page.getByRole("link", { name: watch })).toHaveCount(0);
  await page.goto(hot.replace("/plans?", "/plans/workout?"));
  await expect(page).toHaveURL(/\/plans\?/);
});

test("a kept plan that the check-in moved has the same events in the calendar", async ({
  page,
}) => {
  await signedUp(page);
  const planId = await planned(page, { startsInMs: 30 * hourMs });
  await page.goto(`/plans/${planId}`);
  expect((await taken(page, watch)).name).toMatch(/^limber-\d{4}-\d\d-\d\d\.fit$/);
  const first = eventsOf(await taken(page, calendar));
  await ask(page, "plans.checkIn", { planId, bodyMassKg: 61 });
  await page.goto("/today");
  const moved = eventsOf(await taken(page, calendar));
  expect(moved.map(({ uid }) => uid)).toEqual(first.map(({ uid }) => uid));
  expect(first).toHaveLength(3);
});

test("nobody takes another's plan", async ({ page, browser }) => {
  await signedUp(page);
  const planId = await planned(page);
  const stranger = await browser.newPage();
  for (const file of ["workout", "calendar"]) {
    const answer = await stranger.request.get(`/plans/${planId}/${file}`, { maxRedirects: 0 });
    expect(answer.status()).toBe(303);
  }
  await stranger.close();
});
