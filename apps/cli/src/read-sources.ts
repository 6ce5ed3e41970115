import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { bytesSource, ownBytes } from "@limber/activity-files/archive/source";
import { fileOf, findActivities } from "@limber/activity-files/batch";
import { recordsToKeep } from "@limber/activity-files/body-records-in-words";
import type { ExportDetails } from "@limber/activity-files/export-details";
import { type Found, type FoundActivity, identityOf } from "@limber/activity-files/found";
import { utcOffsetHereSAt } from "@limber/activity-files/here";
import { knownParts } from "@limber/activity-files/known-parts";
import { noticeInWords } from "@limber/activity-files/notice";
import type { FileProblem } from "@limber/activity-files/problem";
import { type FilePart, type Measured, type RunWords, tellsOf } from "@limber/activity-files/run";
import type { Notice } from "@limber/core/activity";
import { sayInEnglish } from "@limber/core/language";
import { sportInWords } from "@limber/core/run-analysis/sport-in-words";
import { diskSource } from "./disk.ts";
import { type Figures, figuresOf } from "./figures.ts";
import { type Done, openPool, type Pool, type PoolLimits } from "./pool.ts";
import { type NotOpened, type Unread, unread } from "./unread.ts";

export type ReadWork = {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Whether the heights are wanted as a course. */
  readonly asCourse: boolean;
};

export type WorkerAnswer = Figures | { readonly ok: false; readonly problem: FileProblem };
export type SaidNotice = Notice & { readonly message: string };

/** Of a file, of each file in it where it is an archive, and of each row that has no file of its own. */
export type Reading = {
  readonly path: string;
  /** The file on disk that it was in. */
  readonly of: string;
  readonly sha256: string;
} & (
  | (Omit<Figures, "notices"> & {
      /** In words, too, which the command itself does not carry. */
      readonly notices: readonly SaidNotice[];
      readonly told: ExportDetails | undefined;
      /** Why a log puts a session aside, in words; null for one that it takes. The command itself does not carry them. */
      readonly asides: readonly (string | null)[];
      /** What a log keeps of it, session by session. */
      readonly kept: readonly KeptPart[];
    })
  | {
      readonly ok: false;
      readonly problem: Unread;
      /** It holds no run, and these: nothing failed then. */
      readonly records?: ReturnType<typeof recordsToKeep>["records"];
    }
);

export type KeptPart = {
  readonly path: string;
  readonly sha256: string;
  /** Other rows of its table, other sessions of its file. */
  readonly beside: readonly string[];
  readonly run: Measured;
  readonly told: RunWords;
  readonly tells: ReturnType<typeof tellsOf>;
  /** Where it was, roughly; for the weather. */
  readonly near: FilePart["analysis"]["near"];
};

export type Source = {
  readonly path: string;
  /** Bytes that are at hand, where the path names none. */
  readonly bytes?: Uint8Array;
};

export type ReadSettings = {
  readonly jobs?: number | undefined;
  readonly limits?: PoolLimits;
  readonly asCourse?: boolean;
  /** The file that the threads run. */
  readonly worker?: string;
  /** In which a table gives distances whose header does not say it. */
  readonly distanceUnit?: "km" | "mi";
};

/** Half a minute is a hundred times what the longest recording takes, and its points fit in this memory ten times. */
const usualLimits: PoolLimits = { timeMs: 30_000, memoryMb: 512 };
/**
 * Waste is collected when there is half as much of it as of what is kept. Of its own accord the engine waits
 * for several times as much where the machine has room, though thirty megabytes are all that is kept here.
 */
const COLLECT_SOON = "--heap-growing-percent=50";
/** Read ahead by so many files a thread, so that no thread waits and memory stays bounded. */
const AHEAD = 2;

/**
 * Reads files in worker threads, as many at once as there are cores, and answers in the order they are
 * found: tables of exports come first, because they say more about the files beside them.
 */
