import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { all, textBytes, zipOf } from "../testing/zips.ts";
import { bytesSource } from "./archive/source.ts";
import { type BatchOptions, findActivities } from "./batch.ts";
import { toldOfRun } from "./export-details.ts";

const gpx = textBytes('<?xml version="1.0"?><gpx><trk><trkseg></trkseg></trk></gpx>');
const brought = (path: string, bytes: Uint8Array | string) => ({
  path,
  source: bytesSource(typeof bytes === "string" ? textBytes(bytes) : bytes),
});
const find = (path: string, bytes: Uint8Array | string, options?: BatchOptions) =>
  all(findActivities([brought(path, bytes)], options));

/** The columns of an export of many, by what stands in them; the others are empty. */
function stravaRow(cells: Readonly<Record<number, string>>): string {
  return Array.from({ length: 94 }, (_, at) => cells[at] ?? "").join(",");
}
const headerOf = (words: readonly [string, string, string]) =>
  stravaRow({ 0: "Id", 1: words[0], 5: words[1], 6: words[2], 15: words[1], 17: words[2] });
const rowOf = (file: string) =>
  stravaRow({
    0: "9000013577",
    1: '"Aug 15, 2015, 2:45:08 PM"',
    2: '"Hills, ""hard"""',
    3: "Run",
    4: '"First line,\nsecond line"',
    5: "2832",
    6: '"9,01"',
    11: "Blue shoes",
    12: file,
    13: "70.5",
    15: "2832.4",
    17: "9008.22",
  });
const told = {
  title: 'Hills, "hard"',
  note: "First line,\nsecond line",
  sport: "running",
  gear: "Blue shoes",
  athleteMassKg: 70.5,
  startMs: Date.UTC(2015, 7, 15, 14, 45, 8),
  distanceM: 9008.22,
  elapsedS: 2832.4,
};

describe("a Strava export", () => {
  const export_ = (language: readonly [string, string, string], file = "activities/1.gpx.gz") =>
    `\ufeff${headerOf(language)}\r\n${rowOf(file)}\r\n`;

  it.each([
    ["Activity Date", "Elapsed Time", "Distance"],
    ["Datum", "Verstrichene Zeit", "Distanz"],
    ["日付", "経過時間", "距離"],
    ["x", "y", "z"],
  ] as const)("tells of its files in any language: %s", async (...language) => {
    const zip = await zipOf([
      { name: "activities/1.gpx.gz", bytes: gzipSync(gpx) },
      { name: "activities.csv", bytes: textBytes(export_(language)) },
    ]);
    const [found, ...others] = await find("export.zip", zip);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ is: "recording", told });
  });

  it("tells of them when it was unpacked into a folder, or packed again with one", async () => {
    const csv = export_(["a", "b", "c"]);
    const folder = [
      brought("export_1/activities/1.gpx", gpx),
      brought("export_1/activities.csv", csv),
    ];
    const zip = await zipOf([
      { name: "export_1/activities/1.gpx.gz", bytes: gzipSync(gpx) },
      { name: "export_1/activities.csv", bytes: textBytes(csv) },
    ]);
    for (const found of [await all(findActivities(folder)), await find("e.zip", zip)])
      expect(found).toMatchObject([{ is: "recording", told }]);
  });

  it("has its distance in kilometres where it ends before the column of metres", async () => {
    const headers =
      "Id,Date,Name,Type,About,Elapsed,Distance,Heart,Effort,Commute,Note,Gear,Filename";
    const row = '9000013577,"10 May 2026, 07:00:00",Hills,Run,,2832,"9,01",,,,,,';
    const [found] = await find("activities.csv", `${headers}\n${row}\n`);
    if (found?.is !== "summary") throw new Error(JSON.stringify(found));
    expect(found.activity.sessions[0].distanceM).toBeCloseTo(9010, 5);
  });

  it("keeps what was typed in, names what is missing, takes what no row lists, leaves drawn routes", async () => {
    const rows = [
      headerOf(["a", "b", "c"]),
      rowOf("activities/1.gpx"),
      rowOf(""),
      rowOf("activities/2.fit.gz"),
    ];
    const zip = await zipOf([
      { name: "activities.csv", bytes: textBytes(rows.join("\n")) },
      { name: "activities/1.gpx", bytes: gpx },
      { name: "activities/orphan.gpx", bytes: gpx },
      { name: "routes/1.gpx", bytes: gpx },
    ]);
    expect(await find("e.zip", zip)).toMatchObject([
      { is: "summary", activity: { notices: [{ kind: "manual-entry" }] } },
      { is: "recording", path: "e.zip/activities/1.gpx", told },
      { is: "recording", path: "e.zip/activities/orphan.gpx", perhapsTold: [] },
      { is: "problem", problem: { kind: "missing-from-export", name: "2.fit.gz" } },
    ]);
  });

  it("gives totals when its table comes alone", async () => {
    expect(await find("activities.csv", export_(["a", "b", "c"]))).toMatchObject([
      { is: "summary", activity: { format: "csv", notices: [{ kind: "totals-only" }] }, told },
    ]);
  });

  it("of 2019 has ten columns and gives metres", async () => {
    const csv = `id,date,name,type,description,elapsed_time,distance,commute,gear,filename
9000013577,2015-08-15 14:45:08,Morning Run,Run,,2832,9008.22,false,Shoes,activities/1.fit.gz`;
    expect(await find("activities.csv", csv)).toMatchObject([
      { told: { distanceM: 9008.22, elapsedS: 2832, gear: "Shoes", startMs: told.startMs } },
    ]);
  });
});

