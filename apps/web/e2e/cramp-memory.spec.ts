import { expect, type Page } from "@playwright/test";
import { standStill, test } from "./page.ts";
import { ask, signedUp } from "./runner.ts";
import { settableWall, setWall } from "./wall-clock.ts";

const title = "h1";
const hourMs = 3_600_000;
const stretch = "Heel down, lean in, hold.";
const enough = "That is enough for today.";

const tap = (page: Page, name: string) => page.getByRole("button", { name }).click();

/** From the stretch to the answer. */
async function answer(page: Page, name: string) {
  await expect(page.locator(title)).toHaveText(stretch);
  await tap(page, "Next");
  await expect(page.locator(title)).toHaveText("Rub slowly, upward.");
  await tap(page, "Next");
  await expect(page.locator(title)).toHaveText("How is it?");
  await tap(page, name);
}

/** To the stretch of this round. */
async function reach(page: Page, round: number) {
  await page.goto("/now");
  await page.getByRole("timer").waitFor();
  if ((await page.locator(title).textContent()) !== stretch) await tap(page, "Next");
  for (let before = 1; before < round; before += 1) await answer(page, "Still tight");
  await expect(page.locator(title)).toHaveText(stretch);
}

const seconds = async (page: Page) => Number(await page.getByRole("timer").textContent());
const remembered = (page: Page) =>
  page.evaluate(() => JSON.parse(localStorage.getItem("limber.cramps") ?? "[]").length);

const logged = async (page: Page) => (await ask(page, "cramps.list", {})).items;

test("a reload in the third round is in the third round, at its second", async ({ page }) => {
  await reach(page, 3);
  const before = await seconds(page);
  await page.reload();
  await expect(page.locator(title)).toHaveText(stretch);
  await expect.poll(() => seconds(page)).toBeGreaterThan(0);
  expect(await seconds(page)).toBeLessThanOrEqual(before);
  await answer(page, "Still tight");
  await expect(page.locator(title)).toHaveText(enough);
  await page.reload();
  await expect(page.locator(title)).toHaveText(enough);
});

test("a screen that was closed and opened anew is in the round where it was", async ({
  page,
  context,
}) => {
  await page.goto("/guide");
  const first = await context.newPage();
  await reach(first, 3);
  await first.close();
  await page.goto("/now");
  await answer(page, "Still tight");
  await expect(page.locator(title)).toHaveText(enough);
  expect(await remembered(page)).toBe(1);
});

test("a walk goes on after a reload, and a screen that is opened after it has another cramp", async ({
  page,
}) => {
  await page.goto("/now");
  await tap(page, "It let go");
  await expect(page.locator(title)).toHaveText("Walk for two minutes.");
  await page.reload();
  await expect(page.locator(title)).toHaveText("Walk for two minutes.");
  await page.goto("/now");
  await expect(page.locator(title)).toHaveText(/Stop|Heel down/);
  expect(await remembered(page)).toBe(2);
});

for (const [how, byMs] of [
  ["back", -hourMs],
  ["forward", hourMs],
] as const) {
  test(`a clock that is set ${how} an hour moves no step and forgets no cramp`, async ({
    page,
  }) => {
    await settableWall(page);
    await page.goto("/now");
    await tap(page, "It let go");
    await reach(page, 2);
    const before = await seconds(page);
    await setWall(page, byMs);
    await page.waitForTimeout(1500);
    const after = await seconds(page);
    expect(after).toBeLessThan(before);
    expect(after).toBeGreaterThan(before - 20);
    // Kept with each second, by the clock as it is now.
    await page.reload();
    await expect(page.locator(title)).toHaveText(stretch);
    await expect.poll(() => seconds(page)).toBeGreaterThan(0);
    expect(await seconds(page)).toBeLessThanOrEqual(after);
    await tap(page, "It let go");
    await expect(page.locator(title)).toHaveText("The same muscle again. Walk.");
  });
}

test("a clock that was set back while the screen was closed shows no more seconds than a step has", async ({
  page,
}) => {
  await settableWall(page);
  await reach(page, 2);
  await page.goto("/guide");
  await setWall(page, -hourMs);
  await page.goto("/now");
  await expect(page.locator(title)).toHaveText(stretch);
  await expect.poll(() => seconds(page)).toBeGreaterThan(0);
  expect(await seconds(page)).toBeLessThanOrEqual(30);
});

test("two tabs are one screen: what is tapped on one is seen on the other, and counts once", async ({
  page,
  context,
}) => {
  await reach(page, 2);
  const other = await context.newPage();
  await other.goto("/now");
  await expect(other.locator(title)).toHaveText(stretch);
  await answer(other, "Still tight");
  await expect(page.locator(title)).toHaveText(stretch);
  await answer(page, "It let go");
  await expect(other.locator(title)).toHaveText("Walk for two minutes.");
  expect(await remembered(page)).toBe(1);
  await other.close();
});

