import { type FilledColumn, filledBy, filledColumns } from "./filling.ts";
import {
  type Around,
  type Judged,
  judge,
  type Looked,
  type LookedRun,
  type World,
} from "./outcome.ts";

/** What a file comes to, and which columns of the run that it joins it fills. */
export type Decided = Judged & { readonly fills: readonly FilledColumn[] };

type Deciding = {
  readonly now: Date;
  /** What the run is called that a file makes. */
  readonly runIdOf: (file: Looked, at: number) => string;
};

/**
 * What each file of a batch comes to, one after the other: what one makes or fills stands when the next is
 * judged. Looking and keeping both ask here, so that what is shown before is what is kept.
 */
export function decideBatch(
  files: readonly Looked[],
  before: World,
  { now, runIdOf }: Deciding,
): Decided[] {
  let world = before;
  return files.map((file, at) => {
    const decided = settled(judge(file, world, now), file);
    world = worldAfter(world, { file, decided, runId: runIdOf(file, at) });
    return decided;
  });
}

/** A file that has nothing to fill in the run that it is of is simply here; one that has joins it. */
export function settled(judged: Judged, file: Looked): Decided {
  if (!file.ok || !("with" in judged) || judged.with === undefined) return { ...judged, fills: [] };
  if (judged.is === "perhaps-already-here") return { ...judged, fills: [] };
  if (judged.is === "already-here" && judged.why === "removed") return { ...judged, fills: [] };
  const { with: run, why } = judged;
  const fills = filledBy(run, file.tells);
  if (fills.length > 0 || run.status === "planned") {
    return { is: "merges", with: run, why: why === "removed" ? "waits" : why, fills };
  }
  const here = why === "same-file" ? why : "same-run";
  return { is: "already-here", runId: run.runId, why: here, with: run, fills };
}

type Outcome = { readonly file: Looked; readonly decided: Decided; readonly runId: string };

/** What stands once a file has come to what was decided. */
export function worldAfter(world: World, { file, decided, runId }: Outcome): World {
  if (!file.ok || file.run.startMs === null) return world;
  const { sha256 } = file;
  const claims = (of: string, gaveNumbers = false, removedAt: Date | null = null) => [
    ...world.files,
    { sha256, runId: of, removedAt, gaveNumbers, isClaimed: true },
  ];
  if (decided.is === "new") {
    const files = claims(runId, true);
    return { files, around: [...world.around, madeBy(file, new Date(file.run.startMs), runId)] };
  }
  if (decided.is === "merges") {
    const { with: run, fills } = decided;
    const around = world.around.map((each) =>
      each.run.runId === run.runId ? joinedBy(each, file, fills) : each,
    );
    return { files: claims(run.runId, run.importId === null), around };
  }
  if (decided.is !== "already-here") return world;
  return { ...world, files: claims(decided.runId, false, decided.with?.removedAt) };
}

function madeBy({ name, run, tells }: LookedRun, startedAt: Date, runId: string): Around {
  const { elapsedS, distanceM, isRecorded = true } = run;
  const measured = { startedAt, elapsedS, distanceM, isRecorded };
  return {
    run: {
      ...measured,
      runId,
      status: "done",
      importId: runId,
      timeZone: "UTC",
      removedAt: null,
      open: filledColumns.filter((column) => !tells.includes(column)),
      file: name,
    },
    file: measured,
  };
}

/** A run that waited for its file has its numbers from it; another one has only a few words more. */
function joinedBy(
  { run, file }: Around,
  joining: LookedRun,
  fills: readonly FilledColumn[],
): Around {
  const open = run.open.filter((column) => !fills.includes(column));
  if (run.importId !== null) return { run: { ...run, open }, file };
  const { elapsedS, distanceM, startMs } = joining.run;
  const startedAt = startMs === null ? run.startedAt : new Date(startMs);
  const isRecorded = run.isRecorded || fills.includes("splits") || fills.includes("mileSplits");
  return {
    run: {
      ...run,
      open,
      isRecorded,
      status: "done",
      importId: run.runId,
      file: joining.name,
      ...(run.status === "planned" && { startedAt }),
      ...(fills.includes("elapsedS") && { elapsedS }),
      ...(fills.includes("distanceM") && { distanceM }),
    },
    file: { startedAt, elapsedS, distanceM, isRecorded },
  };
}
