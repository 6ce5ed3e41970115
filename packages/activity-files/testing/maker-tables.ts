import { textBytes } from "./zips.ts";

/** One run in one maker's table: 5.4 km in half an hour, at seven in the morning. */
export type MadeTable = {
  readonly maker: string;
  readonly what: string;
  readonly columns: readonly (readonly [header: string, cell: string])[];
  /** Whether its columns are known by their headers, so that they may stand in any order. */
  readonly isNamed: boolean;
};

const strava = (headers: readonly string[]) =>
  Array.from({ length: 94 }, (_, at) => {
    const cells: Readonly<Record<number, string>> = {
      0: "9000013577",
      1: "May 10, 2026, 7:00:00 AM",
      2: "Run A",
      3: "Run",
      5: "1800",
      6: "5.40",
      12: "activities/1.gpx.gz",
      15: "1800",
      17: "5400",
    };
    const named: Readonly<Record<number, string | undefined>> = {
      5: headers[0],
      6: headers[1],
      15: headers[0],
      17: headers[1],
    };
    return [named[at] ?? `H${at}`, cells[at] ?? ""] as const;
  });

const runkeeper = (unit: readonly [string, string, string], cells: readonly string[]) =>
  [
    ["Activity Id", "4f1d7a52-9a3c-4c0e-8f26-1f0f7d0a9c11"],
    ["Date", "2026-05-10 07:00:00"],
    ["Type", "Running"],
    ["Route Name", ""],
    [`Distance (${unit[0]})`, cells[0] ?? ""],
    ["Duration", "30:00"],
    ["Average Pace", cells[1] ?? ""],
    [`Average Speed (${unit[1]})`, cells[2] ?? ""],
    ["Calories Burned", "400.0"],
    [`Climb (${unit[2]})`, "12"],
    ["Average Heart Rate (bpm)", "150"],
    ["Friend's Tagged", ""],
    ["Notes", "easy, by the river"],
    ["GPX File", "2026-05-10-070000.gpx"],
  ] as const;
const metric = runkeeper(["km", "km/h", "m"], ["5.40", "5:33", "10.80"]);

const garmin = (headers: readonly string[], cells: readonly string[]) =>
  headers.map((header, at) => [header, cells[at] ?? ""] as const);

