import { expect, type Page } from "@playwright/test";
import { plan, standStill, test, untilKept } from "./page.ts";

const title = "h1";

test("starts by itself and goes through the round by the clock", async ({ page }) => {
  await standStill(page, new Date("2026-11-22T08:00:00"));
  await page.goto("/now");
  await expect(page.locator(title)).toHaveText("Stop. Stand still.");
  await expect(page.getByRole("button", { name: "Voice" })).toBeVisible();
  await page.clock.runFor(3_400);
  await expect(page.locator(title)).toHaveText("Heel down, lean in, hold.");
  await page.clock.runFor(15_000);
  await expect(page.getByRole("status")).toHaveText("15 seconds left");
  await page.clock.fastForward(60_000);
  await page.clock.runFor(400);
  await expect(page.locator(title)).toHaveText("How is it?");
  await page.getByRole("button", { name: "Still tight" }).click();
  await expect(page.locator(title)).toHaveText("Heel down, lean in, hold.");
  await page.clock.runFor(600);
  await page.getByRole("button", { name: "It let go" }).click();
  await expect(page.locator(title)).toHaveText("Walk for two minutes.");
  await expect(page.getByRole("timer")).toHaveText(/^[12]:\d\d$/);
});

test("three rounds, no more", async ({ page }) => {
  await standStill(page, new Date("2026-11-22T08:00:00"));
  await page.goto("/now");
  await expect(page.getByRole("button", { name: "Voice" })).toBeVisible();
  const tap = async (name: string) => {
    await page.getByRole("button", { name }).click();
    // A button is for those who have seen it.
    await page.clock.runFor(600);
  };
  await tap("Next");
  for (const _round of [1, 2, 3]) {
    for (const step of ["Heel down, lean in, hold.", "Rub slowly, upward."]) {
      await expect(page.locator(title)).toHaveText(step);
      await tap("Next");
    }
    await expect(page.locator(title)).toHaveText("How is it?");
    await tap("Still tight");
  }
  await expect(page.locator(title)).toHaveText("That is enough for today.");
});

test("the third cramp in one run ends it, also after the page was closed", async ({ page }) => {
  for (const expected of [
    "Walk for two minutes.",
    "The same muscle again. Walk.",
    "That is enough for today.",
  ]) {
    await page.goto("/now");
    await page.getByRole("button", { name: "It let go" }).click();
    await expect(page.locator(title)).toHaveText(expected);
    await page.goto("/guide");
  }
  // It is said while the round begins, for three seconds: a slow machine has them stand still.
  await standStill(page, new Date());
  await page.goto("/now");
  await expect(page.getByText("The third cramp of this run")).toHaveCount(2);
});

test("a tap that comes before the screen is ready forgets no cramp of this run", async ({
  page,
}) => {
  // As on a slow phone: what a page does after it was drawn comes late.
  await page.addInitScript(() => {
    const send = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (this: MessagePort, ...sent: [unknown]) {
      setTimeout(() => send.apply(this, sent), 1000);
    };
    const tap = () => {
      const button = [...document.querySelectorAll("button")].find(
        ({ textContent }) => textContent === "It let go",
      );
      const isAlive = Object.keys(button ?? {}).some((key) => key.startsWith("__reactProps$"));
      if (isAlive) button?.click();
      setTimeout(tap, 1);
    };
    if (location.pathname === "/now") tap();
  });
  for (const count of [1, 2, 3]) {
    await page.goto("/now");
    await expect
      .poll(() =>
        page.evaluate(() =>
          JSON.parse(localStorage.getItem("limber.cramps") ?? "[]").map(
            ({ letGo }: { letGo: boolean }) => letGo,
          ),
        ),
      )
      .toEqual(Array.from({ length: count }, () => true));
    await page.goto("/guide");
  }
});

test("a screen that is closed right at the tap has kept it", async ({ context, page }) => {
  await page.goto("/guide");
  for (const count of [1, 2, 3]) {
    const screen = await context.newPage();
    await screen.goto("/now");
    await screen.getByRole("button", { name: "It let go" }).evaluate((button: HTMLElement) => {
      button.click();
    });
    await screen.close();
    const kept = await page.evaluate(() => localStorage.getItem("limber.cramps") ?? "[]");
    expect(JSON.parse(kept)).toHaveLength(count);
  }
});

