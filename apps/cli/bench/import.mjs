// What more cores bring to an import, and how much memory a long file takes. Never a test; a table to look at.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const COPIES = 8;
const LONG_RECORDS = 100_000;
const GOALS = { memoryMb: 300 };

const folder = mkdtempSync(join(tmpdir(), "limber-bench-"));
const bundled = join(folder, "pipeline.mjs");
const root = new URL("../../../", import.meta.url).pathname;
// Bundled, the readers no longer know where they lie.
process.env.LIMBER_CORPUS ??= join(root, "../shared/corpus");
const entry = join(folder, "entry.ts");
writeFileSync(
  entry,
  `export { readActivityFile } from "${root}packages/activity-files/src/activity-file.ts";
   export { corpusFolder } from "${root}packages/activity-files/testing/corpus.ts";
   export { fitRun } from "${root}packages/activity-files/testing/fit.ts";
   export { analyseSession } from "${root}packages/core/src/run-analysis/plan.ts";`,
);
const build = await rolldown({ input: entry, platform: "node" });
await build.write({ file: bundled, format: "esm" });
const pipeline = await import(pathToFileURL(bundled).href);
const { fitRun, corpusFolder } = pipeline;

const files = filesToRead();
const long = join(folder, "long.fit");
writeFileSync(long, fitRun(LONG_RECORDS));
try {
  await cores();
  memory();
} finally {
  rmSync(folder, { recursive: true });
}

/** The corpus where it is, and files made here where it is not. */
function filesToRead() {
  const valid = join(corpusFolder, "valid");
  if (existsSync(valid)) {
    const names = readdirSync(valid).filter((name) => /\.(fit|tcx|gpx)$/.test(name));
    return names.map((name) => ({ name, bytes: readFileSync(join(valid, name)) }));
  }
  return [1800, 3600, 7200, 14_400].map((lengthS) => ({
    name: `${lengthS} s.fit`,
    bytes: fitRun(lengthS),
  }));
}

/** With the built command's own threads, on files on a disk. */
async function cores() {
  const door = new URL("../dist/limber-reading.mjs", import.meta.url);
  if (!existsSync(door)) {
    console.log("Nothing is built yet, so cores are not compared.\n");
    return;
  }
  const { readSources } = await import(door.href);
  const sources = Array.from({ length: COPIES }, (_, copy) =>
    files.map(({ name, bytes }) => {
      const path = join(folder, `${copy} ${name}`);
      writeFileSync(path, bytes);
      return { path };
    }),
  ).flat();
  const all = availableParallelism();
  const speeds = { one: [], all: [] };
  const [before, used] = [performance.now(), process.cpuUsage()];
  for (let round = 0; round < 3; round += 1) {
    speeds.one.push(await perSecond(readSources, sources, 1));
    speeds.all.push(await perSecond(readSources, sources, all));
  }
  const [one, most] = [median(speeds.one), median(speeds.all)];
  console.log(
    `Files per second through the command's threads, ${sources.length} files, median of 3\n`,
  );
  console.log(`1 core    ${one.toFixed(0).padStart(6)}`);
  console.log(`${all} cores   ${most.toFixed(0).padStart(6)}   ${(most / one).toFixed(2)} times`);
  const { user, system } = process.cpuUsage(used);
  const given = (user + system) / 1000 / (performance.now() - before);
  // On a machine that others use, more threads than cores to be had bring nothing.
  console.log(
    `cores that this process was given: ${given.toFixed(2)}, load ${loadavg()[0].toFixed(1)}\n`,
  );
}

async function perSecond(readSources, sources, jobs) {
  const before = performance.now();
  let count = 0;
  for await (const _reading of readSources(sources, { jobs })) count += 1;
  return (count * 1000) / (performance.now() - before);
}

function memory() {
  const code = `
    import { readFileSync } from "node:fs";
    import { readActivityFile, analyseSession } from ${JSON.stringify(pathToFileURL(bundled).href)};
    const read = readActivityFile("long.fit", readFileSync(${JSON.stringify(long)}));
    const { points } = analyseSession(read.activity.sessions[0], read.activity.utcOffsetS);
    console.log(JSON.stringify({ points, peakMb: process.resourceUsage().maxRSS / 1000 }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    encoding: "utf8",
  });
  if (stdout === "") throw new Error(stderr);
  const { points, peakMb } = JSON.parse(stdout);
  console.log(`Peak memory of a process that reads ${points} records: ${peakMb.toFixed(0)} MB`);
  console.log(`goal: under ${GOALS.memoryMb} MB`);
}

function median(all) {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
}
