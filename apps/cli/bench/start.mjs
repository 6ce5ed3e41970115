// How long a start takes, against bare Node in the same minute: the ratio survives a noisy machine.
// Never a test; a number to look at. Build first.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const ROUNDS = 25;
const dist = new URL("../dist/", import.meta.url).pathname;
const program = `${dist}limber.mjs`;
if (!existsSync(program)) {
  console.error("Nothing is built yet. Build with: npx -y pnpm@12.21.0 --filter @limber/cli build");
  process.exit(1);
}

const run = "plan create --distance 14mi --time 2:11:00 --mass 62kg --temp 24C --humidity 65%";
const commands = {
  "bare node": ["-e", "0"],
  "--version": [program, "--version"],
  "--help": [program, "--help"],
  "plan create": [program, ...run.split(" ")],
  "plan create --json": [program, ...run.split(" "), "--json"],
  "pace plan": [program, ..."pace plan --distance marathon --time 3:55:00".split(" ")],
  "heat show": [program, ..."heat show --temp 84F --humidity 70%".split(" ")],
  "cramp triage": [program, "cramp", "triage", "--symptom", "limp"],
  "rule list --json": [program, "rule", "list", "--json"],
};

// A certificate bundle in the environment adds 45 ms to every start of Node.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, words] of Object.entries(commands)) {
    const before = process.hrtime.bigint();
    const { status } = spawnSync(process.execPath, words, { env, stdio: "pipe" });
    times[name].push(Number(process.hrtime.bigint() - before) / 1e6);
    if (status !== 0) throw new Error(`limber ${name} ended with ${status}`);
  }
}

const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
const bare = median(times["bare node"]);
console.log(`Median of ${ROUNDS} interleaved starts, Node ${process.versions.node}\n`);
for (const [name, all] of Object.entries(times)) {
  const time = median(all);
  console.log(`${name.padEnd(20)}${time.toFixed(1).padStart(7)} ms  ${(time / bare).toFixed(2)}`);
}
console.log();
for (const file of ["limber.mjs", "limber.cache"]) {
  const bytes = readFileSync(`${dist}${file}`);
  const kilobytes = (count) => `${(count / 1000).toFixed(1).padStart(7)} kB`;
  console.log(
    `${file.padEnd(20)}${kilobytes(bytes.length)} ${kilobytes(gzipSync(bytes).length)} gz`,
  );
}
