import { aroundARun } from "@limber/core/run-analysis/around";
import { MS_IN_A_SECOND } from "@limber/core/units";
import type { Database } from "@limber/db/client";
import { knownFiles, type RunAround, runsAround } from "@limber/db/imports/standing-runs";
import { isKeepableInstant } from "@limber/db/keepable";
import type { PermittedRunnerId } from "@limber/db/permission";
import { type Decided, decideBatch, settled, worldAfter } from "./decision.ts";
import { filledColumns, toldByFile, toldIn } from "./filling.ts";
import type { Around, Judged, Looked, LookedRun, StandingRun, World } from "./outcome.ts";

type PermittedRunner = { readonly runnerId: PermittedRunnerId };
type RunnerAsOf = PermittedRunner & { readonly now: Date };

/** What stands already that any of these files could be: read once for all of them. */
export async function standing(
  db: Database,
  files: readonly Looked[],
  { runnerId, importId }: PermittedRunner & { readonly importId?: string },
): Promise<World> {
  const sha256s = files.flatMap((file) => [file.sha256, ...(file.ok ? file.beside : [])]);
  const known = await knownFiles(db, { runnerId, sha256s: [...new Set(sha256s)] });
  const around = new Map<string, Around>();
  for (const [from, to] of spansOf(files))
    for (const each of await runsAround(db, { runnerId, from, to }))
      around.set(each.run.runId, asAround(each, importId));
  return {
    files: known.map((file) => ({ ...file, isClaimed: file.importId === importId })),
    around: [...around.values()],
  };
}

/** What was looked up in this very import is as good as not said: nobody who looked before it began could know of it. */
export function asAround({ run, file }: RunAround, importId?: string): Around {
  // Only what was measured on the way is split.
  const isRecorded = run.hasSplits || run.hasMileSplits;
  const splits = { splits: run.hasSplits || null, mileSplits: run.hasMileSplits || null };
  const said = { ...run, ...splits };
  const isOwn = importId !== undefined && run.importId === importId;
  const told = isOwn ? toldByFile(said) : toldIn(said);
  const open = filledColumns.filter((column) => !told.includes(column));
  return {
    run: { ...run, isRecorded, open, file: file?.name ?? null },
    file: file && { ...file, isRecorded },
  };
}

/** The days that the files are about, as few spans as possible. */
function spansOf(files: readonly Looked[]): [from: Date, to: Date][] {
  const starts = files
    .flatMap((file) => (file.ok && file.run.startMs !== null ? [file.run.startMs] : []))
    .filter(isKeepableInstant)
    .toSorted((one, other) => one - other);
  const spans: [number, number][] = [];
  const aroundMs = aroundARun().clocksApartS * MS_IN_A_SECOND;
  for (const startMs of starts) {
    const last = spans.at(-1);
    if (last !== undefined && startMs - aroundMs <= last[1]) last[1] = startMs + aroundMs;
    else spans.push([startMs - aroundMs, startMs + aroundMs]);
  }
  return spans.map(([from, to]) => [new Date(from), new Date(to)]);
}

/** The other run, so that a person can tell which it is. */
export type Other = Pick<StandingRun, "startedAt" | "elapsedS" | "distanceM" | "file"> & {
  /** Null where it is another file of the same batch, of which nothing is kept yet. */
  readonly runId: string | null;
  readonly timeZone: string | null;
};

type PreviewOf<Judgement extends Judged["is"]> = Omit<
  Extract<Judged, { is: Judgement }>,
  "with"
> & { readonly runId: string };
export type Preview = { readonly name: string; readonly sha256: string } & (
  | Extract<Judged, { is: "new" | "not-a-run" | "perhaps-a-run" | "failed" }>
  | (PreviewOf<"merges"> & { readonly with: Other })
  | (PreviewOf<"perhaps-already-here"> & { readonly with: Other })
  | (PreviewOf<"already-here"> & { readonly with?: Other })
);

/** What files of earlier calls would come to is handed back with the next: nothing of it stands yet. */
type ToPreview = { readonly files: readonly Looked[]; readonly earlier: readonly EarlierFile[] };
export type EarlierFile = { readonly file: LookedRun; readonly joins: string | null };

const UNMADE = "new:";

/** What the run is called that each file would make, until it is kept. Of files that are equal and insisted on each makes its own. */
function unmadeRunIds(files: readonly Looked[]): string[] {
  const insistedOn = new Map<string, number>();
  return files.map((file) => {
    const { sha256 } = file;
    const equal = insistedOn.get(sha256) ?? 0;
    if (file.ok && file.insist === "equal-too") insistedOn.set(sha256, equal + 1);
    return equal === 0 ? `${UNMADE}${sha256}` : `${UNMADE}${sha256}:${equal}`;
  });
}

/** What each file would come to, were it kept after those before it. Writes nothing. */
export async function previewFiles(
  db: Database,
  { files, earlier }: ToPreview,
  { runnerId, now }: RunnerAsOf,
): Promise<Preview[]> {
  const all = [...earlier.map(({ file }) => file), ...files];
  const stands = await standing(db, all, { runnerId });
  const runIds = unmadeRunIds(all);
  const world = earlier.reduce(
    (before, each, at) => afterEarlier(before, each, runIds[at] ?? ""),
    stands,
  );
  const runIdOf = (_: Looked, at: number) => runIds[earlier.length + at] ?? "";
  return decideBatch(files, world, { now, runIdOf }).map((decided, at) =>
    previewOf(decided, files[at] as Looked),
  );
}

function afterEarlier(world: World, { file, joins }: EarlierFile, runId: string): World {
  const run = world.around.find((each) => each.run.runId === joins)?.run;
  const judged =
    run === undefined
      ? ({ is: "new" } as const)
      : ({ is: "merges", with: run, why: "same-run" } as const);
  // What it joined was taken away meanwhile: it says nothing of any other.
  if (joins !== null && run === undefined) return world;
  return worldAfter(world, { file, decided: settled(judged, file), runId });
}

function previewOf({ fills: _, ...judged }: Decided, { name, sha256 }: Looked): Preview {
  switch (judged.is) {
    case "merges":
    case "perhaps-already-here":
      return {
        ...judged,
        ...{ name, sha256, runId: judged.with.runId, with: otherOf(judged.with) },
      };
    case "already-here": {
      const { with: run, ...here } = judged;
      return { ...here, name, sha256, ...(run && { with: otherOf(run) }) };
    }
    default:
      return { ...judged, name, sha256 };
  }
}

/** A run as it is named to somebody who brings it a second time. */
export function otherOf(run: StandingRun): Other {
  const { runId, startedAt, timeZone, elapsedS, distanceM, file } = run;
  const isHere = !runId.startsWith(UNMADE);
  return {
    runId: isHere ? runId : null,
    timeZone: isHere ? timeZone : null,
    ...{ startedAt, elapsedS, distanceM, file },
  };
}
