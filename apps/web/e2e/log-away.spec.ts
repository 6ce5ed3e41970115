import { expect, type Page } from "@playwright/test";
import { eightMiles } from "./outbox.ts";
import { test, untilKept } from "./page.ts";
import { ask, planned, signedUp, signIn } from "./runner.ts";

const phone = { width: 390, height: 844 };
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).first();

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
    const runId = await eightMiles(page, { effort: 5 });
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
