// How much memory and time an export takes that is as large as people's are, and whether twice the files
// take twice the time. A number of megabytes may be named. Never a test; a table to look at. The export is
// invented, made here and removed again. Build first.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportWriter } from "./made-export.mjs";

const megabytes = Number(process.argv[2] ?? 1000);
const GOALS = { peakMb: 300, exponent: 1.1 };
const RUNS = 900;
/** Short ones, so that what grows with their number is seen beside what reading takes. */
const COUNTS = [1250, 2500, 5000];

const door = new URL("../dist/limber-reading.mjs", import.meta.url);
if (!existsSync(door)) {
  console.error("Nothing is built yet. Build with: npx -y pnpm@12.21.0 --filter @limber/cli build");
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), "limber-bench-"));
const writeExport = await exportWriter(folder);
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
