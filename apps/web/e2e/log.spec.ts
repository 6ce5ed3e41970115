import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, ours, test, untilKept, zone } from "./page.ts";
import { ask, planned, signedUp } from "./runner.ts";

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };
const password = "correct horse battery";
const mileM = 1609.344;
const hourMs = 3_600_000;

let runners = 0;

/** Each runner comes from a place of their own: sign-ins from one are limited. */
const headers = () => ({
  origin: ours,
  "x-forwarded-for": `10.${process.pid % 250}.${Math.floor(process.pid / 250) % 250}.${runners}`,
});

async function signIn(page: Page, email: string) {
  runners += 1;
  const { ok } = await page.request
    .post("/api/auth/sign-in/email", { headers: headers(), data: { email, password } })
    .then((response) => ({ ok: response.ok() }));
  expect(ok).toBe(true);
}

const title = (page: Page) => page.getByRole("heading", { level: 1 });
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).first();

test.describe("after the run", () => {
  test.use({ viewport: phone });

  test("whoever came back heavier is told to drink no more, with the way to help", async ({
    page,
  }) => {
    await signedUp(page);
    const planId = await planned(page);
    await page.goto(`/runs?plan=${planId}`);
    await page.getByLabel("Weight after, lb").fill("139.5");
    await save(page).click();
    await expect(title(page)).toHaveText("You came back heavier.");
    await expect(
      page.getByText("You came back heavier. Drink less next time, and do not drink more now."),
    ).toBeVisible();
    await expect(
      page.getByRole("link", { name: /^Heavier than before, or after drinking a lot/ }),
    ).toHaveAttribute("href", "/now/flags");
  });

  test("goes through it with the keyboard alone", async ({ page }) => {
    await signedUp(page);
    await planned(page);
    await page.goto("/runs");
    await page.getByRole("radio", { name: "None" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("radio", { name: "During" }).first()).toBeChecked();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("radio", { name: /^Left: / }).nth(1)).toBeChecked();
    await page.getByRole("slider").focus();
    await page.keyboard.press("ArrowLeft");
    await page.getByLabel("Weight after, lb").focus();
    await page.keyboard.type("136");
    await page.keyboard.press("Enter");
    await expect(title(page)).toHaveText(/^You lost \d+ oz\.$/);
    await expect(page.getByRole("heading", { name: "Back of the thigh, left" })).toBeVisible();
  });

  test("what is typed is still there after the page was closed", async ({ page }) => {
    await signedUp(page);
    await planned(page);
    await page.goto("/runs");
    await page.getByRole("radio", { name: "8", exact: true }).check();
    await page.getByText("More warm-up").click();
    await page.getByLabel("Note").fill("Legs like wood from mile 10.");
    await page.goto("/guide");
    await page.goto("/runs");
    await expect(page.getByText("What you typed before is still here.")).toBeVisible();
    await expect(page.getByRole("radio", { name: "8", exact: true })).toBeChecked();
    await expect(page.getByLabel("Note")).toHaveValue("Legs like wood from mile 10.");
  });

  test("what cannot be is said beside its field, and nothing typed is lost", async ({ page }) => {
    await signedUp(page);
    await page.goto("/runs");
    await page.getByLabel("Distance").fill("14 parsecs");
    await page.getByRole("radio", { name: "3", exact: true }).check();
    await save(page).click();
    await expect(
      page.getByRole("alert").filter({ hasText: 'Distance "14 parsecs"' }),
    ).toBeVisible();
    await expect(page.getByLabel("Distance")).toBeFocused();
    await expect(page.getByRole("radio", { name: "3", exact: true })).toBeChecked();
  });

  test("a form that comes back has the start that was typed, whatever else cannot be", async ({
    page,
  }) => {
    await signedUp(page);
    const typed = { start: "2026-11-01T07:30", distance: "far", time: "9".repeat(300) };
    await page.goto(`/runs?${new URLSearchParams({ ...typed, problem: "distance" })}`);
    await expect(page.locator("#log-problem")).toBeVisible();
    await expect(page.locator('#log [name="start"]')).toHaveValue(typed.start);
    await expect(page.getByLabel("Distance")).toHaveValue(typed.distance);
  });

  test("a planned run that was not run is put aside, with a way back", async ({ page }) => {
    await signedUp(page);
    await planned(page);
    await page.goto("/runs?run=new");
    await page.getByRole("button", { name: "I did not run" }).click();
    await expect(page.getByText("Noted as not run.")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(title(page)).toHaveText(/, 14 mi: how was it\?$/);
  });
});

test.describe("without JavaScript", () => {
  test.use({ viewport: phone, javaScriptEnabled: false });

  test("the same form logs the same run, and says what is wrong", async ({ page }) => {
    await signedUp(page);
    await page.goto("/runs");
    await page.getByLabel("Distance").fill("6");
    await page.getByLabel("Time", { exact: true }).fill("1:00");
    await page.getByRole("radio", { name: "During" }).first().check();
    await page.getByRole("radio", { name: "Right: Foot" }).first().check();
    await page.getByRole("spinbutton", { name: "Or as a number, oz" }).fill("12");
    await save(page).click();
    await expect(page.getByRole("alert")).toContainText("ambiguous");
    await expect(page.getByRole("radio", { name: "Right: Foot" }).first()).toBeChecked();
    await page.getByLabel("Time", { exact: true }).fill("1:00:00");
    await page.getByRole("spinbutton", { name: "Or as a number, oz" }).fill("12");
    await save(page).click();
    await expect(title(page)).toHaveText("6 mi in 1:00:00.");
    await expect(page.getByRole("heading", { name: "Foot, right" })).toBeVisible();
    await page.goto("/runs");
    await page.getByRole("button", { name: "Remove 6 mi in 1:00:00" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(title(page)).toHaveText("6 mi in 1:00:00.");
  });
});

test.describe("without a network", () => {
  test.use({ viewport: phone });

  async function cached(page: Page, address: string) {
    await page.goto("/guide");
    await untilKept(page);
    await page.goto(address);
    await expect(page.getByText("Ready offline")).toBeVisible();
    await expect
      .poll(() =>
        page.evaluate(async () => (await (await caches.open("limber-loaded-1")).keys()).length),
      )
      .toBeGreaterThan(0);
  }

  test("an entry waits on the phone and is in the log once the network is back", async ({
    page,
    context,
  }) => {
    await signedUp(page);
    await planned(page);
    await cached(page, "/runs");
    await context.setOffline(true);
    await page.goto("/runs");
    await expect(page.getByText(/^Offline\./)).toBeVisible();
    await page.getByRole("radio", { name: "9", exact: true }).check();
    await save(page).click();
    await expect(page.getByText(/^Saved on this phone\./)).toBeVisible();
    await expect(page.getByText("1 entry waiting.")).toBeVisible();
    await page.goto("/runs");
    await expect(page.getByRole("radio", { name: "9", exact: true })).toBeChecked();
    await context.setOffline(false);
    await expect(page.getByText("1 entry waiting.")).toHaveCount(0);
    // What was kept is from before the entry: the newer page stands there, or is offered.
    await expect(page.locator(".bar .ready").first()).toHaveText(
      /^(Ready offline|Show the newer page)$/,
    );
    const { items } = await ask(page, "runs.list", {});
    expect(items).toMatchObject([{ effort: 9, status: "done" }]);
  });

  test("who signs out leaves no page and no draft, and what waited is in their log", async ({
    page,
  }) => {
    const email = await signedUp(page);
    await planned(page);
    await cached(page, "/runs");
    await page.getByRole("radio", { name: "8", exact: true }).check();
    await page.goto("/sign-in");
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByText("You are signed out.")).toBeVisible();
    const left = await page.evaluate(async () => {
      const names = await caches.keys();
      const pages = await Promise.all(
        names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
      );
      return {
        logs: pages.flat().filter((url) => new URL(url).pathname.startsWith("/runs")),
        drafts: Object.keys(localStorage).filter((key) => key.startsWith("limber.draft")),
        owner: localStorage.getItem("limber.owner"),
      };
    });
    expect(left).toEqual({ logs: [], drafts: [], owner: null });
    await signIn(page, email);
  });

  test("a guest's cramp is offered at sign-in, and a runner's logs itself", async ({ page }) => {
    await page.goto("/now");
    await page.getByRole("button", { name: "It let go" }).click();
    await signedUp(page);
    await page.goto("/runs");
    await expect(page.getByText(/^A cramp at .* is not in your log yet\./)).toBeVisible();
    await page.getByRole("button", { name: "Add it" }).click();
    await expect(page.getByText("The cramp is in your log.")).toBeVisible();
    await page.goto("/now");
    await page.getByLabel("Which muscle").selectOption("Foot");
    await page
      .getByRole("button", { name: "It is a new run" })
      .or(page.getByRole("button", { name: "It let go" }))
      .first()
      .click();
    await expect
      .poll(async () => {
        const { items } = await ask(page, "cramps.list", {});
        return items.map(({ muscle }) => muscle).toSorted();
      })
      .toEqual(["calf", "foot"]);
    await page.goto("/runs");
    await expect(page.getByRole("radio", { name: "During" }).first()).toBeChecked();
  });
});

test.describe("two screens", () => {
  test("the newest stands, the other is shown, one tap turns them around", async ({
    page,
    context,
  }) => {
    await signedUp(page);
    const { runId } = await ask(page, "runs.log", {
      run: {
        status: "done",
        startedAt: new Date(Date.now() - 30 * hourMs).toISOString(),
        timeZone: zone,
        distanceM: 8 * mileM,
        elapsedS: 4480,
        effort: 5,
      },
    });
    const other = await context.newPage();
    for (const screen of [page, other]) {
      await screen.goto(`/runs/${runId}`);
      await screen.getByText("Change this run").click();
    }
    await page.getByRole("radio", { name: "7", exact: true }).check();
    await page.getByText("More warm-up").click();
    await page.getByLabel("Note").fill("From the phone.");
    await save(page).click();
    await expect(page.getByText("Effort7 of 10")).toBeVisible();
    await other.getByRole("radio", { name: "3", exact: true }).check();
    await save(other).click();
    await expect(other.getByText("This run was changed on two screens.")).toBeVisible();
    await expect(other.getByText("3 (the other: 7)")).toBeVisible();
    await expect(other.getByText("From the phone.").first()).toBeVisible();
    await other.getByRole("button", { name: "Take the other" }).click();
    await expect(other.getByText("Effort7 of 10")).toBeVisible();
    await expect(other.getByText("7 (the other: 3)")).toBeVisible();
    await other.close();
  });
});

test("a cramp at night is kept without a run, and what is refused comes back as it was typed", async ({
  page,
}) => {
  await signedUp(page);
  await page.goto("/runs");
  await page.getByRole("link", { name: "A cramp without a run" }).click();
  await expect(page.getByRole("radio", { name: "At night" })).toBeChecked();
  await page.getByRole("radio", { name: "Right: Calf" }).check();
  await page.getByText("More about the cramp").click();
  await page.getByLabel("It let go after").fill("soon");
  await page.getByRole("button", { name: "Save the cramp" }).click();
  const refused = page.getByRole("alert").filter({ hasText: 'It let go after "soon"' });
  await expect(refused).toBeVisible();
  await expect(page.getByRole("radio", { name: "Right: Calf" })).toBeChecked();
  await expect(page.getByLabel("It let go after")).toHaveValue("soon");
  await expectAccessible(page);
  await page.getByLabel("It let go after").fill("1:30");
  await page.getByRole("button", { name: "Save the cramp" }).click();
  await expect(page.getByText("The cramp is in your log.")).toBeVisible();
});

test("a list finds runs with a cramp, and takes a removal back", async ({ page }) => {
  await signedUp(page);
  for (const day of [1, 2, 3])
    await ask(page, "runs.log", {
      run: {
        status: "done",
        startedAt: new Date(Date.now() - day * 24 * hourMs).toISOString(),
        timeZone: zone,
        distanceM: (day + 4) * mileM,
        elapsedS: 3600,
        effort: 4,
      },
      cramps:
        day === 2
          ? [
              {
                happenedAt: new Date(Date.now() - 47.5 * hourMs).toISOString(),
                during: "run",
                muscle: "calf",
                side: "left",
                severity: "mild",
              },
            ]
          : [],
    });
  await page.goto("/runs");
  const runs = page.getByRole("link", { name: /mi in 1:00:00/ });
  await expect(runs).toHaveCount(3);
  await page.getByRole("link", { name: "Only with a cramp" }).click();
  await expect(runs).toHaveCount(1);
  await expect(runs).toContainText("Calf, left");
  await page.getByRole("button", { name: /^Remove 6 mi/ }).click();
  await expect(page.getByRole("status").filter({ hasText: "The run is removed." })).toBeVisible();
  await expect(runs).toHaveCount(2);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { name: "Calf, left" })).toBeVisible();
});

