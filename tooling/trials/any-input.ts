import fc from "fast-check";
import type { z } from "zod";
import { type Json, oddNumber, oddText, oddValue } from "./odd-values.ts";

/** Mostly what a field takes, at times what it does not. */
const mostly = (usual: fc.Arbitrary<Json>, odd: fc.Arbitrary<Json>) =>
  fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: odd });

/** Inputs of a schema's own kinds: each field is there or not, right or odd. */
export function anyInput(schema: z.core.$ZodType): fc.Arbitrary<Json> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "object":
      return anyObject(def.shape);
    case "array":
      return mostly(fc.array(anyInput(def.element), { maxLength: 4 }), oddValue);
    case "record":
      return mostly(fc.dictionary(oddText, anyInput(def.valueType), { maxKeys: 4 }), oddValue);
    case "tuple":
      return fc.tuple(...def.items.map(anyInput));
    case "optional":
    case "default":
    case "readonly":
    case "nonoptional":
    case "prefault":
      return anyInput(def.innerType);
    case "nullable":
      return fc.oneof(anyInput(def.innerType), fc.constant(null));
    case "union":
      return fc.oneof(...def.options.map(anyInput));
    case "pipe":
      return anyInput(def.in);
    case "lazy":
      return oddValue;
    default:
      return anyLeaf(schema as z.core.$ZodTypes);
  }
}

function anyObject(shape: Readonly<Record<string, z.core.$ZodType>>): fc.Arbitrary<Json> {
  const fields = Object.entries(shape).map(([name, field]) => [name, anyInput(field)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: requiredIn(shape) });
}

/** One that is asked for is left out by a mutation, and not each time by chance. */
const requiredIn = (shape: Readonly<Record<string, z.core.$ZodType>>): string[] =>
  Object.entries(shape)
    .filter(([, field]) => (field as z.core.$ZodTypes)._zod.def.type !== "optional")
    .map(([name]) => name);

function anyLeaf(schema: z.core.$ZodTypes): fc.Arbitrary<Json> {
  const { def, bag } = schema._zod as {
    def: z.core.$ZodTypes["_zod"]["def"];
    bag: { minimum?: number; maximum?: number };
  };
  switch (def.type) {
    case "string":
      return mostly(anyText("format" in def ? String(def.format) : ""), oddText);
    case "number": {
      const [min, max] = [bag.minimum ?? -1e6, bag.maximum ?? 1e6];
      return mostly(numberBetween(Math.max(min, -1e9), Math.min(max, 4e12)), oddNumber);
    }
    case "boolean":
      return mostly(fc.boolean(), oddValue);
    case "enum":
      return mostly(fc.constantFrom(...Object.values(def.entries)), oddText);
    case "literal":
      return mostly(fc.constantFrom(...(def.values as Json[])), oddText);
    default:
      return oddValue;
  }
}

/** Whole ones, and halves and thirds between them. */
const numberBetween = (min: number, max: number): fc.Arbitrary<number> =>
  fc
    .tuple(fc.integer({ min: 0, max: 2 ** 31 - 1 }), fc.constantFrom(1, 2, 3))
    .map(([step, part]) => {
      const value = min + (max - min) * (step / (2 ** 31 - 1));
      return part === 1 ? Math.min(max, Math.max(min, Math.round(value))) : value;
    });

function anyText(format: string): fc.Arbitrary<string> {
  switch (format) {
    case "uuid":
    case "guid":
      return fc.uuid();
    case "datetime":
      return fc
        .date({ min: new Date("1900-01-01"), max: new Date("2999-01-01"), noInvalidDate: true })
        .map((date) => date.toISOString());
    case "base64":
      return fc.base64String({ maxLength: 400 });
    case "email":
      return fc.emailAddress();
    default:
      return fc.oneof(fc.lorem({ maxCount: 6 }), fc.constantFrom("Europe/Vienna", "UTC", "calf"));
  }
}
