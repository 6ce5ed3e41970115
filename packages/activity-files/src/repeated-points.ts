import type { TrackPoint } from "@limber/core/activity";

/** A hundred thousandth of a degree is a metre: the same place, written with more or fewer digits. */
const PLACES_A_DEGREE = 1e5;

/**
 * Each point once: of the same time and place there is only one. What either of two says is kept. A
 * track of which a later one repeats a part goes on in that one, so both are of one segment.
 */
export function eachOnce(points: readonly TrackPoint[]): readonly TrackPoint[] {
  const seen = new Map<string, number>();
  const kept: TrackPoint[] = [];
  const joined = new Map<number, number>();
  const rootOf = (segment: number): number => {
    let root = segment;
    for (let next = joined.get(root); next !== undefined; next = joined.get(root)) root = next;
    return root;
  };
  for (const point of points) {
    const moment = momentOf(point);
    const at = moment === undefined ? undefined : seen.get(moment);
    if (at === undefined) {
      if (moment !== undefined) seen.set(moment, kept.length);
      kept.push(point);
      continue;
    }
    const first = kept[at] as TrackPoint;
    kept[at] = { ...point, ...first };
    const [one, other] = [rootOf(first.segment), rootOf(point.segment)];
    if (one !== other) joined.set(Math.max(one, other), Math.min(one, other));
  }
  if (kept.length === points.length) return points;
  return joined.size === 0
    ? kept
    : kept.map((point) => ({ ...point, segment: rootOf(point.segment) }));
}

/** When and where; without a place, how far. */
export function momentOf({ timeMs, latitudeDeg, longitudeDeg, distanceM }: TrackPoint) {
  if (timeMs === undefined) return undefined;
  if (latitudeDeg === undefined || longitudeDeg === undefined) return `${timeMs} ${distanceM}`;
  const [north, east] = [latitudeDeg, longitudeDeg].map((deg) => Math.round(deg * PLACES_A_DEGREE));
  return `${timeMs} ${north} ${east}`;
}
