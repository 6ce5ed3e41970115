import { expect, type Page } from "@playwright/test";
import { hillOf, inventedGpx } from "../src/server/invented-course.fixture.ts";
import { expectAccessible, expectNoSidewaysScroll, test } from "./page.ts";
import { signedUp } from "./runner.ts";

const halfM = 21_097;
const file = (name: string, text: string) => ({
  name,
  mimeType: "application/gpx+xml",
  buffer: Buffer.from(text),
});
const hill = file("hill.gpx", hillOf(halfM, 220));

async function typeHalf(page: Page) {
  await page.goto("/plans?units=us&event=race&change=1");
  await page.getByLabel("Distance").fill("half");
  await page.getByLabel("Or finish in").fill("1:50:00");
  await page.getByLabel("Body mass").fill("68");
  await page.getByText("Course", { exact: false }).first().click();
}

async function add(page: Page, course: ReturnType<typeof file>) {
  await page.getByLabel("Course (GPX)").setInputFiles(course);
  await page.getByRole("button", { name: "Add the course" }).click();
}

const tick = (page: Page) => page.getByLabel(/of climb/);
const profile = (page: Page) => page.getByRole("img", { name: "Profile of the course" });

/** What the picture says is said in sentences beside it, and each split has its grade. */
async function expectHills(page: Page, steepest: RegExp) {
  await expect(profile(page)).toBeVisible();
  await expect(profile(page)).toHaveAccessibleDescription(steepest);
  await page.getByText("Each split with its grade").click();
  await expect(page.getByRole("row", { name: /^1 mi .*\+2\.1 %$/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /^13 mi .*−2\.1 %$/ })).toBeVisible();
}

test("a course from its file to the day of the race, changed with the plan, and taken out with one tick", async ({
  page,
}) => {
  await signedUp(page);
  await typeHalf(page);
  await page.getByLabel("Start").fill("2998-12-06T08:00");
  await add(page, hill);
  await expect(tick(page)).toBeChecked();
  await expect(page.getByLabel("Body mass")).toHaveValue("68");
  await page.getByRole("button", { name: "Make the plan" }).click();
  await expect(page).toHaveURL(/\/plans\/[\w-]+$/);
  await expectHills(
    page,
    /^Between 3\d\d ft and 10\d\d ft above the sea, 71\d ft of climb in all\. Steepest from/,
  );
  await expectAccessible(page);
  const id = page.url().split("/").at(-1);
  await page.goto(`/race/${id}?tables=3,+6,+9`);
  await expectHills(page, /Water tables at 3 mi, 6 mi, 9 mi\.$/);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.goto(`/plans?edit=${id}`);
  await expect(tick(page)).toBeChecked();
  await page.getByLabel("Body mass").fill("70");
  await page.getByRole("button", { name: "Make the plan" }).click();
  await expect(page).not.toHaveURL(new RegExp(`${id}|edit`));
  await expect(profile(page)).toBeVisible();
  await page.getByRole("link", { name: /Change the run/ }).click();
  await tick(page).uncheck();
  await page.getByRole("button", { name: "Make the plan" }).click();
  await expect(page).toHaveURL(/\/plans\/[\w-]+$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(profile(page)).toHaveCount(0);
});

test("a file that is no course of this run says what to do, and what was typed stays", async ({
  page,
}) => {
  await typeHalf(page);
  for (const [course, says] of [
    [file("flat.gpx", inventedGpx({ lengthM: halfM })), "This course has no heights."],
    [file("torn.gpx", "<gpx><trk>"), "This file could not be read as GPX."],
    [file("long.gpx", hillOf(30_000, 100)), "The course is 18.6 mi, and the run 13.1 mi."],
  ] as const) {
    await add(page, course);
    await expect(page.getByText(says)).toBeVisible();
    await expect(page.getByLabel("Distance")).toHaveValue("half");
    await expect(page.getByLabel("Or finish in")).toHaveValue("1:50:00");
  }
  await page.getByLabel("Course (GPX)").setInputFiles(hill);
  await page.getByRole("button", { name: "Make the plan" }).click();
  await expect(page.getByText("The file that you chose is not in the plan yet.")).toBeVisible();
});

test("without a script a guest's course stands in the address of the plan", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await typeHalf(page);
  await add(page, hill);
  await page.getByRole("button", { name: "Make the plan" }).click();
  await expect(page).toHaveURL(/course=1[\w-]{200,900}/);
  await expectHills(page, /Steepest from/);
  await page.getByRole("link", { name: /Change the run/ }).click();
  await expect(tick(page)).toBeChecked();
  await context.close();
});
