// Plants the faults of tooling/mutants one at a time, and sees whether the tests that should notice do.
// Words after the command choose faults by the beginning of their id.
import { planted } from "../checks/planted.mjs";
import { signals, testsOf } from "./planting.mjs";
import { root } from "./run.mjs";
import { copyOf } from "./tree-copy.mjs";

/** A list on which nothing ever survives holds only what was known to be caught. */
const LEAST_CAUGHT = 0.9;

const chosen = process.argv.slice(2);
const faults = (await planted(root)).filter(
  ({ id }) => chosen.length === 0 || chosen.some((word) => id.startsWith(word)),
);
process.chdir(root);
const folder = copyOf(root);
let open;
let isInterrupted = false;
for (const signal of signals) process.on(signal, interrupt);

const began = Date.now();
const results = [];
for (const [project, own] of grouped(faults, projectOf))
  results.push(...(await resultsOf(project, own)));
if (isInterrupted) console.error("Interrupted. The tree is as it was.");
process.exitCode = isInterrupted ? 130 : isEnough(results) ? 0 : 1;

/** The run at hand ends, nothing more is planted, and the way out is the usual one. */
function interrupt() {
  isInterrupted = true;
  open?.cancel();
}

function grouped(all, nameOf) {
  const names = [...new Set(all.map(nameOf))];
  return names.map((name) => [name, all.filter((each) => nameOf(each) === name)]);
}

/** The project whose tests must notice. */
function projectOf({ by }) {
  return by.split("/")[1];
}

async function resultsOf(project, own) {
  if (isInterrupted) return [];
  open = await testsOf(project, folder);
  const noted = [];
  for (const fault of own) if (!isInterrupted) noted.push(await resultOf(fault));
  await open.close();
  return noted;
}

async function resultOf(fault) {
  const from = Date.now();
  const { isCaught, says } = await open.notice(fault);
  const ms = Date.now() - from;
  if (!isInterrupted)
    console.log(`${isCaught ? "✓" : "✗"} ${fault.id}, ${Math.round(ms / 1000)} s: ${says}`);
  return { fault, isCaught, ms };
}

function isEnough(all) {
  console.log(`\n${"".padEnd(24)}  caught  planted  seconds`);
  const packages = grouped(all, ({ fault }) => fault.file.split("/", 2).join("/"));
  for (const [name, own] of packages) console.log(line(name, own, sumOf(own)));
  console.log(line("all", all, Date.now() - began));
  const missed = all.filter(({ isCaught }) => !isCaught);
  for (const { fault } of missed)
    console.error(
      `Not caught: ${fault.id}. ${fault.breaks} ${fault.by} should notice it in ${fault.file}.`,
    );
  const least = Math.ceil(all.length * LEAST_CAUGHT);
  const isFine = all.length > 0 && all.length - missed.length >= least;
  if (!isFine) console.error(`\nAt least ${least} have to be caught. Write the tests that notice.`);
  return isFine;
}

function line(name, own, ms) {
  const caught = own.filter(({ isCaught }) => isCaught).length;
  const figures = [caught, own.length, Math.round(ms / 1000)];
  const [a, b, c] = figures.map(String);
  return `${name.padEnd(24)}  ${a.padStart(6)}  ${b.padStart(7)}  ${c.padStart(7)}`;
}

function sumOf(own) {
  return own.reduce((sum, { ms }) => sum + ms, 0);
}
