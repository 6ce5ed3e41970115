// What a runner's phone loads before a page works, against a budget. Kilobytes, compressed.
// Measured on the production build, served as it will be: `pnpm build` comes first.
import { once } from "node:events";
import { createServer } from "node:net";
import { serve } from "../commands/serve.mjs";
import { read, weigh } from "./page-weight.mjs";
import { report } from "./tree.mjs";

const everywhere = { css: 12, font: 52, fonts: 1, strangers: 0 };
const home = { js: 141, html: 12 };
const phone = { js: 143, html: 8 };
const plan = { js: 148, html: 20 };
const anyOther = { js: 170, html: 30 };
const budgets = {
  "/": home,
  "/guide": home,
  "/now": phone,
  "/now/flags": phone,
  "/plan": plan,
  "/plan?distance=21.1km&time=1:50:00&mass=68kg&temperature=24C&units=si": plan,
  "/why": anyOther,
  "/gallery": anyOther,
};
const aReason = { js: 141, html: 12 };
const columns = {
  js: "JS kB",
  html: "HTML kB",
  css: "CSS kB",
  font: "font kB",
  fonts: "fonts",
  strangers: "other hosts",
};

const port = await freePort();
const origin = `http://localhost:${port}`;
const server = await serve({ port, output: "ignore" });
if (!server) throw new Error("No production build to weigh. `npx -y pnpm@12.21.0 build` makes it.");
const results = await measureAll(await withAReason());
server.kill();

const measured = results.filter(({ weight }) => weight);
console.table(Object.fromEntries(measured.map(row)));
report(results.flatMap(problemsOf), {
  fix: "A runner at a start line waits for each byte. Let the server do the work, or take something out.",
  fine: "Every page is within its budget.",
});

/** The budgets, with the first reason that /why links to. */
async function withAReason() {
  const reasons = await read("/why", origin).then(String, () => "");
  const path = reasons.match(/href="(\/why\/[^"#?]+)"/)?.[1] ?? "/why/a-rule-that-is-listed";
  return { ...budgets, [path]: aReason };
}

function measureAll(routes) {
  return Promise.all(
    Object.entries(routes).map(async ([route, budget]) => {
      const all = { ...everywhere, ...budget };
      return weigh(route, origin).then(
        (weight) => ({ route, budget: all, weight }),
        (error) => ({ route, budget: all, error }),
      );
    }),
  );
}

function row({ route, weight, budget }) {
  const cells = Object.entries(columns).map(([what, name]) => [
    name,
    `${Number(weight[what].toFixed(1))} of ${budget[what]}`,
  ]);
  return [route.replace(/\?.*/, "?…"), Object.fromEntries(cells)];
}

function problemsOf({ route, weight, budget, error }) {
  if (error) return [error.message];
  if (weight.js === 0) return [`${route} loads no script: is it a page of Limber?`];
  return Object.keys(columns)
    .filter((what) => weight[what] > budget[what])
    .map((what) => `${route}: ${columns[what]} ${weight[what].toFixed(1)} of ${budget[what]}.`);
}

async function freePort() {
  const probe = createServer().listen(0);
  await once(probe, "listening");
  const { port: free } = probe.address();
  probe.close();
  await once(probe, "close");
  return free;
}
