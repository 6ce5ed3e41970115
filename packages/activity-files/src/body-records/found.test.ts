import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { garminDrink, massXml, samsungTable, waterXml } from "../../testing/body-records.ts";
import { healthBytes, recordXml, walkedOrRun, workoutXml } from "../../testing/health-export.ts";
import { all, textBytes, zipOf } from "../../testing/zips.ts";
import { bytesSource } from "../archive/source.ts";
import { type BatchOptions, findActivities } from "../batch.ts";
import { collectedInWords } from "./in-words.ts";

const find = (path: string, bytes: Uint8Array, options: BatchOptions = {}) =>
  all(findActivities([{ path, source: bytesSource(bytes) }], options));

async function recordsIn(path: string, bytes: Uint8Array, options: BatchOptions = {}) {
  const found = (await find(path, bytes, options)).filter((each) => each.is === "records");
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0] ?? { records: [], notTaken: { odd: 0, tooMany: 0 } };
}
const health = (...inside: readonly string[]) =>
  recordsIn("export.xml", healthBytes(recordXml(1), ...inside));
const garmin = (entries: unknown, options: BatchOptions = {}) =>
  recordsIn("HydrationLogFile.json", textBytes(JSON.stringify(entries)), options);
const at = (clock: string) => Date.parse(`${clock}Z`);
const apple = { source: "apple-health", app: "Invented Bottle" };

describe("what was drunk and weighed, in a phone's health export", () => {
  it("is read beside its workouts, each by its own zone", async () => {
    const bytes = healthBytes(
      waterXml(250, "2026-05-10 09:10:00 +0200"),
      recordXml(2),
      workoutXml({ inside: walkedOrRun(5.4) }),
      massXml(70.4, "2026-05-10 08:45:00 -0700", { app: "Scale" }),
    );
    expect(await find("export.xml", bytes)).toMatchObject([
      { is: "summary", told: { distanceM: 5400 } },
      {
        is: "records",
        records: [
          { kind: "drink", amountMl: 250, atMs: at("2026-05-10T07:10:00"), ...apple },
          { kind: "weight", massKg: 70.4, atMs: at("2026-05-10T15:45:00"), app: "Scale" },
        ],
      },
    ]);
  });

  it.each([
    ["fl_oz_us", 12, 354.9],
    ["fl_oz_imp", 10, 284.1],
    ["L", 0.5, 500],
    ["dL", 3, 300],
    ["cL", 33, 330],
    ["cup_us", 1, 236.6],
    ["cup_imp", 1, 284.1],
    ["pt_us", 1, 473.2],
    ["pt_imp", 1, 568.3],
  ])("reads a drink in %s", async (unit, amount, amountMl) => {
    const { records } = await health(waterXml(amount, "2026-05-10 09:10:00 +0200", { unit }));
    expect(records).toMatchObject([{ kind: "drink", amountMl }]);
  });

  it.each([
    ["lb", 155, 70.307],
    ["st", 11, 69.853],
    ["g", 70_400, 70.4],
  ])("reads a weight in %s", async (unit, amount, massKg) => {
    const { records } = await health(massXml(amount, "2026-05-10 09:10:00 +0200", { unit }));
    expect(records).toMatchObject([{ kind: "weight", massKg }]);
  });

  it("is no body mass index, and what is in a meal as well as alone is one drink", async () => {
    const index = massXml(22, "2026-05-10 09:00:00 +0200").replace("BodyMass", "BodyMassIndex");
    const glass = waterXml(250, "2026-05-10 09:10:00 +0200");
    const meal = `<Correlation type="HKCorrelationTypeIdentifierFood">${glass}</Correlation>`;
    expect((await health(index, meal, glass)).records).toMatchObject([{ amountMl: 250 }]);
  });

  it.each([
    ["a negative amount", waterXml(-250, "2026-05-10 09:10:00 +0200")],
    ["a lake", waterXml(1e12, "2026-05-10 09:10:00 +0200")],
    ["no number", waterXml("NaN", "2026-05-10 09:10:00 +0200")],
    ["no end", waterXml("1e999", "2026-05-10 09:10:00 +0200")],
    ["a unit nobody knows", waterXml(3, "2026-05-10 09:10:00 +0200", { unit: "buckets" })],
    ["no day", waterXml(250, "yesterday")],
    ["a day that no calendar has", waterXml(250, "2026-02-30 09:10:00 +0200")],
    ["a feather", massXml(0.2, "2026-05-10 09:10:00 +0200")],
    ["an ox", massXml(800, "2026-05-10 09:10:00 +0200")],
  ])("leaves out what cannot be, and says so: %s", async (_, odd) => {
    const found = await health(odd, waterXml(200, "2026-05-10 09:20:00 +0200"));
    expect(found.records).toHaveLength(1);
    expect(collectedInWords(found)).toBe("1 drink. 1 that cannot be right was left out.");
  });

  it("is a find of its own where there is no workout", async () => {
    const bytes = healthBytes(waterXml(250, "2026-05-10 09:10:00 +0200"));
    expect((await find("export.xml", bytes)).map(({ is }) => is)).toEqual(["records"]);
  });

  it("is not read of an index that was refused", async () => {
    const doctype = '<!DOCTYPE HealthData [<!ENTITY a "aaaa">]>';
    const bytes = textBytes(
      `<?xml version="1.0"?>\n${doctype}\n<HealthData>${waterXml(250, "2026-05-10 09:10:00 +0200")}</HealthData>`,
    );
    expect((await find("export.xml", bytes)).map(({ is }) => is)).toEqual(["problem"]);
  });
});