test("a double tap is one tap", async ({ page }) => {
  await reach(page, 1);
  await tap(page, "Next");
  await tap(page, "Next");
  await page.getByRole("button", { name: "Still tight" }).dblclick();
  await expect(page.locator(title)).toHaveText(stretch);
  await page.getByRole("button", { name: "Next" }).dblclick();
  await expect(page.locator(title)).toHaveText("Rub slowly, upward.");
  for (let cramp = 1; cramp < 3; cramp += 1) {
    await tap(page, "It let go");
    await tap(page, "It is back");
  }
  // Where it stood there is the way out.
  await page.getByRole("button", { name: "It let go" }).dblclick();
  await expect(page.locator(title)).toHaveText(enough);
  await expect(page).toHaveURL(/\/now$/);
});

test("both ways out lead to today", async ({ page }) => {
  await page.goto("/now");
  await page.locator(".tools").getByRole("link", { name: "Close" }).click();
  await expect(page).toHaveURL(/\/today$/);
  await reach(page, 3);
  await answer(page, "Still tight");
  await page.locator(".thumbs").getByRole("link", { name: "Close" }).click();
  await expect(page).toHaveURL(/\/today$/);
});

test("three looks within an hour are no cramp", async ({ page }) => {
  await settableWall(page);
  for (let look = 0; look < 3; look += 1) {
    await page.goto("/now");
    await expect(page.getByRole("timer")).not.toHaveText("");
    await page.goto("/guide");
    await setWall(page, (look + 1) * 12 * 60_000);
  }
  await page.goto("/now");
  await expect(page.locator(title)).toHaveText("Stop. Stand still.");
  await expect(page.getByText(/cramp of this run/)).toHaveCount(0);
  await tap(page, "It let go");
  await expect(page.locator(title)).toHaveText("Walk for two minutes.");
});

test.describe("whoever is signed in", () => {
  test("has it logged without a page that said so before, and the next screen says it", async ({
    page,
  }) => {
    await signedUp(page);
    await page.goto("/now");
    await tap(page, "It let go");
    await expect(page.getByText("The cramp is in your log.").first()).toBeVisible();
    expect(await logged(page)).toMatchObject([
      { muscle: "calf", note: "From the cramp screen, 1 round." },
    ]);
    await page.goto("/runs");
    await expect(page.getByRole("button", { name: "Save" }).first()).toBeVisible();
    await expect(page.getByText("is not in your log yet")).toHaveCount(0);
  });

  test("is told that it waits, where there is no network, and has it once there is", async ({
    page,
    context,
  }) => {
    await signedUp(page);
    await page.goto("/guide");
    // Whose phone it is is noted once the page's scripts have come.
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem("limber.owner")))
      .not.toBeNull();
    await page.goto("/now");
    await context.setOffline(true);
    await tap(page, "It let go");
    await expect(page.getByText("Saved on this phone.").first()).toBeVisible();
    await context.setOffline(false);
    await page.goto("/guide");
    await expect(page.getByText("1 entry waiting.")).toHaveCount(0);
    await expect.poll(() => logged(page)).toMatchObject([{ muscle: "calf" }]);
  });

  test("is not somebody who signed out since", async ({ page, context }) => {
    await signedUp(page);
    await page.goto("/guide");
    const owner = () => page.evaluate(() => localStorage.getItem("limber.owner"));
    await expect.poll(owner).not.toBeNull();
    await context.clearCookies();
    await page.goto("/guide");
    await expect.poll(owner).toBeNull();
  });
});

test("a guest's waits on the phone, and is offered to whoever signs in", async ({ page }) => {
  await page.goto("/now");
  await tap(page, "It let go");
  await expect(page.getByText("Kept on this phone. Sign in").first()).toBeVisible();
  await signedUp(page);
  await page.goto("/runs");
  await expect(page.getByText(/A cramp at .* is not in your log yet/)).toBeVisible();
  await tap(page, "Add it");
  await expect(page.getByText("The cramp is in your log.")).toBeVisible();
});

test("a round that nobody answered is offered after a while, and sent by nobody", async ({
  page,
}) => {
  await signedUp(page);
  await page.goto("/guide");
  await standStill(page, new Date());
  await page.goto("/now");
  await page.clock.runFor(64_000);
  await expect(page.locator(title)).toHaveText("How is it?");
  const offered = page.getByText(/A cramp at .*\? Nobody said how it ended/);
  await page.goto("/runs");
  await expect(offered).toHaveCount(0);
  await page.clock.runFor(660_000);
  await page.goto("/runs");
  await expect(offered).toBeVisible();
  await tap(page, "Leave it out");
  await expect(offered).toHaveCount(0);
  expect(await logged(page)).toEqual([]);
});
