import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { between } from "../../testing/between.ts";
import * as parse from "../parse.ts";
import { englishReader } from "../reader.ts";
import { requestFields } from "./fields.ts";
import { RunPlanRequest } from "./model.ts";
import { requestProblems } from "./problems.ts";

const fine = { distanceM: 10_000, durationS: 3000 };
function problemsOf(request: Record<string, unknown>) {
  const result = RunPlanRequest.safeParse(request);
  return result.success ? [] : requestProblems(result.error.issues, request, englishReader("si"));
}

/** The last figure of a sentence; a time in seconds. */
function figureIn(text = ""): number {
  const last = text.match(/\d[\d:]*(?:\.\d+)?/g)?.at(-1) ?? "";
  return last.split(":").reduce((all, part) => all * 60 + Number(part), 0);
}

describe("bad input names the field, the bound and the fix", () => {
  it.each<[string, { request: Record<string, unknown>; what: string; why: string }]>([
    [
      "400 kg",
      {
        request: { ...fine, bodyMassKg: 400 },
        what: "body mass 400 kg is too high.",
        why: "The most is 250 kg.",
      },
    ],
    [
      "a 2-minute marathon",
      {
        request: { distanceM: 42_195, durationS: 120 },
        what: "time 2:00 is too short for this distance.",
        why: "That is faster than anyone has run, 2:05 a kilometre.",
      },
    ],
    [
      "a week for a mile",
      {
        request: { distanceM: 1609, durationS: 200_000 },
        what: "time 55:33:20 is too long for this distance.",
        why: "That is slower than a slow walk, 25:00 a kilometre.",
      },
    ],
    [
      "not a number",
      {
        request: { ...fine, bodyMassKg: Number.NaN },
        what: "body mass is not a value Limber can use.",
        why: "A number is needed.",
      },
    ],
    [
      "a negative distance",
      {
        request: { distanceM: -5000, durationS: 3000 },
        what: "distance -5 km is too low.",
        why: "The least is 0.8 km.",
      },
    ],
    [
      "a sweat rate just below the least",
      {
        request: { ...fine, sweatRateMlPerH: 49 },
        what: "sweat rate 49 mL an hour is too low.",
        why: "The least is 50 mL an hour.",
      },
    ],
    [
      "a weight just above the most",
      {
        request: { ...fine, bodyMassKg: 250.04 },
        what: "body mass 250.04 kg is too high.",
        why: "The most is 250 kg.",
      },
    ],
    [
      "a moment less than two minutes",
      {
        request: { distanceM: 800, durationS: 119.96 },
        what: "time 1:59.96 is too low.",
        why: "The least is 2:00.",
      },
    ],
    [
      "60 °C",
      {
        request: { ...fine, conditions: { airTemperatureC: 60, relativeHumidityPct: 50 } },
        what: "temperature 60 °C is too high.",
        why: "The most is 50 °C.",
      },
    ],
  ])("%s", (_, { request, what, why }) => {
    const [problem] = problemsOf(request);
    expect(problem).toMatchObject({ what, why });
    expect(problem?.fix.length).toBeGreaterThan(0);
  });

  it("says a figure that was refused so that it reads as one, and a bound that is allowed", () => {
    const near = between(1e-6, 0.02);
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(requestFields) as (keyof typeof requestFields)[])),
        fc.tuple(between(0.05, 500), near, fc.boolean()),
        fc.constantFrom("us" as const, "si" as const),
        (field, [bound, by, isLow], system) => {
          const reader = englishReader(system);
          const given = isLow ? bound - by : bound + by;
          const schema = z.object({
            [field]: z.number().check(isLow ? z.minimum(bound) : z.maximum(bound)),
          });
          const issues = schema.safeParse({ [field]: given }).error?.issues ?? [];
          const [problem] = requestProblems(issues, { [field]: given }, reader);
          const [refused, allowed] = [figureIn(problem?.what), figureIn(problem?.why)];
          const sign = isLow ? 1 : -1;
          expect(sign * (allowed - refused), `${problem?.what} ${problem?.why}`).toBeGreaterThan(0);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it.each(["us", "si"] as const)("names bounds that are themselves accepted: %s", (system) => {
    const readers = {
      bodyMassKg: parse.parseMass,
      distanceM: parse.parseDistance,
      sweatRateMlPerH: parse.parseVolumeRate,
    };
    for (const [field, read] of Object.entries(readers))
      for (const outside of [0.001, 1e6]) {
        const asked = { ...fine, durationS: 6000, [field]: outside };
        const issues = RunPlanRequest.safeParse(asked).error?.issues ?? [];
        const why = requestProblems(issues, asked, englishReader(system)).find(
          (problem) => problem.field === field,
        )?.why;
        const bound = (why ?? "").replace(/^The \w+ is |\.$/g, "").replace(" an hour", "/h");
        const parsed = read(bound);
        expect(parsed, `${why}`).toMatchObject({ ok: true });
        const again = RunPlanRequest.safeParse({ ...asked, [field]: parsed.ok && parsed.value });
        const paths = again.error?.issues.map(({ path }) => path[0]) ?? [];
        expect(paths, `${why}`).not.toContain(field);
      }
  });

  it("names each field that is not one, where a schema takes no others", () => {
    const Strict = z.strictObject({ run: z.strictObject({ effort: z.number() }) });
    const result = Strict.safeParse({ run: { effort: 3, efort: 4 }, runerId: 1, heightM: 2 });
    const problems = requestProblems(result.error?.issues ?? [], {}, englishReader("si"));
    expect(problems.map(({ field, what }) => [field, what])).toEqual([
      ["efort", "“efort” is not asked for here."],
      ["runerId", "“runerId” is not asked for here."],
      ["heightM", "“heightM” is not asked for here."],
    ]);
  });

  it("tells every problem in one pass", () => {
    expect(
      problemsOf({ ...fine, bodyMassKg: 400, sweatRateMlPerH: 9000 }).map(({ field }) => field),
    ).toEqual(["bodyMassKg", "sweatRateMlPerH"]);
  });
});

describe("each kind of objection has words of its own", () => {
  const asked = z.strictObject({
    timeZone: z.string().check(z.refine((zone) => zone.includes("/"))),
    startAt: z.iso.datetime({ offset: true }),
    planId: z.uuid(),
    courses: z.array(z.string()).check(z.maxLength(1)),
    ageYears: z.int(),
    event: z.string().check(z.minLength(3)),
  });
  const told = (request: unknown) =>
    requestProblems(
      z.safeParse(asked, request).error?.issues ?? [],
      request,
      englishReader("si"),
    ).map(({ field, what, why }) => `${field}: ${what} ${why}`);

  it("a name that a computer does not know, an instant, an id, a list, a whole number, a text, and what nobody asked", () => {
    expect(
      told({
        timeZone: "Vienna",
        startAt: "soon",
        planId: "5",
        courses: ["there", "and back"],
        ageYears: 30.5,
        event: "5k",
        runnerId: "ada",
      }),
    ).toEqual([
      "timeZone: time zone is not a value Limber can use. No such one is known here.",
      "startAt: start is not a value Limber can use. A day of the calendar and a time with its zone are needed, such as 2026-11-22T07:30:00Z.",
      "planId: “planId” is not a value Limber can use. An id is needed, as a list gives it.",
      "courses: “courses” has too many entries. At most 1 entry.",
      "ageYears: age 30.5 is not a value Limber can use. A whole number is needed.",
      "event: kind of run is too short. It needs at least 3 characters.",
      "runnerId: “runnerId” is not asked for here. What nobody reads would be lost without a word.",
    ]);
  });
});
