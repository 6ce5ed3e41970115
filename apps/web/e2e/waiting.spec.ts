import { type Browser, expect, type Page } from "@playwright/test";
import { waitingOn } from "./on-phone.ts";
import { cutting, saved, waits } from "./outbox.ts";
import { expectAccessible, expectNoSidewaysScroll, test, untilKept } from "./page.ts";
import { ask, password, planned, signedUp } from "./runner.ts";

const hourMs = 3_600_000;
const inAnHour = { startsInMs: hourMs, massKg: 86, event: "race" } as const;

const plansOf = async (page: Page) => (await ask(page, "plans.list", {})).items;
const massNow = async (page: Page) =>
  (await ask(page, "plans.next", undefined))?.request?.bodyMassKg;

/** In a browser of its own, for what is cut is complained of in the console: a runner with a run in an hour, on the day's page. */
async function onToday(browser: Browser, { withWorker = false } = {}) {
  const context = await browser.newContext(withWorker ? {} : { serviceWorkers: "block" });
  const page = await context.newPage();
  const email = await signedUp(page);
  await planned(page, inAnHour);
  await page.goto("/today");
  await (withWorker ? untilKept(page) : page.waitForLoadState("networkidle"));
  return { context, page, email };
}

async function checkIn(page: Page, pounds: string) {
  await page.getByLabel(/^Weight before/).fill(pounds);
  await page.getByRole("button", { name: "Save check-in" }).click();
}

const acts = {
  "check-in": {
    open: "/today",
    enter: (page: Page) => checkIn(page, "180"),
    isDone: async (page: Page) => {
      expect(await massNow(page)).toBeCloseTo(81.65, 1);
      expect((await plansOf(page)).length).toBe(1);
    },
  },
  keep: {
    open: "/plans?distance=10km&time=1:00:00&mass=62kg&units=si",
    enter: (page: Page) => page.getByRole("button", { name: "Keep this plan" }).click(),
    isDone: async (page: Page) => expect((await plansOf(page)).length).toBe(2),
  },
  remove: {
    open: "/plans/",
    enter: (page: Page) => page.getByRole("button", { name: "Remove", exact: true }).click(),
    isDone: async (page: Page) => expect(await plansOf(page)).toEqual([]),
  },
  "bring-back": {
    open: "/plans?removed=",
    enter: (page: Page) => page.getByRole("button", { name: "Undo" }).click(),
    isDone: async (page: Page) => expect((await plansOf(page)).length).toBe(1),
  },
} as const;

test.describe("a line that is cut", () => {
  for (const [act, { open, enter, isDone }] of Object.entries(acts))
    for (const cut of ["before", "after"] as const)
      test(`${cut} the answer to ${act}: it is kept, sent again, and done once`, async ({
        browser,
      }) => {
        // Of its own: what is cut here is complained of in the console.
        const context = await browser.newContext({ serviceWorkers: "block" });
        const page = await context.newPage();
        await signedUp(page);
        const planId = await planned(page, inAnHour);
        if (act === "bring-back") await ask(page, "plans.remove", { planId });
        await page.goto(open.endsWith("/") || open.endsWith("=") ? `${open}${planId}` : open);
        await page.waitForLoadState("networkidle");
        const mend = await cutting(context, `plans/${act}`, cut);
        await enter(page);
        await expect(saved(page)).toBeVisible();
        await expect(waits(page)).toBeVisible();
        await mend();
        await page.goto("/guide");
        await expect(waits(page)).toHaveCount(0);
        await expect.poll(() => waitingOn(page)).toBe(0);
        await isDone(page);
        await context.close();
      });
});

test("a plan and two check-ins without a network are done in the order they were typed", async ({
  browser,
}) => {
  const { context, page } = await onToday(browser);
  await context.setOffline(true);
  for (const mass of ["185", "180"]) {
    await checkIn(page, mass);
    await expect(saved(page)).toBeVisible();
  }
  await expect(page.getByRole("link", { name: "2 entries waiting." })).toBeVisible();
  await context.setOffline(false);
  await expect.poll(() => waitingOn(page)).toBe(0);
  expect(await massNow(page)).toBeCloseTo(81.65, 1);
  expect((await plansOf(page)).length).toBe(1);
  await context.close();
});

