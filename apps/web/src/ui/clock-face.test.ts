import { expect, it } from "vitest";
import { shortTimeAt, timeAt } from "./clock-face.ts";

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
