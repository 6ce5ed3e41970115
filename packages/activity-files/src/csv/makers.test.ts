import { describe, expect, it } from "vitest";
import { madeTables, manners, tableBytes } from "../../testing/maker-tables.ts";
import { all, textBytes } from "../../testing/zips.ts";
import { bytesSource } from "../archive/source.ts";
import { findActivities } from "../batch.ts";
import { tableMakers } from "./makers.ts";
import { readTable } from "./table.ts";

const find = (bytes: Uint8Array, path = "runs.csv") =>
  all(findActivities([{ path, source: bytesSource(bytes) }], { distanceUnit: "km" }));

const each = madeTables.flatMap((made) => manners.map((manner) => ({ ...made, made, manner })));

describe("one maker's table", () => {
  it.each(each)("$maker, $what, $manner: is claimed by its maker and no other", (one) => {
    const table = readTable(tableBytes(one.made, one.manner));
    const claiming = tableMakers.filter(({ claims }) => table !== undefined && claims(table));
    expect(claiming.map(({ name }) => name)).toEqual([one.maker]);
  });

  it.each(each)("$maker, $what, $manner: gives its run, by its own columns", async (one) => {
    const [found, ...others] = await find(tableBytes(one.made, one.manner));
    expect(others).toEqual([]);
    if (found?.is !== "summary") throw new Error(JSON.stringify(found));
    const [session] = found.activity.sessions;
    expect(session.sport).toBe("running");
    expect(session.distanceM).toBeCloseTo(5400, 0);
    expect(session.elapsedS).toBe(1800);
    expect(new Date(session.startMs ?? 0).toISOString().slice(0, 10)).toBe("2026-05-10");
  });
});

describe("Runkeeper's table", () => {
  const header = "Date,Type,Route Name,Distance (km),Duration,Average Pace,Notes,GPX File";

  it("tells of the recordings beside it, and keeps the totals of what is not there", async () => {
    const rows = [
      header,
      "2026-05-10 07:00:00,Running,,5.40,30:00,5:33,by the river,2026-05-10-070000.gpx",
      "2026-05-11 07:00:00,Cycling,,25.0,1:00:00,2:24,,2026-05-11-070000.gpx",
      "2026-05-12 07:00:00,Running,,7.00,40:00,5:43,,gone.gpx",
      "2026-05-13 07:00:00,Yoga,,,1:00:00,,,",
    ];
    const gpx = textBytes("<gpx><trk><trkseg></trkseg></trk></gpx>");
    const brought = [
      { path: "rk/2026-05-10-070000.gpx", source: bytesSource(gpx) },
      { path: "rk/2026-05-11-070000.gpx", source: bytesSource(gpx) },
      { path: "rk/cardioActivities.csv", source: bytesSource(textBytes(rows.join("\n"))) },
    ];
    expect(await all(findActivities(brought))).toMatchObject([
      { is: "summary", told: { elapsedS: 3600 } },
      { is: "recording", told: { sport: "running", note: "by the river", distanceM: 5400 } },
      { is: "recording", told: { sport: "cycling" } },
      { is: "summary", path: "rk/cardioActivities.csv:4", told: { distanceM: 7000 } },
    ]);
  });

  it("names the row and the column of what cannot be read", async () => {
    const csv = `${header}\n2026-05-10 07:00:00,Running,,far,30:00,5:33,,\nsoon,Running,,5,30:00,,,`;
    expect(await find(textBytes(csv))).toMatchObject([
      { problem: { kind: "row-not-understood", row: 2, column: "distance" } },
      { problem: { kind: "row-not-understood", row: 3, column: "date" } },
    ]);
  });
});

describe("Polar Flow's table", () => {
  it("is one run, whatever samples stand below", async () => {
    const csv = [
      "Name,Sport,Date,Start time,Duration,Total distance (km),Average pace (min/km)",
      "A Runner,RUNNING,10-05-2026,07:00:00,00:30:00,5.40,05:33",
      "Sample rate,Time,HR (bpm),Speed (km/h),Pace (min/km)",
      "1,00:00:00,93,,",
      ",00:00:01,94,10.8,05:33",
    ];
    const [found, ...others] = await find(textBytes(csv.join("\n")));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ told: { distanceM: 5400, elapsedS: 1800, sport: "running" } });
    expect(JSON.stringify(found)).not.toContain("A Runner");
  });
});

describe("a row that is faster than anything on a watch", () => {
  it.each([
    ["Date,Distance,Time\n2026-05-10,5400,30:00\n2026-05-11,5.4,30:00\n"],
    [
      "Activity Type,Date,Favorite,Title,Distance,Calories,Time\nRunning,2026-05-10 07:00:00,false,A,5400,--,00:30:00\nRunning,2026-05-11 07:00:00,false,A,5.4,--,00:30:00\n",
    ],
    [
      "Date,Type,Distance (km),Duration,Average Pace,GPX File\n2026-05-10,Running,5400,30:00,,\n2026-05-11,Running,5.4,30:00,,\n",
    ],
  ])("is a problem with its row's number, and takes no other with it", async (csv) => {
    expect(await find(textBytes(csv))).toMatchObject([
      { is: "problem", problem: { kind: "row-not-understood", row: 2, column: "distance" } },
      { is: "summary", activity: { sessions: [{ distanceM: 5400, elapsedS: 1800 }] } },
    ]);
  });
});

describe("a table of something else than activities", () => {
  it.each([
    ["Date,Water (ml)\n2026-05-10,300\n", "drinks"],
    ["date;weight (kg);fat\n2026-05-10;70;12\n", "body-mass"],
    ["com.samsung.health.water_intake,6230,2\nstart_time,amount\n2026-05-10,250\n", "drinks"],
  ])("is named as what it holds: %j", async (csv, holds) => {
    const [found, ...others] = await find(textBytes(csv));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ problem: { kind: "not-an-activity", holds } });
  });
});
