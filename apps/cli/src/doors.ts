import { exitCodes, Refusal } from "./refusal.ts";

/** What lies in files of its own beside `limber.mjs`, and is loaded when it is asked for. */
export type Doors = {
  readonly loadLocal: () => Promise<typeof import("./local.ts")>;
  readonly loadReading: () => Promise<Pick<typeof import("./read-sources.ts"), "readSources">>;
  readonly loadBringing: () => Promise<typeof import("./import/bringing.ts")>;
  readonly loadPatterns: () => Promise<typeof import("./pattern/found.ts")>;
  readonly loadOtherModel: () => Promise<typeof import("./heat/other-model.ts")>;
  readonly loadRules: () => Promise<typeof import("./rule/described.ts")>;
};

/** The same doors, each of which says in words when its file is not there. */
export function sayingIncomplete({
  loadLocal,
  loadReading,
  loadBringing,
  loadPatterns,
  loadOtherModel,
  loadRules,
}: Doors): Doors {
  return {
    loadLocal: () => loadLocal().catch(incomplete),
    loadReading: () => loadReading().catch(incomplete),
    loadBringing: () => loadBringing().catch(incomplete),
    loadPatterns: () => loadPatterns().catch(incomplete),
    loadOtherModel: () => loadOtherModel().catch(incomplete),
    loadRules: () => loadRules().catch(incomplete),
  };
}

function incomplete(problem: unknown): never {
  const { code = "" } = problem as NodeJS.ErrnoException;
  if (!["ERR_MODULE_NOT_FOUND", "ENOENT"].includes(code)) throw problem;
  throw new Refusal(
    [
      {
        what: "this command needs the rest of Limber.",
        why: "The files limber-*.mjs and the folder migrations lie beside limber.mjs.",
        fix: "Install Limber whole, or run it where it was built.",
      },
    ],
    exitCodes.failed,
  );
}