test("urine like tea or cola never waits: it leads to help at once, without a network too", async ({
  browser,
}) => {
  const { context, page } = await onToday(browser, { withWorker: true });
  await context.setOffline(true);
  await page.getByRole("radio", { name: "Tea, cola, brown or red" }).check();
  await page.getByRole("button", { name: "Save check-in" }).click();
  await page.waitForURL(/\/now\/flags/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await waitingOn(page)).toBe(0);
  await context.close();
});

test("what waits can be looked at without a network, discarded, and brought back", async ({
  browser,
}) => {
  const { context, page } = await onToday(browser, { withWorker: true });
  await context.setOffline(true);
  await checkIn(page, "180");
  await waits(page).click();
  await expect(page.getByText(/^A check-in, .*Weight: 180/)).toBeVisible();
  await expect(page.getByText("It is sent when there is a network.")).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: "Discard" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await context.setOffline(false);
  await expect(page.getByText("Nothing waits.")).toBeVisible();
  expect(await massNow(page)).toBeCloseTo(81.65, 1);
  await context.close();
});

test("what the server refused later is shown with its reason, and is mended with all that was typed", async ({
  browser,
}) => {
  const { context, page } = await onToday(browser);
  await context.setOffline(true);
  await checkIn(page, "9");
  await expect(saved(page)).toBeVisible();
  await context.setOffline(false);
  await page.getByRole("link", { name: "1 entry refused." }).click();
  await expect(page.getByText(/^It was not taken:/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Mend it" }).click();
  await expect(page.getByText("That weight cannot be right")).toBeVisible();
  const field = page.getByLabel(/^Weight before/);
  await expect(field).toHaveValue("9");
  await field.fill("180");
  await page.getByRole("button", { name: "Save check-in" }).click();
  await expect(page.getByText("Saved. Today's plan stands on it.")).toBeVisible();
  expect(await waitingOn(page)).toBe(0);
  await context.close();
});

test("who signs out is told what stays; the next one neither sees nor sends it, and it goes when they are back", async ({
  browser,
}) => {
  const { context, page, email } = await onToday(browser);
  const cookies = await context.cookies();
  const mend = await cutting(context, "plans/check-in", "before");
  await checkIn(page, "180");
  await expect(saved(page)).toBeVisible();
  await page.goto("/sign-in");
  await expect(waits(page)).toBeVisible();
  const asked = page.waitForEvent("dialog");
  const left = page.getByRole("button", { name: "Sign out" }).click();
  const dialog = await asked;
  expect(dialog.message()).toMatch(/^Entries waiting on this phone: 1\. They stay here/);
  await dialog.accept();
  await left;
  await mend();
  await page.goto("/waiting");
  await expect(page.getByText(/^1 entry waits for whoever typed it\./)).toBeVisible();
  await expect(page.getByText(/Weight: 180/)).toHaveCount(0);

  await signedUp(page, "Eve");
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") sent.push(request.url());
  });
  await page.goto("/guide");
  await page.waitForLoadState("networkidle");
  await page.goto("/waiting");
  await expect(page.getByText(/^1 entry waits for whoever typed it\./)).toBeVisible();
  await expect(page.getByText(/check-in|180/)).toHaveCount(0);
  await expectAccessible(page);
  // A tap by mistake throws nothing away.
  page.once("dialog", (dialog) => void dialog.dismiss());
  await page.getByRole("button", { name: "Discard" }).click();
  expect([sent, await waitingOn(page)]).toEqual([[], 1]);
  await context.clearCookies();
  await context.addCookies(cookies);
  await page.goto("/today");
  // Signing out has ended that visit: their entry waits for a new one.
  await expect(page.getByRole("link", { name: "Sign in" }).first()).toBeVisible();
  await page.goto("/waiting");
  await page.getByRole("link", { name: "Sign in" }).click();
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect.poll(() => waitingOn(page)).toBe(0);
  expect(await massNow(page)).toBeCloseTo(81.65, 1);
  await context.close();
});

test("a tick without a network is on the house's side once it is back", async ({ browser }) => {
  const { context, page } = await onToday(browser);
  await context.setOffline(true);
  await page.getByRole("button", { name: /^Done, the drink/ }).click();
  await expect(waits(page)).toBeVisible();
  await context.setOffline(false);
  await expect(waits(page)).toHaveCount(0);
  const ticks = (await context.cookies()).find(({ name }) => name === "ticks");
  expect(ticks?.value).toMatch(/\+drink$/);
  await context.close();
});
