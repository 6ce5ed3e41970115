// How much memory and time `limber import` takes of an export as large as people's are, with the database
// that it keeps for itself: once to look, once to keep. The command's process and those of the database
// are told apart. A number of megabytes may be named. Never a test; a table to look at. The exports and
// the data are made here and removed again. Build first.
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { exportWriter } from "./made-export.mjs";

const megabytes = Number(process.argv[2] ?? 1000);
const GOALS = { peakMb: 300, exponent: 1.1 };
/** The short ones show what grows with the number of files beside what reading takes. */
const EXPORTS = [
  { name: `${megabytes} MB`, runs: 1250, lengthS: 3600, untilBytes: megabytes * 1e6 },
  { name: "short runs", runs: 1250, lengthS: 300, untilBytes: 0 },
  { name: "short runs", runs: 2500, lengthS: 300, untilBytes: 0 },
  { name: "short runs", runs: 5000, lengthS: 300, untilBytes: 0 },
];
const LOOK_MS = 100;
/** What Linux counts a process's time in, whatever the machine. */
const TICKS_IN_A_SECOND = 100;
const EMAIL = "bench@example.org";

const command = new URL("../dist/limber.mjs", import.meta.url).pathname;
if (!existsSync(command)) {
  console.error("Nothing is built yet. Build with: npx -y pnpm@12.21.0 --filter @limber/cli build");
  process.exit(1);
}
if (!existsSync("/proc/self/status")) {
  console.log("The memory of processes is read from /proc, which this system does not have.");
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "limber-bench-"));
// Where root runs this, the database is another user's and must reach its folder.
chmodSync(folder, 0o755);
const data = join(folder, "data");
const { NODE_OPTIONS: _, LIMBER_URL: __, ...around } = process.env;
const env = { ...around, LIMBER_DATA: data, XDG_CONFIG_HOME: join(folder, "settings") };
/** Tells the whole cost of its own process when that ends. */
const telling = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from "node:fs";
   process.on("exit", () => writeSync(3, JSON.stringify(process.resourceUsage())));`,
)}`;

try {
  const writeExport = await exportWriter(folder);
  console.log("`limber import` with the database of this machine\n");
  console.log(
    "export        files           files kept   CPU s   peak MB   database: CPU s, largest MB, together MB",
  );
  const costs = { "to look": [], "to keep": [] };
  for (const made of EXPORTS) {
    const zip = join(folder, "export.zip");
    await writeExport(zip, made);
    newAccount();
    for (const [act, flags] of [
      ["to look", ["--dry-run"]],
      ["to keep", []],
    ]) {
      const cost = await measured([
        "import",
        zip,
        "--here",
        "--athlete",
        EMAIL,
        "--json",
        ...flags,
      ]);
      if (made.untilBytes === 0) costs[act].push([Math.log(made.runs), Math.log(cost.cpuS)]);
      print(made, act, cost);
    }
    rmSync(zip);
    rmSync(data, { recursive: true });
  }
  console.log(`\ngoal: the command under ${GOALS.peakMb} MB`);
  for (const [act, [[lowX, lowY], , [highX, highY]]] of Object.entries(costs))
    console.log(
      `exponent of CPU ${act} ${((highY - lowY) / (highX - lowX)).toFixed(2)}, goal: at most ${GOALS.exponent}`,
    );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function newAccount() {
  const words = ["account", "create", EMAIL, "--name", "Bench"];
  const { status, stderr } = spawnSync(process.execPath, [command, ...words], {
    env,
    input: "correct horse battery\n",
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
}

/** Runs the command and watches the database beside it for as long. */
async function measured(words) {
  const child = spawn(process.execPath, ["--import", telling, command, ...words], {
    env,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const texts = ["", "", "", ""];
  for (const at of [1, 2, 3])
    child.stdio[at].on("data", (piece) => {
      texts[at] += piece;
    });
  const ended = new Promise((end) => child.once("close", end));
  const database = watched();
  let isOver = false;
  ended.then(() => {
    isOver = true;
  });
  while (!isOver) {
    database.look();
    await Promise.race([ended, wait(LOOK_MS)]);
  }
  if ((await ended) !== 0) throw new Error(texts[2]);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(texts[3]);
  const count = JSON.parse(texts[1]).filter(({ outcome }) =>
    ["new", "imported"].includes(outcome),
  ).length;
  return {
    count,
    cpuS: (userCPUTime + systemCPUTime) / 1e6,
    peakMb: maxRSS / 1000,
    database: database.cost(),
  };
}

/** The processes of the private server: the largest of them with what they share, and what all have of their own together. */
function watched() {
  const seen = new Map();
  let togetherKb = 0;
  return {
    look() {
      const own = serverPids().map((pid) => {
        const status = textOf(`/proc/${pid}/status`);
        const kb = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
        if (status !== "") seen.set(pid, { peakKb: kb("VmHWM"), ticks: ticksOf(pid) });
        return kb("RssAnon");
      });
      togetherKb = Math.max(
        togetherKb,
        own.reduce((sum, each) => sum + each, 0),
      );
    },
    cost: () => ({
      peakMb: Math.max(0, ...[...seen.values()].map(({ peakKb }) => peakKb)) / 1000,
      togetherMb: togetherKb / 1000,
      cpuS: [...seen.values()].reduce((sum, { ticks }) => sum + ticks, 0) / TICKS_IN_A_SECOND,
    }),
  };
}

function ticksOf(pid) {
  const behindName = textOf(`/proc/${pid}/stat`).split(") ").at(-1).split(" ");
  return Number(behindName[11] ?? 0) + Number(behindName[12] ?? 0);
}

function serverPids() {
  const [first] = textOf(join(data, "cluster/postmaster.pid")).split("\n");
  if (first === "") return [];
  const children = readdirSync("/proc").filter(
    (pid) =>
      /^\d+$/.test(pid) && textOf(`/proc/${pid}/stat`).split(") ").at(-1).split(" ")[1] === first,
  );
  return [first, ...children];
}

function textOf(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function print({ name, runs }, act, { count, cpuS, peakMb, database }) {
  const number = (value, digits, width) => value.toFixed(digits).padStart(width);
  console.log(
    [
      name.padEnd(12),
      number(runs, 0, 7),
      `   ${act}`,
      number(count, 0, 10),
      number(cpuS, 1, 8),
      number(peakMb, 0, 10),
      number(database.cpuS, 1, 12),
      number(database.peakMb, 0, 9),
      number(database.togetherMb, 0, 9),
    ].join(" "),
  );
}
