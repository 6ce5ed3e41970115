// How much memory and time the index of a phone's health export takes, packed and unpacked. A number of
// megabytes may be named. Never a test; a table to look at. The export is made here and removed again.
import { spawnSync } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const megabytes = Number(process.argv[2] ?? 400);
const WORKOUT_EACH = 3000;
/** More than anybody keeps: as many as are read, and then as many again. */
const DRINK_EACH = 20;
const GOAL_MB = 300;

const folder = mkdtempSync(join(tmpdir(), "limber-bench-"));
const root = new URL("../../../", import.meta.url).pathname;
const files = `${root}packages/activity-files`;
const entry = join(folder, "entry.ts");
writeFileSync(
  entry,
  `export { findActivities } from "${files}/src/batch.ts";
   export { diskSource } from "${root}apps/cli/src/disk.ts";
   export { healthXml, recordXml, walkedOrRun, workoutXml } from "${files}/testing/health-export.ts";
   export { massXml, waterXml } from "${files}/testing/body-records.ts";
   export { ZipWriter } from "${files}/node_modules/@zip.js/zip.js/lib/zip-core.js";`,
);
const build = await rolldown({ input: entry, platform: "node" });
const bundled = join(folder, "built", "entry.js");
await build.write({ dir: join(folder, "built"), format: "esm" });
const { ZipWriter, healthXml, massXml, recordXml, walkedOrRun, waterXml, workoutXml } =
  await import(pathToFileURL(bundled).href);

const [xml, zip] = [join(folder, "export.xml"), join(folder, "export.zip")];
try {
  await pipeline(Readable.from(pieces()), createWriteStream(xml));
  const writer = new ZipWriter(Writable.toWeb(createWriteStream(zip)), { useWebWorkers: false });
  await writer.add("apple_health_export/export.xml", Readable.toWeb(Readable.from(pieces())));
  await writer.close();
  console.log("file         MB on disk  workouts  records  seconds  peak MB");
  for (const path of [xml, zip]) measure(path);
  console.log(`goal: under ${GOAL_MB} MB`);
} finally {
  rmSync(folder, { recursive: true });
}

function* pieces() {
  const [head, tail] = healthXml("\u0000").split("\u0000");
  const encoder = new TextEncoder();
  let written = 0;
  yield encoder.encode(head);
  for (let index = 0; written < megabytes * 1e6; ) {
    let text = "";
    for (const until = index + 200; index < until; index += 1) {
      text += recordXml(index);
      if (index % DRINK_EACH === 0) text += waterXml(100 + (index % 400), minuteOf(index));
      if (index % WORKOUT_EACH === 1) text += massXml(70 + (index % 9), minuteOf(index));
      if (index % WORKOUT_EACH === 0) text += workoutXml({ inside: walkedOrRun(5 + (index % 7)) });
    }
    written += text.length;
    yield encoder.encode(text);
  }
  yield encoder.encode(tail);
}

function minuteOf(index) {
  return `${new Date(1e12 + index * 60_000).toISOString().slice(0, 19).replace("T", " ")} +0000`;
}

/** In a process of its own, whose peak is that of this file alone. */
function measure(path) {
  const code = `
    import { diskSource, findActivities } from ${JSON.stringify(pathToFileURL(bundled).href)};
    const path = ${JSON.stringify(path)};
    const before = performance.now();
    let [count, records] = [0, 0];
    for await (const found of findActivities([{ path, source: diskSource(path, console.error) }]))
      if (found.is === "summary") count += 1;
      else if (found.is === "records") records += found.records.length;
    console.log(JSON.stringify({ count, records, s: (performance.now() - before) / 1000, peakMb: process.resourceUsage().maxRSS / 1000 }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    encoding: "utf8",
  });
  if (stdout === "") throw new Error(stderr);
  const { count, records, s, peakMb } = JSON.parse(stdout);
  const cells = [
    path.slice(folder.length + 1).padEnd(12),
    (statSync(path).size / 1e6).toFixed(0).padStart(10),
    String(count).padStart(9),
    String(records).padStart(8),
    s.toFixed(1).padStart(8),
    peakMb.toFixed(0).padStart(8),
  ];
  console.log(cells.join(" "));
}
