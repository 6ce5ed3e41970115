import { parentPort } from "node:worker_threads";
import { readActivityFile } from "@limber/activity-files/activity-file";
import { withSportsNamed } from "@limber/activity-files/sport";
import { courseOf } from "@limber/core/run-analysis/plan";
import { figuresOf } from "./figures.ts";
import type { ReadWork, WorkerAnswer } from "./read-sources.ts";

/*
 * One thread of those that read foreign files. It has no disk and no network to ask for anything: bytes
 * come in, figures go out, and positions stay here. Built into a file of its own.
 */
parentPort?.on("message", async (work: ReadWork) => {
  parentPort?.postMessage(await answerTo(work));
});

async function answerTo({ path, bytes, asCourse }: ReadWork): Promise<WorkerAnswer> {
  const read = readActivityFile(path, bytes);
  if (!read.ok) return { ok: false, problem: read.problem };
  const activity = await withSportsNamed(read.activity);
  const figures = figuresOf(activity);
  return asCourse ? { ...figures, course: courseOf(activity.sessions[0]) } : figures;
}
