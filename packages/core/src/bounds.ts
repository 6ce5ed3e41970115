/**
 * The least and the most of each quantity that is kept: wide enough for whatever somebody may truly have run,
 * sweated or stood in, and narrow enough that a slip of the finger is asked about. Advice has bounds of its own,
 * which are narrower, in the model of each feature.
 */
export const bounds = {
  /** Further than any race. */
  distanceM: [0, 1_000_000],
  /** A week. */
  runS: [0, 604_800],
  /** A day: a cramp that lasts longer is something else. */
  crampS: [0, 86_400],
  /** From the lightest to the heaviest that advice is given to. */
  massKg: [25, 250],
  /** As much as is carried through a week. */
  volumeMl: [0, 30_000],
  /** More than a bladder holds, many times over. */
  urineMl: [0, 10_000],
  /** From a thimble to a hydration bladder. */
  bottleMl: [50, 5000],
  heartRateBpm: [20, 300],
  /** Colder and hotter than anywhere that people run. */
  airTemperatureC: [-60, 60],
  relativeHumidityPct: [0, 100],
  /** Stronger than a hurricane's beginning. */
  windMPerS: [0, 60],
  /** What a weigh-in is set beside: from a walk to the fastest mile, in weather that people run in. */
  ranKmPerH: [3, 28],
  ranAtC: [-30, 50],
  ranAtHumidityPct: [1, 100],
} as const satisfies Readonly<Record<string, readonly [least: number, most: number]>>;
