/** Runners and conditions by the thousand, the same ones for the same seed. */
import { runEvents } from "@limber/core/hydration/model";
import { languages } from "@limber/core/language";
import { symptoms } from "@limber/core/referral/signs";
import { RunPlanRequest } from "@limber/core/run-plan/model";
import { healthConditions, unknownCondition } from "@limber/core/runner";

export type Random = () => number;

/** Mulberry32: 32 bits of state, and the same figures on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const between = (random: Random, least: number, most: number) => least + random() * (most - least);
const maybe = <Value>(random: Random, often: number, value: () => Value) =>
  random() < often ? value() : undefined;
const oneOf = <Value>(random: Random, values: readonly Value[]): Value =>
  values[Math.floor(random() * values.length)] as Value;

/** So many of these, each once. */
function some<Value>(random: Random, values: readonly Value[], most: number): Value[] {
  const count = Math.floor(random() * (most + 1));
  return [...new Set(Array.from({ length: count }, () => oneOf(random, values)))];
}

/** The bounds of the schema as often as what lies between them. */
const edged = (random: Random, least: number, most: number) =>
  random() < 0.1 ? oneOf(random, [least, most]) : between(random, least, most);

function weather(random: Random) {
  return {
    airTemperatureC: edged(random, -30, 50),
    relativeHumidityPct: maybe(random, 0.8, () => edged(random, 1, 100)),
    windMPerS: maybe(random, 0.4, () => edged(random, 0, 20)),
  };
}

/** Most as somebody could bring it home, some with a slip of the pen. */
function weighIn(random: Random) {
  const massBeforeKg = between(random, 40, 120);
  const durationS = between(random, 1800, 14_400);
  const lost = random() < 0.1 ? between(random, -0.1, 0.2) : between(random, -0.005, 0.035);
  return {
    massBeforeKg,
    massAfterKg: massBeforeKg * (1 - lost),
    drankMl: random() < 0.05 ? 20_000 : between(random, 0, 1500),
    urineMl: maybe(random, 0.5, () => between(random, 0, 400)),
    durationS,
    speedKmPerH: between(random, 6, 18),
    conditions: weather(random),
  };
}

/** Somebody whom the schema admits; null where chance drew a run that nobody can run. */
export function runner(random: Random): RunPlanRequest | null {
  const distanceM = oneOf(random, [
    edged(random, 800, 330_000),
    between(random, 3000, 45_000),
    oneOf(random, [5000, 10_000, 21_097.5, 42_195]),
  ]);
  const request = {
    distanceM,
    durationS:
      (distanceM / 1000) * oneOf(random, [edged(random, 126, 1490), between(random, 200, 480)]),
    bodyMassKg: maybe(random, 0.9, () => edged(random, 25, 250)),
    heightM: maybe(random, 0.3, () => edged(random, 1.2, 2.3)),
    conditions: maybe(random, 0.85, () => weather(random)),
    sweatRateMlPerH: maybe(random, 0.15, () => edged(random, 50, 4000)),
    weighIns: maybe(random, 0.3, () =>
      Array.from({ length: 1 + Math.floor(random() * 6) }, () => weighIn(random)),
    ),
    event: oneOf(random, runEvents),
    healthConditions: maybe(random, 0.3, () =>
      some(random, [...healthConditions, unknownCondition], 3),
    ),
    urineIsPale: maybe(random, 0.2, () => random() < 0.5),
    corralPaceSPerKm: maybe(random, 0.1, () => between(random, 150, 600)),
    splitUnit: oneOf(random, ["mile", "kilometre"]),
  };
  return RunPlanRequest.safeParse(request).data ?? null;
}

/** What somebody ticks on the page of signs: one to four of them. */
export const ticked = (random: Random) => [oneOf(random, symptoms), ...some(random, symptoms, 3)];

export const anyLanguage = (random: Random) => oneOf(random, languages);
