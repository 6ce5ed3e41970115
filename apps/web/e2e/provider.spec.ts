import { openOidcHouse } from "@limber/api/testing-provider";
import { expect, type Page } from "@playwright/test";
import { emptyHouse } from "./house.ts";
import { expectAccessible, expectNoSidewaysScroll, test } from "./page.ts";

const password = "correct horse battery";
let provider: Awaited<ReturnType<typeof openOidcHouse>>;
let house: Awaited<ReturnType<typeof emptyHouse>>;

test.beforeAll(async () => {
  provider = await openOidcHouse();
  house = await emptyHouse({ ...provider.settings, LIMBER_OIDC_NAME: "our club" });
  provider.open(house.origin);
  for (const [subject, name] of [
    ["7", "Ada"],
    ["8", "Grace"],
  ] as const)
    provider.knows(subject, { name, email: `${name}@example.org`, email_verified: true });
});

test.afterAll(async () => {
  await house.leave();
  await provider.close();
});

async function fine(page: Page) {
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
}

/** From the sign-in page to the page of the provider. */
async function toClub(page: Page) {
  await page.goto(`${house.origin}/sign-in`);
  await page.getByRole("link", { name: "Sign in with our club" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The club");
}

/** At the provider, as this member. */
async function goIn(page: Page, member: string) {
  await page.getByLabel("Member").fill(member);
  await page.getByRole("button", { name: "Go in" }).click();
}

async function signOut(page: Page) {
  await page.goto(`${house.origin}/settings`);
  await page.locator("#data").getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("main").getByRole("status")).toHaveText("You are signed out.");
}

const part = (page: Page) => page.locator("#provider");

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("somebody new signs up by the provider, out, and in again; the last way in stays", async ({
    page,
  }) => {
    await page.goto(`${house.origin}/sign-in`);
    await fine(page);
    await toClub(page);
    await page.getByRole("button", { name: "Not me" }).click();
    await expect(page.getByText("The provider signed nobody in here.")).toBeVisible();
    await toClub(page);
    await goIn(page, "7");
    await expect(page).toHaveURL(/\/today$/);
    await signOut(page);
    await toClub(page);
    await goIn(page, "7");
    await expect(page).toHaveURL(/\/today$/);
    await page.goto(`${house.origin}/settings`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Settings of Ada");
    await expect(part(page)).toContainText("Linked on");
    await fine(page);
    await part(page).getByRole("button", { name: "Unlink" }).click();
    await expect(part(page).getByRole("alert")).toContainText("the last way into your account");
  });
});

test.describe("on a desk", () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test("an account is linked by its owner, opened, unlinked, and by its address opened to nobody", async ({
    page,
  }) => {
    await page.goto(`${house.origin}/sign-up`);
    await page.getByLabel("Name").fill("Grace Hopper");
    await page.getByLabel("E-mail").fill("grace@example.org");
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Make the account" }).click();
    await toClub(page);
    await goIn(page, "8");
    await expect(page.getByText("There is an account with your e-mail address")).toBeVisible();
    await fine(page);
    await page.getByLabel("E-mail").fill("grace@example.org");
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page).toHaveURL(/\/today$/);

    await page.goto(`${house.origin}/settings`);
    await part(page).getByRole("button", { name: "Link with our club" }).click();
    await fine(page);
    await part(page).getByRole("link", { name: "Go on to our club" }).click();
    await goIn(page, "8");
    await expect(part(page).getByRole("status")).toContainText("It is linked.");

    await signOut(page);
    await toClub(page);
    await goIn(page, "8");
    await expect(page).toHaveURL(/\/today$/);
    await page.goto(`${house.origin}/settings`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Settings of Grace Hopper");
    await part(page).getByRole("button", { name: "Unlink" }).click();
    await expect(part(page).getByRole("status")).toContainText("It is unlinked.");
    await signOut(page);
    await toClub(page);
    await goIn(page, "8");
    await expect(page.getByText("There is an account with your e-mail address")).toBeVisible();
  });
});
