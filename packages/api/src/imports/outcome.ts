import { isRunning } from "@limber/core/activity";
import { sayInEnglish } from "@limber/core/language";
import { inOneText } from "@limber/core/problem";
import { aroundARun } from "@limber/core/run-analysis/around";
import type { RunIdentity, SameRun } from "@limber/core/run-analysis/model";
import { sameRun } from "@limber/core/run-analysis/plan";
import { impossibleInWords, possibleOf } from "@limber/core/run-analysis/possible";
import { sportInWords } from "@limber/core/run-analysis/sport-in-words";
import { MS_IN_A_DAY, MS_IN_A_SECOND } from "@limber/core/units";
import type { KnownFile, RunAround } from "@limber/db/imports/standing-runs";
import type { Fillable, FilledColumn } from "./filling.ts";

/** What a watch shows whose clock was never set, and the day after. */
const CLOCK_NOT_SET_BEFORE = Date.UTC(1990, 0, 2);

/** What is enough of a run that stands to recognise it, and to say what a file adds to it. */
export type StandingRun = Fillable &
  Pick<
    RunAround["run"],
    "runId" | "startedAt" | "timeZone" | "elapsedS" | "distanceM" | "removedAt"
  > & {
    readonly isRecorded: boolean;
    /** What the file was called that gave it its numbers. */
    readonly file: string | null;
  };

/** A run, and the file that gave it its numbers. */
export type Around = {
  readonly run: StandingRun;
  readonly file:
    | (Omit<NonNullable<RunAround["file"]>, "name"> & { readonly isRecorded: boolean })
    | null;
};

/** Keep it though it may be, or is taken for, a run that is here; also one that is equal in every letter. */
export type Insists = boolean | "equal-too";

export type Looked = { readonly name: string; readonly sha256: string } & (
  | {
      readonly ok: true;
      readonly run: RunIdentity;
      readonly insist: Insists;
      /** Other rows of its table, other sessions of its file: whatever run those are, it is another. */
      readonly beside: readonly string[];
      /** Which columns of a run it could fill. */
      readonly tells: readonly FilledColumn[];
    }
  | {
      readonly ok: false;
      readonly problem: { readonly kind: string; readonly message: string };
    }
);
export type LookedRun = Extract<Looked, { ok: true }>;

export type Judged =
  | { readonly is: "new" }
  /** It is of a run that is here: one that was planned, or written down by hand, or that lacks what the file tells. */
  | {
      readonly is: "merges";
      readonly with: StandingRun;
      readonly why: "waits" | "same-file" | "same-run";
    }
  | {
      readonly is: "already-here";
      readonly runId: string;
      readonly why: "same-file" | "same-run" | "removed";
      readonly with?: StandingRun;
    }
  | {
      readonly is: "perhaps-already-here";
      readonly with: StandingRun;
      readonly why: SameRun["why"];
    }
  /** Its sport has a name that nobody here knows, or its figures are hardly those of a run: the runner may say that it was one. */
  | { readonly is: "perhaps-a-run"; readonly kind: string; readonly message: string }
  | { readonly is: "not-a-run" | "failed"; readonly kind: string; readonly message: string };

/** What stands when a file is judged. */
export type World = {
  /** Which files have led to which runs. `isClaimed`: in this very batch. */
  readonly files: readonly (Omit<KnownFile, "importId"> & { readonly isClaimed: boolean })[];
  readonly around: readonly Around[];
};

/** What one file would come to. Decides nothing about bodies: whether two recordings are of one run is core's to say. */
export function judge(file: Looked, world: World, now: Date): Judged {
  if (!file.ok) return refused(file.problem);
  const { startMs } = file.run;
  const not = notARun(file.run, now);
  if (not !== undefined) return not;
  if (startMs === null) return noTimes;
  const judged = compared(file, startMs, world);
  return insistsOn(file, judged) ? { is: "new" } : judged;
}

/**
 * The very same recording is one run, whoever insists. Rows that are equal in every letter may be two. A run
 * that was only planned is no second one.
 */
