import { describe, expect, it } from "vitest";
import { day, reading } from "../heat-day.fixture.ts";
import { limber } from "../limber.fixture.ts";

const [first, second, third, fourth] = day.hours;
const refusal = async (file: object | string) => {
  const text = typeof file === "string" ? file : JSON.stringify(file);
  const answer = await limber("heat hours --from day.json", reading(text));
  expect(answer).toMatchObject({ stdout: "", exitCode: 2 });
  return answer.stderr;
};

describe("a file of hours", () => {
  it.each<[string, object | string, string]>([
    ["no JSON", "{", "day.json cannot be read as hours.\n  It is no JSON in UTF-8."],
    ["nothing in it", "", "It is no JSON in UTF-8."],
    ["another thing than hours", "[]", 'It has no list of "hours".'],
    ["no hour", { hours: [] }, "hours: “hours” has too few entries."],
    [
      "an hour without its offset",
      { hours: [{ at: "2026-07-04T06:00", airTemperatureC: 19 }] },
      "hours[0].at: hour is not a value Limber can use.",
    ],
    [
      "a day that is in no calendar",
      { hours: [{ at: "2026-02-31T06:00Z", airTemperatureC: 19 }] },
      "hours[0].at: hour is not a value Limber can use.\n  A day of the calendar and a time with its zone are needed",
    ],
    [
      "impossible air",
      { hours: [{ at: "2026-07-04T06:00Z", airTemperatureC: 190 }] },
      "hours[0].airTemperatureC: temperature 190 °C is too high.",
    ],
    [
      "a misspelt field",
      { ...day, hours: [first, { ...second, airTemperaturC: 30 }] },
      "hours[1].airTemperaturC: “airTemperaturC” 30 is not asked for here.",
    ],
    [
      "a misspelt place",
      { ...day, place: { ...day.place, lat: 39 } },
      "place.lat: “lat” 39 is not asked for here.",
    ],
    [
      "a field beside the hours",
      { ...day, date: "2026-07-04" },
      "date: “date” is not asked for here.",
    ],
    [
      "hours out of order",
      { ...day, hours: [first, third, second, fourth] },
      "hours[2].at: hour is not later than the one before.",
    ],
    [
      "an hour twice",
      { ...day, hours: [first, second, second] },
      "hours[2].at: hour is not later than the one before.",
    ],
    [
      "an hour twice by two clocks",
      { hours: [first, { ...first, at: "2026-07-04T12:00Z" }] },
      "hours[1].at: hour is not later than the one before.",
    ],
    [
      "a sun told twice",
      { hours: [first, { ...second, radiationWPerM2: 600 }] },
      "hours[1].sky: Sky and radiation both say how much sun there is.",
    ],
    [
      "a sun that shines at night at its place",
      {
        place: day.place,
        hours: [{ at: "2026-07-04T02:00-06:00", airTemperatureC: 19, radiationWPerM2: 600 }],
      },
      "hours[0].radiationWPerM2: radiation 600 W/m² is too high.\n  The sun is below the horizon then.",
    ],
  ])("is refused with %s, and where", async (_, file, says) => {
    expect(await refusal(file)).toContain(says);
  });

  it("tells all that is wrong in one pass", async () => {
    const stderr = await refusal({
      plac: day.place,
      place: { ...day.place, latitudeDeg: 91 },
      hours: [
        { ...first, windMPerS: 3, skye: "sun" },
        { ...second, airTemperatureC: "warm" },
        { ...second, sky: "sun", directShare: 0.6 },
        7,
      ],
    });
    const places = stderr.match(/^(error: )?\s*\S+(?=: )/gm);
    for (const place of [
      "plac",
      "place.latitudeDeg",
      "hours[0].windMPerS",
      "hours[0].skye",
      "hours[1].airTemperatureC",
      "hours[2].at",
      "hours[2].sky",
      "hours[3]",
    ])
      expect(stderr, String(places)).toContain(`${place}: `);
    expect(stderr).toContain('Did you mean "sky"?');
  });
});
