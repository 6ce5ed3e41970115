// What importing costs beside bare parsing, what more cores bring, and how much memory a long file takes.
// Never a test; a table to look at. Ratios are of the same files in the same run.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const ROUNDS = 7;
const COPIES = 8;
const LONG_RECORDS = 100_000;
const GOALS = { overhead: 1.25, memoryMb: 300 };

const folder = mkdtempSync(join(tmpdir(), "limber-bench-"));
const bundled = join(folder, "pipeline.mjs");
const root = new URL("../../../", import.meta.url).pathname;
// Bundled, the readers no longer know where they lie.
process.env.LIMBER_CORPUS ??= join(root, "../shared/corpus");
const entry = join(folder, "entry.ts");
writeFileSync(
  entry,
  `export * from "${root}packages/activity-files/bench/bare.ts";
   export { readActivityFile } from "${root}packages/activity-files/src/activity-file.ts";
   export { corpusFolder } from "${root}packages/activity-files/testing/corpus.ts";
   export { fitRun } from "${root}packages/activity-files/testing/fit.ts";
   export { analyseSession } from "${root}packages/core/src/run-analysis/plan.ts";`,
);
const build = await rolldown({ input: entry, platform: "node" });
await build.write({ file: bundled, format: "esm" });
const pipeline = await import(pathToFileURL(bundled).href);
const { readActivityFile, analyseSession, parseFit, parseXml, fitRun, corpusFolder } = pipeline;

const files = filesToRead();
const long = join(folder, "long.fit");
writeFileSync(long, fitRun(LONG_RECORDS));
try {
  overhead();
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

function overhead() {
  const kinds = grouped(files, ({ name }) => name.split(".").at(-1));
  const total = { bare: 0, read: 0, analyse: 0 };
  console.log(`Import against bare parsing, one core, median of ${ROUNDS} rounds\n`);
  console.log("format  files     kB   parse ms  read ms  analyse ms  ratio");
  for (const [kind, some] of kinds) {
    const bareParse = kind === "fit" ? parseFit : parseXml;
    const sum = { bare: 0, read: 0, analyse: 0 };
    for (const { name, bytes } of some) {
      const times = { bare: [], read: [], analyse: [] };
      for (let round = 0; round < ROUNDS; round += 1) {
        let read;
        times.bare.push(timed(() => bareParse(bytes)));
        times.read.push(timed(() => (read = readActivityFile(name, bytes))));
        times.analyse.push(timed(() => analyseAll(read)));
      }
      for (const part of Object.keys(sum)) sum[part] += median(times[part]);
    }
    for (const part of Object.keys(sum)) total[part] += sum[part];
    row(kind, some, sum);
  }
  row("all", files, total);
  console.log(`goal: at most ${GOALS.overhead}\n`);
}

function row(kind, some, { bare, read, analyse }) {
  const kilobytes = some.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1000;
  const cells = [
    kind.padEnd(6),
    String(some.length).padStart(6),
    kilobytes.toFixed(0).padStart(7),
    bare.toFixed(1).padStart(10),
    read.toFixed(1).padStart(8),
    analyse.toFixed(1).padStart(11),
    ((read + analyse) / bare).toFixed(2).padStart(6),
  ];
  console.log(cells.join(" "));
}

function analyseAll(read) {
  if (!read.ok) return;
  for (const session of read.activity.sessions) analyseSession(session, read.activity.utcOffsetS);
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

function timed(work) {
  const before = performance.now();
  work();
  return performance.now() - before;
}

function median(all) {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
}

function grouped(all, keyOf) {
  const groups = new Map();
  for (const each of all) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return groups;
}
