import { expect, type Page } from "@playwright/test";
import { run, test } from "./page.ts";

const secondsOf = async (page: Page) => {
  const shown = (await page.getByRole("timer").textContent()) ?? "";
  return shown.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
};

/** The browser lets nothing of this page run for so long, as it does with one that nobody sees. */
async function freeze(page: Page, ms: number) {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setWebLifecycleState", { state: "frozen" });
  await new Promise((done) => setTimeout(done, ms));
  await session.send("Page.setWebLifecycleState", { state: "active" });
  await page.bringToFront();
}

const frozenMs = 6000;
const screens = [
  { name: "the cramp screen", open: "/now", begin: "Next" },
  { name: "the run screen", open: run, begin: "Start" },
] as const;

for (const { name, open, begin } of screens)
  test(`${name} is at the right second after its tab was frozen`, async ({ page }) => {
    await page.goto(open);
    await page.getByRole("button", { name: begin, exact: true }).click();
    const first = await secondsOf(page);
    await expect.poll(async () => Math.abs((await secondsOf(page)) - first)).toBeGreaterThan(1);
    const [before, fromMs] = [await secondsOf(page), Date.now()];
    await freeze(page, frozenMs);
    // One shows the seconds that are left, the other those that passed.
    const offS = async () =>
      Math.abs((await secondsOf(page)) - before) - Math.round((Date.now() - fromMs) / 1000);
    await expect.poll(async () => Math.abs(await offS())).toBeLessThanOrEqual(1);
  });
