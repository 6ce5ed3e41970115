import { bounds } from "@limber/core/bounds";

/** What a column holds, beside what its type says. */
export type ColumnLimit = {
  /** The least and the most of a number, or of each number of a list. */
  readonly between?: readonly [least: number, most: number];
  readonly whole?: true;
  /** The longest text, or each text of a list. */
  readonly length?: number;
  /** The fewest characters. */
  readonly least?: number;
  readonly items?: number;
  readonly zone?: true;
  readonly pattern?: RegExp;
};

/** As long as the longest note that a form takes. */
export const LONGEST_TEXT = 4000;
/** More than a list of any row has. */
export const MOST_ITEMS = 100;
const name = { length: 100, least: 1 };
const zone = { length: 64, zone: true } as const;
const distanceM = { between: bounds.distanceM };
const timeS = { between: bounds.runS };
const massKg = { between: bounds.massKg };
const volumeMl = { between: bounds.volumeMl };
const air = {
  airTemperatureC: { between: bounds.airTemperatureC },
  relativeHumidityPct: { between: bounds.relativeHumidityPct },
};
const revision = { between: [0, 2 ** 31 - 1] } as const;

/** By table and column. The bounds are those that core sets, for a form, a procedure and a file alike. */
export const rowLimits: Readonly<Record<string, Readonly<Record<string, ColumnLimit>>>> = {
  passkeys: { name, counter: { between: [0, 2 ** 32 - 1] } },
  runners: {
    displayName: name,
    locale: { length: 35, pattern: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/ },
    timeZone: zone,
    birthYear: { between: [1900, 2100] },
    bodyMassKg: massKg,
    heightM: { between: [1.2, 2.3] },
    bottlesMl: { between: bounds.bottleMl, items: 10 },
    revision,
  },
  health_notes: { healthConditions: { length: 100 }, revision },
  runs: {
    timeZone: zone,
    distanceM,
    elapsedS: timeS,
    movingS: timeS,
    firstMileS: timeS,
    heartRateBpm: { between: bounds.heartRateBpm },
    estimatedSweatLossMl: volumeMl,
    device: { length: 200 },
    ...air,
    windMPerS: { between: bounds.windMPerS },
    intakeMl: volumeMl,
    urineMl: { between: bounds.urineMl },
    massBeforeKg: massKg,
    massAfterKg: massKg,
    effort: { between: [1, 10] },
    revision,
  },
  cramps: {
    atDistanceM: distanceM,
    atElapsedS: timeS,
    durationS: { between: bounds.crampS },
    reliefAfterS: { between: bounds.crampS },
    tried: { length: 100 },
  },
  sweat_tests: {
    massBeforeKg: massKg,
    massAfterKg: massKg,
    drankMl: volumeMl,
    urineMl: { between: bounds.urineMl },
    durationS: timeS,
    scaleStepKg: { between: [0, 10] },
    speedKmPerH: { between: [0, 100] },
    ...air,
  },
  plans: { timeZone: zone, shapeVersion: { between: [1, 2 ** 15 - 1] } },
  import_files: { elapsedS: timeS, distanceM, runRevision: revision },
  body_records: {
    amountMl: { between: [1, bounds.volumeMl[1]] },
    massKg,
    app: { length: 100 },
  },
  experiments: { runsWanted: { between: [1, 1000] } },
  users: { name: { length: 1000 } },
};
