import type { runHere as RunHere, runLimber as RunLimber } from "./program.ts";
import { version } from "./version.ts";

/** The program's text. `pack.mjs` writes it here, so that the command is one file. */
declare const programText: string;

/*
 * The version is answered before anything loads. Everything else is one script, compiled from the
 * code cache that the build leaves beside this file: half the start. Without it, or with another
 * Node, the script is compiled as usual. `getBuiltinModule` spares the wrapping of an import.
 */
const fs = process.getBuiltinModule("node:fs");

if (process.argv[2] === "--version" || process.argv[2] === "-V") {
  fs.writeSync(1, `${version}\n`);
} else {
  process.exitCode = await program().runHere(process.argv.slice(2), {
    ...{ loadLocal, loadReading, loadBringing, loadPatterns, loadOtherModel, loadRules },
  });
}

/** The door to the data on this machine is a file of its own, and most commands never open it. */
function loadLocal(): Promise<typeof import("./local.ts")> {
  return beside("limber-local.mjs", "migrations");
}

/** So is what reads foreign files, and the threads it starts run a third. */
function loadReading(): Promise<typeof import("./read-sources.ts")> {
  return beside("limber-reading.mjs", "limber-worker.mjs");
}

/** What hands files over, and tells what became of them. */
function loadBringing(): Promise<typeof import("./import/bringing.ts")> {
  return beside("limber-import.mjs");
}

/** What finds patterns in a log, and tells them. */
function loadPatterns(): Promise<typeof import("./pattern/found.ts")> {
  return beside("limber-patterns.mjs");
}

/** What another model sees in a heat whose sun is known. */
function loadOtherModel(): Promise<typeof import("./heat/other-model.ts")> {
  return beside("limber-other-model.mjs");
}

/** And the reasons behind the rules. */
function loadRules(): Promise<typeof import("./rule/described.ts")> {
  return beside("limber-rules.mjs");
}

/** Loads a file that lies beside this one, when what it needs lies there too. */
async function beside(file: string, needs = file) {
  fs.accessSync(`${import.meta.dirname}/${needs}`);
  return import(new URL(file, import.meta.url).href);
}

function program(): { runHere: typeof RunHere; runLimber: typeof RunLimber } {
  const { Script } = process.getBuiltinModule("node:vm");
  const { createRequire } = process.getBuiltinModule("node:module");
  const script = new Script(programText, { filename: "limber", cachedData: codeCache() });
  const exported = {};
  script.runInThisContext()(exported, createRequire(import.meta.url));
  return exported as ReturnType<typeof program>;
}

function codeCache(): Buffer | undefined {
  try {
    return fs.readFileSync(`${import.meta.dirname}/limber.cache`);
  } catch {
    return undefined;
  }
}
