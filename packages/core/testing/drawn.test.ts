/** A field that no law is tried on is found here. */
import fc from "fast-check";
import { expect, it } from "vitest";
import * as z from "zod/mini";
import { RunPlanRequest } from "../src/run-plan/model.ts";
import { anyRun } from "./any-run.ts";

const drawn = fc.sample(anyRun, { seed: 20_261_129, numRuns: 3000 });

/** The least and the most that a number may be, where it has them. */
function endsOf({ checks = [] }: z.core.$ZodNumberDef): number[] {
  const bounds = checks.map(({ _zod }) => _zod.def as { check: string; value?: number });
  const among = (check: string) =>
    bounds.flatMap((bound) => (bound.check === check ? [bound.value ?? 0] : []));
  const [least, most] = [among("greater_than"), among("less_than")];
  return [
    ...(least.length > 0 ? [Math.max(...least)] : []),
    ...(most.length > 0 ? [Math.min(...most)] : []),
  ];
}

const isNear = (value: number, end: number) =>
  Math.abs(value - end) <= Math.max(0.01, Math.abs(end) / 50);

/** What a schema admits that is never among these values, each as a sentence. */
function undrawn(schema: z.core.$ZodType, values: readonly unknown[], path: string): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const never = (what: string, is: (value: unknown) => boolean) =>
    values.some(is) ? [] : [`${path} is never ${what}`];
  const there = values.filter((value) => value !== undefined);
  if (def.type === "optional")
    return [
      ...never("left out", (value) => value === undefined),
      ...undrawn(def.innerType, there, path),
    ];
  if (there.length === 0) return [`${path} is never there`];
  switch (def.type) {
    case "default":
      return undrawn(def.innerType, there, path);
    case "object":
      return Object.entries(def.shape).flatMap(([key, part]) =>
        undrawn(
          part,
          there.map((value) => (value as Readonly<Record<string, unknown>>)[key]),
          `${path}.${key}`,
        ),
      );
    case "array": {
      const lists = there as unknown[][];
      const least = Math.min(...lists.map(({ length }) => length));
      return [
        ...never("longer", (value) => (value as unknown[]).length > least + 1),
        ...undrawn(def.element, lists.flat(), `${path}[]`),
      ];
    }
    case "enum":
      return Object.values(def.entries).flatMap((name) =>
        never(`"${name}"`, (value) => value === name),
      );
    case "boolean":
      return [true, false].flatMap((is) => never(`${is}`, (value) => value === is));
    case "number":
      return endsOf(def)
        .filter((end) => !there.some((value) => isNear(value as number, end)))
        .map((end) => `${path} is never near ${end}`);
    case "literal":
      return [];
    default:
      return new Set(there).size > 1 ? [] : [`${path} is always the same`];
  }
}

it("everything that may be asked of a plan is drawn, told and left out", () => {
  expect(undrawn(RunPlanRequest, drawn, "a run")).toEqual([]);
});

it("a field that is new, or has a new value, would be seen", () => {
  const more = z.object({
    ...RunPlanRequest.shape,
    event: z.enum(["easy", "long", "race", "relay"]),
    altitudeM: z.optional(z.number()),
    heightM: z.optional(z.number().check(z.minimum(1), z.maximum(2.3))),
    forecast: z.optional(
      z.object({ ...RunPlanRequest.shape.forecast.def.innerType.shape, model: z.string() }),
    ),
  });
  expect(undrawn(more, drawn, "a run")).toEqual([
    'a run.event is never "relay"',
    "a run.heightM is never near 1",
    "a run.forecast.model is never there",
    "a run.altitudeM is never there",
  ]);
});
