import { gzipSync } from "node:zlib";
import { expect, type Page } from "@playwright/test";
import { type Held, holdScripts } from "./held-scripts.ts";
import { expectAccessible, expectNoSidewaysScroll, test } from "./page.ts";
import { signedUp } from "./runner.ts";

const START_MS = Date.UTC(2026, 1, 1, 7);
const DAY_MS = 86_400_000;
const METERS_IN_A_DEGREE = 111_195;

/** A run due north in 5:00 a kilometre, a point every ten seconds, its first mile half a minute faster. */
function gpx({ day = 0, meters = 6000, type = "running" } = {}): Buffer {
  const points = Array.from({ length: meters / 30 }, (_, at) => {
    const seconds = at * 9 - Math.min(at, 53) * 0.57;
    const time = new Date(START_MS + day * DAY_MS + Math.round(seconds * 1000)).toISOString();
    const latitude = (48 + (at * 30) / METERS_IN_A_DEGREE).toFixed(7);
    return `<trkpt lat="${latitude}" lon="16.0000000"><time>${time}</time></trkpt>`;
  });
  return Buffer.from(
    `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><type>${type}</type><trkseg>${points.join("")}</trkseg></trk></gpx>`,
  );
}

const file = (name: string, buffer: Buffer) => ({ name, mimeType: "", buffer });
const files = [
  file("monday.gpx", gpx()),
  file("tuesday.gpx.gz", gzipSync(gpx({ day: 1, meters: 12_000 }))),
  file("ride.gpx", gpx({ day: 2, type: "cycling" })),
  file("IMG_2041.HEIC", Buffer.from("\u0000\u0000\u0000\u0018ftypheic")),
  file("my runs.csv", Buffer.from("date,distance km,time\n2026-02-05,10.5,52:30\n")),
];

const trackIn = (buffer: Buffer) => /<trk>.*<\/trk>/.exec(String(buffer))?.[0] ?? "";
/** One file with a run, a walk and a run six hours later. */
const brick = Buffer.from(
  String(gpx()).replace(
    /<trk>.*<\/trk>/,
    [gpx(), gpx({ day: 0.125, type: "walking" }), gpx({ day: 0.25, meters: 4500 })]
      .map(trackIn)
      .join(""),
  ),
);

async function choose(page: Page, chosen = files) {
  await page.getByLabel("Choose files").setInputFiles(chosen);
}

async function fine(page: Page) {
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
}

async function signUp(page: Page, email: string) {
  await page.goto("/sign-up");
  await page.getByLabel("Name").fill("Ada");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill("correct horse battery");
  await page.getByRole("button", { name: "Make the account" }).click();
}

