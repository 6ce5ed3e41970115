/** Whatever weigh-in the schema admits, drawn by chance. */
import fc from "fast-check";
import { SweatPredictionRequest, WeighIn } from "../src/hydration/model.ts";
import { predictSweat } from "../src/hydration/plan.ts";
import { anyConditions, maybe, seldom } from "./any-weather.ts";
import { between } from "./between.ts";

export const [lightestKg, heaviestKg] = [25, 250] as const;
export const anyMass = between(lightestKg, heaviestKg);

/** A run with all of its weigh-in but the weight after it. */
export const anyRunWeighed = fc.record({
  massBeforeKg: anyMass,
  drankMl: fc.oneof(between(0, 2000), between(0, 30_000)),
  urineMl: maybe(fc.oneof(between(0, 500), between(0, 10_000))),
  urineUnmeasured: seldom(fc.boolean()),
  durationS: fc.oneof(between(2700, 15_000), between(60, 259_200)),
  scaleStepKg: maybe(fc.oneof(fc.constantFrom(0, 0.1, 0.2, 0.5), between(0, 5))),
  speedKmPerH: between(3, 28),
  conditions: anyConditions,
});
type RunWeighed = typeof anyRunWeighed extends fc.Arbitrary<infer Run> ? Run : never;

/** The weigh-in after a run by which somebody became so much heavier, as far as the schema goes. */
export const weighed = (run: RunWeighed, changeKg: number): WeighIn =>
  WeighIn.parse({
    ...run,
    massAfterKg: Math.min(Math.max(run.massBeforeKg + changeKg, lightestKg), heaviestKg),
  });

/** So many times what was expected of the runner, most of whom can have run so. */
const likely = fc
  .tuple(anyRunWeighed, between(0.3, 2.7), between(0, 1.3), between(2000, 16_000))
  .map(([run, times, share, durationS]) => {
    const { sweatRateMlPerH } = predictSweat(
      SweatPredictionRequest.parse({ ...run, bodyMassKg: run.massBeforeKg }),
    );
    const sweatMl = (times * sweatRateMlPerH * durationS) / 3600;
    const drankMl = Math.min(share * sweatMl, 30_000);
    return weighed({ ...run, drankMl, urineMl: 0, durationS }, (drankMl - sweatMl) / 1000);
  });

/** Every weigh-in, half of them likely and a quarter with the slips that people make. */
export const anyWeighIn = fc.oneof(
  fc
    .tuple(anyRunWeighed, fc.oneof(between(-4, 1), between(-225, 225)))
    .map(([run, changeKg]) => weighed(run, changeKg)),
  likely,
);

/** A run after which the scale stands higher, by more than it can tell apart. */
export const anyGain = fc
  .tuple(
    anyRunWeighed.filter(({ massBeforeKg }) => massBeforeKg < heaviestKg - 6),
    between(0.15, 3),
  )
  .map(([run, gainKg]) => weighed(run, (run.scaleStepKg ?? 0) + gainKg));

/** Mostly a few; seldom as many as are taken. */
export const anyWeighIns = fc.oneof(
  { weight: 9, arbitrary: fc.array(anyWeighIn, { maxLength: 7 }) },
  { weight: 1, arbitrary: fc.array(anyWeighIn, { maxLength: 40, size: "max" }) },
);
