import { type Activity, isRunning } from "@limber/core/activity";
import { type ExportDetails, present } from "../export-details.ts";
import { type NamedSport, sportNamed } from "../sport/named.ts";
import { summaryOf } from "../totals-only.ts";
import type { HealthWorkout } from "./workout.ts";

/** What the index tells of a workout, for its recordings. */
export function toldOfWorkout(workout: HealthWorkout): ExportDetails {
  const { startMs, distanceM, elapsedS, timerS, effort } = workout;
  const { airTemperatureC, relativeHumidityPct } = workout;
  return present<ExportDetails>({
    ...sportOf(workout),
    ...{ startMs, distanceM, elapsedS, timerS, effort, airTemperatureC, relativeHumidityPct },
  });
}

/** A workout of which there is no recording. */
export function activityOfWorkout(workout: HealthWorkout): Activity {
  const { device, utcOffsetS, pauses } = workout;
  const { sessions, ...activity } = summaryOf(toldOfWorkout(workout), [{ kind: "totals-only" }]);
  const [session] = sessions;
  return {
    ...activity,
    ...(device !== undefined && { device }),
    ...(utcOffsetS !== undefined && { utcOffsetS }),
    sessions: [{ ...session, pauses }],
  };
}

/** Apple's list of types is closed, and one of them is running: not a race in a wheelchair, nor a triathlon. */
function sportOf({ type }: HealthWorkout): NamedSport {
  const words = type.replace(/(?<=[a-z])(?=[A-Z])/g, " ");
  const named = sportNamed(words);
  if (type === "Running" || type === "" || type === "Other") return named;
  return isRunning(named.sport) === "no" ? named : { sport: "another", sportSaid: words };
}
