import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, test } from "./page.ts";

const password = "correct horse battery";
const screens = [
  { name: "a phone", options: { viewport: { width: 390, height: 844 } } },
  {
    name: "a phone without JavaScript",
    options: { viewport: { width: 390, height: 844 }, javaScriptEnabled: false },
  },
] as const;

async function fine(page: Page) {
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
}

async function signUp(page: Page, email: string) {
  await page.getByLabel("Name").fill("Ada");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByRole("main").getByRole("status")).toContainText("Your account is made");
}

async function signIn(page: Page, email: string, typed = password) {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(typed);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

for (const [index, { name, options }] of screens.entries()) {
  test.describe(name, () => {
    const address = `198.51.100.${index + 1}`;
    test.use({ ...options, extraHTTPHeaders: { "x-forwarded-for": address } });
    const email = `ada${index}@example.org`;

    test("signs up, approves a terminal, signs out and in again", async ({ page, request }) => {
      const sees = "javaScriptEnabled" in options ? expectNoSidewaysScroll : fine;
      const asked = await request.post("/api/auth/device/code", {
        data: { client_id: "limber-cli" },
      });
      const { user_code, device_code } = await asked.json();
      const poll = () =>
        request.post("/api/auth/device/token", {
          data: {
            grant_type: "urn:ietf:params:oauth:grant-type:device_code",
            device_code,
            client_id: "limber-cli",
          },
        });

      await page.goto("/device");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
      await page.getByRole("link", { name: "Make an account" }).click();
      await signUp(page, email);
      await signIn(page, email, "not the password");
      await expect(page.getByText("do not go together")).toBeVisible();
      await signIn(page, email);

      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in a terminal");
      await sees(page);
      await page.getByLabel("Code").fill("ABCD-EFGH");
      await page.getByRole("button", { name: "Go on" }).click();
      await expect(page.getByText("No terminal waits for this code.")).toBeVisible();
      await page.getByLabel("Code").fill(user_code.toLowerCase());
      await page.getByRole("button", { name: "Go on" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Is this your terminal?");
      await sees(page);
      await page.getByRole("button", { name: "Approve" }).click();
      await expect(page.getByRole("main").getByRole("status")).toContainText(
        "The terminal is signed in",
      );
      expect((await (await poll()).json()).access_token).toEqual(expect.any(String));

      await page.goto("/sign-in");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Signed in as Ada");
      await sees(page);
      await page.getByRole("button", { name: "Sign out" }).click();
      await expect(page.getByRole("main").getByRole("status")).toHaveText("You are signed out.");
      await signIn(page, email);
      await expect(page).toHaveURL(/\/today$/);
    });

    test("a link that works no longer says so", async ({ page }) => {
      await page.goto("/reset-password?token=nonsense");
      if (!("javaScriptEnabled" in options)) await fine(page);
      await page.getByLabel("New password").fill("another long one");
      await page.getByRole("button", { name: "Set the password" }).click();
      await expect(page.getByText("This link no longer works.")).toBeVisible();
    });
  });
}