describe("Garmin's log of drinks", () => {
  const morning = garminDrink(250, "2026-05-10T09:10:00");

  it("tells each drink by the zone that its two clocks show", async () => {
    expect((await garmin([morning])).records).toEqual([
      {
        kind: "drink",
        source: "garmin",
        app: null,
        amountMl: 250,
        atMs: at("2026-05-10T07:10:00"),
      },
    ]);
  });

  it("goes by the reader's zone where an entry was kept later", async () => {
    const later = { ...morning, persistedTimestampGMT: "2026-05-11T03:33:33.0" };
    const { records } = await garmin([later], { utcOffsetSAt: () => -3600 });
    expect(records).toMatchObject([{ atMs: at("2026-05-10T10:10:00") }]);
  });

  it("reads the clocks of older exports", async () => {
    const { timestampLocal, persistedTimestampGMT } = morning;
    const older = {
      ...morning,
      timestampLocal: { date: timestampLocal },
      persistedTimestampGMT: { date: persistedTimestampGMT },
    };
    expect((await garmin([older])).records).toMatchObject([{ atMs: at("2026-05-10T07:10:00") }]);
  });

  it("takes a drink back by one as large below zero, of the same day", async () => {
    const back = { ...garminDrink(-250, "2026-05-10T09:11:00") };
    const found = await garmin([morning, garminDrink(500, "2026-05-10T09:20:00"), back]);
    expect(found).toMatchObject({ records: [{ amountMl: 500 }], notTaken: { odd: 0 } });
  });

  it("tells what was drunk in the activities of a day by its day alone", async () => {
    const day = {
      calendarDate: "2026-05-10",
      valueInML: 2100,
      goalInML: 2800,
      activityIntakeInML: 600,
      lastEntryTimestampLocal: "2026-05-10T21:00:00.0",
    };
    const sweat = { calendarDate: "2026-05-10", valueInML: 0, estimatedSweatLossInML: 900 };
    expect((await garmin([day, sweat])).records).toEqual([
      {
        kind: "in-activities",
        source: "garmin",
        app: null,
        amountMl: 600,
        atMs: at("2026-05-10T00:00:00"),
      },
    ]);
  });

  it.each([
    [{ ...morning, valueInML: "250" }],
    [{ ...morning, valueInML: 1e300 }],
    [{ ...morning, timestampLocal: 7 }],
    [garminDrink(-90, "2026-05-10T09:11:00")],
    [{ calendarDate: [2026, 5, 10], activityIntakeInML: 300 }],
    [{ calendarDate: "2026-05-10", activityIntakeInML: -300 }],
  ])("leaves out what cannot be: %j", async (odd) => {
    expect(await garmin([morning, odd])).toMatchObject({ records: [{}], notTaken: { odd: 1 } });
  });
});

