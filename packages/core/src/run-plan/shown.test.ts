import { describe, expect, it } from "vitest";
import { examples } from "./examples.ts";
import { readKeptPlan } from "./kept.ts";
import { laws } from "./laws.ts";
import { type RunPlan, RunPlanRequest, planShapeVersion as shapeVersion } from "./model.ts";
import { planRun } from "./plan.ts";
import { type ShownPlan, showKeptPlan } from "./shown.ts";

type Part = Record<string | number, unknown>;
type WayIn = readonly (string | number)[];
/** What becomes of one place of a document. */
type Change = (parts: Part, key: string | number) => void;

const asKept = (request: unknown) => {
  const asked = RunPlanRequest.parse(request);
  return JSON.parse(JSON.stringify({ request: asked, plan: planRun(asked) }));
};
const hours = [6, 7, 8, 9].map((hour) => ({
  ...{ at: `2026-07-04T0${hour}:00:00Z`, airTemperatureC: 20 + 3 * hour, relativeHumidityPct: 80 },
  ...{ windMPerS: 1, radiationWPerM2: 300, directShare: 0.5 },
}));
const { at: startAt, ...conditions } = hours[1] as (typeof hours)[number];
const black = { distanceM: 21_097.5, durationS: 7200, startAt, conditions, hours };
const limited = { distanceM: 20_000, durationS: 7200, bodyMassKg: 62 };
const plans = [
  ...examples.map(({ request }) => request),
  ...[black, { ...black, bodyMassKg: 70 }],
  { ...limited, healthConditions: ["fluid-restriction", "kidney-disease"] },
].map(asKept);
/** A black flag, and a limit on fluid. */
const various = plans.slice(-2);

/** Of the items of a list the last stands for all. */
function kindsOf(part: unknown): WayIn[] {
  const paths = pathsOf(part).map(
    (path) => [path.join(".").replaceAll(/\d+/g, "*"), path] as const,
  );
  return [...new Map(paths).values()];
}

function pathsOf(part: unknown, path: WayIn = []): WayIn[] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    const at = [...path, Array.isArray(part) ? Number(key) : key];
    return [at, ...pathsOf(value, at)];
  });
}

const valueAt = (part: unknown, path: WayIn): unknown =>
  path.reduce((all, key) => (all as Part)[key], part);

function changedAt(plan: unknown, path: WayIn, change: Change): unknown {
  const copy = JSON.parse(JSON.stringify(plan));
  change(valueAt(copy, path.slice(0, -1)) as Part, path.at(-1) ?? "");
  return copy;
}

const raised = [1.01, 20, 1e300].map(
  (factor): Change =>
    (parts, key) => {
      parts[key] = Number(parts[key]) * factor + factor;
    },
);
const set = (value: unknown): Change => {
  return (parts, key) => {
    parts[key] = value;
  };
};
const remove: Change = (parts, key) => {
  if (Array.isArray(parts)) parts.splice(Number(key), 1);
  else delete parts[key];
};
const words = ["", "optional", "white", "drink", "water-or-sports-drink"].map(set);
const numbers = [...raised, set(-1)];
const changesOf = (value: unknown): readonly Change[] => {
  if (typeof value === "number") return numbers;
  if (typeof value === "string") return [...words, remove];
  return typeof value === "boolean" ? [set(!value), remove] : [set(null), set([]), remove];
};

const byHeat = ["white", "green", "yellow", "red", "black"];
const flagOf = ({ heat }: RunPlan) => byHeat.indexOf(heat?.flag ?? "");

/** What is wrong with what is shown; empty where nothing is. */
function wrongIn({ plan, request }: ShownPlan): string[] {
  if (plan === null) return [];
  if (request === null) return ["a plan without its question"];
  const today = planRun(request);
  const broken = Object.values(laws).flatMap((law) => law(plan, request)?.broken ?? []);
  const most = today.during.ceilingMlPerH + 1e-6;
  const { during, durationS } = plan;
  const drinks = plan.timeline.filter(({ atS }) => atS > 0 && atS < durationS);
  const sumMl = drinks.reduce((sum, { maxMl = 0 }) => sum + maxMl, 0);
  const told = (all: RunPlan) => all.warnings.map(({ kind }) => kind);
  return [
    ...broken,
    ...(during.ceilingMlPerH > most || during.maxMlPerH > most ? ["past today's ceiling"] : []),
    ...((during.portionMaxMl * 3600) / during.everyS > most ? ["more at once"] : []),
    ...((sumMl * 3600) / durationS > most ? ["more on the way"] : []),
    ...(told(today).every((kind) => told(plan).includes(kind)) ? [] : ["a warning is missing"]),
    ...(flagOf(plan) < flagOf(today) ? ["a cooler flag"] : []),
    ...((plan.notNow === undefined) === (today.notNow === undefined) ? [] : ["black, and a run"]),
    ...(today.saltShot.offer === "suppressed" && plan.saltShot.offer !== "suppressed"
      ? ["salt"]
      : []),
  ];
}

describe("what is shown of a plan that was kept", () => {
  it("is the plan as it was given, while today's rules make the same", () => {
    for (const kept of plans) {
      const shown = showKeptPlan({ ...kept, shapeVersion });
      expect(shown).toEqual({ ...readKeptPlan({ ...kept, shapeVersion }), isOfToday: false });
      expect(shown.plan).toEqual(kept.plan);
    }
  });

  it("keeps the laws of today, whatever was changed in it at one place", () => {
    let tried = 0;
    const faults: string[] = [];
    for (const { request, plan } of various)
      for (const path of kindsOf(plan))
        for (const change of changesOf(valueAt(plan, path))) {
          tried += 1;
          const kept = { request, plan: changedAt(plan, path, change), shapeVersion };
          for (const wrong of wrongIn(showKeptPlan(kept)))
            faults.push(`${path.join(".")}: ${wrong}`);
        }
    expect(faults.slice(0, 20)).toEqual([]);
    expect(tried).toBeGreaterThan(1000);
  });

  it("is today's plan, and says so, where drinks of 9000 mL stood and the warnings were cleared", () => {
    for (const { request, plan } of plans) {
      const text = JSON.stringify({ ...plan, warnings: [] });
      const forged = JSON.parse(text.replaceAll(/("\w+M(axMl|axMlPerH|l)":)[\d.]+/g, "$19000"));
      const shown = showKeptPlan({ request, plan: forged, shapeVersion });
      expect([shown.plan, shown.isOfToday]).toEqual([plan, true]);
    }
  });

  it("is nothing where the question tells of no run that is planned today", () => {
    const [{ plan }] = plans;
    const long = { distanceM: 400_000, durationS: 400_000 };
    for (const request of [null, long])
      expect(showKeptPlan({ request, plan, shapeVersion })).toMatchObject({
        ...{ plan: null, isOfToday: false },
      });
  });
});
