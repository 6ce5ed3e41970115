import type { PacingPlan, Split } from "@limber/core/pacing/model";
import { round } from "../../ui/round.ts";

type Point = { readonly distanceM: number; readonly elevationM: number };
type Ground = { readonly x: number; readonly y: number };
type Sheet = {
  readonly lengthM: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
};

/** A hill is drawn at most so many times as steep as it is, so that a flat course looks flat. */
const mostTimesSteeper = 40;

/** How far to the right a point of the way lies. */
export const acrossOn =
  ({ lengthM, width }: Pick<Sheet, "lengthM" | "width">) =>
  (alongM: number) =>
    1 + (alongM * (width - 2)) / lengthM;

/** Where a course lies on its sheet: left to right by the way, up by the height. Points closer than the sheet can show are passed over. */
export function placesOn(course: readonly Point[], sheet: Sheet): Ground[] {
  const { lengthM, top, bottom } = sheet;
  const heights = course.map(({ elevationM }) => elevationM);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const across = acrossOn(sheet);
  const acrossPerM = across(1) - across(0);
  const upPerM =
    high > low
      ? Math.min((bottom - top) / (high - low), acrossPerM * mostTimesSteeper)
      : acrossPerM;
  const places = course.map(({ distanceM, elevationM }) => ({
    x: round(across(Math.min(Math.max(distanceM, 0), lengthM))),
    y: round(bottom - (elevationM - low) * upPerM - lift),
  }));
  return places.filter(
    ({ x }, at) => at === 0 || at === places.length - 1 || isApart(places, at, x),
  );
}

/** The lowest ground is still ground. */
const lift = 4;

const isApart = (places: readonly Ground[], at: number, x: number) =>
  Math.floor(x) > Math.floor(places[at - 1]?.x ?? 0);

/** The ground under a stretch of the way, as the path of an area. */
export function groundPath(
  places: readonly Ground[],
  [fromX, toX]: readonly [number, number],
  bottom: number,
): string {
  const inside = places.filter(({ x }) => x > fromX && x < toX);
  const edge = [at(places, fromX), ...inside, at(places, toX)];
  const line = edge.map(({ x, y }) => `L${round(x)} ${round(y)}`).join("");
  return `M${round(fromX)} ${bottom}${line}V${bottom}z`;
}

/** The place of the ground at a point of the way, between two in a straight line. */
export function at(places: readonly Ground[], x: number): Ground {
  const next = places.findIndex((place) => place.x >= x);
  const after = places[next] ?? places.at(-1);
  const before = places[next - 1] ?? after;
  if (after === undefined || before === undefined) return { x, y: 0 };
  const share = after.x > before.x ? (x - before.x) / (after.x - before.x) : 0;
  return { x, y: before.y + Math.min(1, share) * (after.y - before.y) };
}

export type Climb = { readonly fromM: number; readonly toM: number; readonly grade: number };

/** The split that climbs most for its length; null where none climbs. */
export function steepestOf({ splits }: Pick<PacingPlan, "splits">): Climb | null {
  const half = Math.max(...splits.map(({ distanceM }) => distanceM)) / 2;
  let steepest: Climb | null = null;
  let fromM = 0;
  for (const { distanceM, grade = 0 } of splits) {
    const toM = fromM + distanceM;
    // The last metres are no split to look out for.
    if (distanceM >= half && grade > (steepest?.grade ?? 0)) steepest = { fromM, toM, grade };
    fromM = toM;
  }
  return steepest;
}

/** Each split with the place at which it ends. */
export function withEnds(splits: readonly Split[]): (Split & { readonly endM: number })[] {
  let endM = 0;
  return splits.map((split) => {
    endM += split.distanceM;
    return { ...split, endM };
  });
}
