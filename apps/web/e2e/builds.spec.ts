import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { run, test, untilKept } from "./page.ts";
import { freePort } from "./port.ts";

// Needs a second build, which takes minutes: `node tooling/commands/two-builds.mjs` makes it and runs this.
const folders = { here: process.cwd(), other: process.env["LIMBER_OTHER_BUILD"] ?? "" };

/** One address at which now this build answers and now the other, on the same data. */
async function house() {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), "limber-builds-"));
  const origin = `http://localhost:${port}`;
  let server: ChildProcess | undefined;
  const stop = async () => {
    if (server === undefined) return;
    const gone = new Promise((settle) => server?.once("close", settle));
    server.kill("SIGTERM");
    await gone;
    server = undefined;
  };
  return {
    origin,
    stop,
    async serve(cwd: string) {
      await stop();
      const env = { ...process.env, LIMBER_DATA: data, LIMBER_URL: origin, DATABASE_URL: "" };
      server = spawn(process.execPath, ["start.mjs", "--port", String(port)], { cwd, env });
      const answers = () =>
        fetch(`${origin}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        );
      await expect.poll(answers, { timeout: 120_000 }).toBe(true);
    },
    async leave() {
      await stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

const guide = "/guide";
const shelvesOf = (page: Page) => page.evaluate(() => caches.keys());

/** Each screen comes with its scripts, and the page that was kept does too. */
async function opensAway(page: Page, origin: string) {
  // The cramp screen goes on where it stood: here it begins.
  await page.evaluate(() => localStorage.clear());
  await page.goto(`${origin}/now`);
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.locator("h1")).toHaveText("Heel down, lean in, hold.");
  await page.goto(`${origin}${run}`);
  await expect(page.getByRole("button", { name: "Start", exact: true })).toBeVisible();
  await page.goto(`${origin}${guide}`);
  await expect(page.locator("h1")).toBeVisible();
}

for (const [first, second] of [
  ["here", "other"],
  ["other", "here"],
] as const)
  test(`a phone that knows the build ${first} opens with the build ${second}, and keeps nothing unused`, async ({
    page,
  }) => {
    test.setTimeout(600_000);
    const { origin, serve, stop, leave } = await house();
    try {
      await serve(folders[first]);
      await page.goto(`${origin}/now`);
      await untilKept(page);
      const before = await shelvesOf(page);
      for (const address of [run, guide]) {
        await page.goto(`${origin}${address}`);
        await page.reload();
        await expect.poll(() => isKept(page)).toBe(true);
      }
      // An old worker in front of a new house: what the phone has still works, and so does what comes.
      await serve(folders[second]);
      await opensAway(page, origin);
      await expect.poll(() => shelvesOf(page), { timeout: 60_000 }).not.toEqual(before);
      const built = (names: readonly string[]) =>
        names.filter((name) => /^limber-[0-9a-f]{12}$/.test(name));
      await expect
        .poll(async () => built(await shelvesOf(page)), { timeout: 60_000 })
        .toHaveLength(1);
      expect(built(await shelvesOf(page))).not.toEqual(built(before));
      await stop();
      await opensAway(page, origin);
      expect(await unusedAssets(page)).toEqual([]);
    } finally {
      await leave();
    }
  });

async function isKept(page: Page): Promise<boolean> {
  return page.evaluate(async () => (await caches.match(location.href)) !== undefined);
}

/** What is on the phone and no page on it loads. */
async function unusedAssets(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const pages: string[] = [];
    const assets: { path: string; shelf: string }[] = [];
    for (const shelf of await caches.keys())
      for (const request of await (await caches.open(shelf)).keys()) {
        const path = new URL(request.url).pathname;
        if (/^\/(_next\/static|fonts)\//.test(path)) assets.push({ path, shelf });
        else pages.push((await (await caches.match(request))?.text()) ?? "");
      }
    // The build's own shelf has what its screens load later as well.
    return assets
      .filter(
        ({ path, shelf }) =>
          !/^limber-[0-9a-f]{12}$/.test(shelf) && !pages.some((html) => html.includes(path)),
      )
      .map(({ path }) => path);
  });
}
