import { type Browser, expect } from "@playwright/test";
import { waitingOn } from "./on-phone.ts";
import { cutting, saved } from "./outbox.ts";
import { test } from "./page.ts";
import { ask, password, planned, signedUp } from "./runner.ts";

const hourMs = 3_600_000;

/** In a browser of its own, for what is cut is complained of in the console: a check-in of Ada's waits on this phone. */
async function withOneWaiting(browser: Browser) {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  const email = await signedUp(page);
  await planned(page, { startsInMs: hourMs, massKg: 86 });
  await page.goto("/today");
  await page.waitForLoadState("networkidle");
  const mend = await cutting(context, "plans/check-in", "before");
  await page.getByLabel(/^Weight before/).fill("180");
  await page.getByRole("button", { name: "Save check-in" }).click();
  await expect(saved(page)).toBeVisible();
  return { context, page, email, mend };
}

test("an account that is deleted here takes what waits along, after it was said how much that is", async ({
  browser,
}) => {
  const { context, page, email } = await withOneWaiting(browser);
  await page.goto("/settings");
  await page.getByText("Delete the account").click();
  const deleteIt = async (secret: string) => {
    await page.getByLabel("Type your e-mail address").fill(email);
    await page.getByLabel("And your password").fill(secret);
    const asked = page.waitForEvent("dialog");
    const clicked = page.getByRole("button", { name: "Delete everything" }).click();
    const dialog = await asked;
    expect(dialog.message()).toMatch(
      /^Entries waiting on this phone: 1\. They go with the account/,
    );
    await dialog.accept();
    await clicked;
  };
  await deleteIt("not the password");
  await page.waitForURL(/problem/);
  expect(await waitingOn(page)).toBe(1);
  await deleteIt(password);
  await page.waitForURL(/news=deleted/);
  await expect.poll(() => waitingOn(page)).toBe(0);
  await page.goto("/waiting");
  await expect(page.getByText("Nothing waits.")).toBeVisible();
  await context.close();
});

test("an address that says so deletes nothing that waits on a phone", async ({ browser }) => {
  const { context, page } = await withOneWaiting(browser);
  await page.goto("/sign-in?news=deleted");
  await page.waitForLoadState("networkidle");
  expect(await waitingOn(page)).toBe(1);
  await context.close();
});

test("of an account that was deleted elsewhere the phone says how much waits, not what, and lets it be discarded", async ({
  browser,
}) => {
  const { context, page, email, mend } = await withOneWaiting(browser);
  await ask(page, "account.delete", { email, password });
  await mend();
  await signedUp(page, "Eve");
  await page.goto("/guide");
  await page.waitForLoadState("networkidle");
  await page.goto("/waiting");
  await expect(page.getByText(/^1 entry waits for whoever typed it\./)).toBeVisible();
  await expect(page.getByText("Entries of a deleted account stay unsent.")).toBeVisible();
  await expect(page.getByText(/check-in|180/)).toHaveCount(0);
  const asked = page.waitForEvent("dialog");
  const clicked = page.getByRole("button", { name: "Discard" }).click();
  const dialog = await asked;
  expect(dialog.message()).toMatch(/^Entries of another account: 1, typed /);
  await dialog.accept();
  await clicked;
  await expect(page.getByText("Nothing waits.")).toBeVisible();
  expect(await waitingOn(page)).toBe(0);
  await context.close();
});
