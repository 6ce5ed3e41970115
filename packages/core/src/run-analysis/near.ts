import type { TrackPoint } from "../activity.ts";
import type { Coordinates } from "../heat/model.ts";
import { degrees } from "../units.ts";

/** A tenth of a degree, some ten kilometres: enough for the weather, and no address of anybody. */
const STEPS_IN_A_DEGREE = 10;

/** Where on Earth it was, roughly: by the middle point that has a place, since the first may be a receiver's guess. Null where there is none. */
export function nearOf(points: readonly TrackPoint[]): Coordinates | null {
  const placed = points.filter(
    ({ latitudeDeg, longitudeDeg }) => isOnEarth(latitudeDeg, 90) && isOnEarth(longitudeDeg, 180),
  );
  const { latitudeDeg, longitudeDeg } = placed[Math.floor(placed.length / 2)] ?? {};
  if (latitudeDeg === undefined || longitudeDeg === undefined) return null;
  return { latitudeDeg: roughly(latitudeDeg), longitudeDeg: roughly(longitudeDeg) };
}

function isOnEarth(deg: number | undefined, most: number): boolean {
  return deg !== undefined && Math.abs(deg) <= most;
}

// Zero of either sign is one place.
const roughly = (deg: number) =>
  degrees(Math.round(deg * STEPS_IN_A_DEGREE) / STEPS_IN_A_DEGREE + 0);
