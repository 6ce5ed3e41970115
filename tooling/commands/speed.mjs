// How fast the pages are: reported, never judged, because a machine's noise is not the pages' fault.
// `pnpm build` comes first. Lighthouse and autocannon are fetched when this is run: nothing else needs them.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromiumPath } from "../browser/chromium.mjs";
import { openHouse } from "./house.mjs";

const runs = Number(process.argv[2] ?? 3);
const phones = ["/", "/now", "/plans?distance=14&units=us", "/imports"];
const own = ["/today", "/plans/PLAN", "/runs", "/runs/RUN", "/patterns", "/race/PLAN", "/summary"];
const desks = ["/today", "/plans/PLAN"];
const categories = {
  performance: "perf",
  accessibility: "a11y",
  "best-practices": "BP",
  seo: "SEO",
};
const folder = mkdtempSync(join(tmpdir(), "limber-speed-"));
const exec = promisify(execFile);
// Nobody waits by standing still: a server of ours answers meanwhile.
const npx = async (...words) => {
  const env = { ...process.env, CHROME_PATH: chromiumPath() };
  return (await exec("npx", ["-y", ...words], { env, maxBuffer: 1e9 })).stdout;
};

const house = await openHouse();
try {
  console.log(`Load before: ${loadavg()[0].toFixed(1)}. Each figure is the median of ${runs}.`);
  const { cookie } = house;
  console.table({
    ...(await rowsOf(phones, { form: "mobile" })),
    ...(await rowsOf(own, { form: "mobile", cookie })),
    ...(await rowsOf(desks, { form: "desktop", cookie })),
  });
  console.table(await throughput());
  console.log(`Load after: ${loadavg()[0].toFixed(1)}.`);
} finally {
  house.leave();
  rmSync(folder, { recursive: true, force: true });
}

async function rowsOf(routes, { form, cookie }) {
  const rows = {};
  for (const route of routes) {
    const reports = [];
    // A browser sometimes loses its trace: asked again, it mostly does not.
    const once = () => lighthouse(route, { form, cookie });
    while (reports.length < runs) reports.push(await once().catch(once));
    rows[`${form} ${route}`] = rowOf(reports);
  }
  return rows;
}

function rowOf(reports) {
  const median = (pick) => reports.map(pick).toSorted((a, b) => a - b)[(runs - 1) >> 1];
  const score = (id) => median((report) => Math.round((report.categories[id]?.score ?? 0) * 100));
  const timed = (id, digits = 0) =>
    Number(median(({ audits }) => audits[id].numericValue).toFixed(digits));
  return {
    ...Object.fromEntries(Object.entries(categories).map(([id, name]) => [name, score(id)])),
    "FCP ms": timed("first-contentful-paint"),
    "LCP ms": timed("largest-contentful-paint"),
    "TBT ms": timed("total-blocking-time"),
    CLS: timed("cumulative-layout-shift", 3),
  };
}

async function lighthouse(route, { form, cookie }) {
  const out = join(folder, "report.json");
  const headers = join(folder, "headers.json");
  writeFileSync(headers, JSON.stringify(cookie ? { cookie } : {}));
  await npx(
    "lighthouse@13.5.0",
    `${house.origin}${house.address(route)}`,
    "--output=json",
    `--output-path=${out}`,
    `--extra-headers=${headers}`,
    "--quiet",
    "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage",
    ...(form === "desktop" ? ["--preset=desktop"] : []),
  );
  return JSON.parse(readFileSync(out, "utf8"));
}

/** Answers a second, as such and against the least that Node can do in the same minute. */
async function throughput() {
  const page = await (
    await fetch(`${house.origin}/guide`, { headers: { connection: "close" } })
  ).text();
  const bare = createServer((_, response) => response.end(page)).listen(0);
  const ask = async (url, ...more) =>
    JSON.parse(await npx("autocannon@9.0.0", "-j", "-c", "16", "-d", "6", ...more, url));
  const least = await ask(`http://localhost:${bare.address().port}/`);
  bare.close();
  const row = ({ requests, latency, non2xx }) => ({
    "req/s": Math.round(requests.average),
    "of bare": Number((requests.average / least.requests.average).toFixed(4)),
    "p50 ms": latency.p50,
    "p99 ms": latency.p99,
    refused: non2xx,
  });
  return {
    "bare node:http": row(least),
    "/guide, a guest": row(await ask(`${house.origin}/guide`)),
    "/now, a guest": row(await ask(`${house.origin}/now`)),
    "/today, signed in": row(await ask(`${house.origin}/today`, "-H", `cookie=${house.cookie}`)),
  };
}
