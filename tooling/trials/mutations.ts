import fc from "fast-check";
import { type Json, oddText, oddValue } from "./odd-values.ts";

const ways = ["replace", "lose", "double", "wrap", "unwrap", "rename", "repeat", "swap"] as const;

/** One thing done to a valid input, somewhere in it. */
export type Mutation = {
  /** Which of its parts; counted round and round. */
  readonly at: number;
  readonly way: (typeof ways)[number];
  readonly value: Json;
  readonly name: string;
};

const anyMutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(10_000),
  way: fc.constantFrom<Mutation["way"]>(...ways, "replace", "replace"),
  value: oddValue,
  name: oddText,
});

/** None of them leaves the input as it was. */
export const anyMutations = fc.array(anyMutation, { maxLength: 3 });

export function mutated(input: Json, mutations: readonly Mutation[]): Json {
  return mutations.reduce((whole, mutation) => {
    const places = placesIn(whole);
    const place = places[mutation.at % places.length] ?? [];
    return changedAt(whole, place, mutation);
  }, input);
}

type Place = readonly (string | number)[];

/** Deeper than this and further than this many, an input is odd already. */
const DEEPEST = 30;
const MOST_PLACES = 3000;

function placesIn(whole: Json): readonly Place[] {
  const places: Place[] = [];
  const walk = (value: Json, place: Place) => {
    if (places.length >= MOST_PLACES || place.length > DEEPEST) return;
    places.push(place);
    for (const [key, part] of partsOf(value)) walk(part, [...place, key]);
  };
  walk(whole, []);
  return places;
}

function partsOf(value: Json): readonly (readonly [string | number, Json])[] {
  if (Array.isArray(value)) return [...(value as readonly Json[]).entries()];
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

function changedAt(value: Json, [key, ...rest]: Place, mutation: Mutation): Json {
  if (key === undefined) return changed(value, mutation);
  if (rest.length === 0 && (mutation.way === "lose" || mutation.way === "rename"))
    return without(value, key, mutation);
  const parts = partsOf(value).map(
    ([name, part]) => [name, name === key ? changedAt(part, rest, mutation) : part] as const,
  );
  return rebuilt(value, parts);
}

function without(value: Json, key: string | number, { way, name }: Mutation): Json {
  const parts = partsOf(value).flatMap(([each, part]) => {
    if (each !== key) return [[each, part] as const];
    return way === "lose" ? [] : [[name, part] as const];
  });
  return rebuilt(value, parts);
}

/** By definition and not by setting: `__proto__` is a field like others. */
function rebuilt(value: Json, parts: readonly (readonly [string | number, Json])[]): Json {
  return Array.isArray(value)
    ? parts.map(([, part]) => part)
    : (Object.fromEntries(parts.map(([key, part]) => [String(key), part])) as Json);
}

const OFTEN = 2000;

function changed(value: Json, { way, value: odd }: Mutation): Json {
  switch (way) {
    case "double":
      return typeof value === "string" ? value + value : [value, value];
    case "wrap":
      return [value];
    case "unwrap":
      return partsOf(value)[0]?.[1] ?? null;
    case "repeat":
      return Array.from({ length: OFTEN }, () => (typeof value === "object" ? null : value));
    case "swap":
      return Array.isArray(value) ? [...value].reverse() : [odd, value];
    default:
      return odd;
  }
}
