import { type Json, oddText } from "@limber/trials/odd-values";
import fc from "fast-check";

const encodings = ["utf8", "utf8", "utf8", "latin1", "utf16le"] as const;
const headers = {
  strava:
    "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,Relative Effort,Commute,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,Moving Time,Distance".split(
      ",",
    ),
  garmin: "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR".split(","),
  plain: ["Date", "Distance (km)", "Duration", "Sport", "Title"],
};
const usualCells = {
  strava: [
    "1234567",
    "Nov 1, 2026, 7:30:00 AM",
    "Run",
    "Run",
    "",
    "3000",
    "10.0",
    "150",
    "3",
    "false",
    "",
    "activities/1.gpx",
    "70",
    "",
    "3000",
    "2990",
    "10000",
  ],
  garmin: ["Running", "2026-11-01 07:30:00", "false", "Run", "10.00", "600", "00:50:00", "150"],
  plain: ["2026-11-01", "10", "50:00", "run", "Run"],
};
const oddCell = fc.oneof(
  oddText,
  fc.constantFrom(
    '"',
    '""',
    'a"b',
    ";",
    "\t",
    "--",
    "1.234,5",
    "1,234.5",
    "12/31/2026",
    "31.12.26",
    "1h 2m",
    "99:99:99",
  ),
);
const quotedCell = (cell: string) =>
  /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Tables of activities, with cells, columns and quotes that are not as they should be. */
export const oddTable: fc.Arbitrary<Uint8Array> = fc
  .record({
    kind: fc.constantFrom("strava" as const, "garmin" as const, "plain" as const),
    rows: fc.array(fc.array(fc.tuple(fc.nat(16), oddCell), { maxLength: 3 }), { maxLength: 30 }),
    sign: fc.constantFrom(",", ",", ";", "\t"),
    lost: fc.option(fc.nat(16)),
    isQuoted: fc.boolean(),
    encoding: fc.constantFrom(...encodings),
    behind: fc.constantFrom("", "", '"', "\n\n\n", ",".repeat(500)),
  })
  .map(({ kind, rows, sign, lost, isQuoted, encoding, behind }) => {
    const line = (cells: readonly string[]) =>
      cells
        .filter((_, at) => at !== lost)
        .map((cell) => (isQuoted ? quotedCell(cell) : cell))
        .join(sign);
    const lines = rows.map((odd) =>
      line(usualCells[kind].map((cell, at) => odd.find(([of]) => of === at)?.[1] ?? cell)),
    );
    return Uint8Array.from(
      Buffer.from([line(headers[kind]), ...lines].join("\r\n") + behind, encoding),
    );
  });

/** What Garmin's account export says of each activity. */
export const usualSummaries: Json = [
  {
    summarizedActivitiesExport: [
      {
        name: "Run",
        activityType: "running",
        sportType: "RUNNING",
        startTimeGmt: 1_777_000_000_000,
        beginTimestamp: 1_777_000_000_000,
        distance: 1_000_000,
        elapsedDuration: 3_000_000,
        duration: 2_990_000,
        manualActivity: false,
        description: "hills",
      },
    ],
  },
];
