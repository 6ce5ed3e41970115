import { expect, type Page } from "@playwright/test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expectAccessible, expectNoSidewaysScroll, test } from "./page.ts";
import { ask, planned, signedUp } from "./runner.ts";

type Row = Readonly<Record<string, unknown>>;

/** A plan for soon, as a database may hold it: taken out, changed, and brought into another account. */
async function kept(page: Page, change: (plan: Row) => Row): Promise<string> {
  await signedUp(page);
  const planId = await planned(page, { startsInMs: 3_600_000, event: "race" });
  const { zipBase64 } = await ask(page, "account.export", {});
  const text = unzipSync(Buffer.from(zipBase64, "base64"))["limber.json"] ?? new Uint8Array();
  const takeOut = JSON.parse(strFromU8(text));
  takeOut.tables.plans = takeOut.tables.plans.map(change);
  const zip = zipSync({ "limber.json": strToU8(JSON.stringify(takeOut)) });
  await page.context().clearCookies();
  await signedUp(page, "Eve");
  await ask(page, "account.import", { zipBase64: Buffer.from(zip).toString("base64") });
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
