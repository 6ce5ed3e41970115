import { expect } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, test } from "./page.ts";
import { ask, calling, signedUp } from "./runner.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("units are chosen one by one, and go along to another device", async ({
      page,
      browser,
    }) => {
      const email = await signedUp(page);
      await page.goto("/settings");
      await page.getByLabel("Distance and pace").selectOption("mi");
      await page.getByLabel("Drinks").selectOption("mL");
      await page.getByLabel("Temperature").selectOption("°C");
      await page.locator("#reading").getByRole("button", { name: "Save" }).click();
      await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
      await page.goto("/plans?units=us&distance=14&pace=9:20&temperature=71&mass=138");
      await expect(page.getByRole("heading", { level: 1 })).toContainText("14 mi");
      await expect(page.getByRole("heading", { level: 1 })).toContainText("mL");

      const elsewhere = await browser.newContext({ locale: "de-DE" });
      const other = await elsewhere.newPage();
      await other.goto("/sign-in");
      await other.locator("#email").fill(email);
      await other.locator("#password").fill("correct horse battery");
      await other.locator("form[action='/acts/accounts/sign-in'] button").click();
      await other.goto("/plans?units=us&distance=14&pace=9:20&temperature=71&mass=138");
      await expect(other.getByRole("heading", { level: 1 })).toContainText("14 mi");
      await elsewhere.close();
    });

    test("what is refused is said beside its field, and what was typed is still there", async ({
      page,
    }) => {
      await signedUp(page);
      await page.goto("/settings");
      await page.locator("#mass").fill("9 kg");
      await page.locator("#bottles").fill("500 mL, 750 mL");
      await page.locator("#body").getByRole("button", { name: "Save" }).click();
      await expect(page.locator("#body .problem")).toContainText("55.2 lb");
      await expect(page.locator("#bottles")).toHaveValue("500 mL, 750 mL");
      await page.locator("#mass").fill("62 kg");
      await page.locator("#body").getByRole("button", { name: "Save" }).click();
      await expect(page.locator("#body .said")).toBeVisible();
    });
  });
}

test("a coach takes up an invitation, and the runner ends it", async ({ page, browser }) => {
  await signedUp(page, "Ada");
  await page.goto("/settings");
  await page.getByText("Invite a coach").click();
  await page.getByRole("button", { name: "Make the invitation" }).click();
  const link = await page.locator("#sharing code").textContent();
  expect(link).toContain("/share/");
  await page.goto("/settings");
  await expect(page.locator("#sharing")).toContainText("Not taken up yet");

  const coaches = await browser.newContext();
  const coach = await coaches.newPage();
  await signedUp(coach, "Dana");
  await coach.goto(new URL(link ?? "").pathname);
  await expectAccessible(coach);
  await coach.getByRole("button", { name: "Take it up" }).click();
  await expect(coach.locator("#sharing")).toContainText("Ada");
  await coaches.close();

  await page.goto("/settings");
  await expect(page.locator("#sharing")).toContainText("Dana");
  await page.getByRole("button", { name: "End it" }).click();
  await expect(page.locator("#sharing .said")).toContainText("They see nothing from now on.");
});

test("a token is told once and taken back", async ({ page }) => {
  await signedUp(page);
  await page.goto("/settings");
  await page.getByLabel("A token for").fill("my script");
  await page.getByRole("button", { name: "Make a token" }).click();
  const token = await page.locator("#tokens code").textContent();
  const call = calling(page.request, { authorization: `Bearer ${token}`, cookie: "" });
  expect(await call("runs.list", {})).toMatchObject({ ok: true });
  await page.reload();
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.locator("#tokens .said")).toContainText("It no longer works.");
  expect(await call("runs.list", {})).toMatchObject({ ok: false, status: 401 });
});

test("everything can be taken out, brought into a new account, and deleted", async ({
  page,
  browser,
}) => {
  await signedUp(page);
  await ask(page, "runs.log", {
    run: { status: "done", startedAt: "2026-11-01T07:00:00Z", timeZone: "UTC", distanceM: 10_000 },
  });
  await page.goto("/settings");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Take everything out" }).click();
  const zip = await (await downloading).path();

  const elsewhere = await browser.newContext();
  const fresh = await elsewhere.newPage();
  const email = await signedUp(fresh, "Ada again");
  await fresh.goto("/settings");
  await fresh.getByLabel("Bring a zip back").setInputFiles(zip);
  await fresh.getByRole("button", { name: "Bring it back" }).click();
  await expect(fresh.locator("#data .said")).toContainText("Everything is back.");
  expect((await ask(fresh, "runs.list", {})).items).toHaveLength(1);

  await fresh.getByText("Delete the account").click();
  await fresh.getByLabel("Type your e-mail address").fill("somebody@example.org");
  await fresh.getByLabel("And your password").fill("correct horse battery");
  await fresh.getByRole("button", { name: "Delete everything" }).click();
  await expect(fresh.locator("#data .problem")).toContainText("not the e-mail address");
  await fresh.getByLabel("Type your e-mail address").fill(email);
  await fresh.getByLabel("And your password").fill("incorrect horse");
  await fresh.getByRole("button", { name: "Delete everything" }).click();
  await expect(fresh.locator("#data .problem")).toContainText("not the password");
  await fresh.getByLabel("And your password").fill("correct horse battery");
  await fresh.getByRole("button", { name: "Delete everything" }).click();
  await expect(fresh).toHaveURL(/sign-in/);
  expect(await calling(fresh.request)("runs.list", {})).toMatchObject({ ok: false, status: 401 });
  await elsewhere.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [320, 390, 1280]) {
    test(`the settings are readable at ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      await signedUp(page);
      await page.goto("/settings");
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
  }
}