for (const [colorScheme, viewport] of [
  ["light", phone],
  ["dark", desk],
  ["dark", phone],
  ["light", desk],
] as const) {
  test.describe(`${colorScheme}, ${viewport.width} px`, () => {
    test.use({ colorScheme, viewport });

    test("the log and a run have nothing that axe objects to, nor sideways scroll at 320 px", async ({
      page,
    }) => {
      await signedUp(page);
      await planned(page);
      const miles = Array.from({ length: 8 }, (_, at) => ({
        distanceM: mileM,
        timeS: 560 - (at === 0 ? 15 : 0),
      }));
      const { runId } = await ask(page, "runs.log", {
        run: {
          status: "done",
          startedAt: new Date(Date.now() - 30 * hourMs).toISOString(),
          timeZone: zone,
          distanceM: 8 * mileM,
          elapsedS: 4465,
          mileSplits: miles,
          massBeforeKg: 62,
          massAfterKg: 62.6,
          intakeMl: 2000,
        },
      });
      for (const address of ["/runs", `/runs/${runId}`]) {
        await page.setViewportSize(viewport);
        await page.goto(address);
        if (address === "/runs") await page.getByRole("radio", { name: "During" }).first().check();
        for (const fold of await page.locator("main details > summary").all())
          if (await fold.isVisible()) await fold.click();
        await expectAccessible(page);
        await page.setViewportSize({ width: 320, height: 568 });
        await expectNoSidewaysScroll(page);
      }
    });
  });
}
