import type { TrackPoint } from "@limber/core/activity";
import { EARTH_RADIUS_M, FASTEST_M_PER_S, NOTABLE_M } from "./bounds.ts";

const RADIANS_PER_DEGREE = Math.PI / 180;
/** A receiver comes back within so many points; a later return is a journey. */
const ASTRAY_AT_MOST = 30;

type Placed = TrackPoint & { readonly latitudeDeg: number; readonly longitudeDeg: number };

/** Degrees that lie on Earth; none where they are no numbers, off the globe, or the 0, 0 of a watch without a fix. */
export function position(
  latitudeDeg: number | undefined,
  longitudeDeg: number | undefined,
): { latitudeDeg: number; longitudeDeg: number } | undefined {
  if (latitudeDeg === undefined || longitudeDeg === undefined) return undefined;
  if (!(Math.abs(latitudeDeg) <= 90 && Math.abs(longitudeDeg) <= 180)) return undefined;
  if (latitudeDeg === 0 && longitudeDeg === 0) return undefined;
  return { latitudeDeg, longitudeDeg };
}

function isPlaced(point: TrackPoint): point is Placed {
  return point.latitudeDeg !== undefined && point.longitudeDeg !== undefined;
}

function distanceM(from: Placed, to: Placed): number {
  const halfLat = ((to.latitudeDeg - from.latitudeDeg) * RADIANS_PER_DEGREE) / 2;
  const halfLon = ((to.longitudeDeg - from.longitudeDeg) * RADIANS_PER_DEGREE) / 2;
  const h =
    Math.sin(halfLat) ** 2 +
    Math.cos(from.latitudeDeg * RADIANS_PER_DEGREE) *
      Math.cos(to.latitudeDeg * RADIANS_PER_DEGREE) *
      Math.sin(halfLon) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** How far it is from point to point in this order: by their places, or else by what the device counted. */
export function wayM(points: readonly TrackPoint[]): number {
  const placed = points.filter(isPlaced);
  let sumM = 0;
  if (placed.length * 2 > points.length) {
    for (let i = 1; i < placed.length; i++)
      sumM += distanceM(placed[i - 1] as Placed, placed[i] as Placed);
    return sumM;
  }
  let last: number | undefined;
  for (const { distanceM: countedM } of points) {
    if (countedM === undefined) continue;
    sumM += Math.abs(countedM - (last ?? countedM));
    last = countedM;
  }
  return sumM;
}

/** From one placed point to another; none where one has no place. */
export function betweenM(from: TrackPoint, to: TrackPoint): number | undefined {
  return isPlaced(from) && isPlaced(to) ? distanceM(from, to) : undefined;
}

/** Whether nobody could have come from here to there in the time. */
function isFarOff(from: Placed, to: Placed): boolean {
  // A thousandth of a degree is 111 m at most: most steps need no trigonometry.
  const near =
    Math.abs(from.latitudeDeg - to.latitudeDeg) < 1e-3 &&
    Math.abs(from.longitudeDeg - to.longitudeDeg) < 1e-3;
  if (near) return false;
  const step = distanceM(from, to);
  if (step < NOTABLE_M) return false;
  if (from.timeMs === undefined || to.timeMs === undefined) return false;
  return step / Math.max(1, Math.abs(to.timeMs - from.timeMs) / 1000) > FASTEST_M_PER_S;
}

/** The points that a receiver threw off the track and took back: too far to go, and to come back from. */
export function pointsAstray(points: readonly TrackPoint[]): ReadonlySet<TrackPoint> {
  const astray = new Set<TrackPoint>();
  const placed = points.filter(isPlaced);
  let last: Placed | undefined;
  for (let i = 0; i < placed.length; i++) {
    const point = placed[i] as Placed;
    if (last === undefined || last.segment !== point.segment || !isFarOff(last, point)) {
      last = point;
      continue;
    }
    const from = last;
    const ahead = placed.slice(i, i + ASTRAY_AT_MOST + 1);
    const back = ahead.findIndex((next) => next.segment !== from.segment || !isFarOff(from, next));
    const away = back < 0 ? ahead.length : back;
    const behind = placed.slice(Math.max(0, i - ASTRAY_AT_MOST), i).filter((p) => !astray.has(p));
    if (back >= 0 || i + away >= placed.length) for (const p of ahead.slice(0, away)) astray.add(p);
    else if (behind.length === i) for (const p of behind) astray.add(p);
    if (back >= 0) i += back - 1;
    else last = point;
  }
  return astray;
}

/** The same moment, no longer on the map. */
export function withoutPosition(point: TrackPoint): TrackPoint {
  const { latitudeDeg: _, longitudeDeg: __, ...rest } = point;
  return rest;
}
