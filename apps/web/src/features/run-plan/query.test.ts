import { RunConditions } from "@limber/core/conditions";
import { englishReader } from "@limber/core/reader";
import { examples } from "@limber/core/run-plan/examples";
import { RunPlanRequest } from "@limber/core/run-plan/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressOf } from "./address.ts";
import { answerTo } from "./plan-answer.ts";
import { type Query, readRequest, typedIn, unitsOf } from "./query.ts";

const queryOf = (address: string): Query => {
  const { searchParams } = new URL(address, "http://localhost");
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]),
  );
};
const [us, si] = [englishReader("us"), englishReader("si")];
const read = (query: Query) => {
  const typed = typedIn(query);
  return readRequest(typed, { typedIn: unitsOf(typed, us.units), reader: us });
};
const requestOf = (query: Query) => {
  const answer = read(query);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.request;
};
const problemsOf = (query: Query) => {
  const answer = read(query);
  return answer.ok ? {} : answer.problems;
};

describe("the address of a plan", () => {
  it("shows the form when nothing was asked", () => {
    expect(answerTo({}, us)).toMatchObject({
      kind: "form",
      isNew: true,
    });
  });

  it("means the same to a reader in miles and to one in kilometres", () => {
    const query = { units: "us", distance: "14", pace: "9:20", mass: "138", temperature: "71" };
    const [one, other] = [us, si].map((reader) => answerTo(query, reader));
    if (one?.kind !== "plan" || other?.kind !== "plan") throw new Error("no plan");
    expect(one.plan.distanceM).toBe(other.plan.distanceM);
    expect(one.plan.during).toEqual(other.plan.during);
  });

  it("takes from the place the height of the sun for a sky beside a typed temperature, and nothing else", () => {
    const conditions = {
      ...{ airTemperatureC: 9, relativeHumidityPct: 90, windAt10MMPerS: 7 },
      ...{ radiationWPerM2: 300, directShare: 0.5, sunElevationDeg: 12 },
    };
    const weather = {
      conditions: RunConditions.parse(conditions),
      hours: [],
      forecast: { source: "open-meteo", place: "Vienna", readAt: "2026-11-29T08:00:00Z" },
      timeZone: "Europe/Vienna",
    } as const;
    const query = { units: "si", distance: "14", pace: "5:48", place: "Vienna", temperature: "22" };
    const told = (typed: Query) => {
      const answer = answerTo(typed, si, { weather });
      if (answer.kind !== "plan") throw new Error("no plan");
      return answer.request;
    };
    expect(told({ ...query, sky: "sun" })).toMatchObject({
      conditions: { airTemperatureC: 22, sky: "sun", sunElevationDeg: 12 },
    });
    expect(told({ ...query, sky: "sun" }).conditions).not.toHaveProperty("windAt10MMPerS");
    expect(told({ ...query, sky: "sun" })).not.toHaveProperty("forecast");
    expect(told(query).conditions).toEqual({ airTemperatureC: 22 });
    const dark = answerTo({ ...query, sky: "dark" }, si, { weather });
    expect(dark).toMatchObject({ kind: "form", problems: { sky: expect.anything() } });
  });

  it("without a humidity leaves it unknown, and stays without one as it is asked again", () => {
    const query = { units: "us", distance: "14", pace: "9:20", mass: "138", temperature: "71" };
    const request = requestOf(query);
    expect(request.conditions).toEqual({ airTemperatureC: expect.closeTo(21.67, 2) });
    expect(requestOf(queryOf(addressOf(request))).conditions).toEqual(request.conditions);
    const answer = answerTo(query, us);
    if (answer.kind !== "plan") throw new Error("no plan");
    expect(answer.plan.assumedHumidity).toMatchObject({ relativeHumidityPct: 50 });
    const humid = answerTo({ ...query, humidity: "50" }, us);
    if (humid.kind !== "plan") throw new Error("no plan");
    expect(humid.plan.during).toEqual(answer.plan.during);
    expect(humid.plan).not.toHaveProperty("assumedHumidity");
  });

  it("keeps everything typed when the form is asked for again", () => {
    const query = {
      units: "us",
      distance: "14",
      pace: "9:20",
      health: ["nsaid", "pregnancy"],
      start: "2026-11-22T07:30",
    };
    const plan = answerTo(query, us);
    if (plan.kind !== "plan") throw new Error("no plan");
    expect(answerTo(queryOf(plan.change), us)).toMatchObject({
      kind: "form",
      typed: typedIn(query),
      isNew: false,
    });
  });

  it("loses nothing of an example on the way through an address", () => {
    for (const { request } of examples) {
      const parsed = RunPlanRequest.parse({ ...request, splitUnit: "mile" });
      const through = requestOf(queryOf(addressOf(request)));
      const exact = (value: RunPlanRequest) => ({
        ...value,
        durationS: Math.round(value.durationS),
        distanceM: Math.round(value.distanceM),
      });
      expect(exact(through)).toEqual(exact(parsed));
    }
  });
});

