import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { DuringRun } from "../hydration/model.ts";
import { examples } from "./examples.ts";
import { type PlanShape, readKeptPlan, readKeptRequest, readPlanAs } from "./kept.ts";
import { RunPlan, RunPlanRequest, planShapeVersion as shapeVersion } from "./model.ts";
import { planRun } from "./plan.ts";

type Path = readonly (string | number)[];
type Change = (parts: Record<string | number, unknown>, key: string | number) => void;

/** As it stands in a database. */
const asKept = (request: unknown) => {
  const asked = RunPlanRequest.parse(request);
  return JSON.parse(JSON.stringify({ request: asked, plan: planRun(asked) }));
};
const every = {
  ...{ distanceM: 21_097.5, durationS: 6600, event: "race", bodyMassKg: 62, heightM: 1.7 },
  conditions: { airTemperatureC: 33, windMPerS: 2 },
  healthConditions: ["hypertension", "nsaid"],
  weighIns: [
    {
      ...{ massBeforeKg: 62, massAfterKg: 60.8, drankMl: 500, urineMl: 0, durationS: 5400 },
      ...{ speedKmPerH: 10, conditions: { airTemperatureC: 24, relativeHumidityPct: 65 } },
    },
  ],
  course: [0, 21_097.5].map((distanceM) => ({ distanceM, elevationM: distanceM / 100 })),
};
/** Read, and nothing added or left out. */
const whole = ({ request, plan }: ReturnType<typeof asKept>) => ({
  ...{ request, plan, distanceM: request.distanceM, added: [], leftOut: [] },
});
const plans = [...examples.map(({ request }) => request), every].map(asKept);

function pathsOf(part: unknown, path: Path = []): Path[] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    const at = [...path, Array.isArray(part) ? Number(key) : key];
    return [at, ...pathsOf(value, at)];
  });
}

function valueAt(part: unknown, path: Path): unknown {
  return path.reduce((all, key) => (all as Record<string | number, unknown>)[key], part);
}

/** The same document with one place changed. */
function changedAt<Part>(part: Part, path: Path, change: Change): Part {
  const copy: Part = JSON.parse(JSON.stringify(part));
  const around = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  change(around, path.at(-1) ?? "");
  return copy;
}

const remove: Change = (parts, key) => {
  delete parts[key];
};

/** Of the items of a list the first stands for all. */
function kindsOf(part: unknown): Path[] {
  const paths = pathsOf(part).map(
    (path) => [path.join(".").replaceAll(/\d+/g, "*"), path] as const,
  );
  return [...new Map(paths.toReversed()).values()];
}

/** What a plan has to say itself. */
const given =
  /^(distanceM|durationS|rulebook|before|before\.(anHourBefore|atStartTrimmed)(\.m..Ml)?|during(\.(portionM..Ml|everyS|marksS|ceilingMlPerH))?|pacing|pacing\.(firstMileS|splits(\.\d+(\.(distanceM|timeS))?)?)|timeline|timeline\.\d+(\.(atS|kind))?|warnings|warnings\.\d+(\.kind)?)$/;
const isGiven = (path: Path) => given.test(path.join("."));
/** A number of a list, or an item: nobody takes one out of the middle. */
const isItem = (path: Path) => typeof path.at(-1) === "number";