describe("a Garmin export", () => {
  it("is in centimetres and milliseconds, and tells by the start", async () => {
    const summary = {
      name: "Hills",
      startTimeGmt: 1439649908000,
      distance: 900822,
      elapsedDuration: 2832000,
    };
    const json = JSON.stringify([{ summarizedActivitiesExport: [summary] }]);
    const zip = await zipOf([
      { name: "DI/up.zip", bytes: await zipOf([{ name: "1.gpx", bytes: gpx }]) },
      { name: "DI/x_summarizedActivities.json", bytes: textBytes(json) },
    ]);
    const [found] = await find("g.zip", zip);
    const perhaps = found?.is === "recording" ? found.perhapsTold : [];
    expect(toldOfRun(perhaps, { startMs: 1439649910000 })).toMatchObject({
      title: "Hills",
      distanceM: 9008.22,
      elapsedS: 2832,
    });
    expect(toldOfRun(perhaps, { startMs: 0 })).toBeUndefined();
  });

  it("as a list leaves unit and zone open, and takes them from whoever knows", async () => {
    const csv = `Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit
Laufen,2015-08-15 16:45:08,false,Berlin Laufen,"5,60",--,00:47:12
Laufen,2015-08-16 16:45:08,false,Laufband,--,--,--`;
    const known = { distanceUnit: "mi", utcOffsetSAt: () => 7200 } as const;
    expect(await find("Activities.csv", csv, known)).toMatchObject([
      {
        activity: {
          sessions: [
            { sport: "running", startMs: told.startMs, distanceM: 5.6 * 1609.344, timerS: 2832 },
          ],
          notices: [{ kind: "totals-only" }, { kind: "time-zone-assumed" }],
        },
      },
      { activity: { sessions: [{ sport: "running" }] } },
    ]);
  });
});

describe("a table of one's own", () => {
  it("is read when its headers say what is what", async () => {
    const csv = "Date;Distance (km);Time;Name\n15.08.2015;9,01;47:12;Hills\n16.08.2015;;50:00;\n";
    expect(await find("my runs.csv", csv)).toMatchObject([
      {
        is: "summary",
        path: "my runs.csv:2",
        activity: { name: "Hills", sessions: [{ distanceM: 9010, elapsedS: 2832 }] },
      },
      {
        is: "problem",
        path: "my runs.csv:3",
        problem: { kind: "row-not-understood", row: 3, column: "distance" },
      },
    ]);
  });

  it("takes numbers whose unit a header names, and a time of day beside the date", async () => {
    const csv = "date,start time,distance_miles,duration_min\n2015-08-15,14:45:08,6.2,55.5\n";
    expect(await find("a.csv", csv)).toMatchObject([
      { activity: { sessions: [{ startMs: told.startMs, elapsedS: 3330 }] } },
    ]);
  });

  it.each([
    ["weight,mood\n70,fine\n", ["date", "distance", "time"]],
    ["date,distance,time\n2015-08-15,9.01,47:12\n", ["distance"]],
    ["hello", ["date", "distance", "time"]],
  ])("says what it lacks otherwise: %j", async (csv, lacks) => {
    expect(await find("a.csv", csv)).toMatchObject([
      { is: "problem", problem: { kind: "table-not-understood", lacks } },
    ]);
  });

  it("has an answer for any text", async () => {
    const line = fc.array(
      fc.oneof(fc.string(), fc.constantFrom("date", '"', "distance km", "time")),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.constantFrom(",", ";", "\t"), async (lines, sign) => {
        const text = lines.map((cells) => cells.join(sign)).join("\n");
        expect((await find("a.csv", `x${text}`)).length).toBeGreaterThan(0);
      }),
    );
  });
});
