// The pages in WebKit, which phones of one maker all have: a visit from signing up to a log without a network, over a
// production build. Debian's WebKitGTK is driven by WebDriver; where it is not there, this says so and ends well.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.mjs";
import { serve } from "./serve.mjs";
import { hasWebKit, openWebKit, packages, until } from "./webdriver.mjs";

if (!hasWebKit) {
  console.log(
    `No WebKit was tried: it takes \`apt-get install --no-install-recommends ${packages}\`.`,
  );
  process.exit(0);
}
const data = mkdtempSync(join(tmpdir(), "limber-webkit-"));
const port = await freePort();
const origin = `http://localhost:${port}`;
let server;
const start = async () => {
  server = await serve({ port, output: "ignore", data });
  if (!server)
    throw new Error("No production build is here. `npx -y pnpm@12.21.0 build` makes it.");
};
const stop = () => new Promise((gone) => server.once("close", gone) && server.kill("SIGTERM"));

await start();
const webkit = await openWebKit();
const { run, tap, text, type, reads } = webkit;
const go = (path) => webkit.open(`${origin}${path}`);
const headed = (pattern) =>
  until(`a heading like ${pattern}`, async () =>
    pattern.test(await run(() => document.querySelector("h1")?.textContent ?? "").catch(() => "")),
  );
const hasAddress = (pattern) =>
  until(`an address like ${pattern}`, async () => pattern.test(await webkit.address()));

/** What this browser has of what pages use where it is there. */
const features = await go("/guide").then(() =>
  run(() => ({
    "service worker": "serviceWorker" in navigator,
    "locks between tabs": "locks" in navigator,
    "sending in the background": "SyncManager" in window,
    "screen kept on": "wakeLock" in navigator,
    buzz: "vibrate" in navigator,
    voice: "speechSynthesis" in window,
    "shared database": "indexedDB" in window,
  })),
);

const plan =
  "units=us&distance=14&pace=9:20&start=2026-11-22T07:30&temperature=71&humidity=78&mass=138&event=long";
const visits = {
  "the first page": async () => {
    await go("/");
    await headed(/./);
  },
  "signing up": async () => {
    await go("/sign-up");
    await type("name", "Ada");
    await type("email", "ada@example.org");
    await type("password", "correct horse battery");
    await tap("Make the account");
    await hasAddress(/news=made/);
    await type("email", "ada@example.org");
    await type("password", "correct horse battery");
    await tap("Sign in");
    await headed(/^How far today/);
    await reads(/Ready offline/);
  },
  "the warm-up": async () => {
    await go("/guide/warm-up");
    await headed(/./);
  },
  "the cramp screen": async () => {
    await go("/now");
    await headed(/^Stop/);
    await tap("Next");
    await headed(/^Heel down/);
    await tap("Next");
    await headed(/^Rub/);
    await tap("It let go");
    await headed(/^Walk/);
    await reads(/The cramp is in your log\./);
  },
  "the signs": async () => {
    await go("/now/flags");
    await headed(/./);
  },
  "the run screen": async () => {
    await go(`/run?${plan}`);
    await tap("Start");
    await headed(/ in 9:28, no faster\.$/);
  },
  "a run in the log": async () => {
    await go("/runs?run=new");
    await type("distance", "6");
    await type("time", "1:00:00");
    await tap("Save");
    await headed(/^6 (?:km|mi) in 1:00:00/);
  },
  "what waits": async () => {
    await go("/waiting");
    await reads(/Nothing waits\./);
  },
};

const away = {
  "the cramp screen, while nobody listens": async () => {
    await go("/now");
    await headed(/./);
    await tap("It let go");
    await reads(/Saved on this phone\./);
  },
  "what waits, while nobody listens": async () => {
    await go("/waiting");
    await reads(/A cramp, /);
  },
  "a page that was seen, while nobody listens": async () => {
    await go("/today");
    await reads(/Offline\. Page from/);
  },
};
const back = {
  "what waited, once somebody listens": async () => {
    await go("/waiting");
    await reads(/Nothing waits\./);
    await go("/runs");
    await until("two cramps in the log", () =>
      text().then((read) => read.match(/calf/gi)?.length >= 2),
    );
  },
};

const results = {};
const visited = async (name, visit) => {
  const problem = await visit().then(
    () => null,
    async ({ message }) => `${message}, but: ${(await text().catch(String)).slice(0, 400)}`,
  );
  results[name] = problem ?? "as it is meant";
};
try {
  console.log(`WebKitGTK ${webkit.version} has:`);
  console.table(features);
  for (const [name, visit] of Object.entries(visits)) await visited(name, visit);
  await stop();
  for (const [name, visit] of Object.entries(away)) await visited(name, visit);
  await start();
  for (const [name, visit] of Object.entries(back)) await visited(name, visit);
  console.table(results);
  if (Object.values(results).some((said) => said !== "as it is meant")) process.exitCode = 1;
} finally {
  await webkit.leave();
  await stop();
  rmSync(data, { recursive: true, force: true });
}
