import type { TakePiece } from "../archive/source.ts";
import { foundRecords } from "../body-records/parts.ts";
import type { Found } from "../found.ts";
import type { ExportTables } from "../joined.ts";
import type { FileProblem } from "../problem.ts";
import { activityOfWorkout, toldOfWorkout } from "./activities.ts";
import { healthIndexReader } from "./health-index.ts";

/** Every workout of a health export that has no recording; of those that have one, its file is told when it comes. Then what was drunk and weighed. */
export async function* foundInIndex(
  path: string,
  pour: (take: TakePiece) => Promise<FileProblem | undefined>,
  tables: ExportTables,
): AsyncGenerator<Found> {
  const reader = healthIndexReader();
  const problem = await pour((piece) => reader.take(piece));
  const { workouts, body, refusal, isWhole } = reader.read();
  for (const [index, workout] of workouts.entries())
    yield* tables.tell(path, {
      at: `${path}:${index + 1}`,
      told: toldOfWorkout(workout),
      activity: activityOfWorkout(workout),
      files: workout.routes,
    });
  yield* foundRecords(path, body);
  const why = refusal ?? problem ?? (isWhole ? undefined : ({ kind: "index-cut-short" } as const));
  if (why !== undefined) yield { path, is: "problem", problem: why };
  else if (workouts.length === 0 && body.records.length === 0)
    yield { path, is: "problem", problem: { kind: "not-an-activity", holds: "no-workouts" } };
}
