import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, ours, test } from "./page.ts";
import { signedUp } from "./runner.ts";

/** A device that knows its owner, as Chromium plays it. `isOwner` says whether it will from now on. */
async function withDevice(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    isOwner: (isUserVerified: boolean) =>
      session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
    keys: async () =>
      (await session.send("WebAuthn.getCredentials", { authenticatorId })).credentials.length,
  };
}

const signIn = (page: Page) => page.getByRole("button", { name: "Sign in with a passkey" });

for (const [width, height] of [
  [390, 844],
  [1280, 800],
] as const) {
  test(`a passkey is added, signs in, and is removed, ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const device = await withDevice(page);
    await signedUp(page);
    await page.goto("/settings");
    await page.getByLabel("A passkey on").fill("my phone");
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await expect(page.locator("#passkeys .said")).toContainText("The passkey is added.");
    await expect(page.locator("#passkeys")).toContainText("never used");
    expect(await device.keys()).toBe(1);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);

    await page.locator("#data").getByRole("button", { name: "Sign out" }).click();
    await page.goto("/sign-in?next=%2Fsettings");
    await expect(signIn(page)).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await signIn(page).click();
    await expect(page).toHaveURL(/\/settings$/);
    await expect(page.locator("#passkeys")).toContainText("last used");

    await page.getByRole("button", { name: "Remove the passkey" }).click();
    await expect(page.locator("#passkeys .said")).toContainText("The passkey is removed.");
    await page.locator("#data").getByRole("button", { name: "Sign out" }).click();
    await page.goto("/sign-in");
    await signIn(page).click();
    await expect(page.getByText("This passkey does not work here.")).toBeVisible();
    await page.goto("/settings");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Settings of this device");
  });
}

test("a device that does not know its owner gives none, and the page says so", async ({ page }) => {
  const device = await withDevice(page);
  await device.isOwner(false);
  await signedUp(page);
  await page.goto("/settings");
  await page.getByLabel("A passkey on").fill("my phone");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.locator("#passkeys [role=alert]")).toContainText("No passkey was made.");
  expect(await device.keys()).toBe(0);
});

test("an address that passkeys are not bound to offers none", async ({ page }) => {
  await page.goto(`${ours.replace("localhost", "127.0.0.1")}/sign-in`);
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  await expect(signIn(page)).toHaveCount(0);
  await page.goto("/sign-in");
  await expect(signIn(page)).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("there is the password, and a word why there is no passkey", async ({ page }) => {
    await signedUp(page);
    await page.goto("/settings");
    // What stands in a noscript counts as no text of what is around it.
    await expect(page.locator("#passkeys noscript p")).toContainText("None can be added here.");
    await expect(page.locator("#passkeys noscript p")).toBeVisible();
    await page.goto("/sign-in");
    await expect(signIn(page)).toHaveCount(0);
  });
});
