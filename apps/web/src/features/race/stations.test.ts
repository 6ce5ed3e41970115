import { planPacing } from "@limber/core/pacing/plan";
import { englishReader } from "@limber/core/reader";
import { meters, seconds } from "@limber/core/units";
import { expect, it } from "vitest";
import { readStations } from "./stations.ts";

const reader = englishReader("us");
const pacing = planPacing({
  distanceM: meters(42_195),
  durationS: seconds(4 * 3600),
  splitUnit: "mile",
  event: "race",
});
const places = (text: string) => {
  const read = readStations(text, pacing, reader);
  return read.ok
    ? read.stations.map(({ placeM }) => Math.round(placeM / 160.9344) / 10)
    : read.problem;
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
  const read = readStations("every 1", pacing, reader);
  const times = read.ok ? read.stations.map(({ atS }) => atS) : [];
  expect(times).toHaveLength(26);
  expect(times.toSorted((a, b) => a - b)).toEqual(times);
  expect(times.at(-1)).toBeLessThan(4 * 3600);
});

it("what is no place is said beside its field", () => {
  expect(places("at the church")).toMatchObject({ fix: "Use 2, 4, 6 or every 5." });
  expect(places("every church")).toMatchObject({ what: "“every church” is not a list of places." });
  expect(places("every 0")).toMatchObject({ fix: "Use 2, 4, 6 or every 5." });
});
