import { isRunning } from "@limber/core/activity";
import { sayInEnglish } from "@limber/core/language";
import { aroundARun } from "@limber/core/run-analysis/around";
import type { RunIdentity, SameRun } from "@limber/core/run-analysis/model";
import { sameRun } from "@limber/core/run-analysis/plan";
import { sportInWords } from "@limber/core/run-analysis/sport-in-words";
import { MS_IN_A_DAY, MS_IN_A_SECOND } from "@limber/core/units";
import type { KnownFile, RunAround } from "@limber/db/imports/store";

/** What a watch shows whose clock was never set, and the day after. */
const CLOCK_NOT_SET_BEFORE = Date.UTC(1990, 0, 2);

/** What is enough of a run that stands to recognise it. */
export type StandingRun = Pick<
  RunAround["run"],
  "runId" | "status" | "importId" | "startedAt" | "elapsedS" | "distanceM"
>;
export type Around = { readonly run: StandingRun; readonly file: RunAround["file"] };

export type Looked =
  | {
      readonly ok: true;
      readonly sha256: string;
      readonly run: RunIdentity;
      /** The runner says that it is a run, and one of its own. */
      readonly insist?: boolean;
    }
  | {
      readonly ok: false;
      readonly sha256: string;
      readonly problem: { readonly kind: string; readonly message: string };
    };

export type Judged =
  | { readonly is: "new" }
  /** It is the run that was planned, or written down by hand. */
  | { readonly is: "merges"; readonly with: StandingRun }
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
  /** Its sport has a name that nobody here knows: the runner may say that it was a run. */
  | { readonly is: "perhaps-a-run"; readonly kind: string; readonly message: string }
  | { readonly is: "not-a-run" | "failed"; readonly kind: string; readonly message: string };

/** What is known when a file is judged: files of the same bytes, and the runs of those days. */
export type Known = {
  readonly files: readonly KnownFile[];
  readonly around: readonly Around[];
  readonly now: Date;
};

/** What one file would come to. Decides nothing about bodies: whether two recordings are of one run is core's to say. */
export function judge(file: Looked, known: Known): Judged {
  if (!file.ok) return refused(file.problem);
  const { startMs } = file.run;
  const not = notARun(file.run, known.now);
  if (not !== undefined) return not;
  if (startMs === null) return noTimes;
  const same = known.files.find(({ sha256 }) => sha256 === file.sha256);
  if (same !== undefined) return seenBefore(same, known);
  const stands = recorded(file.run, known.around);
  const unsure = perhapsARun(file.run);
  if (unsure !== undefined && !file.insist && stands?.is !== "already-here") return unsure;
  return stands ?? expected(startMs, known.around) ?? { is: "new" };
}

function seenBefore({ runId, removedAt }: KnownFile, { around }: Known): Judged {
  const standing = around.find(({ run }) => run.runId === runId)?.run;
  const why = removedAt === null ? "same-file" : "removed";
  return { is: "already-here", runId, why, ...(standing && { with: standing }) };
}

/** Of all runs that were done: the same one, or else one that may be. A run that a file gave its numbers is there; one written down by hand waits for them. */
function recorded(run: RunIdentity, around: readonly Around[]): Judged | undefined {
  const done = around.filter(({ run: { status } }) => status === "done");
  const answers = done.flatMap((standing) =>
    identitiesOf(standing).map((identity) => ({ standing, ...sameRun(identity, run) })),
  );
  const same = answers.find(({ answer }) => answer === "same");
  if (same !== undefined)
    return isHandLogged(same.standing) ? merges(same.standing) : here(same.standing);
  const perhaps = answers.find(({ answer }) => answer === "perhaps");
  if (perhaps === undefined) return undefined;
  if (isHandLogged(perhaps.standing)) return merges(perhaps.standing);
  return { is: "perhaps-already-here", with: perhaps.standing.run, why: perhaps.why };
}

/** The nearest run that was planned, or written down without saying how long it took. */
function expected(startMs: number, around: readonly Around[]): Judged | undefined {
  const awayMs = ({ run }: Around) => Math.abs(run.startedAt.getTime() - startMs);
  const [nearest] = around
    .filter(
      (each) => isHandLogged(each) && (each.run.status === "planned" || each.run.elapsedS === null),
    )
    .filter((each) => awayMs(each) <= aroundARun().plannedWithinS * MS_IN_A_SECOND)
    .toSorted((one, other) => awayMs(one) - awayMs(other));
  return nearest === undefined ? undefined : merges(nearest);
}

const isHandLogged = ({ run, file }: Around) => run.importId === null && file === null;
const merges = ({ run }: Around): Judged => ({ is: "merges", with: run });
const here = ({ run }: Around): Judged => ({
  is: "already-here",
  runId: run.runId,
  why: "same-run",
  with: run,
});

/** A run by its own word and by that of the file it came from, which stays after an edit. */
function identitiesOf({ run, file }: Around): readonly RunIdentity[] {
  const own = identity(run.startedAt, run);
  return file?.startedAt ? [own, identity(file.startedAt, file)] : [own];
}

function identity(
  startedAt: Date,
  { elapsedS, distanceM }: { readonly elapsedS: number | null; readonly distanceM: number | null },
): RunIdentity {
  return { startMs: startedAt.getTime(), elapsedS, distanceM } as RunIdentity;
}

/** Readable, and nothing that a runner did. */
const notRuns = new Set(["not-an-activity"]);

function refused({ kind, message }: { readonly kind: string; readonly message: string }): Judged {
  return { is: notRuns.has(kind) ? "not-a-run" : "failed", kind, message };
}

function perhapsARun({ sport = "unnamed", sportSaid }: RunIdentity): Judged | undefined {
  if (isRunning(sport) !== "perhaps") return undefined;
  const message = sportInWords({ sport, sportSaid }, sayInEnglish) ?? "";
  return { is: "perhaps-a-run", kind: "sport-unknown", message };
}

function notARun(
  { sport = "unnamed", sportSaid, startMs }: RunIdentity,
  now: Date,
): Judged | undefined {
  if (isRunning(sport) === "no") {
    const message = sportInWords({ sport, sportSaid }, sayInEnglish) ?? "";
    return { is: "not-a-run", kind: "another-sport", message };
  }
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
