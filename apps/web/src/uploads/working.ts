import { setTimeout as wait } from "node:timers/promises";
import { ourFault, refusalOf } from "@limber/api/problems";
import type { ArrivedFile } from "./arrival.ts";
import type { DeskSettings } from "./desk-state.ts";
import { accountOf, type Came, keepReads } from "./keeping.ts";
import { readFiles } from "./reading.ts";
import type { Upload } from "./uploaded.ts";

/** A private database is started anew in less. */
const TRIES = 4;
const BETWEEN_MS = 3000;

/** Reads what was sent and keeps it as one import. Whatever comes of it, it ends. */
export async function workOn(
  upload: Upload,
  files: readonly ArrivedFile[],
  settings: DeskSettings,
): Promise<void> {
  const { report } = settings;
  upload.state = "working";
  const beganMs = performance.now();
  try {
    for (let tried = 1; ; tried += 1) {
      try {
        upload.came = await readAndKeep(upload, files, settings);
        break;
      } catch (problem) {
        if (refusalOf(problem)?.code !== "not-ready" || tried === TRIES) throw problem;
        await wait(BETWEEN_MS);
      }
    }
  } catch (problem) {
    const told = refusalOf(problem);
    if (told === undefined) report(problem);
    upload.problem = told ?? ourFault();
  }
  upload.state = "done";
  upload.doneAtMs = Date.now();
  const tookMs = Math.round(performance.now() - beganMs);
  const came = upload.problem === undefined ? "were read" : "could not be kept";
  report(`Files that a program sent ${came}: ${files.length} in ${tookMs} ms.`);
}

async function readAndKeep(
  { id, by }: Upload,
  files: readonly ArrivedFile[],
  { api, thread, limits }: DeskSettings,
): Promise<Came> {
  const opened = await api();
  const { timeZone } = await accountOf(opened, by, "read").runners.profile({});
  const source = by.tokenName ?? "upload";
  const reads = readFiles(files, { thread, limits, timeZone });
  return keepReads(accountOf(opened, by, "upload"), { importId: id, source }, reads);
}