describe("a plan that was kept", () => {
  it("today is read as it was given", () => {
    for (const kept of plans) expect(readKeptPlan({ ...kept, shapeVersion })).toEqual(whole(kept));
  });

  it("when a sun could be told twice is read as it was asked, and so is its question", () => {
    const [kept] = plans.filter(({ request }) => request.conditions !== undefined);
    const twoSuns = { radiationWPerM2: 600, directShare: 0.6, sky: "sun", sunElevationDeg: -20 };
    const conditions = { ...kept.request.conditions, ...twoSuns };
    const request = {
      ...kept.request,
      conditions,
      hours: [{ ...conditions, at: "2026-07-04T06:00Z" }],
    };
    const older = { request, plan: { ...kept.plan, conditions } };
    expect(RunPlanRequest.safeParse(request).success).toBe(false);
    expect(readKeptPlan({ ...older, shapeVersion })).toEqual(whole(older));
    expect(readKeptRequest({ request, shapeVersion })).toEqual(request);
  });

  it("before one thing was said is shown all the same, and the rest as it was given", () => {
    for (const kept of plans) {
      const paths = kindsOf(kept.plan).filter((path) => !isGiven(path) && !isItem(path));
      expect(paths.length).toBeGreaterThan(80);
      for (const path of paths) {
        const older = { ...kept, plan: changedAt(kept.plan, path, remove) };
        const read = readKeptPlan({ ...older, shapeVersion });
        expect(read.plan, path.join(".")).toMatchObject(older.plan);
        expect(RunPlan.safeParse(read.plan).error?.issues, path.join(".")).toBeUndefined();
      }
    }
  });

  it("in a word that no longer exists is shown without that word, and with its drinks as given", () => {
    for (const kept of plans)
      for (const path of kindsOf(kept.plan)) {
        if (typeof valueAt(kept.plan, path) !== "string") continue;
        const older = changedAt(kept.plan, path, (parts, key) => {
          parts[key] = "a-word-of-once";
        });
        const { plan } = readKeptPlan({ ...kept, plan: older, shapeVersion });
        expect(plan?.during.portionMaxMl, path.join(".")).toBe(kept.plan.during.portionMaxMl);
        expect(plan?.during.marksS).toEqual(kept.plan.during.marksS);
        expect(RunPlan.safeParse(plan).error?.issues, path.join(".")).toBeUndefined();
      }
  });

  it("under rules of other names is shown with those names", () => {
    for (const kept of plans) {
      const text = JSON.stringify(kept.plan).replaceAll(/"hydration\./g, '"drinking.');
      const read = readKeptPlan({ ...kept, plan: JSON.parse(text), shapeVersion });
      expect(read).toEqual(whole({ ...kept, plan: JSON.parse(text) }));
    }
  });

  it("never drinks more or less than it was given to, whatever today's rules say", () => {
    for (const kept of plans) {
      const { sportsDrink: _, ...during } = { ...kept.plan.during, portionMaxMl: 123 };
      const { warmUp: _warmUp, ...plan } = { ...kept.plan, during };
      const read = readKeptPlan({ ...kept, plan, shapeVersion });
      expect(read.plan?.during.portionMaxMl).toBe(123);
      expect(read.added.toSorted()).toEqual(["during.sportsDrink", "warmUp"]);
    }
  });

  it("that does not say itself what to drink and how fast to run is not made up", () => {
    for (const kept of plans) {
      const paths = kindsOf(kept.plan).filter((path) => isGiven(path) && !isItem(path));
      expect(paths.length).toBeGreaterThan(20);
      for (const path of paths) {
        const plan = changedAt(kept.plan, path, remove);
        expect(readKeptPlan({ ...kept, plan, shapeVersion }).plan, path.join(".")).toBeNull();
      }
    }
  });

  it.each<unknown>([null, "", 7, [], {}, { old: true }, { during: null }])(
    "and is %j is nothing to read, and its question is still there",
    (plan) => {
      const [{ request } = asKept({})] = plans;
      expect(readKeptPlan({ request, plan, shapeVersion })).toEqual({
        ...whole({ request, plan: null }),
      });
      expect(readKeptPlan({ request: plan, plan, shapeVersion }).request).toBeNull();
    },
  );

  it("whose question cannot be read is shown, as far as it says all itself", () => {
    for (const { plan } of plans) {
      expect(readKeptPlan({ request: null, plan, shapeVersion }).plan).toEqual(plan);
      const { warmUp: _, ...less } = plan;
      expect(readKeptPlan({ request: null, plan: less, shapeVersion }).plan).toBeNull();
    }
  });

  it("by a later Limber is not read as if it meant what today's words mean, but for how far it is", () => {
    const [kept] = plans;
    expect(readKeptPlan({ ...kept, shapeVersion: shapeVersion + 1 })).toEqual({
      ...whole({ ...kept, plan: null }),
      request: null,
    });
  });

  it("says how far it is, where it says no more", () => {
    const lines = [
      { request: { distanceM: 9000 }, plan: null },
      { request: "?", plan: { distanceM: 9000 } },
    ];
    for (const kept of lines)
      expect(readKeptPlan({ ...kept, shapeVersion })).toMatchObject({
        plan: null,
        distanceM: 9000,
      });
    expect(readKeptPlan({ request: 9000, plan: 9000, shapeVersion }).distanceM).toBeNull();
  });
});

describe("a question that was kept", () => {
  const read = (request: unknown) => readKeptRequest({ request, shapeVersion });

  it("is read without what nobody can say any more, and the rest as it was asked", () => {
    for (const { request } of plans)
      for (const path of pathsOf(request)) {
        const older = changedAt(request, path, (parts, key) => {
          parts[key] = { of: "another kind" };
        });
        const asked = read(older);
        if (path.length === 1 && ["distanceM", "durationS"].includes(String(path[0])))
          expect(asked).toBeNull();
        else {
          expect(asked?.distanceM, path.join(".")).toBe(request.distanceM);
          expect(RunPlanRequest.safeParse(asked).error?.issues, path.join(".")).toBeUndefined();
        }
      }
  });

  it("forgets no health condition with its name: one that is not known any more is minded as unknown", () => {
    const healthConditions = ["hypertension", "scurvy", "nsaid", "beriberi"];
    const request = read({ ...every, healthConditions });
    expect(request?.healthConditions).toEqual(["hypertension", "unknown-condition", "nsaid"]);
  });

  it("leaves out what is no name of a condition, and says so", () => {
    const healthConditions = ["scurvy", { of: "another kind" }];
    expect(
      readKeptPlan({ request: { ...every, healthConditions }, plan: null, shapeVersion }),
    ).toMatchObject({
      request: { healthConditions: ["unknown-condition"] },
      leftOut: ["request.healthConditions.1"],
    });
  });

  it("past a bound that is narrower today is read as it was asked", () => {
    const long = { distanceM: 400_000, durationS: 400_000, bodyMassKg: 300 };
    expect(read(long)).toEqual({
      ...{ ...long, event: "easy", splitUnit: "kilometre", healthConditions: [] },
    });
  });
});

describe("a shape of tomorrow", () => {
  const tomorrow = {
    version: shapeVersion + 1,
    schema: z.extend(RunPlan, { during: z.extend(DuringRun, { ofTomorrow: z.number() }) }),
    planned: (request: RunPlanRequest) => {
      const plan = planRun(request);
      return { ...plan, during: { ...plan.during, ofTomorrow: 40 } };
    },
    upcasters: {},
  } satisfies PlanShape<unknown>;

  it("with one more field in a finding opens every plan of today, without an upcaster", () => {
    for (const kept of plans) {
      const read = readPlanAs(tomorrow, { ...kept, shapeVersion });
      expect(read.plan).toEqual({ ...kept.plan, during: { ...kept.plan.during, ofTomorrow: 40 } });
      expect(read.added).toEqual(["during.ofTomorrow"]);
    }
  });

  it("with other names is reached one shape after the other", () => {
    const renamed = (from: string, to: string) => (kept: { request: unknown; plan: unknown }) => {
      const { [from]: value, ...rest } = kept.plan as Record<string, unknown>;
      return { ...kept, plan: { ...rest, [to]: value } };
    };
    const later = {
      version: shapeVersion + 2,
      schema: z.extend(z.omit(RunPlan, { rules: true }), { leansOn: z.array(z.string()) }),
      planned: () => ({ leansOn: [] }) as never,
      upcasters: {
        [shapeVersion]: renamed("rules", "ruleIds"),
        [shapeVersion + 1]: renamed("ruleIds", "leansOn"),
      },
    };
    for (const kept of plans) {
      const { plan, added } = readPlanAs(later, { ...kept, shapeVersion });
      expect([plan?.leansOn, added]).toEqual([kept.plan.rules, []]);
    }
  });
});
