import { expect, type Page } from "@playwright/test";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  standStill,
  test,
  untilKept,
  zone,
} from "./page.ts";

const minuteMs = 60_000;

/** The wall clock of the tests, so many minutes from now. */
function wall(minutes: number): string {
  const at = new Date(Date.now() + minutes * minuteMs);
  return at.toLocaleString("sv-SE", { timeZone: zone }).slice(0, 16).replace(" ", "T");
}

const today = (minutes = 50, more = "") =>
  `/today?units=us&distance=14&pace=9:20&start=${wall(minutes)}&zone=${zone}&temperature=71&humidity=78&mass=138&event=long${more}`;

const password = "correct horse battery";

/** Makes an account on the page where that is asked, signs in, and is led on. */
async function join(page: Page, email: string) {
  await page.getByLabel("Name").fill("Ada");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

test.describe("a runner in the morning", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("reads amount, deadline, start, warm-up and first mile without scrolling", async ({
    page,
  }) => {
    await page.goto(today());
    const dock = await page.getByRole("navigation", { name: "Main" }).boundingBox();
    const title = page.getByRole("heading", { level: 1 });
    await expect(title).toHaveText(
      /^Drink (up to )?[\d.]+( to [\d.]+)? oz by \d+:\d\d, then pause until the start\.$/,
    );
    for (const shown of [
      title,
      page.getByText(/^14 mi at \d+:\d\d [ap]m\..*Run mile 1 in 9:2\d, no faster\.$/),
      page.getByRole("heading", { name: /^Warm up, 1\d minutes$/ }),
      page.getByRole("heading", { name: /^First mile in 9:2\d$/ }),
    ]) {
      const box = await shown.boundingBox();
      expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThanOrEqual(dock?.y ?? 0);
    }
    await expectNoSidewaysScroll(page);
  });

  test("starts with one field, and two interactions make the plan", async ({ page }) => {
    await page.goto("/today");
    await page.getByLabel("Distance").fill("8");
    await page.getByRole("button", { name: "Make today's plan" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Drink .* by \d+:\d\d/);
    await expect(page.getByText("Your sweat is not known, so these are general")).toBeVisible();
  });

  test("goes through it with the keyboard alone", async ({ page }) => {
    await page.goto("/today");
    await page.getByLabel("Distance").focus();
    await page.keyboard.type("14");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Drink /);
    const done = page.getByRole("button", { name: "Done, the drink an hour before" });
    await done.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: /^Done. Undo/ })).toBeFocused();
    await page.getByRole("radio", { name: "3, light lemonade" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("radio", { name: "4, lemon" })).toBeChecked();
    await expect(
      page.getByText(
        "4, lemon. Drink as thirst says, within any limit on fluid that you were given.",
      ),
    ).toBeVisible();
  });

  test("ticks the drink off in one tap, and it is still ticked later, with or without a network", async ({
    page,
    context,
  }) => {
    await page.goto("/");
    await untilKept(page);
    const address = today();
    await page.goto(address);
    await page.getByRole("button", { name: /^Done/ }).click();
    await page.reload();
    await expect(page.getByRole("button", { name: /^Done. Undo/ })).toBeVisible();
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByText(/^Offline\. Page from \d+:\d\d/)).toBeVisible();
    await page.getByRole("button", { name: /^Done. Undo/ }).click();
    await page.reload();
    await expect(
      page.getByRole("button", { name: "Done, the drink an hour before" }),
    ).toBeVisible();
  });

  test("is told one thing at a time, by the clock", async ({ page }) => {
    const start = new Date("2026-11-22T14:30:00Z");
    await standStill(page, new Date(start.getTime() - 8 * 60 * minuteMs));
    await page.goto(
      `/today?units=us&distance=14&pace=9:20&start=2026-11-22T07:30&zone=America/Denver&temperature=71&mass=138`,
    );
    const title = page.getByRole("heading", { level: 1 });
    for (const [minutes, answer] of [
      [0, /^Sunday: drink (up to )?[\d.]+( to [\d.]+)? oz by 6:45/],
      [430, /^Drink (up to )?[\d.]+( to [\d.]+)? oz by 6:45/],
      [10, /^Pause\. Warm up at 7:06\.$/],
      [20, /^Warm up now/],
      [16, /^Line up/],
      [10, /every 20 minutes, if you are thirsty\.$/],
      [140, /Then log it\.$/],
    ] as const) {
      await page.clock.runFor(minutes * minuteMs + 21_000);
      await expect(title).toHaveText(answer);
    }
  });

  test("checks in: pale urine leaves the start drink out", async ({ page }) => {
    await page.goto(today(50, "&sweat=44"));
    const sip = page.getByText("The last sip before the start.");
    await expect(sip).toBeVisible();
    await page.getByRole("button", { name: "More" }).click();
    await expect(page.getByLabel("Weight before, lb")).toHaveValue("138.2");
    await page.getByRole("radio", { name: "1, almost clear" }).check();
    await page.getByRole("button", { name: "Save check-in" }).click();
    await expect(sip).toBeHidden();
    await expect(page.getByLabel("Weight before, lb")).toHaveValue("138.2");
  });

  test("urine like tea, cola, brown or red leads to help, and to nothing to drink", async ({
    page,
  }) => {
    await page.goto(today());
    await page.getByLabel("Tea, cola, brown or red").check();
    await expect(page.getByText("do not try to drink it away")).toBeVisible();
    await page.getByRole("button", { name: "Save check-in" }).click();
    await expect(page).toHaveURL(/\/now\/flags\?symptom=dark-urine$/);
    await expect(page.locator("h1")).toHaveText("Get emergency care today.");
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test("the question, the answer and the ticks are all there", async ({ page }) => {
    await page.goto("/today");
    await page.getByLabel("Distance").fill("14");
    await page.getByRole("button", { name: "Make today's plan" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Drink .* an hour before/);
    await page.getByRole("button", { name: /^Done/ }).click();
    await expect(page.getByRole("button", { name: /^Done. Undo/ })).toBeVisible();
    await page.getByRole("button", { name: /^Done. Undo/ }).click();
    await expect(page.getByRole("button", { name: /^Done, / })).toBeVisible();
  });
});

test.describe("with an account", () => {
  test.use({
    viewport: { width: 390, height: 844 },
    extraHTTPHeaders: { "x-forwarded-for": "198.51.100.31" },
  });

  test("signing up keeps the guest's plan, which is then today's, moves with the check-in, and can go and come back", async ({
    page,
  }) => {
    await page.goto(today().replace("/today", "/plans"));
    await page.getByRole("link", { name: "Keep this plan" }).click();
    await join(page, "today@example.org");
    await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^14 mi, .* oz, first mile/);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await page.goto("/today");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Drink .* by \d+:\d\d/);
    await page.getByRole("radio", { name: "2, pale straw" }).check();
    await page.getByRole("button", { name: "Save check-in" }).click();
    await expect(page.getByText("Saved. Today's plan stands on it.")).toBeVisible();
    await expect(page.getByText("The last sip before the start.")).toBeHidden();
    await expectAccessible(page);

    await page.goto("/plans");
    await expect(page.getByRole("region", { name: "Your plans" }).getByRole("link")).toHaveCount(1);
    await page.getByRole("link", { name: /^14 mi, / }).click();
    await page.getByRole("link", { name: "Change the run" }).click();
    await expect(page.getByLabel("Distance")).toHaveValue(/^14/);
    await page.getByLabel("Distance").fill("8");
    await page.getByRole("button", { name: "Make the plan" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^8 mi, .* first mile in 9:/);

    await page.getByRole("button", { name: "Remove" }).click();
    await expect(page.getByText("The plan is removed.")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^8 mi/);
  });

  test("the pages of whoever signs out are not left on the phone", async ({ page, context }) => {
    await page.goto("/sign-up");
    await join(page, "leaving@example.org");
    await untilKept(page);
    await page.goto("/today");
    await page.goto("/sign-in");
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("status").filter({ hasText: "signed out" })).toBeVisible();
    await context.setOffline(true);
    await page.goto("/today");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^There is no network/);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 1280]) {
    test.describe(`today, ${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 844 } });

      test("has nothing that axe objects to", async ({ page }) => {
        for (const address of [today(), "/today"]) {
          await page.goto(address);
          await expectAccessible(page);
        }
      });
    });
  }
}

test("nothing scrolls sideways at 320 px, nor at 200 %", async ({ page }) => {
  // 1280 px at 200 % are 640 px to lay out on.
  for (const [width, height] of [
    [320, 568],
    [640, 450],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const address of [today(), "/today"]) {
      await page.goto(address);
      await expectNoSidewaysScroll(page);
    }
  }
});
