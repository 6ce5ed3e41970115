import { type Browser, expect, type Page } from "@playwright/test";
import { untilKept } from "./page.ts";
import { planned, signedUp } from "./runner.ts";
import { slowLine } from "./slow-line.ts";

export type Line = Awaited<ReturnType<typeof slowLine>>;

export const soonMs = 3_000_000;
/** Too far off for its morning to be kept by itself. */
export const laterMs = 259_200_000;
export const title = (page: Page) => page.getByRole("heading", { level: 1 });
/** The word at the top on how old the page is. */
export const word = (page: Page) => page.locator(".bar .ready").first();
export const newer = (page: Page) => page.getByRole("button", { name: "Show the newer page" });
export const isToday = ({ method, path }: Line["asked"][number]) =>
  method === "GET" && path.startsWith("/today");

/** On a line of its own, with the worker ready. */
export async function onLine(page: Page, work: (line: Line) => Promise<void>, isOldBuild = false) {
  const line = await slowLine();
  line.asBuiltBefore(isOldBuild);
  try {
    await page.goto(`${line.origin}/guide`);
    await untilKept(page);
    await work(line);
  } finally {
    for (const tab of page.context().pages()) if (tab !== page) await tab.close();
    await line.leave();
  }
}

/** In a browser of its own: what is cut here is complained of in the console. */
export async function asRunner(browser: Browser, work: (page: Page, line: Line) => Promise<void>) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signedUp(page);
  await planned(page, { startsInMs: 3_600_000, massKg: 86, event: "race" });
  await onLine(page, (line) => work(page, line));
  await context.close();
}

export async function kept(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await expect(word(page)).toHaveText("Ready offline");
  return titleOf(page);
}

export const titleOf = async (page: Page) => (await title(page).textContent()) ?? "";

export async function checkIn(page: Page, pounds: string) {
  await page.getByLabel(/^Weight before/).fill(pounds);
  await page.getByRole("button", { name: "Save check-in" }).click();
}
