import { type APIRequestContext, type Browser, test } from "@playwright/test";
import { emptyHouse } from "./house.ts";
import { plan, run } from "./page.ts";
import { asking } from "./runner.ts";

// Not a test: `PICTURES=1 playwright test pictures` takes the pictures of docs/ anew.
const folder = "../../docs";
const desk = { width: 1280, height: 860 };
const phone = { width: 390, height: 844 };

const guests = [
  { file: "picture", address: plan, viewport: desk, colorScheme: "light" },
  { file: "pictures/form-phone", address: "/plans", viewport: phone, colorScheme: "light" },
  { file: "pictures/guide", address: "/guide", viewport: desk, colorScheme: "light" },
  { file: "pictures/why", address: "/why/hydration.at-start", viewport: desk, colorScheme: "dark" },
  { file: "pictures/flags-phone", address: "/now/flags", viewport: phone, colorScheme: "light" },
] as const;

/** Of an invented runner. `PLAN` and `RUN` stand for the newest of theirs. */
const own = [
  { name: "today", address: "/today" },
  { name: "plan", address: "/plans/PLAN" },
  { name: "log", address: "/runs" },
  { name: "run", address: "/runs/RUN" },
  { name: "patterns", address: "/patterns" },
  { name: "race", address: "/race/PLAN" },
  { name: "summary", address: "/summary" },
  { name: "settings", address: "/settings" },
  { name: "import", address: "/imports" },
] as const;

for (const { file, address, viewport, colorScheme } of guests) {
  test(file, async ({ browser, baseURL }) => {
    const page = await browser.newPage({ viewport, colorScheme, baseURL: baseURL ?? "" });
    await page.goto(address, { waitUntil: "networkidle" });
    await page.screenshot({ path: `${folder}/${file}.png` });
  });
}

for (const [file, viewport, colorScheme] of [
  ["pictures/now-phone", phone, "light"],
  ["pictures/now-dark", desk, "dark"],
] as const) {
  test(file, async ({ browser, baseURL }) => {
    const page = await browser.newPage({ viewport, colorScheme, baseURL: baseURL ?? "" });
    await page.clock.install({ time: new Date("2026-11-22T08:00:00") });
    await page.goto("/now", { waitUntil: "networkidle" });
    await page.clock.runFor(17_000);
    await page.waitForTimeout(400);
    await page.screenshot({ path: `${folder}/${file}.png` });
  });
}

for (const [file, viewport, colorScheme] of [
  ["pictures/on-the-run-phone", phone, "light"],
  ["pictures/on-the-run-dark", phone, "dark"],
] as const) {
  test(file, async ({ browser, baseURL }) => {
    const page = await browser.newPage({ viewport, colorScheme, baseURL: baseURL ?? "" });
    await page.clock.install({ time: new Date("2026-11-22T07:30:00") });
    await page.goto(run, { waitUntil: "networkidle" });
    await page.clock.runFor(500);
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await page.clock.fastForward(1_260_000);
    await page.clock.runFor(500);
    await page.getByRole("button", { name: "Drank it" }).click();
    await page.clock.fastForward(700_000);
    await page.clock.runFor(500);
    await page.waitForTimeout(400);
    await page.screenshot({ path: `${folder}/${file}.png` });
  });
}

test("the pages of somebody with a year behind them", async ({ browser }) => {
  test.setTimeout(240_000);
  const { origin, leave } = await emptyHouse();
  try {
    const storageState = await asAda(browser, origin);
    for (const { name, address } of own)
      for (const [where, viewport] of [
        ["", desk],
        ["-phone", phone],
      ] as const)
        for (const colorScheme of ["light", "dark"] as const) {
          const page = await browser.newPage({
            viewport,
            colorScheme,
            storageState,
            baseURL: origin,
          });
          await page.goto(await named(address, page.request), { waitUntil: "networkidle" });
          const path = `${folder}/pictures/${name}${where}${colorScheme === "dark" ? "-dark" : ""}.png`;
          await page.screenshot({ path });
          await page.close();
        }
  } finally {
    await leave();
  }
});

async function asAda(browser: Browser, origin: string) {
  const page = await browser.newPage({ baseURL: origin, timezoneId: "America/Denver" });
  await page.goto("/sample");
  await page.getByRole("button", { name: "Fill it with the sample" }).click();
  await page.getByRole("button", { name: "Look around as Ada" }).click({ timeout: 60_000 });
  await page.waitForURL("**/today");
  return page.context().storageState();
}

async function named(address: string, request: APIRequestContext): Promise<string> {
  const ask = asking(request);
  const latest = await ask("plans.latest", {});
  const { items } = await ask("runs.list", { limit: 3, statuses: ["done"] });
  return address.replace("PLAN", latest?.planId ?? "").replace("RUN", items[0]?.runId ?? "");
}
