import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { open } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import { readActivityFile } from "@limber/activity-files/activity-file";
import { usualLimits } from "@limber/activity-files/archive/limits";
import type { ByteSource } from "@limber/activity-files/archive/source";
import { findActivities } from "@limber/activity-files/batch";
import { recordsToKeep } from "@limber/activity-files/body-records-in-words";
import { type Found, type FoundActivity, identityOf } from "@limber/activity-files/found";
import { knownParts } from "@limber/activity-files/known-parts";
import { type FileProblem, problemInWords } from "@limber/activity-files/problem";
import { analysesOf } from "@limber/activity-files/run";
import { withSportsNamed } from "@limber/activity-files/sport";
import { instantOf } from "@limber/api/clock";
import type { Activity } from "@limber/core/activity";
import { inOneText } from "@limber/core/problem";
import type { FileRead, ReadingAnswer, ReadingTask } from "./reading-task.ts";

/*
 * The thread that reads what programs send: foreign bytes are opened here and nowhere else in the server.
 * Figures go out; bytes and positions stay. Built into a file of its own.
 */
const LONGEST_NAME = 500;

async function readAll({ files, skip, timeZone, limits }: ReadingTask): Promise<void> {
  const brought = files.map(({ name, place }) => ({ path: name, source: onDisk(place) }));
  const options = { limits: { ...usualLimits, ...limits }, utcOffsetSAt: utcOffsetIn(timeZone) };
  let found = 0;
  for await (const each of findActivities(brought, options)) {
    found += 1;
    if (found <= skip) continue;
    const sha256 = sha256Of(identityOf(each));
    tell({ is: "begins", name: each.path.slice(-LONGEST_NAME), sha256 });
    for (const read of await readsOf(each, sha256)) tell({ is: "read", read });
  }
  tell({ is: "done" });
}

const tell = (answer: ReadingAnswer) => parentPort?.postMessage(answer);

async function readsOf(found: Found, sha256: string): Promise<readonly FileRead[]> {
  const named = { name: found.path.slice(-LONGEST_NAME), sha256 };
  if (found.is === "problem") return [{ ...named, ...failed(found.problem) }];
  if (found.is === "records") return [{ ...named, ...recordsToKeep(found) }];
  if (found.is === "summary") return kept(found, found.activity, sha256);
  const read = readActivityFile(found.path, found.bytes);
  if (!read.ok) return [{ ...named, ...failed(read.problem) }];
  return kept(found, await withSportsNamed(read.activity), sha256);
}

/** Every session of it. */
function kept(found: FoundActivity, activity: Activity, whole: string): readonly FileRead[] {
  const figures = { analyses: analysesOf(activity), device: activity.device };
  return knownParts(found, figures, { whole, sha256Of }).map(
    ({ path, sha256, beside, run, words, analysis: { near } }) => ({
      ...{ name: path.slice(-LONGEST_NAME), sha256, beside: [...beside] },
      ...{ ok: true, run, told: words, near },
    }),
  );
}

function failed(problem: FileProblem) {
  return {
    ok: false as const,
    problem: { kind: problem.kind, message: inOneText(problemInWords(problem)) },
  };
}

function onDisk(place: string): ByteSource {
  const { size } = statSync(place);
  return {
    size,
    async read(offset, length) {
      const file = await open(place);
      try {
        const room = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
        const { bytesRead } = await file.read(room, 0, room.length, offset);
        return room.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
  };
}

/** What the clocks of the runner's place were set to at a time on their wall. */
function utcOffsetIn(timeZone: string): (wallClockMs: number) => number {
  return (wallClockMs) => {
    const wall = new Date(wallClockMs).toISOString();
    return (wallClockMs - instantOf(wall, timeZone).getTime()) / 1000;
  };
}

const sha256Of = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");

await readAll(workerData as ReadingTask);
