import { type Browser, expect, type Page } from "@playwright/test";
import { waitingOn } from "./on-phone.ts";
import { cutting, saved, toldRun, waits } from "./outbox.ts";
import { ours, test, untilKept } from "./page.ts";
import { ask, planned, signedUp } from "./runner.ts";

type Told = { readonly page: Page; readonly runId: string };

const runsOf = async (page: Page) => (await ask(page, "runs.list", {})).items;
const crampsOf = async (page: Page) => (await ask(page, "cramps.list", {})).items;
const plannedOf = async (page: Page) =>
  (await ask(page, "runs.list", { statuses: ["planned", "skipped"] })).items;

/** What the log's forms do, each where it stands; and what is so when it was done, and done once. */
const acts = {
  "runs/remove": {
    named: "Removal of a run",
    open: ({ runId }) => `/runs/${runId}`,
    enter: async ({ page }) => {
      await page.getByText("Change this run").click();
      await page.getByRole("button", { name: "Remove this run" }).click();
    },
    isDone: async ({ page }) => expect(await runsOf(page)).toEqual([]),
  },
  "runs/remove-cramp": {
    named: "Removal of a cramp",
    open: ({ runId }) => `/runs/${runId}`,
    enter: async ({ page }) => {
      await page.getByText("Change this cramp").click();
      await page.getByRole("button", { name: "Remove this cramp" }).click();
    },
    isDone: async ({ page }) => expect(await crampsOf(page)).toEqual([]),
  },
  "runs/edit-cramp": {
    named: "A change to a cramp",
    open: ({ runId }) => `/runs/${runId}`,
    enter: async ({ page }) => {
      await page.getByText("Change this cramp").click();
      const form = page.locator('form[action="/acts/runs/edit-cramp"]');
      await form.getByText("More about the cramp").click();
      await form.getByLabel("It let go after").fill("1:30");
      await form.getByRole("button", { name: "Save" }).click();
    },
    isDone: async ({ page }) =>
      expect(await crampsOf(page)).toMatchObject([{ reliefAfterS: 90, muscle: "calf" }]),
  },
  "runs/bring-back": {
    named: "A run brought back",
    open: async ({ page, runId }) => {
      await ask(page, "runs.remove", { runId });
      return `/runs?removed=${runId}`;
    },
    enter: ({ page }) => page.getByRole("button", { name: "Undo" }).click(),
    isDone: async ({ page }) => {
      expect(await runsOf(page)).toHaveLength(1);
      expect(await crampsOf(page)).toHaveLength(1);
    },
  },
  "runs/cramp": {
    named: "A cramp",
    open: () => "/runs?cramp=night",
    enter: async ({ page }) => {
      await page.getByRole("radio", { name: "Right: Foot" }).check();
      await page.getByRole("button", { name: "Save the cramp" }).click();
    },
    isDone: async ({ page }) =>
      expect((await crampsOf(page)).filter(({ muscle }) => muscle === "foot")).toHaveLength(1),
  },
  "runs/skip": {
    named: "A run that was not run",
    open: async ({ page }) => {
      await planned(page);
      return "/runs?run=new";
    },
    enter: ({ page }) => page.getByRole("button", { name: "I did not run" }).click(),
    isDone: async ({ page }) =>
      expect(await plannedOf(page)).toMatchObject([{ status: "skipped" }]),
  },
} satisfies Record<
  string,
  {
    readonly named: string;
    readonly open: (told: Told) => string | Promise<string>;
    readonly enter: (told: Told) => Promise<void>;
    readonly isDone: (told: Told) => Promise<void>;
  }
>;

/** Of its own: what is cut is complained of in the console. */
async function onPhone(browser: Browser, { withWorker = false } = {}) {
  const context = await browser.newContext(withWorker ? {} : { serviceWorkers: "block" });
  const page = await context.newPage();
  await signedUp(page);
  const runId = await toldRun(page);
  return { context, page, runId };
}

for (const [act, { named, open, enter, isDone }] of Object.entries(acts))
  for (const cut of ["before", "after"] as const)
    test(`a line that is cut ${cut} the answer to ${act}: it is kept, named, sent again, and done once`, async ({
      browser,
    }) => {
      const { context, page, runId } = await onPhone(browser);
      await page.goto(await open({ page, runId }));
      await page.waitForLoadState("networkidle");
      const mend = await cutting(context, act, cut);
      await enter({ page, runId });
      await expect(saved(page)).toBeVisible();
      await page.goto("/waiting");
      await expect(page.getByText(new RegExp(`^${named}, `))).toBeVisible();
      await mend();
      await page.goto("/guide");
      await expect.poll(() => waitingOn(page)).toBe(0);
      await expect(waits(page)).toHaveCount(0);
      await isDone({ page, runId });
      await context.close();
    });

test("a removal without a network is seen on the next screen the phone shows: it is from before it", async ({
  browser,
}) => {
  const { context, page, runId } = await onPhone(browser, { withWorker: true });
  await page.goto("/guide");
  await untilKept(page);
  for (const address of ["/runs", `/runs/${runId}`]) {
    await page.goto(address);
    await expect(page.getByText("Ready offline")).toBeVisible();
  }
  await context.setOffline(true);
  await acts["runs/remove-cramp"].enter({ page, runId });
  await expect(saved(page)).toBeVisible();
  for (const address of ["/runs", `/runs/${runId}`]) {
    await page.goto(address);
    await expect(page.locator(".bar .ready")).toContainText("before your last entry");
    await expect(waits(page)).toBeVisible();
  }
  await context.setOffline(false);
  await expect.poll(() => waitingOn(page)).toBe(0);
  await page.goto(`/runs/${runId}`);
  await expect(page.getByText("Ready offline")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Calf, left" })).toHaveCount(0);
  expect(await crampsOf(page)).toEqual([]);
  await context.close();
});

test("a cramp's form that is refused comes back open, with the reason and all that was typed", async ({
  page,
}) => {
  await signedUp(page);
  const runId = await toldRun(page);
  await page.goto(`/runs/${runId}`);
  await page.waitForLoadState("networkidle");
  await page.getByText("Change this cramp").click();
  const form = page.locator('form[action="/acts/runs/edit-cramp"]');
  await form.getByText("More about the cramp").click();
  await form.getByLabel("It let go after").fill("soon");
  await form.getByRole("radio", { name: "Right: Foot" }).check();
  await form.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/problem=relief/);
  await expect(form.getByRole("alert").first()).toContainText('It let go after "soon"');
  await expect(form.getByLabel("It let go after")).toHaveValue("soon");
  await expect(form.getByRole("radio", { name: "Right: Foot" })).toBeChecked();
  await form.getByLabel("It let go after").fill("2:00");
  await form.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(`${ours}/runs/${runId}?said=logged`);
  expect(await crampsOf(page)).toMatchObject([{ muscle: "foot", reliefAfterS: 120 }]);
});
