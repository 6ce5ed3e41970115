import { expect } from "@playwright/test";
import { emptyHouse } from "./house.ts";
import { expectAccessible, expectNoSidewaysScroll, test } from "./page.ts";

test("an empty house is filled with one tap, and each of the four opens it with another", async ({
  page,
}) => {
  const { origin, leave } = await emptyHouse();
  try {
    await page.goto(`${origin}/today`);
    await page.getByRole("link", { name: "Look around with sample data" }).click();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Fill it with the sample" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Four people moved in.", {
      timeout: 60_000,
    });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", { name: "Look around as Ada" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      /drink (up to )?[\d.]+( to [\d.]+)? oz/i,
    );
    await expect(page.getByRole("heading", { name: "What goes with your cramps" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Last run, fluid" })).toBeVisible();
    await expectAccessible(page);

    await page.context().clearCookies();
    await page.goto(`${origin}/sample`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Somebody lives here already.",
    );
    const again = await page.request.post(`${origin}/acts/accounts/fill-sample`, {
      maxRedirects: 0,
      headers: { origin },
    });
    expect(again.headers()["set-cookie"]).toBeUndefined();
  } finally {
    await leave();
  }
});
