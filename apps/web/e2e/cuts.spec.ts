import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { waitingOn } from "./on-phone.ts";
import { asRunner, checkIn, type Line } from "./page-from-phone.ts";
import { ask } from "./runner.ts";

const waits = "1 entry waiting.";
const saved = /Saved on this phone\./;
const tap = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: true }).click();
const plansOf = async (page: Page) => (await ask(page, "plans.list", {})).items;
const runsOf = async (page: Page) =>
  (await ask(page, "runs.list", { statuses: ["done"] })).items.map(({ effort }) => effort);
const crampsOf = async (page: Page) =>
  (await ask(page, "cramps.list", {})).items.map(({ muscle }) => muscle);
/** The one without a start, which the runner keeps here. */
const shortPlan = async (page: Page) =>
  (await plansOf(page)).find(({ startsAt }) => startsAt === null)?.planId ?? "";

/** What somebody enters on a page, and what the house has of it in the end, however often it was sent. */
type EnteredAct = {
  readonly open: string | ((page: Page) => Promise<string>);
  readonly enter: (page: Page) => Promise<void>;
  readonly kept: (page: Page) => Promise<unknown>;
  readonly once: unknown;
  /** What says so while the line is slow, where nothing else on the screen has changed. */
  readonly whileSlow?: (page: Page) => Locator;
};
const isSaved = (page: Page) => page.getByText(saved);

let removed = "";

/** In this order by one runner, who has a plan for a run in an hour. */
const acts = {
  "a plan": {
    open: "/plans?distance=10km&time=1:00:00&mass=62kg&units=si",
    enter: (page) => tap(page, "Keep this plan"),
    kept: async (page) => (await plansOf(page)).length,
    once: 2,
    whileSlow: isSaved,
  },
  "the removal of a plan": {
    open: async (page) => {
      removed = await shortPlan(page);
      return `/plans/${removed}`;
    },
    enter: (page) => tap(page, "Remove"),
    kept: async (page) => (await plansOf(page)).length,
    once: 1,
    whileSlow: isSaved,
  },
  "a plan that is brought back": {
    open: async () => `/plans?removed=${removed}`,
    enter: (page) => tap(page, "Undo"),
    kept: async (page) => (await plansOf(page)).length,
    once: 2,
    whileSlow: isSaved,
  },
  "a check-in": {
    open: "/today",
    enter: (page) => checkIn(page, "180"),
    kept: async (page) => {
      const mass = (await ask(page, "plans.next", undefined))?.request?.bodyMassKg;
      return [(await plansOf(page)).length, mass?.toFixed(1)];
    },
    once: [2, "81.6"],
    whileSlow: isSaved,
  },
  "water tables": {
    open: async (page) => `/race/${(await ask(page, "plans.next", undefined))?.planId}`,
    enter: async (page) => {
      await page.getByLabel("Where they stand").fill("2, 4");
      await tap(page, "Place the drinks");
    },
    kept: async (page) => (await ask(page, "plans.next", undefined))?.request?.waterTablesM,
    once: [3219, 6437],
    whileSlow: isSaved,
  },
  "a tick": {
    open: "/today",
    enter: (page) => tap(page, /^Done, the drink/),
    kept: async (page) => {
      const cookies = await page.context().cookies();
      return cookies.find(({ name }) => name === "ticks")?.value.replace(/^[^+]+/, "");
    },
    once: "+drink",
  },
  "a run": {
    open: "/runs?run=new",
    enter: async (page) => {
      await page.getByLabel("Distance").fill("6");
      await page.getByLabel("Time", { exact: true }).fill("1:00:00");
      await page.getByRole("radio", { name: "3", exact: true }).check();
      await page.getByRole("button", { name: "Save", exact: true }).first().click();
    },
    kept: runsOf,
    once: [3],
    whileSlow: (page) => page.getByText("Saving."),
  },
  "a cramp": {
    open: "/now",
    enter: (page) => tap(page, "It let go"),
    kept: crampsOf,
    once: ["calf"],
  },
} satisfies Readonly<Record<string, EnteredAct>>;

type CutLine = {
  readonly cut: (line: Line) => unknown;
  readonly mend: (line: Line) => unknown;
};
const answersOf = (delay: ReturnType<Parameters<Line["slow"]>[0]>): CutLine => ({
  cut: (line) => line.slow(({ method }) => (method === "POST" ? delay : 0)),
  mend: (line) => line.slow(() => 0),
});
const cuts: Readonly<Record<string, CutLine>> = {
  "before the house hears of it": answersOf("before"),
  "after the house has done it": answersOf("after"),
  "in the headers of the answer": answersOf("headers"),
  "in the body of the answer": answersOf("body"),
  "by a house that is stopped": { cut: (line) => line.stop(), mend: (line) => line.goOn() },
};

async function opened(page: Page, line: Line, { open }: EnteredAct) {
  const path = typeof open === "string" ? open : await open(page);
  // A page that takes its newer self stops the way to the next one.
  await expect(() => page.goto(`${line.origin}${path}`)).toPass();
  await page.waitForLoadState("networkidle");
}

/** Each of them by one runner, on the page where it is entered, over this line. */
const eachOf = (
  browser: Browser,
  enter: (act: EnteredAct, page: Page, line: Line) => Promise<void>,
) =>
  asRunner(browser, async (page, line) => {
    for (const [what, act] of Object.entries<EnteredAct>(acts))
      await test.step(what, async () => {
        await opened(page, line, act);
        await enter(act, page, line);
        expect(await act.kept(page)).toEqual(act.once);
      });
  });

test.describe("a line that is cut", () => {
  for (const [where, { cut, mend }] of Object.entries(cuts))
    test(`${where}: each entry waits, says so, and is in the log once`, async ({ browser }) => {
      await eachOf(browser, async (act, page, line) => {
        await cut(line);
        await act.enter(page);
        const says = page.getByText(act.open === "/now" ? saved : waits);
        await expect(says.first()).toBeVisible();
        expect(await waitingOn(page)).toBe(1);
        await mend(line);
        await page.goto(`${line.origin}/guide`);
        await expect.poll(() => waitingOn(page)).toBe(0);
        await expect(page.getByText(waits)).toHaveCount(0);
      });
    });
});

test("a line that is slow: whoever waits is told that nothing is lost, and each entry is in the log once", async ({
  browser,
}) => {
  const { cut, mend } = answersOf(5000);
  await eachOf(browser, async (act, page, line) => {
    await cut(line);
    await act.enter(page);
    if (act.whileSlow) await expect(act.whileSlow(page)).toBeVisible({ timeout: 4000 });
    await expect.poll(() => waitingOn(page)).toBe(0);
    await mend(line);
  });
});

test("entries that wait while nobody listens go by themselves from the page that stays open, in their order", async ({
  browser,
}) => {
  await asRunner(browser, async (page, line) => {
    await opened(page, line, acts["a check-in"]);
    await line.stop();
    for (const pounds of ["185", "180"]) {
      await checkIn(page, pounds);
      await expect(page.getByText(saved)).toBeVisible();
    }
    await tap(page, /^Done, the drink/);
    await expect(page.getByText("3 entries waiting.")).toBeVisible();
    await line.goOn();
    await expect.poll(() => waitingOn(page), { timeout: 40_000 }).toBe(0);
    expect(await acts["a tick"].kept(page)).toBe("+drink");
    expect(await acts["a check-in"].kept(page)).toEqual([1, "81.6"]);
    await expect(page.getByText(saved)).toBeHidden();
  });
});