function insistsOn({ insist, run }: LookedRun, judged: Judged): boolean {
  if (insist === false) return false;
  if (judged.is === "perhaps-already-here") return true;
  if (judged.is === "merges") return judged.with.status === "done";
  if (judged.is !== "already-here") return false;
  if (judged.why === "same-run") return true;
  return judged.why === "same-file" && insist === "equal-too" && run.isRecorded === false;
}

function compared(file: LookedRun, startMs: number, { files, around }: World): Judged {
  const known = files.filter(({ sha256 }) => sha256 === file.sha256);
  const its = known.filter(({ gaveNumbers }) => gaveNumbers);
  const own = its.find(({ removedAt }) => removedAt === null) ?? its[0];
  if (own !== undefined) return seenBefore(own, around);
  const taken = takenBy(file.beside, files);
  const wasFound = ({ run }: Around) => known.some(({ runId }) => runId === run.runId);
  // What it was taken for before comes first, so that it is taken for the same again.
  const near = nearest(
    around.filter(({ run }) => !taken.has(run.runId)),
    startMs,
  ).toSorted((one, other) => Number(wasFound(other)) - Number(wasFound(one)));
  const removed = near.find(
    (each) => each.run.removedAt !== null && wasFound(each) && isSame(each, file.run),
  );
  if (removed !== undefined)
    return { is: "already-here", runId: removed.run.runId, why: "removed", with: removed.run };
  const there = near.filter(({ run }) => run.removedAt === null);
  const stands = recorded(file.run, there);
  const unsure = perhapsARun(file.run);
  if (unsure !== undefined && file.insist === false && stands?.is !== "already-here") return unsure;
  return stands ?? expected(startMs, there) ?? { is: "new" };
}

/** The runs that other rows of the same table have made, or were found to be in this batch. */
function takenBy(beside: readonly string[], files: World["files"]): ReadonlySet<string> {
  const others = new Set(beside);
  return new Set(
    files
      .filter((file) => (file.gaveNumbers || file.isClaimed) && others.has(file.sha256))
      .map(({ runId }) => runId),
  );
}

/** The runs that a file could be of, the nearest first, in an order that depends on nothing else. */
function nearest(around: readonly Around[], startMs: number): Around[] {
  const apartMs = ({ run, file }: Around) =>
    Math.min(
      ...[run.startedAt, file?.startedAt ?? run.startedAt].map((at) =>
        Math.abs(at.getTime() - startMs),
      ),
    );
  const withinMs = aroundARun().clocksApartS * MS_IN_A_SECOND;
  return around
    .filter((each) => apartMs(each) <= withinMs)
    .toSorted(
      (one, other) =>
        apartMs(one) - apartMs(other) || compareText(one.run.file ?? "", other.run.file ?? ""),
    );
}

const compareText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

function seenBefore({ runId, removedAt }: World["files"][number], around: World["around"]): Judged {
  const standing = around.find(({ run }) => run.runId === runId)?.run;
  const why = removedAt === null ? "same-file" : "removed";
  return { is: "already-here", runId, why, ...(standing && { with: standing }) };
}

/** Of all runs that were done: the same one, or else one that may be. A run that a file gave its numbers is there; one written down by hand waits for them. */
function recorded(run: RunIdentity, around: readonly Around[]): Judged | undefined {
  const done = around.filter((standing) => standing.run.status === "done");
  const same = done.find((standing) => isSame(standing, run));
  if (same !== undefined)
    return isHandLogged(same)
      ? adds(same)
      : { is: "already-here", runId: same.run.runId, why: "same-run", with: same.run };
  for (const standing of done) {
    const why = perhaps(standing, run);
    if (why === undefined) continue;
    if (isHandLogged(standing)) return adds(standing);
    return { is: "perhaps-already-here", with: standing.run, why };
  }
  return undefined;
}

const isSame = (standing: Around, run: RunIdentity) =>
  identitiesOf(standing).some((identity) => sameRun(identity, run).answer === "same");