async function signIn(page: Page, email: string) {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill("correct horse battery");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

test.describe("files from a watch", () => {
  test.use({
    viewport: { width: 390, height: 844 },
    extraHTTPHeaders: { "x-forwarded-for": "198.51.100.40" },
  });

  test("are looked at without an account, and nothing of them is sent", async ({ page }) => {
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST") sent.push(request.url());
    });
    await page.goto("/imports");
    await fine(page);
    await choose(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("3 runs to keep.");
    const monday = page.getByRole("listitem").filter({ hasText: "monday.gpx" });
    await expect(monday).toContainText("3.7 mi");
    await expect(monday).toContainText("faster than you went on");
    await expect(page.getByText("This is a ride on a bike. Limber keeps runs.")).toBeVisible();
    await expect(page.getByText("IMG_2041.HEIC is not a run.")).toBeVisible();
    await expect(page.getByText("Only the totals of this activity are known")).toBeVisible();
    await expect(page.getByRole("link", { name: "Sign in to keep them" })).toBeVisible();
    await fine(page);
    expect(sent).toEqual([]);
  });

  test("wait while a guest signs in beside them, are kept, known again, and taken back", async ({
    page,
    context,
  }) => {
    const email = "import@example.org";
    await signUp(page, email);
    await page.goto("/imports");
    await choose(page);
    const [beside] = await Promise.all([
      context.waitForEvent("page"),
      page.getByRole("link", { name: "Sign in to keep them" }).click(),
    ]);
    await signIn(beside, email);
    await expect(beside.getByRole("heading", { level: 1 })).toHaveText("Bring your runs.");
    await beside.close();
    await page.bringToFront();
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

    await page.getByRole("button", { name: "Keep 3 runs" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("3 runs kept.");
    await expect(page.getByRole("link", { name: "See the run" })).toHaveCount(3);
    await expect(page.getByRole("heading", { name: "Brought in before" })).toBeVisible();
    await fine(page);

    await page.getByRole("button", { name: "Choose others" }).click();
    await choose(page, files.slice(0, 2));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing new to keep.");
    await expect(page.getByRole("heading", { name: "Already here" })).toBeVisible();
    await fine(page);

    await page.getByRole("button", { name: "Take it back" }).click();
    await expect(page.getByText("Your runs are as they were.")).toBeVisible();
    await choose(page, files.slice(0, 1));
    await page.getByRole("button", { name: "Keep 1 run" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("Your runs are as they were.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Take it back" })).toHaveCount(0);
  });

  test("that were chosen before the page's scripts came are read once they have", async ({
    page,
  }) => {
    await signedUp(page);
    await holdScripts(page);
    await page.goto("/imports");
    await choose(page, files.slice(0, 1));
    await page.evaluate(() => (window as Held).letScriptsCome?.());
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 run to keep.");
  });

  test("are each accounted for: one that is taken for another is named with it, and one press keeps both", async ({
    page,
  }) => {
    const email = "keep-both@example.org";
    await signUp(page, email);
    await page.goto("/sign-in?next=/imports");
    await signIn(page, email);
    await expect(page).toHaveURL(/\/imports$/);
    await choose(page, [
      file("brick.gpx", brick),
      file("monday again.gpx", Buffer.concat([gpx(), Buffer.from("\n")])),
      file("IMG_2041.HEIC", Buffer.from("\u0000\u0000\u0000\u0018ftypheic")),
    ]);
    const title = page.getByRole("heading", { level: 1 });
    await expect(title).toHaveText("2 runs to keep.");
    const left = page.getByRole("region", { name: "Left out" });
    await expect(left.getByRole("listitem")).toHaveCount(2);
    await expect(left.getByText("brick.gpx:2")).toBeVisible();
    const again = page
      .getByRole("region", { name: "Already here" })
      .getByRole("listitem")
      .filter({ hasText: "monday again.gpx" });
    await expect(again).toContainText("Taken for this run in another of these files:");
    await expect(again).toContainText("brick.gpx");
    const both = again.getByRole("button", { name: /^Keep both/ });
    await both.click();
    await expect(title).toHaveText("3 runs to keep.");
    await expect(both).toHaveAttribute("aria-pressed", "true");
    await expect(both).toBeFocused();
    await fine(page);
    await both.click();
    await expect(title).toHaveText("2 runs to keep.");

    await page.getByRole("button", { name: "Keep 2 runs" }).click();
    await expect(title).toHaveText("2 runs kept.");
    await expect(again).toContainText("Taken for this run, which is here:");
    await expect(again.getByRole("link", { name: "See that run" })).toBeVisible();
    await both.click();
    await expect(title).toHaveText("3 runs kept.");
    await expect(again).toContainText("Kept as a run of its own.");
    await expect(both).toBeFocused();
    await fine(page);
    await page.getByRole("button", { name: "Take it back" }).click();
    await expect(page.getByText("Your runs are as they were.")).toBeVisible();
  });

  test("are read in a terminal where there is no JavaScript", async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto("/imports");
    await expect(page.getByText("limber import FOLDER")).toBeVisible();
    await context.close();
  });

  test("may be dropped on any page, and are read on theirs", async ({ page }) => {
    await page.goto("/guide");
    const data = await page.evaluateHandle((text) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([text], "monday.gpx"));
      return dropped;
    }, String(gpx()));
    const taken = page.locator("html[data-drop]");
    await expect(async () => {
      await page.dispatchEvent("main", "dragenter", { dataTransfer: data });
      await page.dispatchEvent("main", "dragover", { dataTransfer: data });
      await expect(taken).toHaveCount(1, { timeout: 500 });
    }).toPass();
    await page.dispatchEvent("main", "drop", { dataTransfer: data });
    await expect(page).toHaveURL(/\/imports$/);
    await expect(page.getByText("monday.gpx")).toBeVisible();
    await page.reload();
    await expect(page.getByText("monday.gpx")).toBeHidden();
  });
});
