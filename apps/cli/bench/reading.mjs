// What reading and analysing a file costs beside the bare parser, file kind by file kind. Both are done in
// turn in one process and the ratio is taken pair by pair, of CPU time: so it holds on a machine that others
// use. Never a test; a table to look at. The made runs are of three hours at a record a second.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const PAIRS = 21;
/** Until the code is compiled. */
const WARM_UP = 5;
const LENGTH_S = 10_800;
const GOALS = { fit: 1.25, xml: 1.6 };

const folder = mkdtempSync(join(tmpdir(), "limber-bench-"));
const root = new URL("../../../", import.meta.url).pathname;
const files = `${root}packages/activity-files`;
// Bundled, the readers no longer know where they lie.
process.env.LIMBER_CORPUS ??= join(root, "../shared/corpus");

try {
  const { readActivityFile, analyseSession, ...made } = await bundled();
  const kinds = kindsOf(made);
  const sum = (some, work) => some.reduce((total, file) => total + cpuMs(() => work(file)), 0);
  console.log(
    `CPU of reading against the bare parser, medians of ${PAIRS} pairs, Node ${process.versions.node}\n`,
  );
  console.log(
    "kind                  files      kB  bare ms  unheard  read ms  analyse  ratio  of unheard",
  );
  for (const { kind, bare, unheard, some } of kinds) {
    const rows = [];
    for (let pair = -WARM_UP; pair < PAIRS; pair += 1) {
      const row = {};
      const parse = () =>
        Object.assign(row, { bare: sum(some, bare), unheard: sum(some, unheard) });
      const ours = () => Object.assign(row, ownCost(some));
      for (const half of pair % 2 === 0 ? [parse, ours] : [ours, parse]) half();
      if (pair >= 0) rows.push(row);
    }
    print(kind, some, rows);
  }
  console.log(
    `\ngoals: FIT at most ${GOALS.fit}, TCX and GPX at most ${GOALS.xml} of the bare parser`,
  );

  function ownCost(some) {
    const cost = { read: 0, analyse: 0 };
    for (const { name, bytes } of some) {
      let read;
      cost.read += cpuMs(() => (read = readActivityFile(name, bytes)));
      cost.analyse += cpuMs(() => {
        for (const session of read.ok ? read.activity.sessions : [])
          analyseSession(session, read.activity.utcOffsetS);
      });
    }
    return cost;
  }
} finally {
  rmSync(folder, { recursive: true });
}

async function bundled() {
  const entry = join(folder, "entry.ts");
  writeFileSync(
    entry,
    `export * from "${files}/bench/bare.ts";
     export * from "${files}/testing/long-run.ts";
     export { readActivityFile } from "${files}/src/activity-file.ts";
     export { corpusFolder } from "${files}/testing/corpus.ts";
     export { analyseSession } from "${root}packages/core/src/run-analysis/plan.ts";`,
  );
  const file = join(folder, "built.mjs");
  const build = await rolldown({ input: entry, platform: "node" });
  await build.write({ file, format: "esm" });
  return import(pathToFileURL(file).href);
}

function kindsOf({ longFit, longGpx, longTcx, corpusFolder, parseFit, parseXml, parseXmlUnheard }) {
  const fit = { bare: ({ bytes }) => parseFit(bytes), unheard: ({ bytes }) => parseFit(bytes) };
  const xml = {
    bare: ({ bytes }) => parseXml(bytes),
    unheard: ({ bytes }) => parseXmlUnheard(bytes),
  };
  const one = (name, bytes) => [{ name, bytes }];
  const real = filesIn(join(corpusFolder, "valid"));
  const of = (ending) => real.filter(({ name }) => name.endsWith(ending));
  return [
    { kind: "FIT, 3 h", ...fit, some: one("run.fit", longFit(LENGTH_S)) },
    { kind: "TCX, 3 h", ...xml, some: one("run.tcx", longTcx(LENGTH_S)) },
    { kind: "GPX, 3 h, sensors", ...xml, some: one("run.gpx", longGpx(LENGTH_S)) },
    { kind: "GPX, 3 h, plain", ...xml, some: one("run.gpx", longGpx(LENGTH_S, true)) },
    { kind: "FIT by others", ...fit, some: of(".fit") },
    { kind: "TCX by others", ...xml, some: of(".tcx") },
    { kind: "GPX by others", ...xml, some: of(".gpx") },
  ].filter(({ some }) => some.length > 0);
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  return readdirSync(path).map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(path, name))),
  }));
}

function print(kind, some, rows) {
  const of = (value) => median(rows.map(value));
  const ours = ({ read, analyse }) => read + analyse;
  const kilobytes = some.reduce((total, { bytes }) => total + bytes.length, 0) / 1000;
  const cells = [
    kind.padEnd(21),
    String(some.length).padStart(6),
    kilobytes.toFixed(0).padStart(8),
    of(({ bare }) => bare)
      .toFixed(1)
      .padStart(9),
    of(({ unheard }) => unheard)
      .toFixed(1)
      .padStart(9),
    of(({ read }) => read)
      .toFixed(1)
      .padStart(9),
    of(({ analyse }) => analyse)
      .toFixed(1)
      .padStart(9),
    of((row) => ours(row) / row.bare)
      .toFixed(2)
      .padStart(7),
    of((row) => ours(row) / row.unheard)
      .toFixed(2)
      .padStart(12),
  ];
  console.log(cells.join(""));
}

function cpuMs(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(all) {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
}
