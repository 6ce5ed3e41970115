import { expect, type Page } from "@playwright/test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expectAccessible, expectNoSidewaysScroll, test } from "./page.ts";
import { ask, planned, signedUp } from "./runner.ts";

type Row = Readonly<Record<string, unknown>>;

/** Rows as a database may hold them: taken out, changed, and brought into another account. */
async function moved(page: Page, table: string, change: (row: Row) => Row): Promise<void> {
  const { zipBase64 } = await ask(page, "account.export", {});
  const text = unzipSync(Buffer.from(zipBase64, "base64"))["limber.json"] ?? new Uint8Array();
  const takeOut = JSON.parse(strFromU8(text));
  takeOut.tables[table] = takeOut.tables[table].map(change);
  const zip = zipSync({ "limber.json": strToU8(JSON.stringify(takeOut)) });
  await page.context().clearCookies();
  await signedUp(page, "Eve");
  await ask(page, "account.import", { zipBase64: Buffer.from(zip).toString("base64") });
}

/** A plan for soon, changed as above. */
async function kept(page: Page, change: (plan: Row) => Row): Promise<string> {
  await signedUp(page);
  const planId = await planned(page, { startsInMs: 3_600_000, event: "race" });
  await moved(page, "plans", change);
  return planId;
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("a plan of before a rule is shown as it was given, and says so", async ({ page }) => {
  const planId = await kept(page, ({ plan, ...row }) => {
    const { warmUp: _, ...older } = plan as Row;
    const during = { ...(older["during"] as Row), portionMaxMl: 123, portionMinMl: 123 };
    return { ...row, plan: { ...older, during, rulebook: "2020-01-01" } };
  });
  await page.goto(`/plans/${planId}`);
  await expect(heading(page)).toHaveText(/^14 mi, 24 oz, first mile in/);
  await expect(page.getByText("This plan is older than some of today's rules.")).toBeVisible();
  await page.goto("/today");
  await expect(page.getByText("This plan is older than some of today's rules.")).toBeVisible();
});

test("a plan that cannot be read is said to be one, with its date, its distance and the way to ask again", async ({
  page,
}) => {
  const planId = await kept(page, (row) => ({ ...row, plan: { damaged: true } }));
  for (const address of [`/plans/${planId}`, "/today", `/race/${planId}`]) {
    await page.goto(address);
    await expect(heading(page), address).toHaveText("This plan cannot be read.");
    await expect(page.getByText(/^14 mi, .* at \d+:\d\d/)).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
  await page.getByRole("link", { name: "Plan the run again, from the same answers" }).click();
  await expect(heading(page)).toHaveText("Change your plan");
  await expect(page.getByLabel("Distance")).toHaveValue("14");
  await page.goto(`/runs?plan=${planId}`);
  await expect(page.getByText("The plan cannot be read.")).toBeVisible();
});

test("a plan whose question cannot be read either says how far it was", async ({ page }) => {
  const planId = await kept(page, (row) => ({
    ...row,
    plan: "damaged",
    request: { distanceM: 22_530.816 },
  }));
  await page.goto("/today");
  await expect(heading(page)).toHaveText("This plan cannot be read.");
  await page.getByRole("link", { name: "Plan the run again" }).click();
  await expect(heading(page)).toHaveText("Change your plan");
  await expect(page.getByText("What you asked for it cannot be read.")).toBeVisible();
  await expect(page.getByLabel("Distance")).toHaveValue("14");
  await page.goto("/race");
  await expect(page.getByRole("link", { name: /This plan cannot be read/ })).toHaveAttribute(
    "href",
    `/race/${planId}`,
  );
});

test("a condition that another version noted is minded, named, and goes when the runner says so", async ({
  page,
}) => {
  await signedUp(page);
  const edit = { healthConditions: ["nsaid" as const] };
  await ask(page, "runners.editHealthNotes", { revision: 0, edit });
  await moved(page, "health_notes", (row) => ({ ...row, health_conditions: ["nsaid", "scurvy"] }));
  const planId = await planned(page, { startsInMs: 3_600_000, event: "race" });
  await page.goto(`/plans/${planId}`);
  await expect(
    page.getByText(/^Ask your clinician .*: a condition noted in another version of Limber\./),
  ).toBeVisible();
  await page.goto("/settings");
  await expect(page.getByText("Noted in another version of Limber")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByLabel("Take “scurvy” out of my notes").check();
  await page.locator("#health").getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. Your next plan minds it.")).toBeVisible();
  await expect(page.getByText("scurvy")).toHaveCount(0);
  await expect(page.getByLabel(/^Ibuprofen or another/)).toBeChecked();
});
