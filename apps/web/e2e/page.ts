import AxeBuilder from "@axe-core/playwright";
import { type ConsoleMessage, expect, type Page, test as plain } from "@playwright/test";

/** Where the house of these tests is: what a browser would say of itself. */
export const ours = `http://localhost:${process.env.LIMBER_TEST_PORT}`;
/** Where the tests are run, and by whose clock; any zone will do, also one where it is about midnight. */
export const zone = process.env.LIMBER_TEST_ZONE ?? "America/Denver";

/** Every test fails on anything a browser complains of: a refused script, a hydration that differs, a missing file. */
export const test = plain.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("console", (message) => {
        const isExpected =
          /ERR_INTERNET_DISCONNECTED|status of 404/.test(message.text()) || isCutEntry(message);
        if (message.type() === "error" && !isExpected && !asksWhose(message))
          complaints.push(message.text());
      });
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** A phone that does not know whose it is sends a cramp all the same, and is told that nobody has signed in. */
function asksWhose(message: ConsoleMessage): boolean {
  const { pathname } = new URL(message.location().url || ours);
  return pathname === "/acts/runs/cramp" && message.text().includes("status of 401");
}

/** An entry whose line was cut: by way of the worker a browser has no other name for it. */
const isCutEntry = (message: ConsoleMessage) =>
  message.text().includes("net::ERR_FAILED") && message.location().url.includes("/acts/");

export const plan =
  "/plans?units=us&distance=14&pace=9:20&start=2026-11-22T07:30&temperature=71&humidity=78&mass=138&event=long";
export const run = plan.replace("/plans?", "/run?");
const marathon =
  "/plans?units=si&distance=marathon&time=4:57:51&mass=50&temperature=18&humidity=50&event=race&health=nsaid";

/** Every kind of page there is. */
export const addresses = [
  { name: "the landing", address: "/" },
  { name: "today's question", address: "/today" },
  { name: "the form", address: "/plans" },
  { name: "a plan", address: plan },
  { name: "a marathon", address: marathon },
  { name: "a form refused", address: "/plans?units=us&distance=14&pace=soon&mass=9" },
  { name: "files", address: "/imports" },
  { name: "the gallery", address: "/gallery" },
  { name: "the guide", address: "/guide" },
  { name: "the rules", address: "/why" },
  { name: "a rule", address: "/why/hydration.during" },
  { name: "the run screen", address: run },
  { name: "the cramp screen", address: "/now" },
  { name: "the signs", address: "/now/flags" },
  { name: "where there is no network", address: "/offline" },
  { name: "what waits", address: "/waiting" },
  { name: "patterns, for a guest", address: "/patterns" },
  { name: "signing in", address: "/sign-in?problem=wrong" },
  { name: "signing up", address: "/sign-up" },
  { name: "a new password", address: "/reset-password" },
  { name: "an address that is not there", address: "/nowhere" },
] as const;

/** It is this time on every page of the test until the test lets time pass: a slow machine lets none. */
export async function standStill(page: Page, time: Date) {
  const earlier = new Date(time.getTime() - 60_000);
  await page.clock.install({ time: earlier });
  await page.clock.pauseAt(time);
}

/** Until the service worker has what it keeps: before, a page may have no network too early. */
export async function untilKept(page: Page) {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== "activated")
      await new Promise((done) => active?.addEventListener("statechange", done, { once: true }));
  });
}

export async function expectNoSidewaysScroll(page: Page) {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}

/** What is printed takes one page, on the paper of each side of the ocean. */
export async function expectOneSheet(page: Page) {
  for (const format of ["A4", "Letter"]) {
    const pdf = (await page.pdf({ format })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  }
}

export async function expectAccessible(page: Page) {
  // For frames of other hosts axe opens a second page and puts all together there: a third of the time without.
  expect(page.frames()).toHaveLength(1);
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .setLegacyMode()
    .analyze();
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
    ),
  ).toEqual([]);
}
