import { planPacing } from "@limber/core/pacing/plan";
import { englishReader, type Reader } from "@limber/core/reader";
import { meters, seconds } from "@limber/core/units";
import { expect, it } from "vitest";
import { lengthOf, readPlaces, stationsAt, typedPlaces } from "./stations.ts";

const reader = englishReader("us");
const pacing = planPacing({
  distanceM: meters(42_195),
  durationS: seconds(4 * 3600),
  splitUnit: "mile",
  event: "race",
});
const lengthM = lengthOf(pacing);
const places = (text: string, as: Reader = reader) => {
  const read = readPlaces(text, { lengthM, reader: as });
  const unitM = as.units.distance === "mi" ? 1609.344 : 1000;
  return read.ok
    ? read.placesM.map((placeM) => Math.round((placeM / unitM) * 10) / 10)
    : read.problem;
};
const german: Reader = {
  ...englishReader("si"),
  language: "de",
  locale: "de-DE",
  decimalMark: ",",
};

it("places are read one by one, in the order of the course, once each", () => {
  expect(places("2, 6, 4, 2")).toEqual([2, 4, 6]);
  expect(places("2,4,6")).toEqual([2, 4, 6]);
  expect(places("2.5; 5")).toEqual([2.5, 5]);
});

it("every so many goes on to the finish, where the drink is no longer counted", () => {
  expect(places("every 5")).toEqual([5, 10, 15, 20, 25]);
  expect(places("alle 10")).toEqual([10, 20]);
  expect(places("30")).toEqual([]);
});

it("a runner comes by later the farther the table, and before the finish", () => {
  const read = readPlaces("every 1", { lengthM, reader });
  const times = read.ok ? stationsAt(read.placesM, pacing).map(({ atS }) => atS) : [];
  expect(times).toHaveLength(26);
  expect(times.toSorted((a, b) => a - b)).toEqual(times);
  expect(times.at(-1)).toBeLessThan(4 * 3600);
});

it("what is no place is said beside its field", () => {
  expect(places("at the church")).toMatchObject({ fix: "Use 2, 4, 6 or every 5." });
  expect(places("every church")).toMatchObject({ what: "“every church” is not a list of places." });
  expect(places("every 0")).toMatchObject({ fix: "Use 2, 4, 6 or every 5." });
});

it("a comma that stands in a number parts none, where numbers have one", () => {
  expect(places("2,5; 7,5", german)).toEqual([2.5, 7.5]);
  expect(places("2,5, 7, 12,5", german)).toEqual([2.5, 7, 12.5]);
  expect(places("5, 10, 15", german)).toEqual([5, 10, 15]);
  expect(places("5,10,15", german)).toEqual([5, 10, 15]);
});

it.each([
  ["miles", reader],
  ["kilometres", german],
])("what was kept can be typed again as it is shown, in %s", (_, as) => {
  for (const text of ["2.5; 5; 7.25", "3; 9", "every 2", ""]) {
    const first = readPlaces(text, { lengthM, reader: as });
    const placesM = first.ok ? first.placesM : [];
    expect(first.ok).toBe(true);
    expect(readPlaces(typedPlaces(placesM, as), { lengthM, reader: as })).toEqual(first);
  }
});

it("a table beyond the finish of a shorter plan waits for a longer one", () => {
  const placesM = [meters(5000), meters(50_000)];
  expect(stationsAt(placesM, pacing).map(({ placeM }) => placeM)).toEqual([5000]);
});