const perhaps = (standing: Around, run: RunIdentity) =>
  identitiesOf(standing)
    .map((identity) => sameRun(identity, run))
    .find(({ answer }) => answer === "perhaps")?.why;

/** The nearest run that was planned, or written down without saying how long it took. */
function expected(startMs: number, around: readonly Around[]): Judged | undefined {
  const awayMs = ({ run }: Around) => Math.abs(run.startedAt.getTime() - startMs);
  const [nearestOne] = around
    .filter(
      (each) => isHandLogged(each) && (each.run.status === "planned" || each.run.elapsedS === null),
    )
    .filter((each) => awayMs(each) <= aroundARun().plannedWithinS * MS_IN_A_SECOND)
    .toSorted((one, other) => awayMs(one) - awayMs(other));
  return nearestOne === undefined ? undefined : waits(nearestOne);
}

const isHandLogged = ({ run, file }: Around) => run.importId === null && file === null;
const waits = ({ run }: Around): Judged => ({ is: "merges", with: run, why: "waits" });
/** A run that was written down by hand, of which this file is. */
const adds = ({ run }: Around): Judged => ({ is: "merges", with: run, why: "same-run" });

/** A run by its own word and by that of the file that gave it its numbers, which stays after an edit. */
function identitiesOf({ run, file }: Around): readonly RunIdentity[] {
  const own = identity(run.startedAt, run);
  return file?.startedAt ? [own, identity(file.startedAt, file)] : [own];
}

function identity(
  startedAt: Date,
  { elapsedS, distanceM, isRecorded }: Pick<StandingRun, "elapsedS" | "distanceM" | "isRecorded">,
): RunIdentity {
  return { startMs: startedAt.getTime(), elapsedS, distanceM, isRecorded } as RunIdentity;
}

/** Readable, and nothing that a runner did. */
const notRuns = new Set(["not-an-activity", "drinks-and-weights"]);

function refused({ kind, message }: { readonly kind: string; readonly message: string }): Judged {
  return { is: notRuns.has(kind) ? "not-a-run" : "failed", kind, message };
}

function perhapsARun(run: RunIdentity): Judged | undefined {
  const { sport = "unnamed", sportSaid } = run;
  const figures = byFigures(run, "perhaps");
  if (figures !== undefined) return { is: "perhaps-a-run", ...figures };
  if (isRunning(sport) !== "perhaps") return undefined;
  const message = sportInWords({ sport, sportSaid }, sayInEnglish) ?? "";
  return { is: "perhaps-a-run", kind: "sport-unknown", message };
}

function notARun(run: RunIdentity, now: Date): Judged | undefined {
  const { sport = "unnamed", sportSaid, startMs } = run;
  if (isRunning(sport) === "no") {
    const message = sportInWords({ sport, sportSaid }, sayInEnglish) ?? "";
    return { is: "not-a-run", kind: "another-sport", message };
  }
  const figures = byFigures(run, "no");
  if (startMs !== null && figures !== undefined) return { is: "not-a-run", ...figures };
  if (startMs === null) return undefined;
  if (startMs >= CLOCK_NOT_SET_BEFORE && startMs <= now.getTime() + MS_IN_A_DAY) return undefined;
  return {
    is: "failed",
    kind: "clock-not-set",
    message: `The watch's clock said ${day(startMs)}, so the day of this run is not known. Set the watch, and log this run by hand.`,
  };
}

const noTimes: Judged = {
  is: "not-a-run",
  kind: "no-times",
  message:
    "This track has no times: a course, or a drawn route. Log the run by hand, or use it with --course.",
};

const day = (atMs: number) =>
  Math.abs(atMs) < 8.64e15 ? new Date(atMs).toISOString().slice(0, 10) : "no day";

/** What its figures say against it. */
function byFigures(
  { distanceM, elapsedS }: RunIdentity,
  as: "perhaps" | "no",
): { readonly kind: string; readonly message: string } | undefined {
  const { answer, why } = possibleOf({ distanceM, elapsedS });
  if (answer !== as || why === null) return undefined;
  return { kind: why, message: inOneText(impossibleInWords(why)) };
}
