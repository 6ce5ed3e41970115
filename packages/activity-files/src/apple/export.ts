import type { TakePiece } from "../archive/source.ts";
import type { Found } from "../found.ts";
import type { ExportTables } from "../joined.ts";
import type { FileProblem } from "../problem.ts";
import { activityOfWorkout, toldOfWorkout } from "./activities.ts";
import { healthIndexReader } from "./health-index.ts";

/** Every workout of a health export that has no recording; of those that have one, its file is told when it comes. */
export async function* foundInIndex(
  path: string,
  pour: (take: TakePiece) => Promise<FileProblem | undefined>,
  tables: ExportTables,
): AsyncGenerator<Found> {
  const reader = healthIndexReader();
  const problem = await pour((piece) => reader.take(piece));
  const { workouts, refusal, isWhole } = reader.read();
  for (const [index, workout] of workouts.entries())
    yield* tables.tell(path, {
      at: `${path}:${index + 1}`,
      told: toldOfWorkout(workout),
      activity: activityOfWorkout(workout),
      files: workout.routes,
    });
  const why = refusal ?? problem ?? (isWhole ? undefined : ({ kind: "index-cut-short" } as const));
  if (why !== undefined) yield { path, is: "problem", problem: why };
  else if (workouts.length === 0)
    yield { path, is: "problem", problem: { kind: "not-an-activity", holds: "no-workouts" } };
}
