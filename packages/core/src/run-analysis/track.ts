/** How far and when, point by point: the points that have both. Three columns of one length, none of them falling. */
export type Track = {
  /** The running maximum. */
  readonly distanceM: ArrayLike<number>;
  /** Since the first timed point, on the wall's clock. */
  readonly elapsedS: ArrayLike<number>;
  /** The same without the pauses. */
  readonly timerS: ArrayLike<number>;
};

/** Heights along the way, the distance not falling. */
export type Heights = {
  readonly distanceM: ArrayLike<number>;
  readonly elevationM: ArrayLike<number>;
};

const MS = 1000;

/** The clock at a distance: between two points in a straight line, and the last there is beyond them. */
export function clockAt(
  { distanceM, ...clocks }: Track,
  axis: "elapsedS" | "timerS",
  atM: number,
): number {
  const clock = clocks[axis];
  let low = 0;
  let high = distanceM.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((distanceM[middle] ?? 0) < atM) low = middle + 1;
    else high = middle;
  }
  const [afterS, beforeS] = [clock[low] ?? clock[low - 1] ?? 0, clock[low - 1] ?? 0];
  if (low === 0) return afterS;
  const [afterM, beforeM] = [distanceM[low] ?? atM, distanceM[low - 1] ?? atM];
  const share = afterM > beforeM ? Math.min(1, (atM - beforeM) / (afterM - beforeM)) : 1;
  return beforeS + share * (afterS - beforeS);
}

export function lengthOf({ distanceM }: Pick<Track, "distanceM">): number {
  return distanceM[distanceM.length - 1] ?? 0;
}

type TrackColumns = ReturnType<typeof columnsFor>;

export function columnsFor(length: number) {
  return {
    distanceM: new Float64Array(length),
    elapsedS: new Float64Array(length),
    timerS: new Float64Array(length),
    moments: 0,
    heightAtM: new Float64Array(length),
    elevationM: new Float64Array(length),
    heights: 0,
  };
}

export function addMoment(
  columns: TrackColumns,
  distanceM: number,
  [elapsedMs, pausedMs]: readonly [number, number],
): void {
  columns.distanceM[columns.moments] = distanceM;
  columns.elapsedS[columns.moments] = elapsedMs / MS;
  columns.timerS[columns.moments] = (elapsedMs - pausedMs) / MS;
  columns.moments += 1;
}

export function addHeight(columns: TrackColumns, distanceM: number, elevationM: number): void {
  columns.heightAtM[columns.heights] = distanceM;
  columns.elevationM[columns.heights] = elevationM;
  columns.heights += 1;
}

export function filled(columns: TrackColumns): { track: Track; heights: Heights } {
  const { moments, heights } = columns;
  return {
    track: {
      distanceM: columns.distanceM.subarray(0, moments),
      elapsedS: columns.elapsedS.subarray(0, moments),
      timerS: columns.timerS.subarray(0, moments),
    },
    heights: {
      distanceM: columns.heightAtM.subarray(0, heights),
      elevationM: columns.elevationM.subarray(0, heights),
    },
  };
}

/** As far as a moment. */
export function untilMoment(track: Track, endS: number): Track {
  const length = countUntil(track.elapsedS, endS);
  const part = (column: ArrayLike<number>) => Float64Array.from(column).subarray(0, length);
  return {
    distanceM: part(track.distanceM),
    elapsedS: part(track.elapsedS),
    timerS: part(track.timerS),
  };
}

/** How many moments there are up to one. */
export function countUntil(clock: ArrayLike<number>, endS: number): number {
  let length = clock.length;
  while (length > 0 && (clock[length - 1] ?? 0) > endS) length -= 1;
  return length;
}

/** Each value in proportion; what was at the end of one is at the end of the other, to the digit. */
export function stretched(
  column: ArrayLike<number>,
  [from, to]: readonly [number, number],
): ArrayLike<number> {
  if (from === to || from <= 0) return column;
  return Float64Array.from(column, (value) => (value === from ? to : (value * to) / from));
}
