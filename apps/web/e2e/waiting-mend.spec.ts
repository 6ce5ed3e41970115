import { expect, type Page } from "@playwright/test";
import { waitingOn } from "./on-phone.ts";
import { toldRun } from "./outbox.ts";
import { test as quiet } from "./page.ts";
import { ask, planned, signedUp } from "./runner.ts";

/** In a browser whose worker is away: pages come from the house alone. */
const test = quiet.extend({
  context: async ({ browser }, use) => {
    const context = await browser.newContext({ serviceWorkers: "block" });
    await use(context);
    await context.close();
  },
});

const hourMs = 3_600_000;

const runsOf = async (page: Page) => (await ask(page, "runs.list", {})).items;
const crampsOf = async (page: Page) => (await ask(page, "cramps.list", {})).items;
const editCramp = (page: Page) => page.locator('form[action="/acts/runs/edit-cramp"]');

type Mended = {
  readonly open: (page: Page) => Promise<string>;
  readonly type: (page: Page) => Promise<void>;
  /** The field that was wrong, with what was typed still in it. */
  readonly wrong: (page: Page) => ReturnType<Page["locator"]>;
  readonly typed: string;
  readonly right: string;
  readonly save: (page: Page) => Promise<void>;
  readonly isDone: (page: Page) => Promise<void>;
};

const mended: Readonly<Record<string, Mended>> = {
  "runs/cramp": {
    open: async () => "/runs?cramp=night",
    type: async (page) => {
      await page.getByRole("radio", { name: "Right: Foot" }).check();
      await page.getByText("More about the cramp").click();
      await page.getByLabel("It let go after").fill("soon");
    },
    wrong: (page) => page.getByLabel("It let go after"),
    typed: "soon",
    right: "1:30",
    save: (page) => page.getByRole("button", { name: "Save the cramp" }).click(),
    isDone: async (page) =>
      expect(await crampsOf(page)).toMatchObject([{ muscle: "foot", reliefAfterS: 90 }]),
  },
  "runs/edit-cramp": {
    open: async (page) => `/runs/${await toldRun(page)}`,
    type: async (page) => {
      await page.getByText("Change this cramp").click();
      await editCramp(page).getByText("More about the cramp").click();
      await editCramp(page).getByLabel("It let go after").fill("soon");
    },
    wrong: (page) => editCramp(page).getByLabel("It let go after"),
    typed: "soon",
    right: "2:00",
    save: (page) => editCramp(page).getByRole("button", { name: "Save" }).click(),
    isDone: async (page) =>
      expect(await crampsOf(page)).toMatchObject([{ muscle: "calf", reliefAfterS: 120 }]),
  },
  "runs/log": {
    open: async () => "/runs",
    type: async (page) => {
      await page.getByLabel("Distance").fill("6 parsecs");
      await page.getByRole("radio", { name: "7", exact: true }).check();
    },
    wrong: (page) => page.getByLabel("Distance"),
    typed: "6 parsecs",
    right: "6",
    save: (page) => page.getByRole("button", { name: "Save", exact: true }).first().click(),
    isDone: async (page) =>
      expect(await runsOf(page)).toMatchObject([{ effort: 7, distanceM: expect.closeTo(9656, 0) }]),
  },
};

for (const [act, { open, type, wrong, typed, right, save, isDone }] of Object.entries(mended))
  test(`${act} that was refused later is mended in its form with all that was typed, and is there once`, async ({
    page,
    context,
  }) => {
    await signedUp(page);
    await page.goto(await open(page));
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    await type(page);
    await save(page);
    await expect(page.getByText(/^Saved on this phone\./)).toBeVisible();
    await context.setOffline(false);
    await page.getByRole("link", { name: "1 entry refused." }).click();
    await expect(page.getByText(/^It was not taken: ./)).toBeVisible();
    await page.getByRole("link", { name: "Mend it" }).click();
    await page.waitForLoadState("networkidle");
    await expect(page.getByRole("alert").first()).toBeVisible();
    await expect(wrong(page)).toHaveValue(typed);
    await wrong(page).fill(right);
    await save(page);
    // The page may be on its way to the next.
    await expect.poll(() => waitingOn(page).catch(() => undefined)).toBe(0);
    await page.goto("/waiting");
    await expect(page.getByText("Nothing waits.")).toBeVisible();
    await isDone(page);
  });

/** What one tap sends, of something that is gone for good. */
const oneTap = {
  "runs/remove": async (page: Page) => {
    await page.goto(`/runs/${await toldRun(page)}`);
    await page.getByText("Change this run").click();
    return page.getByRole("button", { name: "Remove this run" });
  },
  "runs/bring-back": async (page: Page) => {
    const runId = await toldRun(page);
    await ask(page, "runs.remove", { runId });
    await page.goto(`/runs?removed=${runId}`);
    return page.getByRole("button", { name: "Undo" });
  },
  "plans/remove": async (page: Page) => {
    await page.goto(`/plans/${await planned(page, { startsInMs: 72 * hourMs })}`);
    return page.getByRole("button", { name: "Remove", exact: true });
  },
};

for (const [act, opened] of Object.entries(oneTap))
  test(`${act} that was refused later says why, and is discarded`, async ({ page, context }) => {
    await signedUp(page);
    const button = await opened(page);
    await page.waitForLoadState("networkidle");
    await page
      .locator(`form[action="/acts/${act}"] input[type=hidden]`)
      .first()
      .evaluate((field: HTMLInputElement) => {
        field.value = crypto.randomUUID();
      });
    await context.setOffline(true);
    await button.click();
    await expect(page.getByText(/^Saved on this phone\./)).toBeVisible();
    await context.setOffline(false);
    await page.getByRole("link", { name: "1 entry refused." }).click();
    await expect(page.getByText(/^It was not taken: ./)).toBeVisible();
    // One tap has nothing in it to mend.
    await expect(page.getByRole("link", { name: "Mend it" })).toHaveCount(0);
    await page.getByRole("button", { name: "Discard" }).click();
    await expect(page.getByText("Discarded.")).toBeVisible();
    expect(await waitingOn(page)).toBe(0);
  });
