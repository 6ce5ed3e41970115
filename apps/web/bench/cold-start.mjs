// How soon a phone that has no network shows the cramp screen, from a browser that was not running: to its
// heading, and to a clock that goes. A quarter of the processor, as Lighthouse takes a phone for; reported, never
// judged. `pnpm build` comes first.
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { chromiumPath } from "@limber/browser";
import { chromium } from "@playwright/test";
import { openHouse } from "../../../tooling/commands/house.mjs";

const tries = Number(process.argv[2] ?? 9);
const slower = 4;
const plan = "/run?units=us&distance=14&time=2:11:00&mass=150&temperature=72&humidity=70";
const screens = ["/now", "/now/flags", plan];

const folder = mkdtempSync(join(tmpdir(), "limber-cold-"));
const house = await openHouse();
let isOpen = true;
const leave = () => {
  if (isOpen) house.leave();
  isOpen = false;
};
try {
  await visit(async (page) => {
    for (const screen of ["/now", ...screens]) await page.goto(`${house.origin}${screen}`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    // Pages are kept behind the reader's back.
    for (const screen of screens) {
      await page.goto(`${house.origin}${screen}`);
      await page.waitForTimeout(1500);
    }
    console.log("Kept on the phone, in kB as they are unpacked:");
    console.table(await page.evaluate(weigh));
  });
  leave();
  console.log(`Load before: ${loadavg()[0].toFixed(1)}. Processor ${slower} times slower.`);
  const rows = {};
  for (const screen of screens) rows[screen.replace(/\?.*/, "?…")] = await rowOf(screen);
  console.table(rows);
  console.log(`Load after: ${loadavg()[0].toFixed(1)}.`);
} finally {
  leave();
  rmSync(folder, { recursive: true, force: true });
}

/** What lies on the phone, by shelf. */
async function weigh() {
  const rows = {};
  for (const shelf of await caches.keys()) {
    const cache = await caches.open(shelf);
    let [files, bytes] = [0, 0];
    for (const request of await cache.keys()) {
      files += 1;
      bytes += (await (await cache.match(request)).blob()).size;
    }
    rows[shelf.replace(/[0-9a-f]{12}$/, "…")] = { files, kB: Math.round(bytes / 1000) };
  }
  return rows;
}

/** A browser process of its own, with what this phone keeps. */
async function visit(look) {
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: chromiumPath(),
    viewport: { width: 390, height: 844 },
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    return await look(context.pages()[0] ?? (await context.newPage()));
  } finally {
    await context.close();
  }
}

async function rowOf(screen) {
  const all = [];
  for (let tried = 0; tried < tries; tried += 1)
    all.push(await visit((page) => open(page, screen)));
  const figures = (pick) => {
    const sorted = all.map(pick).toSorted((a, b) => a - b);
    return { median: sorted[(sorted.length - 1) >> 1], most: sorted.at(-1) };
  };
  const [painted, heading, alive] = ["painted", "heading", "alive"].map((name) =>
    figures((one) => one[name]),
  );
  return {
    "painted ms": painted.median,
    "heading ms": heading.median,
    "heading, worst": heading.most,
    "answers taps ms": alive.median,
    "answers, worst": alive.most,
  };
}

/** Milliseconds from the navigation to the heading, to the first paint, and to when the page is alive. */
async function open(page, screen) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.addInitScript(() => {
    window.seen = {};
    const { seen } = window;
    const look = () => {
      if (document.querySelector("h1")) seen.heading ??= performance.now();
      const part = document.querySelector(".thumbs .thumb, .flags button, form button");
      const isAlive = Object.keys(part ?? {}).some((key) => key.startsWith("__reactProps$"));
      if (isAlive) seen.alive ??= performance.now();
      if (seen.alive === undefined) setTimeout(look, 4);
    };
    look();
  });
  await page.goto(`${house.origin}${screen}`, { waitUntil: "commit" });
  await page.waitForFunction(() => window.seen?.alive !== undefined, null, { timeout: 30_000 });
  return page.evaluate(() => ({
    painted: Math.round(
      performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    ),
    heading: Math.round(window.seen.heading),
    alive: Math.round(window.seen.alive),
  }));
}
