import { expect, type Page } from "@playwright/test";
import { expectNoSidewaysScroll, run, standStill, test, untilKept } from "./page.ts";
import { ask, planned, signedUp } from "./runner.ts";

const title = "h1";
const morning = new Date("2026-11-22T07:30:00");
/** Nobody taps twice within half a second and means both. */
const tap = async (page: Page, name: string) => {
  await page.getByRole("button", { name, exact: true }).click();
  await page.clock.runFor(500);
};
const pass = async (page: Page, s: number) => {
  await page.clock.fastForward(s * 1000);
  await page.clock.runFor(400);
};

/** On the way, with the first mile behind. */
async function onTheWay(page: Page) {
  await standStill(page, morning);
  await page.goto(run);
  await page.clock.runFor(400);
  await tap(page, "Start");
  await pass(page, 600);
  await tap(page, "Mile 1");
  await page.clock.runFor(400);
}

test("one tap begins; the first mile, each drink and the finish follow", async ({ page }) => {
  await standStill(page, morning);
  await page.goto(run);
  await page.clock.runFor(400);
  await expect(page.getByText("a locked phone can neither sound nor buzz").first()).toBeVisible();
  await tap(page, "Start");
  await page.clock.runFor(400);
  await expect(page.locator(title)).toHaveText(/^Mile 1 in \d+:\d\d, no faster\.$/);
  await pass(page, 420);
  await tap(page, "Mile 1");
  await page.clock.runFor(400);
  await expect(page.locator(title)).toHaveText("Ease off");
  await pass(page, 60);
  await expect(page.locator(title)).toHaveText("Next drink");
  await expect(page.getByRole("timer")).toHaveText(/^1\d:\d\d$/);
  await pass(page, 720);
  await expect(page.locator(title)).toHaveText(/^If thirsty: .* oz, water\.$/);
  await tap(page, "Skip it");
  await pass(page, 600);
  await expect(page.locator(title)).toHaveText("Next drink");
  await pass(page, 610);
  await expect(page.locator(title)).toHaveText(/^If thirsty: .* oz, water\.$/);
  await tap(page, "Drank it");
  await tap(page, "Finish");
  await expect(page.locator(title)).toHaveText("Finish the run?");
  await tap(page, "Go on");
  await tap(page, "Finish");
  await tap(page, "Finish");
  await expect(page.locator(title)).toHaveText("Finished.");
});

test("two taps of a shaking hand are one", async ({ page }) => {
  await standStill(page, morning);
  await page.goto(run);
  await page.clock.runFor(400);
  await page.getByRole("button", { name: "Start", exact: true }).dblclick();
  await page.clock.runFor(500);
  await expect(page.locator(title)).toHaveText(/^Mile 1 in/);
  await pass(page, 600);
  await page.getByRole("button", { name: "Mile 1" }).dblclick();
  await pass(page, 700);
  await page.getByRole("button", { name: "Drank it" }).dblclick();
  await page.clock.runFor(500);
  await expect(page.getByRole("timer")).toHaveText(/^(19|20):\d\d$/);
});

test("a reload, a cramp and back, another tab: the run goes on where it was", async ({
  page,
  context,
}) => {
  await onTheWay(page);
  await pass(page, 700);
  await tap(page, "Drank it");
  await page.reload();
  await page.clock.runFor(400);
  await expect(page.locator(title)).toHaveText("Next drink");
  await expect(page.getByRole("timer")).toHaveText(/^(19|20):\d\d$/);
  await page.getByRole("link", { name: "I have a cramp" }).click();
  await page.clock.runFor(400);
  await expect(page.locator(title)).toHaveText("Stop. Stand still.");
  await page.getByRole("link", { name: "Close" }).first().click();
  await page.clock.runFor(400);
  await expect(page.locator(title)).toHaveText("Next drink");
  const other = await context.newPage();
  await standStill(other, new Date(morning.getTime() + 1_400_000));
  await other.goto(run);
  await other.clock.runFor(400);
  await expect(other.locator(title)).toHaveText("Next drink");
  await tap(other, "Finish");
  await tap(other, "Finish");
  await page.clock.runFor(400);
  await expect(page.locator(title)).toHaveText("Finished.");
});

test("opens without a network, and what was tapped is the log's first draft", async ({
  page,
  context,
}) => {
  await page.goto("/runs?run=new");
  await untilKept(page);
  await page.reload();
  await onTheWay(page);
  await pass(page, 700);
  await tap(page, "Drank it");
  await context.setOffline(true);
  await page.reload();
  await page.clock.runFor(400);
  await expect(page.locator(title)).toHaveText("Next drink");
  await pass(page, 600);
  await tap(page, "Finish");
  await tap(page, "Finish");
  await page.getByRole("link", { name: "Log it" }).click();
  const form = page.locator("#log");
  await expect(form.locator('[name="firstMile"]')).toHaveValue("10:01");
  await expect(form.locator('[name="time"]')).toHaveValue(/^31:\d\d$|^0:31:\d\d$/);
  await expect(form.locator('[name="drankUnknown"]')).not.toBeChecked();
  await expect(form.locator('[name="drank"]')).not.toHaveValue("0");
});

test("a run that was kept is logged as the planned one", async ({ page }) => {
  await page.clock.install();
  await signedUp(page);
  const planId = await planned(page);
  const { items } = await ask(page, "runs.list", { statuses: ["planned"], limit: 5 });
  await page.goto("/today");
  await page.getByRole("link", { name: "Start the run" }).first().click();
  await expect(page).toHaveURL(`/run?plan=${planId}`);
  await tap(page, "Start");
  await tap(page, "Finish");
  await tap(page, "Finish");
  await expect(page.getByRole("link", { name: "Log it" })).toHaveAttribute(
    "href",
    `/runs?run=${items[0]?.runId}`,
  );
});

for (const [width, height] of [
  [320, 568],
  [390, 844],
  [844, 390],
] as const)
  test(`at ${width} × ${height} each target is large, and nothing lies over another`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await onTheWay(page);
    await pass(page, 300);
    await expectNoSidewaysScroll(page);
    const targets = page.locator(".thumb, .tool");
    for (const target of await targets.all()) {
      const box = await target.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(60);
    }
    const [words, thumbs] = [page.locator(".layer:not(.wet) .words"), page.locator(".thumbs")];
    const bottom = await words.boundingBox();
    const top = await thumbs.boundingBox();
    expect((bottom?.y ?? 0) + (bottom?.height ?? 0)).toBeLessThanOrEqual(top?.y ?? 0);
  });
