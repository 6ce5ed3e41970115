import { planStations } from "@limber/core/hydration/plan";
import { planPacing } from "@limber/core/pacing/plan";
import { englishReader } from "@limber/core/reader";
import { meters, milliliters, millilitersPerHour, seconds } from "@limber/core/units";
import { expect, it } from "vitest";
import { bandStrips, linesOnAStrip } from "./band-rows.ts";
import { lengthOf, readPlaces, stationsAt } from "./stations.ts";

const reader = englishReader("us");

function stripsFor(typed: string, { distanceM = 42_195, durationS = 15_000 } = {}) {
  const pacing = planPacing({
    distanceM: meters(distanceM),
    durationS: seconds(durationS),
    splitUnit: "mile",
    event: "race",
  });
  const read = readPlaces(typed, { lengthM: lengthOf(pacing), reader });
  const places = read.ok ? stationsAt(read.placesM, pacing) : [];
  const { drinks } = planStations(
    {
      minMlPerH: millilitersPerHour(400),
      maxMlPerH: millilitersPerHour(600),
      portionMaxMl: milliliters(200),
      marksS: Array.from({ length: 12 }, (_, at) => seconds((at + 1) * 1200)),
    },
    places.map(({ atS }) => atS),
  );
  const stations = places.flatMap((place, at) => {
    const drink = drinks[at];
    return drink === undefined ? [] : [{ ...place, ...drink }];
  });
  return { strips: bandStrips({ pacing, stations, reader }), stations };
}

const lines = (rows: readonly { isTall: boolean }[]) =>
  rows.reduce((sum, { isTall }) => sum + (isTall ? 2 : 1), 0);

it("a mile with a table on it is one row, with its clock and what to take", () => {
  const { strips, stations } = stripsFor("every 3");
  const rows = strips.flat();
  expect(stations).toHaveLength(8);
  expect(rows).toHaveLength(27);
  expect(new Set(rows.map(({ mark }) => mark)).size).toBe(27);
  expect(rows.filter(({ take }) => take !== "").map(({ mark }) => mark)).toEqual([
    "3",
    "6",
    "9",
    "12",
    "15",
    "18",
    "21",
    "24",
  ]);
  expect(rows[2]).toMatchObject({ mark: "3", take: expect.stringContaining("oz") });
  expect(rows.at(-1)).toMatchObject({ mark: "End", clock: "4:10:00" });
});

it("a table between two miles has a row between theirs", () => {
  const { strips } = stripsFor("2.5");
  const marks = strips.flat().map(({ mark }) => mark);
  expect(marks.slice(0, 4)).toEqual(["1", "2", "2.5", "3"]);
});

it("a long drink has a line of its own, a table that is passed has none", () => {
  const rows = stripsFor("every 0.5").strips.flat();
  expect(rows.filter(({ take }) => take === "–").every(({ isTall }) => !isTall)).toBe(true);
  const drinks = rows.filter(({ take, clock }) => take.includes(" to ") && clock.length > 4);
  expect(drinks.length).toBeGreaterThan(0);
  expect(drinks.every(({ isTall }) => isTall)).toBe(true);
});

it("marks are thinned where there are too many, and tables never: they go on on a second strip", () => {
  for (const typed of ["", "every 1", "every 5", "every 0.5", "every 0.3", "2.5, 7.1"])
    for (const [distanceM, durationS] of [
      [42_195, 15_000],
      [160_934, 100_000],
      [5000, 1500],
    ]) {
      const { strips, stations } = stripsFor(typed, { distanceM, durationS });
      const rows = strips.flat();
      expect(rows.filter(({ take }) => take !== "")).toHaveLength(stations.length);
      for (const strip of strips) expect(lines(strip)).toBeLessThanOrEqual(linesOnAStrip);
      expect(rows.at(-1)?.mark).toBe("End");
      expect(rows.filter(({ mark, take }) => mark === "1" && take === "").length).toBe(
        stations.some(({ placeM }) => Math.abs(placeM - 1609.344) < 80) ? 0 : 1,
      );
    }
});

it("a hundred miles without tables are on one strip, every fifth of them", () => {
  const { strips } = stripsFor("", { distanceM: 160_934, durationS: 100_000 });
  expect(strips).toHaveLength(1);
  expect(
    strips
      .flat()
      .slice(0, 4)
      .map(({ mark }) => mark),
  ).toEqual(["1", "5", "10", "15"]);
});