test("another muscle has its own stretch, and is remembered", async ({ page }) => {
  await standStill(page, new Date("2026-11-22T08:00:00"));
  await page.goto("/now");
  await page.getByLabel("Which muscle").selectOption("Front of the thigh");
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.locator(title)).toHaveText("Heel to seat, stand tall, hold.");
  await page.reload();
  await expect(page.getByLabel("Which muscle")).toHaveValue("quad");
});

async function expectWordsAboveThumbs(page: Page) {
  const heading = await page.locator(title).boundingBox();
  const thumbs = await page.locator(".thumbs").boundingBox();
  const detail = await page.locator(".words p").first().boundingBox();
  expect(heading?.y).toBeGreaterThan(0);
  expect((detail?.y ?? 0) + (detail?.height ?? 0)).toBeLessThan(thumbs?.y ?? 0);
}

for (const [width, height] of [
  [320, 568],
  [390, 844],
  [844, 390],
  [1280, 900],
] as const) {
  test(`at ${width} by ${height} every target is large, in view and apart`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto("/now");
    await page.getByRole("button", { name: "Next" }).click();
    await expect(page.getByRole("button", { name: "Voice" })).toBeVisible();
    const targets = await page.locator(".thumb, .tool").all();
    const boxes = await Promise.all(
      targets.map(async (target) => ({ ...(await target.boundingBox()) })),
    );
    expect(boxes).toHaveLength(6);
    for (const { x = -1, y = -1, width: wide = 0, height: high = 0 } of boxes) {
      expect(Math.min(wide, high)).toBeGreaterThanOrEqual(60);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + wide).toBeLessThanOrEqual(width);
      expect(y + high).toBeLessThanOrEqual(height);
    }
    await expectWordsAboveThumbs(page);
    await page.getByRole("button", { name: "It let go" }).click();
    await expect(page.getByText("Kept on this phone.").first()).toBeVisible();
    await expectWordsAboveThumbs(page);
  });
}

test("fills in steps when motion is unwelcome", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  // A clock that stands: on a busy machine the page takes seconds of its own to come.
  await standStill(page, new Date("2026-11-22T08:00:00"));
  await page.goto("/now");
  await expect(page.getByRole("button", { name: "Voice" })).toBeVisible();
  await page.clock.runFor(13_000);
  const full = () =>
    page
      .locator(".player")
      .evaluate((player) => (player as HTMLElement).style.getPropertyValue("--full"));
  await expect.poll(full).toBe("20.0%");
});

test("opens with no network, and so do the signs that need help", async ({ page, context }) => {
  await page.goto("/");
  await untilKept(page);
  await page.goto(plan);
  await context.setOffline(true);
  await page.goto(plan);
  await expect(page.locator(title)).toHaveText(/^14 mi/);
  await page.goto("/now");
  await expect(page.locator(title)).toHaveText(/Stop|Heel down/);
  await page.getByRole("button", { name: "It let go" }).click();
  await expect(page.locator(title)).toHaveText("Walk for two minutes.");
  await page.getByRole("link", { name: "Something feels wrong" }).click();
  await expect(page.locator(title)).toHaveText("Any of these? Stop and call for help.");
  await page.getByLabel("Headache").check();
  await expect(page.locator(title)).toHaveText("Do not run on. Be seen today.");
  await page.getByLabel("Drank a lot").check();
  await expect(page.locator(title)).toHaveText("Stop and call for help.");
  await page.getByLabel("Drank a lot").uncheck();
  await expect(page.locator(title)).toHaveText("Do not run on. Be seen today.");
  // What is not on the phone is no cramp: the screen is one tap away.
  await page.goto("/why");
  await expect(page.locator(title)).toHaveText(/^There is no network/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the signs that are ticked are answered by the page that comes back", async ({ page }) => {
    await page.goto("/now/flags");
    await page.getByLabel("Very hot").check();
    await page.getByRole("button", { name: "What to do" }).click();
    await expect(page.locator("h1")).toHaveText("Stop and call for help.");
    await expect(page.getByText(/Cool the runner until help comes/).first()).toBeVisible();
    await expect(page.getByLabel("Very hot")).toBeChecked();
  });
});

test("reads out where you are, and sends it nowhere", async ({ page, context }) => {
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation({ latitude: 48.20849, longitude: 16.37208 });
  await page.goto("/now/flags");
  await page.getByRole("button", { name: "My location" }).click();
  await expect(page.getByRole("button", { name: "48.20849, 16.37208" })).toBeVisible();
});
