import { expect, it } from "vitest";
import { dayTimeAt, shortTimeAt, timeAt } from "./clock-face.ts";

const evening = Date.UTC(2026, 10, 22, 18, 5);
const in12h = (locale: string) => ({ locale, is12h: true, timeZone: "UTC" });
const in24h = (locale: string) => ({ locale, is12h: false, timeZone: "UTC" });
const plain = (text: string) => text.replace(/\s/gu, " ");

it("a time is written as the reader's language writes it", () => {
  const times = ["en-US", "es-ES", "ar-EG"].map((locale) => plain(timeAt(evening, in12h(locale))));
  expect(times).toEqual(["6:05 PM", "6:05 p. m.", "٦:٠٥ م"]);
  expect(["en-US", "de-DE", "fi-FI"].map((locale) => timeAt(evening, in24h(locale)))).toEqual([
    "18:05",
    "18:05",
    "18.05",
  ]);
});

it("where space is short no language says morning or evening, before or after the time", () => {
  const times = ["en-US", "es-MX", "ko-KR"].map((locale) => shortTimeAt(evening, in12h(locale)));
  expect(times).toEqual(["6:05", "6:05", "6:05"]);
});

it("the clock is that of the place", () => {
  expect(timeAt(evening, { ...in24h("de-AT"), timeZone: "Asia/Kolkata" })).toBe("23:35");
});

it("a time of another day comes with its day, and after a week with its date", () => {
  const face = in12h("en-US");
  const agesH = [0, 12, 19, 24, 130, 168, -24];
  const told = agesH.map((hours) => plain(dayTimeAt(evening - hours * 3_600_000, face, evening)));
  expect(told).toEqual([
    "6:05 PM",
    "6:05 AM",
    "Sat 11:05 PM",
    "Sat 6:05 PM",
    "Tue 8:05 AM",
    "Nov 15, 6:05 PM",
    "Mon 6:05 PM",
  ]);
});

it("today is the reader's day, and not that of Greenwich", () => {
  const lateMs = Date.UTC(2026, 10, 22, 23, 30);
  const face = { ...in24h("de-AT"), timeZone: "Europe/Vienna" };
  expect(dayTimeAt(lateMs, face, lateMs + 3_600_000)).toBe("0:30");
  expect(dayTimeAt(lateMs - 3_600_000, face, lateMs)).toBe("So., 23:30");
});
