import { expect, type Page } from "@playwright/test";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectOneSheet,
  ours,
  test,
  untilKept,
} from "./page.ts";
import { readIn } from "./pseudo.ts";
import { ask, planned, signedUp } from "./runner.ts";
import { slowLine } from "./slow-line.ts";

async function planRace(page: Page): Promise<string> {
  await signedUp(page);
  const { planId } = await ask(page, "plans.create", {
    request: {
      distanceM: 42_195,
      durationS: 15_000,
      event: "race",
      bodyMassKg: 58,
      conditions: { airTemperatureC: 14, relativeHumidityPct: 60 },
      splitUnit: "mile",
      startAt: "2998-12-06T14:00:00Z",
      timeZone: "America/Denver",
    },
  });
  return planId;
}

test("the next race is listed, and opens to its day in its own zone", async ({ page }) => {
  await planRace(page);
  await page.goto("/race");
  await page
    .getByRole("main")
    .getByRole("link", { name: /26.2 mi/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "Start 7:00 am. First mile in 9:3",
  );
});

test("the first mile is judged at once, also without a net", async ({ page, context }) => {
  const id = await planRace(page);
  await page.goto(`/race/${id}`, { waitUntil: "networkidle" });
  await untilKept(page);
  await context.setOffline(true);
  const field = page.getByLabel("Your first mile");
  await field.fill("9:00");
  await expect(page.getByRole("status").filter({ hasText: "Ease off" })).toContainText(
    "s lost later",
  );
  await field.fill("955");
  await expect(page.getByRole("status").filter({ hasText: "On plan" })).toBeVisible();
});

test("drinks are placed at the water tables, and never add up past the ceiling", async ({
  page,
}) => {
  const id = await planRace(page);
  await page.goto(`/race/${id}`);
  await page.getByLabel("Where they stand").fill("every 3");
  await page.getByRole("button", { name: "Place the drinks" }).click();
  await expect(page.getByRole("row", { name: /^24 mi/ })).toBeVisible();
  await page.getByLabel("Where they stand").fill("at the church");
  await page.getByRole("button", { name: "Place the drinks" }).click();
  await expect(page.getByText("is not a list of places")).toBeVisible();
  await expect(page.getByLabel("Where they stand")).toHaveValue("at the church");
});

test("tables are typed once: the race, the run and the plan of the morning know them", async ({
  page,
}) => {
  const id = await planRace(page);
  await page.goto(`/race/${id}`);
  await page.getByLabel("Where they stand").fill("4, 8");
  await page.getByRole("button", { name: "Place the drinks" }).click();
  await expect(page.getByRole("row", { name: /^8 mi/ })).toBeVisible();
  await expect(page).toHaveURL(`/race/${id}`);
  await page.goto(`/race/${id}`);
  await expect(page.getByLabel("Where they stand")).toHaveValue("4, 8");
  await page.clock.install();
  await page.goto(`/run?plan=${id}`);
  for (const button of ["Start", "Mile 1"]) {
    await page.getByRole("button", { name: button, exact: true }).click();
    await page.clock.runFor(500_000);
  }
  await expect(page.locator("body")).toContainText("4 mi");
});

const eveningBeforeMs = 14 * 3_600_000;

test("the evening before a race its pages are kept without a tap, once, and open without a network", async ({
  page,
  context,
}) => {
  await signedUp(page);
  const id = await planned(page, { startsInMs: eveningBeforeMs, event: "race" });
  const line = await slowLine();
  try {
    const run = `/run?plan=${id}`;
    const timesAsked = () => line.asked.filter(({ path }) => path === run).length;
    const said = page.getByText(/^Saved for offline, \d+ kB, /);
    await page.goto(`${line.origin}/race/${id}`);
    await expect(said).toBeVisible();
    expect(timesAsked()).toBe(1);
    await page.reload();
    await expect(said).toBeVisible();
    expect(timesAsked()).toBe(1);
    await context.setOffline(true);
    await page.goto(`${line.origin}${run}`);
    await expect(page.getByRole("button", { name: /^Start/ }).first()).toBeVisible();
    await page.goto(`${line.origin}/run/warm-up?plan=${id}`);
    await expect(page).toHaveTitle(/Warm-up/);
    for (const path of [`/plans/${id}`, `/race/${id}`, "/today"]) {
      await page.goto(`${line.origin}${path}`);
      await expect(page.locator(".bar .ready").first()).toHaveText(/^Offline\. Page from /);
    }
  } finally {
    await page.goto("about:blank");
    await line.leave();
  }
});

test("the plan of a run tomorrow keeps its pages, of one next week none", async ({ page }) => {
  await signedUp(page);
  const shelved = () =>
    page.evaluate(async () => {
      const cache = await caches.open("limber-seen-1");
      return (await cache.keys()).map(
        ({ url }) => `${new URL(url).pathname}${new URL(url).search}`,
      );
    });
  const later = await planned(page, { startsInMs: 12 * eveningBeforeMs });
  await page.goto(`/plans/${later}`);
  await untilKept(page);
  const soon = await planned(page, { startsInMs: eveningBeforeMs });
  await page.goto(`/plans/${soon}`);
  await expect
    .poll(shelved)
    .toEqual(expect.arrayContaining([`/run?plan=${soon}`, `/run/warm-up?plan=${soon}`, "/today"]));
  expect((await shelved()).filter((address) => address.startsWith(`/run?plan=${later}`))).toEqual(
    [],
  );
});

test("the wrist band is one page, and nothing else is printed", async ({ page }) => {
  const id = await planRace(page);
  await page.goto(`/race/${id}?tables=every+3`);
  await expectOneSheet(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Where to stand")).toBeHidden();
  await expect(page.locator(".pace-band")).toBeVisible();
});

/** Texts of one row that lie on each other, or run out of what is printed. */
function collisions(page: Page, sheet: string, rows: string): Promise<string[]> {
  return page.evaluate(
    ([sheet, rows]) =>
      [...document.querySelectorAll(`${sheet} :is(${rows})`)].flatMap((row) => {
        const paper = row.closest(sheet ?? "")?.getBoundingClientRect();
        const boxes = [...row.children].map((cell) => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          return range.getBoundingClientRect();
        });
        const texts = boxes.filter(({ width }) => width > 0);
        const touches = texts.some((one, at) =>
          texts
            .slice(at + 1)
            .some(
              (other) =>
                Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0 &&
                Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1,
            ),
        );
        const runsOut = texts.some(
          ({ right, bottom }) =>
            paper === undefined || right > paper.right || bottom > paper.bottom,
        );
        return touches || runsOut ? [row.textContent ?? ""] : [];
      }),
    [sheet, rows],
  );
}

for (const language of ["en", "de", "es"])
  test(`on the band and the card no text lies on another, in ${language}`, async ({
    page,
    context,
  }) => {
    await readIn(context, language);
    await context.addCookies([
      { name: "units", value: language === "en" ? "us" : "si", url: ours },
    ]);
    await signedUp(page);
    const { planId } = await ask(page, "plans.create", {
      request: {
        distanceM: 100_000,
        durationS: 54_000,
        event: "race",
        bodyMassKg: 90,
        conditions: { airTemperatureC: 20, relativeHumidityPct: 60 },
        splitUnit: language === "en" ? "mile" : "kilometre",
        startAt: "2998-12-06T14:00:00Z",
        timeZone: "America/Denver",
      },
    });
    await page.emulateMedia({ media: "print" });
    for (const tables of ["every 2.5", "every 1"]) {
      await page.goto(`/race/${planId}?tables=${encodeURIComponent(tables)}`);
      await expect(page.locator(".pace-band").first()).toBeVisible();
      expect(await page.locator(".pace-band .tall").count()).toBeGreaterThan(5);
      expect(await collisions(page, ".pace-band", "li")).toEqual([]);
      await expectOneSheet(page);
    }
    await page.goto(`/plans/${planId}`);
    expect(await page.locator(".card tr").count()).toBeGreaterThan(1);
    expect(await collisions(page, ".card", "tr, header")).toEqual([]);
  });

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [320, 390, 1280]) {
    test(`a race day is readable at ${width} px, ${colorScheme}`, async ({ page }) => {
      const id = await planRace(page);
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      await page.goto(`/race/${id}?tables=every+3`);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
  }
}
