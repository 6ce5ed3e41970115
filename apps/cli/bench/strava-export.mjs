// How much memory and time an export takes that is as large as people's are, and whether twice the files
// take twice the time. A number of megabytes may be named. Never a test; a table to look at. The export is
// invented, made here and removed again. Build first.
import { spawnSync } from "node:child_process";
import { randomFillSync } from "node:crypto";
import {
  createWriteStream,
  existsSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";

const megabytes = Number(process.argv[2] ?? 1000);
const GOALS = { peakMb: 300, exponent: 1.1 };
const RUNS = 900;
const PHOTO_BYTES = 1_000_000;
/** Short ones, so that what grows with their number is seen beside what reading takes. */
const COUNTS = [1250, 2500, 5000];

const door = new URL("../dist/limber-reading.mjs", import.meta.url);
if (!existsSync(door)) {
  console.error("Nothing is built yet. Build with: npx -y pnpm@12.21.0 --filter @limber/cli build");
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), "limber-bench-"));
const { ZipWriter, Uint8ArrayReader, datedRuns } = await bundled();
try {
  const zip = join(folder, "export.zip");
  await writeExport(zip, { runs: RUNS, lengthS: 3600, untilBytes: megabytes * 1e6 });
  const { count, cpuS, peakMb } = measure(zip);
  console.log("An export of activities and photos, read by the command's threads\n");
  console.log(
    `${(statSync(zip).size / 1e6).toFixed(0)} MB, ${count} activities, ${cpuS.toFixed(1)} s of CPU`,
  );
  console.log(`peak memory ${peakMb.toFixed(0)} MB, goal: under ${GOALS.peakMb}\n`);
  rmSync(zip);
  await growth();
} finally {
  rmSync(folder, { recursive: true });
}

/** CPU and peak against the number of files; 1 is twice the time for twice the files. */
async function growth() {
  console.log("files   CPU s   peak MB");
  const points = [];
  for (const runs of COUNTS) {
    const zip = join(folder, `${runs}.zip`);
    await writeExport(zip, { runs, lengthS: 300, untilBytes: 0 });
    const { count, cpuS, peakMb } = measure(zip);
    points.push([Math.log(count), Math.log(cpuS)]);
    console.log(
      `${String(count).padStart(5)}${cpuS.toFixed(1).padStart(8)}${peakMb.toFixed(0).padStart(10)}`,
    );
  }
  const [[lowX, lowY], , [highX, highY]] = points;
  console.log(
    `exponent ${((highY - lowY) / (highX - lowX)).toFixed(2)}, goal: at most ${GOALS.exponent}`,
  );
}

async function bundled() {
  const root = new URL("../../../", import.meta.url).pathname;
  const files = `${root}packages/activity-files`;
  const entry = join(folder, "entry.ts");
  writeFileSync(
    entry,
    `export { datedRuns } from "${files}/testing/long-run.ts";
     export { ZipWriter, Uint8ArrayReader } from "${files}/node_modules/@zip.js/zip.js/lib/zip-core.js";`,
  );
  const build = await rolldown({ input: entry, platform: "node" });
  await build.write({ dir: join(folder, "built"), format: "esm" });
  return import(pathToFileURL(join(folder, "built", "entry.js")).href);
}

/** Runs of three kinds, packed one by one as Strava does, and photos up to a size. */
async function writeExport(path, { runs, lengthS, untilBytes }) {
  const writer = new ZipWriter(Writable.toWeb(createWriteStream(path)), {
    useWebWorkers: false,
    level: 0,
  });
  let bytes = 0;
  const add = async (name, content) => {
    bytes += content.length;
    await writer.add(name, new Uint8ArrayReader(content));
  };
  const runOf = datedRuns(lengthS);
  for (let index = 0; index < runs; index += 1) {
    const { kind, content } = runOf(index);
    await add(`activities/${index}.${kind}.gz`, gzipSync(content, { level: 1 }));
  }
  const photo = randomFillSync(new Uint8Array(PHOTO_BYTES));
  photo.set([0xff, 0xd8, 0xff]);
  for (let index = 0; bytes < untilBytes; index += 1) await add(`media/${index}.jpg`, photo);
  await writer.close();
}

/** In a process of its own, whose peak is that of this export alone. */
function measure(path) {
  const program = join(folder, "measured.mjs");
  writeFileSync(
    program,
    `import { readSources } from ${JSON.stringify(door.href)};
     let count = 0;
     for await (const { ok } of readSources([{ path: process.argv[2] }])) if (ok) count += 1;
     const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
     console.log(JSON.stringify({ count, cpuS: (userCPUTime + systemCPUTime) / 1e6, peakMb: maxRSS / 1000 }));`,
  );
  const { stdout, stderr } = spawnSync(process.execPath, [program, path], { encoding: "utf8" });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout);
}
