// What a runner's phone loads before a page works, against a budget. Kilobytes, compressed.
// Measured on the production build, served as it will be: `pnpm build` comes first.
import { openHouse } from "../commands/house.mjs";
import { read, weigh, weighScripts } from "./page-weight.mjs";
import { report } from "./tree.mjs";

const everywhere = { css: 12, font: 52, fonts: 1, strangers: 0 };
const home = { js: 141, html: 12 };
const phone = { js: 143, html: 8 };
const plan = { js: 148, html: 20 };
const today = { js: 148, html: 22 };
/** The form alone is 8; the last runs stand under it. */
const log = { js: 160, html: 10.5 };
const anyOther = { js: 170, html: 30 };
/** A half marathon with a point every 200 m, no two rises alike, as an address holds it. */
const course = `1AA${Array.from({ length: 105 }, (_, at) => `wM${"ghijklmnopqrstuvwxyz0123456789-_"[(at * 7) % 32]}${"ABCD"[(at * 5) % 4]}`).join("")}`;
/** Its links have the course in them, and below them are its profile and a row for each split. */
const hills = { js: 148, html: 23 };
const budgets = {
  "/": home,
  "/guide": home,
  "/now": phone,
  "/now/flags": phone,
  "/run?distance=21.1km&time=1:50:00&mass=68kg&temperature=24C&units=si": { js: 152, html: 8 },
  "/offline": home,
  "/plans": plan,
  "/plans?distance=21.1km&time=1:50:00&mass=68kg&temperature=24C&units=si": plan,
  [`/plans?distance=21.1km&time=1:50:00&mass=68kg&temperature=24C&units=si&course=${course}`]:
    hills,
  "/today": today,
  "/today?distance=21.1km&time=1:50:00&mass=68kg&temperature=24C&units=si&start=2026-11-22T07:30&zone=Europe/Vienna":
    today,
  "/imports": { js: 165, html: 10 },
  "/guide/warm-up": home,
  "/sample": anyOther,
  "/why": anyOther,
  "/gallery": anyOther,
};
const aReason = { js: 141, html: 12 };
const patterns = { js: 150, html: 25 };
/** The pages of somebody with a year behind them. `PLAN` and `RUN` stand for the newest of theirs. */
const own = {
  "/today": today,
  "/plans/PLAN": plan,
  "/runs": log,
  "/runs/RUN": anyOther,
  "/patterns": patterns,
  "/summary": patterns,
  "/race": plan,
  "/race/PLAN": plan,
  "/imports": { js: 165, html: 10 },
  "/settings": anyOther,
};
/** One file of script. The largest is what reads a watch's files, in a worker and only when there are some. */
const mostAFile = 90;
const columns = {
  js: "JS kB",
  html: "HTML kB",
  css: "CSS kB",
  font: "font kB",
  fonts: "fonts",
  strangers: "other hosts",
};

const { origin, cookie, address, leave } = await openHouse();
const ofAda = Object.fromEntries(
  Object.entries(own).map(([route, budget]) => [address(route), budget]),
);
const results = [
  ...(await measureAll(await withAReason(), {})),
  ...(await measureAll(ofAda, { cookie })),
];
leave();

const measured = results.filter(({ weight }) => weight);
console.table(Object.fromEntries(measured.map(row)));
report([...results.flatMap(problemsOf), ...tooLarge()], {
  fix: "A runner at a start line waits for each byte. Let the server do the work, or take something out.",
  fine: "Every page is within its budget.",
});

/** The budgets, with the first reason that /why links to. */
async function withAReason() {
  const reasons = await read("/why", { origin }).then(String, () => "");
  const path = reasons.match(/href="(\/why\/[^"#?]+)"/)?.[1] ?? "/why/a-rule-that-is-listed";
  return { ...budgets, [path]: aReason };
}

/** One page after another: a crowd that asks for all at once is refused. */
async function measureAll(routes, { cookie: of }) {
  const results = [];
  for (const [route, most] of Object.entries(routes)) {
    const budget = { ...everywhere, ...most };
    const weight = await weigh(route, { origin, cookie: of }).catch((error) => ({ error }));
    results.push(weight.error ? { route, budget, ...weight } : { route, budget, weight });
  }
  return results;
}

function tooLarge() {
  const scripts = weighScripts().toSorted((one, other) => other.kB - one.kB);
  console.log(`The largest file of script has ${scripts[0].kB.toFixed(1)} of ${mostAFile} kB.`);
  return scripts
    .filter(({ kB }) => kB > mostAFile)
    .map(({ name, kB }) => `A file of script has ${kB.toFixed(1)} of ${mostAFile} kB: ${name}.`);
}

function row({ route, weight, budget }) {
  const cells = Object.entries(columns).map(([what, name]) => [
    name,
    `${Number(weight[what].toFixed(1))} of ${budget[what]}`,
  ]);
  const short = route
    .replace(/\?.*?(&course=.*)?$/, (_, hills) => (hills ? "?…&course" : "?…"))
    .replace(/[0-9a-f-]{36}/, "…");
  return [short, Object.fromEntries(cells)];
}

function problemsOf({ route, weight, budget, error }) {
  if (error) return [error.message];
  if (weight.js === 0) return [`${route} loads no script: is it a page of Limber?`];
  return Object.keys(columns)
    .filter((what) => weight[what] > budget[what])
    .map((what) => `${route}: ${columns[what]} ${weight[what].toFixed(1)} of ${budget[what]}.`);
}
