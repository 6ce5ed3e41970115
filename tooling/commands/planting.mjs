// Plants one fault after another in a copy of the tree, in one process for all the faults that a project must notice.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createVitest } from "vitest/node";
import { unplantable } from "../checks/planted.mjs";

/** What ends a command from outside. */
export const signals = ["SIGINT", "SIGTERM"];

/** The tests of one project in a copy, ready to be run again and again. */
export async function testsOf(project, folder) {
  let vitest = await opened(project, folder);
  const unplanted = new Map();
  const changed = async (path) => {
    vitest = await withChanged(vitest, path, () => opened(project, folder));
  };
  /** A fault is only caught by a test that passes without it. */
  const whyNotGreen = async (by) => {
    if (!unplanted.has(by)) unplanted.set(by, await run(vitest, by, folder));
    const { failed, isBroken } = unplanted.get(by);
    if (failed.length > 0) return `fails with nothing planted: ${failed[0]}`;
    return isBroken ? "does not run" : undefined;
  };
  return {
    async notice(fault) {
      const why = unplantable(fault, folder) ?? (await whyNotGreen(fault.by));
      if (why !== undefined) return { isCaught: false, says: why };
      const path = join(folder, fault.file);
      const whole = readFileSync(path, "utf8");
      writeFileSync(
        path,
        whole.replace(fault.from, () => fault.to),
      );
      await changed(path);
      const { failed, isBroken } = await run(vitest, fault.by, folder);
      writeFileSync(path, whole);
      await changed(path);
      if (failed.length > 0) return { isCaught: true, says: failed[0] };
      return { isCaught: false, says: isBroken ? "does not run with it" : "survived" };
    },
    cancel: () => vitest.cancelCurrentRun("keyboard-input"),
    close: () => vitest.close(),
  };
}

async function opened(project, folder) {
  const own = signals.map((signal) => process.listeners(signal));
  const vitest = await createVitest("test", {
    root: folder,
    project: [project],
    watch: false,
    bail: 1,
    silent: true,
    reporters: [{}],
  });
  await vitest.standalone();
  // Vitest would end the process at once, and leave its databases running: whoever plants ends it, in order.
  for (const [at, signal] of signals.entries())
    for (const listener of process.listeners(signal))
      if (!own[at].includes(listener)) process.off(signal, listener);
  return vitest;
}

/** A module is read anew. A migration is not: the databases of a process are copies of one that was migrated when it began. */
async function withChanged(vitest, path, open) {
  if (path.endsWith(".sql")) {
    await vitest.close();
    return open();
  }
  vitest.invalidateFile(path);
  return vitest;
}

async function run(vitest, by, folder) {
  const path = join(folder, by);
  const all = await vitest.globTestSpecifications();
  const { testModules } = await vitest.runTestSpecifications(
    all.filter(({ moduleId }) => moduleId === path),
  );
  const tested = testModules.find(({ moduleId }) => moduleId === path);
  const failed = [...(tested?.children.allTests("failed") ?? [])].map(({ fullName }) => fullName);
  return { failed, isBroken: failed.length === 0 && tested?.state() !== "passed" };
}
