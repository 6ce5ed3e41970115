import { expect, type Page, test } from "@playwright/test";
import { waitingOn } from "./on-phone.ts";
import { asRunner, checkIn, type Line } from "./page-from-phone.ts";
import { ask } from "./runner.ts";

const sentOf = (line: Line) =>
  line.asked.filter(({ method, path }) => method === "POST" && path.startsWith("/acts/"));
const massNow = async (page: Page) =>
  (await ask(page, "plans.next", undefined))?.request?.bodyMassKg;
const effortsOf = async (page: Page) =>
  (await ask(page, "runs.list", { statuses: ["done"] })).items.map(({ effort }) => effort);

/** A check-in in this tab and a run in another, while nobody listens. Gives the other one. */
async function twoTabsWait(page: Page, line: Line): Promise<Page> {
  const other = await page.context().newPage();
  await page.goto(`${line.origin}/today`);
  await other.goto(`${line.origin}/runs?run=new`);
  for (const tab of [page, other]) await tab.waitForLoadState("networkidle");
  await line.stop();
  await checkIn(page, "180");
  await other.getByLabel("Distance").fill("6");
  await other.getByLabel("Time", { exact: true }).fill("1:00:00");
  await other.getByRole("radio", { name: "3", exact: true }).check();
  await other.getByRole("button", { name: "Save", exact: true }).first().click();
  await expect(other.getByText("2 entries waiting.")).toBeVisible();
  line.asked.length = 0;
  return other;
}

async function expectBothOnce(page: Page) {
  await expect.poll(() => waitingOn(page), { timeout: 40_000 }).toBe(0);
  expect(await massNow(page)).toBeCloseTo(81.65, 1);
  expect(await effortsOf(page)).toEqual([3]);
  expect((await ask(page, "plans.list", {})).items).toHaveLength(1);
}

test("of two tabs with entries that wait, and a third that is opened meanwhile, each entry is sent by one", async ({
  browser,
}) => {
  await asRunner(browser, async (page, line) => {
    const other = await twoTabsWait(page, line);
    line.slow(({ method }) => (method === "POST" ? 1500 : 0));
    await line.goOn();
    const third = await page.context().newPage();
    await third.goto(`${line.origin}/guide`);
    await expectBothOnce(third);
    expect(sentOf(line).map(({ path }) => path)).toEqual([
      "/acts/plans/check-in",
      "/acts/runs/log",
    ]);
    for (const tab of [page, other, third])
      await expect(tab.getByText(/waiting\.$/)).toHaveCount(0);
  });
});

test("a tab that is closed while it sends leaves what it sent to the others, and nothing is done twice", async ({
  browser,
}) => {
  await asRunner(browser, async (page, line) => {
    const other = await twoTabsWait(page, line);
    line.slow(({ method }) => (method === "POST" ? 3000 : 0));
    await line.goOn();
    const sending = await page.context().newPage();
    await sending.goto(`${line.origin}/guide`);
    await expect.poll(() => sentOf(line).length).toBeGreaterThan(0);
    await sending.close();
    await page.close();
    line.slow(() => 0);
    await expectBothOnce(other);
  });
});
