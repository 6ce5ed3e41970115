import { englishReader } from "@limber/core/reader";
import { alarmsInWords, type ToldAlarm } from "@limber/core/run-plan/alarms-in-words";
import { RunPlanRequest } from "@limber/core/run-plan/model";
import { planRun } from "@limber/core/run-plan/plan";
import { seconds } from "@limber/core/units";
import { convertIcsCalendar } from "ts-ics";
import { describe, expect, it } from "vitest";
import { writeCalendar } from "./file.ts";

const startMs = Date.UTC(2026, 11, 6, 6, 30);
const madeAtMs = Date.UTC(2026, 10, 30, 20);
const plan = planRun(
  RunPlanRequest.parse({
    distanceM: 14 * 1609.344,
    durationS: 7860,
    event: "long",
    bodyMassKg: 62.5,
    conditions: { airTemperatureC: 22, relativeHumidityPct: 78 },
    splitUnit: "mile",
  }),
);
const alarms = alarmsInWords(plan, englishReader("us")) ?? [];
const file = { alarms, runKey: "run-1", startMs, madeAtMs, language: "en-US" };
const eventsIn = (text: string) => convertIcsCalendar(undefined, text).events ?? [];

describe("a calendar, read back by who did not write it", () => {
  const events = eventsIn(writeCalendar(file));

  it("rings an hour before, at the warm-up and at the start, in UTC", () => {
    const told = events.map(({ start, alarms: rings = [] }) => [
      start.date.toISOString(),
      start.type,
      start.local,
      rings.map(({ action, trigger }) => [action, trigger]),
    ]);
    const now = [["DISPLAY", { type: "relative", value: { seconds: 0 }, options: {} }]];
    expect(told).toEqual([
      ["2026-12-06T05:30:00.000Z", "DATE-TIME", undefined, now],
      ["2026-12-06T06:06:00.000Z", "DATE-TIME", undefined, now],
      ["2026-12-06T06:30:00.000Z", "DATE-TIME", undefined, now],
    ]);
  });

  it("says what to do", () => {
    expect(events.map(({ summary }) => summary)).toEqual([
      "Drink up to 14.5 oz",
      "Warm up, 18 minutes",
      "14 mi, 27 to 33 oz, first mile in 9:29.",
    ]);
    expect(events.map(({ description }) => description?.split("\n").length)).toEqual(
      alarms.map(({ lines }) => lines.length),
    );
  });

  it("made again it takes the place of the old one, and counts higher", () => {
    const later = { ...file, startMs: startMs + 3_600_000, madeAtMs: madeAtMs + 60_000 };
    const again = eventsIn(writeCalendar(later));
    expect(again.map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(3);
    for (const [index, { sequence = 0 }] of again.entries())
      expect(sequence).toBeGreaterThan(events[index]?.sequence ?? 0);
  });
});

it("folds lines at 75 bytes, and brings every sign back as it was", () => {
  const odd = "Größe, Länge; 1\\2 €😀é ".repeat(12).trim();
  const alarm: ToldAlarm = {
    kind: "start",
    atS: seconds(0),
    lastsS: seconds(60),
    title: odd,
    lines: [odd, "zwei", odd],
  };
  const text = writeCalendar({ ...file, alarms: [alarm] });
  const lines = text.split("\r\n");
  expect(lines.at(-1)).toBe("");
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  const [event] = eventsIn(text);
  expect(event?.summary).toBe(odd);
  expect(event?.description).toBe(alarm.lines.join("\n"));
  // The reader leaves what an alarm says as it is written: with a stroke before each sign that has a meaning.
  const escaped = odd.replaceAll(/[\\;,]/g, "\\$&");
  expect(event?.alarms?.[0]?.description).toBe(escaped);
});

it("of a run that is not for now nothing rings", () => {
  const hot = planRun(
    RunPlanRequest.parse({
      distanceM: 14_000,
      durationS: 5400,
      conditions: { airTemperatureC: 42, relativeHumidityPct: 70 },
    }),
  );
  expect(hot.notNow).toBeDefined();
  expect(alarmsInWords(hot, englishReader("si"))).toBeNull();
});
