import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, expectOneSheet, test } from "./page.ts";
import { logSixteen, planned, signedUp } from "./runner.ts";

const minuteMs = 60_000;

/** A thumb that counts: opening a page, a tap and a value typed are one each. */
function thumb() {
  let taps = 0;
  return {
    async does(act: () => Promise<unknown>) {
      taps += 1;
      await act();
    },
    /** Told in the report, and held to. */
    spent(most: number) {
      test.info().annotations.push({ type: "interactions", description: `${taps} of ${most}` });
      expect(taps).toBeLessThanOrEqual(most);
    },
  };
}

/** Read without scrolling, and not under the dock. */
async function expectInFirstView(page: Page, ...shown: readonly Locator[]) {
  const dock = await page.getByRole("navigation", { name: "Main" }).boundingBox();
  for (const each of shown) {
    await expect(each).toBeVisible();
    const box = await each.boundingBox();
    expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThanOrEqual(dock?.y ?? 0);
  }
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
}

const title = (page: Page) => page.getByRole("heading", { level: 1 });
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).first();

test.use({ viewport: { width: 390, height: 844 } });

test("J1, before a run: the answer in the first view, the first drink ticked, the warm-up begun", async ({
  page,
}) => {
  await signedUp(page);
  await planned(page, { startsInMs: 50 * minuteMs });
  const { does, spent } = thumb();
  await does(() => page.goto("/today"));
  await expect(title(page)).toHaveText(
    /^Drink (up to )?[\d.]+( to [\d.]+)? oz by \d+:\d\d, then pause/,
  );
  await expectInFirstView(
    page,
    title(page),
    page.getByText(/^14 mi at \d+:\d\d [ap]m\..*Run mile 1 in 9:\d\d, no faster\.$/),
    page.getByRole("heading", { name: /^Warm up, 1\d minutes$/ }),
    page.getByRole("heading", { name: /^First mile in 9:\d\d$/ }),
  );
  await does(() => page.getByRole("button", { name: "Done, the drink an hour before" }).click());
  await expect(page.getByRole("button", { name: /^Done. Undo/ })).toBeVisible();
  await does(() => page.getByRole("link", { name: "Start the warm-up" }).click());
  await expect(page.getByRole("timer")).toBeInViewport();
  await expect(page.getByRole("button", { name: "Pause" })).toBeInViewport();
  spent(3);
});

test("J2, in a cramp: told what to do before anything is asked, and the signs one tap away", async ({
  page,
}) => {
  const { does, spent } = thumb();
  await does(() => page.goto("/now"));
  await expect(title(page)).toHaveText(/Stop|Heel down/);
  await does(() => page.getByRole("button", { name: "It let go" }).click());
  await expect(title(page)).toHaveText("Walk for two minutes.");
  await does(() => page.getByRole("link", { name: "Something feels wrong" }).click());
  await expect(title(page)).toHaveText("Any of these? Stop and call for help.");
  await expect(page.getByRole("link", { name: /^Call \d+$/ })).toBeInViewport();
  spent(3);
});

test("J3, after a run that went by the plan: opened and saved", async ({ page }) => {
  await signedUp(page);
  await planned(page);
  const { does, spent } = thumb();
  await does(() => page.goto("/runs"));
  await expect(title(page)).toHaveText(/, 14 mi: how was it\?$/);
  await expect(page.getByRole("slider")).toHaveAccessibleName(/^Drank on the way, oz planned/);
  await expectInFirstView(page, save(page));
  await does(() => save(page).click());
  await expect(page).toHaveURL(/\/runs\/[0-9a-f-]{36}\?said=logged$/);
  await expect(title(page)).toHaveText("14 mi in 2:11:00.");
  spent(2);
});

test("J3, after a run with a cramp: eight at most, and the answer in one sentence", async ({
  page,
}) => {
  await signedUp(page);
  await planned(page);
  const { does, spent } = thumb();
  await does(() => page.goto("/runs"));
  await does(() => page.getByRole("radio", { name: "During" }).first().check());
  await does(() => page.getByRole("radio", { name: "Left: Calf" }).first().check());
  await does(() => page.getByRole("slider").press("ArrowRight"));
  await does(() => page.getByRole("button", { name: "Less weight" }).click());
  await does(() => page.getByRole("radio", { name: "7", exact: true }).check());
  await does(() => save(page).click());
  await expect(page).toHaveURL(/said=logged$/);
  await expect(title(page)).toHaveText(/^You lost \d+ oz\.$/);
  await expect(page.getByText(/^You lost 0\.2 lb, about \d oz\. Normal range\.$/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Calf, left" })).toBeVisible();
  await expect(page.getByText("Effort7 of 10")).toBeVisible();
  await expect(page.getByRole("heading", { name: "After the run" })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  spent(8);
});

test("J4, weekly: what goes with the cramps is the first sentence, and its table a tap away", async ({
  page,
}) => {
  await signedUp(page);
  await logSixteen(page);
  const { does, spent } = thumb();
  await does(() => page.goto("/patterns"));
  await expect(title(page)).toHaveText("Too early to say.");
  await expectInFirstView(page, title(page), page.getByText(/^16 runs, 5 with a cramp\./));
  await does(() => page.getByText("See as a table").first().click());
  await expect(page.getByRole("row", { name: /Fast first mile/ })).toBeVisible();
  spent(2);
});

test("J5, race day: where to stand and how fast to begin, and the first mile judged in two words", async ({
  page,
}) => {
  await signedUp(page);
  await planned(page, { startsInMs: 36 * 60 * minuteMs, event: "race" });
  const { does, spent } = thumb();
  await does(() => page.goto("/race"));
  await does(() => page.getByRole("main").getByRole("link", { name: /14 mi/ }).first().click());
  await expect(title(page)).toHaveText(
    /^Start \d+:\d\d [ap]m\. First mile in 9:\d\d, no faster\.$/,
  );
  await expectInFirstView(page, title(page));
  await does(() => page.getByLabel("Your first mile").fill("9:00"));
  await expect(page.getByRole("status").filter({ hasText: "Ease off" })).toBeVisible();
  spent(3);
});

test("J6, cramps that persist: a page to take along, two taps away and on one sheet", async ({
  page,
}) => {
  await signedUp(page);
  await logSixteen(page);
  const { does, spent } = thumb();
  await does(() => page.goto("/patterns"));
  await does(() => page.getByRole("link", { name: "A page to take to a professional" }).click());
  await expect(page.getByText("It is a log, not an opinion.")).toBeVisible();
  await expectOneSheet(page);
  spent(2);
});