export async function* readSources(
  sources: readonly Source[],
  settings: ReadSettings = {},
): AsyncGenerator<Reading> {
  const { jobs, limits = usualLimits, worker = besideThis(), distanceUnit = "km" } = settings;
  const { asCourse = false } = settings;
  const count = Math.max(1, jobs ?? availableParallelism());
  setFlagsFromString(COLLECT_SOON);
  const pool: ReadPool = openPool({ file: worker, count, limits });
  const lost = new Map<string, NotOpened>();
  const brought = sources.map(({ path, bytes }) => ({
    path,
    source: bytes ? bytesSource(bytes) : diskSource(path, (why) => lost.set(path, why)),
  }));
  const paths = new Set(sources.map(({ path }) => path));
  const ahead: Promise<Reading>[] = [];
  try {
    for await (const found of findActivities(brought, {
      distanceUnit,
      utcOffsetSAt: utcOffsetHereSAt,
    })) {
      const of = fileOf(found.path, paths);
      ahead.push(readingOf(found, { of, pool, limits, asCourse, why: lost.get(of) }));
      const first = ahead.length > count * AHEAD ? ahead.shift() : undefined;
      if (first !== undefined) yield await first;
    }
    for (const reading of ahead) yield await reading;
  } finally {
    await pool.close();
  }
}

type ReadPool = Pool<ReadWork, WorkerAnswer>;
type ReadOptions = {
  readonly of: string;
  readonly pool: ReadPool;
  readonly limits: PoolLimits;
  readonly asCourse: boolean;
  /** Why the system did not hand it over. */
  readonly why: NotOpened | undefined;
};

async function readingOf(found: Found, about: ReadOptions): Promise<Reading> {
  const { of, pool, limits, asCourse, why } = about;
  const { path } = found;
  const at = { path, of, sha256: sha256Of(why === undefined ? identityOf(found) : path) };
  const failed = (problem: Unread) => ({ ...at, ok: false, problem }) as const;
  if (why !== undefined) return failed(unread(why));
  if (found.is === "problem") return failed(unread(found.problem));
  if (found.is === "records") return { ...at, ...recordsToKeep(found) };
  if (found.is === "summary") {
    const { notices, ...figures } = figuresOf(found.activity);
    return { ...at, ...withKept(figures, found, at.sha256), notices: notices.map(said) };
  }
  const bytes = ownBytes(found.bytes);
  const done = await pool.run({ path, bytes, asCourse }, [bytes.buffer as ArrayBuffer]);
  if (done.is !== "answered") return failed(unread(problemOf(done, limits)));
  const { answer } = done;
  if (!answer.ok) return failed(unread(answer.problem));
  const notices = [...found.notices, ...answer.notices].map(said);
  return { ...at, ...withKept(answer, found, at.sha256), notices };
}

function withKept<Read extends Pick<Figures, "analyses" | "device">>(
  figures: Read,
  found: FoundActivity,
  whole: string,
) {
  const parts = knownParts(found, figures, { whole, sha256Of });
  const kept = parts.map(({ path, sha256, beside, run, words, analysis }): KeptPart => {
    const tells = tellsOf(run, words);
    return { path, sha256, beside, run, told: words, tells, near: analysis.near };
  });
  const asides = figures.analyses.map((run) => sportInWords(run, sayInEnglish));
  return { ...figures, told: parts.find(({ told }) => told !== undefined)?.told, asides, kept };
}

const said = (notice: Notice): SaidNotice => ({ ...notice, message: noticeInWords(notice) });

function problemOf(
  done: Exclude<Done<unknown>, { is: "answered" }>,
  limits: PoolLimits,
): FileProblem {
  switch (done.is) {
    case "took-too-long":
      return { kind: "took-too-long", limitS: Math.round(limits.timeMs / 1000) };
    case "out-of-memory":
      return { kind: "out-of-memory" };
    case "fell-over":
      return { kind: "damaged" };
  }
}

const sha256Of = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");

const besideThis = () => `${import.meta.dirname}/limber-worker.mjs`;
