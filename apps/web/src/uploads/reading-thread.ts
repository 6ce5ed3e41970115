import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { open } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import { readActivityFile } from "@limber/activity-files/activity-file";
import { usualLimits } from "@limber/activity-files/archive/limits";
import type { ByteSource } from "@limber/activity-files/archive/source";
import { findActivities } from "@limber/activity-files/batch";
import { type Found, identityOf } from "@limber/activity-files/found";
import { type FileProblem, problemInWords } from "@limber/activity-files/problem";
import { analysesOf, partsOf } from "@limber/activity-files/run";
import { instantOf } from "@limber/api/clock";
import type { Activity } from "@limber/core/activity";
import { inOneText } from "@limber/core/problem";
import type { FileRead, ReadingAnswer, ReadingTask } from "./reading-task.ts";

/*
 * The thread that reads what programs send: foreign bytes are opened here and nowhere else in the server.
 * Figures go out; bytes and positions stay. Built into a file of its own.
 */
const LONGEST_NAME = 500;
/** As many others as an account compares with. */
const MOST_BESIDE = 50;

async function readAll({ files, skip, timeZone, limits }: ReadingTask): Promise<void> {
  const brought = files.map(({ name, place }) => ({ path: name, source: onDisk(place) }));
  const options = { limits: { ...usualLimits, ...limits }, utcOffsetSAt: utcOffsetIn(timeZone) };
  let found = 0;
  for await (const each of findActivities(brought, options)) {
    found += 1;
    if (found <= skip) continue;
    const named = { name: each.path.slice(-LONGEST_NAME), sha256: sha256Of(identityOf(each)) };
    tell({ is: "begins", ...named });
    for (const read of readsOf(each)) tell({ is: "read", read: { ...named, ...read } });
  }
  tell({ is: "done" });
}

const tell = (answer: ReadingAnswer) => parentPort?.postMessage(answer);

type Unnamed<Read> = Read extends unknown ? Omit<Read, "name" | "sha256"> : never;
type ReadInFile = Unnamed<FileRead> & Partial<Pick<FileRead, "name" | "sha256">>;

function readsOf(found: Found): readonly ReadInFile[] {
  if (found.is === "problem") return [failed(found.problem)];
  if (found.is === "summary") return kept(found, found.activity);
  const read = readActivityFile(found.path, found.bytes);
  return read.ok ? kept(found, read.activity) : [failed(read.problem)];
}

/** One a session: none of them is another. */
function kept(found: Exclude<Found, { is: "problem" }>, activity: Activity): readonly ReadInFile[] {
  const whole = sha256Of(identityOf(found));
  const parts = partsOf(found, { analyses: analysesOf(activity), device: activity.device }).map(
    (part) => ({
      ...part,
      sha256: part.key === null ? whole : sha256Of(`${whole}:${part.key}`),
    }),
  );
  const rows = found.is === "summary" ? (found.beside ?? []).map(sha256Of) : [];
  const all = [...parts.map(({ sha256 }) => sha256), ...rows];
  return parts.map(({ path, sha256, run, words }) => ({
    name: path.slice(-LONGEST_NAME),
    sha256,
    ok: true,
    run,
    told: words,
    beside: all.filter((other) => other !== sha256).slice(0, MOST_BESIDE),
  }));
}

function failed(problem: FileProblem): ReadInFile {
  return {
    ok: false,
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