export const madeTables: readonly MadeTable[] = [
  { maker: "runkeeper", what: "metric", isNamed: true, columns: metric },
  {
    maker: "runkeeper",
    what: "imperial",
    isNamed: true,
    columns: runkeeper(["mi", "mph", "ft"], ["3.3554", "8:56", "6.71"]),
  },
  { maker: "runkeeper", what: "of years ago", isNamed: true, columns: metric.slice(1) },
  {
    maker: "runkeeper",
    what: "with numbers for names",
    isNamed: true,
    columns: [["Activity Id", "100200300"], ...metric.slice(1)],
  },
  {
    maker: "map-my-run",
    what: "miles and seconds",
    isNamed: true,
    columns: [
      ["Date Submitted", "May 20, 2026"],
      ["Workout Date", "May 10, 2026"],
      ["Activity Type", "Run"],
      ["Calories Burned (kCal)", "400"],
      ["Distance (mi)", "3.3554"],
      ["Workout Time (seconds)", "1800"],
      ["Avg Pace (min/mi)", "8.94"],
      ["Avg Speed (mi/h)", "6.71"],
      ["Notes", ""],
      ["Source", "Invented App"],
    ],
  },
  {
    maker: "intervals",
    what: "metres and seconds",
    isNamed: true,
    columns: [
      ["id", "i1"],
      ["start_date_local", "2026-05-10T07:00:00"],
      ["name", "Run A"],
      ["type", "Run"],
      ["moving_time", "1750"],
      ["distance", "5400.0"],
      ["elapsed_time", "1800"],
      ["average_heartrate", "150"],
    ],
  },
  {
    maker: "intervals",
    what: "what Strava's interface answers",
    isNamed: true,
    columns: [
      ["id", "2185072463"],
      ["start_date_local", "2026-05-10T07:00:00Z"],
      ["name", "Run A"],
      ["sport_type", "Run"],
      ["distance", "5400.0"],
      ["moving_time", "1750"],
      ["elapsed_time", "1800"],
      ["average_speed", "3.0"],
    ],
  },
  {
    maker: "intervals",
    what: "in miles and clocks",
    isNamed: true,
    columns: [
      ["start_date_local", "2026-05-10T07:00:00"],
      ["type", "Run"],
      ["distance (mi)", "3.3554"],
      ["moving_time", "29:10"],
      ["elapsed_time", "30:00"],
    ],
  },
  {
    maker: "training-peaks",
    what: "metres and hours",
    isNamed: true,
    columns: [
      ["Title", "Run A"],
      ["WorkoutType", "Run"],
      ["PlannedDuration", ""],
      ["PlannedDistanceInMeters", ""],
      ["WorkoutDay", "2026-05-10"],
      ["DistanceInMeters", "5400"],
      ["TimeTotalInHours", "0.5"],
      ["Rpe", "6"],
    ],
  },
  {
    maker: "polar-flow",
    what: "one activity",
    isNamed: true,
    columns: [
      ["Name", "A Runner"],
      ["Sport", "RUNNING"],
      ["Date", "10-05-2026"],
      ["Start time", "07:00:00"],
      ["Duration", "00:30:00"],
      ["Total distance (km)", "5.40"],
      ["Average heart rate (bpm)", "150"],
      ["Average speed (km/h)", "10.8"],
      ["Average pace (min/km)", "05:33"],
      ["Notes", ""],
    ],
  },
  {
    maker: "strava",
    what: "English",
    isNamed: false,
    columns: strava(["Elapsed Time", "Distance"]),
  },
  { maker: "strava", what: "Japanese", isNamed: false, columns: strava(["経過時間", "距離"]) },
  {
    maker: "strava",
    what: "of 2019",
    isNamed: false,
    columns: [
      ["id", "9000013577"],
      ["date", "2026-05-10 07:00:00"],
      ["name", "Run A"],
      ["type", "Run"],
      ["description", ""],
      ["elapsed_time", "1800"],
      ["distance", "5400"],
      ["commute", "false"],
      ["gear", ""],
      ["filename", "activities/1.fit.gz"],
    ],
  },
  {
    maker: "garmin",
    what: "English",
    isNamed: true,
    columns: garmin(
      ["Activity Type", "Date", "Favorite", "Title", "Distance", "Calories", "Time", "Avg HR"],
      ["Running", "2026-05-10 07:00:00", "false", "Run A", "5.40", "400", "00:30:00", "150"],
    ),
  },
  {
    maker: "garmin",
    what: "French",
    isNamed: false,
    columns: garmin(
      ["Type d'activité", "Date", "Favori", "Titre", "Distance", "Calories", "Durée"],
      ["Jogging", "2026-05-10 07:00:00", "false", "Run A", "5,40", "400", "00:30:00"],
    ),
  },
  {
    maker: "garmin",
    what: "German, kept by a spreadsheet",
    isNamed: false,
    columns: garmin(
      ["Aktivitätstyp", "Datum", "Favorit", "Titel", "Distanz", "Kalorien", "Zeit"],
      ["Laufen", "2026-05-10 07:00:00", "FALSCH", "Lauf A", "5,40", "--", "00:30:00"],
    ),
  },
];

/** How programs write tables. */
export const manners = [
  "plain",
  "quoted",
  "bom",
  "semicolons",
  "tabs",
  "added",
  "shuffled",
] as const;
export type Manner = (typeof manners)[number];

/** The bytes of a table with this one run in it. */
export function tableBytes({ columns, isNamed }: MadeTable, manner: Manner): Uint8Array {
  const added = manner === "added" ? [["Shoe", "blue"] as const, ["Mood", "fine"] as const] : [];
  const all = [...columns, ...added];
  const order = manner === "shuffled" && isNamed ? all.toReversed() : all;
  const sign = manner === "semicolons" ? ";" : manner === "tabs" ? "\t" : ",";
  const line = (at: 0 | 1) =>
    order.map((column) => cellOf(column[at], { sign, isQuoted: manner === "quoted" })).join(sign);
  return textBytes(`${manner === "bom" ? "\ufeff" : ""}${line(0)}\r\n${line(1)}\r\n`);
}

function cellOf(text: string, { sign, isQuoted }: { sign: string; isQuoted: boolean }): string {
  return isQuoted || text.includes(sign) ? `"${text}"` : text;
}
