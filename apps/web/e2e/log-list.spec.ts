import { expect } from "@playwright/test";
import { eightMiles } from "./outbox.ts";
import { expectAccessible, expectNoSidewaysScroll, test, zone } from "./page.ts";
import { ask, planned, signedUp } from "./runner.ts";

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };
const mileM = 1609.344;
const hourMs = 3_600_000;

test("a list finds runs with a cramp, and takes a removal back", async ({ page }) => {
  await signedUp(page);
  for (const day of [1, 2, 3])
    await ask(page, "runs.log", {
      run: {
        status: "done",
        startedAt: new Date(Date.now() - day * 24 * hourMs).toISOString(),
        timeZone: zone,
        distanceM: (day + 4) * mileM,
        elapsedS: 3600,
        effort: 4,
      },
      cramps:
        day === 2
          ? [
              {
                happenedAt: new Date(Date.now() - 47.5 * hourMs).toISOString(),
                during: "run",
                muscle: "calf",
                side: "left",
                severity: "mild",
              },
            ]
          : [],
    });
  await page.goto("/runs");
  const runs = page.getByRole("link", { name: /mi in 1:00:00/ });
  await expect(runs).toHaveCount(3);
  await page.getByRole("link", { name: "Only with a cramp" }).click();
  await expect(runs).toHaveCount(1);
  await expect(runs).toContainText("Calf, left");
  await page.getByRole("button", { name: /^Remove 6 mi/ }).click();
  await expect(page.getByRole("status").filter({ hasText: "The run is removed." })).toBeVisible();
  await expect(runs).toHaveCount(2);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { name: "Calf, left" })).toBeVisible();
});

for (const [colorScheme, viewport] of [
  ["light", phone],
  ["dark", desk],
  ["dark", phone],
  ["light", desk],
] as const) {
  test.describe(`${colorScheme}, ${viewport.width} px`, () => {
    test.use({ colorScheme, viewport });

    test("the log and a run have nothing that axe objects to, nor sideways scroll at 320 px", async ({
      page,
    }) => {
      await signedUp(page);
      await planned(page);
      const miles = Array.from({ length: 8 }, (_, at) => ({
        distanceM: mileM,
        timeS: 560 - (at === 0 ? 15 : 0),
      }));
      const runId = await eightMiles(page, {
        elapsedS: 4465,
        mileSplits: miles,
        massBeforeKg: 62,
        massAfterKg: 62.6,
        intakeMl: 2000,
      });
      for (const address of ["/runs", `/runs/${runId}`]) {
        await page.setViewportSize(viewport);
        await page.goto(address);
        if (address === "/runs") await page.getByRole("radio", { name: "During" }).first().check();
        for (const fold of await page.locator("main details > summary").all())
          if (await fold.isVisible()) await fold.click();
        await expectAccessible(page);
        await page.setViewportSize({ width: 320, height: 568 });
        await expectNoSidewaysScroll(page);
      }
    });
  });
}