describe("a table of Samsung Health", () => {
  it("tells drinks and weights in UTC, whatever stands above its headers", async () => {
    const drinks = samsungTable("water_intake", [
      ["2026-05-10 07:10:00.123", 250],
      ["1778397060000", "300.0"],
    ]);
    const prefixed = drinks
      .replace("start_time", "com.samsung.health.water_intake.start_time")
      .replace(",amount,", ",com.samsung.health.water_intake.amount,");
    for (const table of [drinks, prefixed, `\ufeff${drinks}`, drinks.replaceAll("\n", "\r\n")])
      expect(
        await recordsIn("com.samsung.health.water_intake.20260511.csv", textBytes(table)),
      ).toMatchObject({
        records: [
          { kind: "drink", amountMl: 250, atMs: at("2026-05-10T07:10:00.123") },
          { kind: "drink", amountMl: 300, atMs: at("2026-05-10T07:11:00") },
        ],
        notTaken: { odd: 0 },
      });
    const weights = samsungTable("weight", [["2026-05-10 06:50:00.000", 70.4]]);
    expect((await recordsIn("w.csv", textBytes(weights))).records).toMatchObject([
      { kind: "weight", massKg: 70.4 },
    ]);
  });

  it("leaves out rows that cannot be", async () => {
    const table = samsungTable("water_intake", [
      ["2026-05-10 07:10:00.000", 250],
      ["2026-05-10 07:20:00.000", -250],
      ["", 250],
      ["2026-05-10 07:30:00.000", ""],
    ]);
    expect(await recordsIn("w.csv", textBytes(table))).toMatchObject({
      records: [{ amountMl: 250 }],
      notTaken: { odd: 3 },
    });
  });
});

describe("drinks and weights of an account's archive", () => {
  it("are found among everything else", async () => {
    const drink = textBytes(JSON.stringify([garminDrink(250, "2026-05-10T09:10:00")]));
    const water = textBytes(samsungTable("water_intake", [["2026-05-10 07:10:00.000", 250]]));
    const zip = await zipOf([
      { name: "DI_CONNECT/DI-Connect-Aggregator/HydrationLogFile_1.json", bytes: drink },
      { name: "samsung/com.samsung.health.water_intake.20260511.csv", bytes: water },
      { name: "samsung/com.samsung.health.heart_rate.csv", bytes: textBytes("a,b\n1,2\n") },
      { name: "me.json", bytes: textBytes('{"name":"x"}') },
    ]);
    const found = await find("account.zip", zip);
    expect(found.map(({ is }) => is)).toEqual(["records", "records"]);
  });
});

const anyAmount = fc.oneof(
  fc.integer({ min: 1, max: 3000 }),
  fc.double(),
  fc.constantFrom(-1, 0, 1e21, "", "x", null, "2,5"),
);
const anyClock = fc.oneof(
  fc.integer({ min: 0, max: 4e12 }).map((ms) => new Date(ms).toISOString().slice(0, 19)),
  fc.constantFrom("", "2026-13-01T00:00:00", "0000-00-00T00:00:00", "2026-05-10T25:61:61"),
);

describe("whatever a file says", () => {
  it("comes to drinks and weights that can be, each once, or is counted", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anyAmount, anyClock), { maxLength: 20 }), async (told) => {
        const xml = told.flatMap(([amount, clock]) => {
          const start = `${clock.replace("T", " ")} +0200`;
          return [waterXml(String(amount), start), massXml(String(amount), start)];
        });
        const entries = told.map(([amount, clock]) => ({
          ...garminDrink(1, "2026-05-10T09:00:00"),
          valueInML: amount,
          calendarDate: clock.slice(0, 10),
          timestampLocal: clock,
        }));
        const table = samsungTable(
          "water_intake",
          told.map(([amount, clock]) => [clock, String(amount)]),
        );
        for (const found of [
          await health(...xml),
          await garmin(entries),
          await recordsIn("w.csv", textBytes(table)),
        ]) {
          for (const each of found.records) {
            expect(each.atMs).toBeGreaterThan(0);
            const amount = each.kind === "weight" ? each.massKg : each.amountMl;
            const [least, most] = each.kind === "weight" ? [25, 250] : [1, 30_000];
            expect(amount).toBeGreaterThanOrEqual(least);
            expect(amount).toBeLessThanOrEqual(most);
          }
          expect(new Set(found.records.map((each) => JSON.stringify(each))).size).toBe(
            found.records.length,
          );
          expect(found.records.length + found.notTaken.odd).toBeLessThanOrEqual(2 * told.length);
        }
      }),
      { numRuns: 200, seed: 20_261_130 },
    );
  });
});
