import { codeApp } from "@limber/api/testing/code-app";
import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, test } from "./page.ts";
import { password, signedUp } from "./runner.ts";

const part = (page: Page) => page.locator("#second-step");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Sets an app up as its owner does, and gives the app and the spare codes. */
async function setUp(page: Page, sees: (page: Page) => Promise<void>) {
  await page.goto("/settings");
  await part(page).getByLabel("Your password").fill(password);
  await press(page, "Set up an app");
  await expect(part(page).getByRole("img", { name: "A picture for the app" })).toBeVisible();
  await sees(page);
  const link = part(page).getByRole("link", { name: "Open the app on this device" });
  const app = codeApp((await link.getAttribute("href")) ?? "");
  await part(page).getByLabel("Code").fill("12345");
  await press(page, "Ask for a code from now on");
  await expect(part(page)).toContainText("That is not the code.");
  await sees(page);
  await part(page).getByLabel("Code").fill(app());
  await press(page, "Ask for a code from now on");
  await expect(part(page)).toContainText("From now on a code is asked for after the password.");
  await sees(page);
  const spare = (await part(page).locator("code").textContent()) ?? "";
  return { app, spare: spare.split(/\s+/) };
}

async function signOut(page: Page) {
  await page.goto("/settings");
  await page.locator("#data").getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
}

async function sayPassword(page: Page, email: string) {
  await page.goto("/sign-in?next=%2Fsettings");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await press(page, "Sign in");
}

async function sayCode(page: Page, code: string) {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The code, too");
  await page.getByLabel("Code").fill(code);
  await press(page, "Sign in");
}

for (const [index, { name, sees, options }] of [
  {
    name: "on a phone",
    options: { viewport: { width: 390, height: 844 } },
    sees: async (page: Page) => {
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    },
  },
  {
    name: "without scripts",
    options: { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false },
    sees: expectNoSidewaysScroll,
  },
].entries())
  test.describe(name, () => {
    test.use({ ...options, extraHTTPHeaders: { "x-forwarded-for": `203.0.113.${index + 1}` } });

    test("an app is set up, asked for after the password, and turned off after a spare code", async ({
      page,
    }) => {
      const email = await signedUp(page);
      const { app, spare } = await setUp(page, sees);
      expect(spare).toHaveLength(10);
      const told = () =>
        page
          .context()
          .cookies()
          .then((all) => all.map(({ name }) => name));
      expect(await told()).toContain("limber.said");
      await signOut(page);
      expect(await told()).not.toContain("limber.said");

      await sayPassword(page, email);
      await sees(page);
      await sayCode(page, "000000");
      await expect(page.getByText("That is not the code.")).toBeVisible();
      await sees(page);
      await sayCode(page, app(1));
      await expect(page).toHaveURL(/\/settings$/);

      await signOut(page);
      await sayPassword(page, email);
      await sayCode(page, spare[0] ?? "");
      await expect(page).toHaveURL(/\/settings$/);
      await press(page, "Turn the code off");
      await expect(part(page)).toContainText("No code is asked for any more.");

      await signOut(page);
      await sayPassword(page, email);
      await expect(page).toHaveURL(/\/settings$/);
    });
  });
