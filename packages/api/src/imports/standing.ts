import { aroundARun } from "@limber/core/run-analysis/around";
import { MS_IN_A_SECOND } from "@limber/core/units";
import type { Database } from "@limber/db/client";
import { type KnownFile, knownFiles, runsAround } from "@limber/db/imports/store";
import { isKeepableInstant } from "@limber/db/keepable";
import type { PermittedRunnerId } from "@limber/db/permission";
import { type Around, type Judged, judge, type Looked } from "./outcome.ts";

type RunnerAsOf = { readonly runnerId: PermittedRunnerId; readonly now: Date };
export type Found = {
  readonly files: KnownFile[];
  readonly around: Around[];
};

/** What stands already that any of these files could be: read once for all of them. */
export async function standing(
  db: Database,
  files: readonly Looked[],
  { runnerId }: RunnerAsOf,
): Promise<Found> {
  const sha256s = [...new Set(files.map(({ sha256 }) => sha256))];
  const around: Around[] = [];
  for (const [from, to] of spansOf(files))
    around.push(...(await runsAround(db, { runnerId, from, to })));
  return { files: await knownFiles(db, { runnerId, sha256s }), around };
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

export type Preview = Judged & { readonly name: string; readonly sha256: string };

/** What each file would come to, were it kept after those before it. Writes nothing. */
export async function previewFiles(
  db: Database,
  files: readonly (Looked & { readonly name: string })[],
  asked: RunnerAsOf,
): Promise<Preview[]> {
  const found = await standing(db, files, asked);
  return files.map((file) => {
    const judged = judge(file, { ...found, now: asked.now });
    if (judged.is === "new" && file.ok && file.run.startMs !== null) {
      const { elapsedS, distanceM, startMs } = file.run;
      const run = {
        runId: file.name,
        status: "done" as const,
        importId: "",
        startedAt: new Date(startMs),
        elapsedS,
        distanceM,
      };
      found.around.push({ run, file: null });
      found.files.push({ sha256: file.sha256, runId: file.name, removedAt: null });
    }
    return { ...judged, name: file.name, sha256: file.sha256 };
  });
}
