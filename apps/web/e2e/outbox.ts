import type { InputOf } from "@limber/api";
import type { BrowserContext, Page, Route } from "@playwright/test";
import { zone } from "./page.ts";
import { ask } from "./runner.ts";

const hourMs = 3_600_000;
const agoIso = (hours: number) => new Date(Date.now() - hours * hourMs).toISOString();

/** Where a line is cut: before the house hears of it, or after it has done it and before its answer comes. */
const cuts = {
  before: (route: Route) => route.abort("connectionreset"),
  after: async (route: Route) => {
    // Of a page that has gone on meanwhile there is no line left to cut.
    await route.fetch().catch(() => undefined);
    await route.abort("connectionreset").catch(() => undefined);
  },
} as const;

/** What a script sends to this act is cut there, until it is mended. */
export async function cutting(context: BrowserContext, act: string, cut: keyof typeof cuts) {
  const address = `**/acts/${act}`;
  await context.route(address, cuts[cut]);
  return () => context.unroute(address);
}

export const saved = (page: Page) => page.getByText(/^Saved on this phone\. It will be sent/);
export const waits = (page: Page) => page.getByRole("link", { name: "1 entry waiting." });

type ToldRun = Partial<InputOf<"runs.log">["run"]>;

/** Eight miles of yesterday; gives the id. */
export async function eightMiles(
  page: Page,
  more: ToldRun = {},
  cramps: InputOf<"runs.log">["cramps"] = [],
): Promise<string> {
  const { runId } = await ask(page, "runs.log", {
    run: {
      status: "done",
      startedAt: agoIso(30),
      timeZone: zone,
      distanceM: 8 * 1609.344,
      elapsedS: 4480,
      ...more,
    },
    cramps,
  });
  return runId;
}

/** The same with a cramp in it. */
export const toldRun = (page: Page): Promise<string> =>
  eightMiles(page, {}, [{ happenedAt: agoIso(29), during: "run", muscle: "calf", side: "left" }]);