describe("what was typed", () => {
  it("reads a bare number in the units of the form, and a unit as it stands", () => {
    expect(requestOf({ units: "us", distance: "14", pace: "9:20" }).distanceM).toBeCloseTo(
      14 * 1609.344,
    );
    expect(requestOf({ units: "us", distance: "14km", pace: "5:00/km" })).toMatchObject({
      distanceM: 14_000,
      durationS: 4200,
    });
  });

  it("lets a time replace the pace", () => {
    expect(
      requestOf({ units: "si", distance: "10", pace: "5:00", time: "1:00:00" }).durationS,
    ).toBe(3600);
  });

  it("says what is wrong beside the field it is wrong in", () => {
    expect(problemsOf({ distance: "", pace: "9:20" })).toHaveProperty("distance");
    expect(problemsOf({ distance: "14", pace: "" })).toHaveProperty("pace");
    expect(problemsOf({ distance: "14", pace: "soon" })).toHaveProperty("pace");
    expect(problemsOf({ distance: "14", pace: "1:00" })).toHaveProperty("pace");
    expect(problemsOf({ distance: "14", time: "1:45" })).toHaveProperty("time");
    expect(problemsOf({ distance: "14", pace: "9:20", mass: "9" })).toHaveProperty("mass");
    expect(problemsOf({ distance: "14", pace: "9:20", humidity: "70" })).toHaveProperty(
      "temperature",
    );
    expect(
      problemsOf({ distance: "14", pace: "9:20", temperature: "70", humidity: "170" }),
    ).toHaveProperty("humidity");
    expect(problemsOf({ distance: "14", pace: "9:20", start: "soon" })).toHaveProperty("start");
    expect(problemsOf({ distance: "14", pace: "9:20", event: "stroll" })).toHaveProperty("event");
    expect(problemsOf({ distance: "14", pace: "9:20", health: "bored" })).toHaveProperty("health");
  });

  it("says everything that is wrong at once, each thing once", () => {
    const problems = problemsOf({ distance: "14", pace: "soon", mass: "9", humidity: "70" });
    expect(Object.keys(problems).sort()).toEqual(["mass", "pace", "temperature"]);
    expect(Object.keys(problemsOf({ distance: "far", pace: "9:20" }))).toEqual(["distance"]);
  });

  it("reckons with the sky that was seen, and keeps it in the address", () => {
    const asked = { distance: "14", pace: "9:20", temperature: "71", sky: "cloud" };
    const answer = read(asked);
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    expect(answer.request.conditions).toMatchObject({ sky: "cloud" });
    expect(queryOf(addressOf(answer.request))).toMatchObject({ sky: ["cloud"] });
    const { plan } = answerTo(asked, us) as { plan: { heat: object } };
    expect(plan.heat).toMatchObject({ method: "liljegren" });
    expect(problemsOf({ ...asked, sky: "hazy" })).toHaveProperty("sky");
    expect(problemsOf({ distance: "14", pace: "9:20", sky: "sun" })).toHaveProperty("temperature");
  });

  it("does not take noon for dark where nobody tells the place", () => {
    const asked = { distance: "14", pace: "9:20", temperature: "71", sky: "dark" };
    for (const zone of ["", "America/Denver"]) {
      const at = (start: string) => ({ ...asked, zone, start });
      expect(problemsOf(at("2026-07-04T12:00")).sky?.what).toBe("It is hardly dark then.");
      expect(read(at("2026-07-04T05:00")).ok).toBe(true);
    }
    expect(read(asked).ok).toBe(true);
  });

  it("asks for earlier cramps, keeps the answer in the address, and the plan tells by it", () => {
    const asked = { distance: "14", pace: "9:20", event: "long" };
    const stepsFor = (cramped: string) => {
      const request = requestOf({ ...asked, cramped });
      expect(requestOf(queryOf(addressOf(request))).earlierCramps).toBe(request.earlierCramps);
      const answer = answerTo({ ...asked, cramped }, us);
      if (answer.kind !== "plan") throw new Error("no plan");
      return answer.plan.preparation?.filter(({ kind }) => kind === "earlier-cramps");
    };
    expect(stepsFor("yes")).toMatchObject([{ isKnown: true }]);
    expect(stepsFor("no")).toEqual([]);
    expect(stepsFor("")).toEqual([expect.not.objectContaining({ isKnown: true })]);
    expect(problemsOf({ ...asked, cramped: "maybe" })).toHaveProperty("cramped");
  });

  it("answers whatever is typed, with a plan or with a problem, and never breaks", () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom("14", "9:20", "-1", "1e9", "14,5", "half", "2026-02-30T10:00"),
    );
    const any = fc.record(
      {
        distance: text,
        pace: text,
        time: text,
        mass: text,
        start: text,
        temperature: text,
        humidity: text,
      },
      { requiredKeys: [] },
    );
    fc.assert(fc.property(any, (query) => ["form", "plan"].includes(answerTo(query, us).kind)));
  });
});
