import type { Rule } from "../../rule.ts";
import { type Meters, type Seconds, seconds } from "../../units.ts";
import { oxygenPower, riegelExponent } from "../evidence.ts";

/** A time at another distance from one you have run. */
export const raceTime: Rule<
  { readonly knownDistanceM: Meters; readonly knownTimeS: Seconds; readonly distanceM: Meters },
  { timeS: Seconds }
> = {
  id: "pacing.race-time",
  statement:
    "A race time from another distance: the longer race is a little slower than in proportion. Optimistic for the marathon.",
  because: riegelExponent.because,
  values: { riegelExponent },
  decide: ({ knownDistanceM, knownTimeS, distanceM }) => ({
    timeS: seconds(knownTimeS * (distanceM / knownDistanceM) ** riegelExponent.value),
  }),
};

/** The running fitness that a race shows. */
export const runningFitness: Rule<
  { readonly distanceM: Meters; readonly timeS: Seconds },
  { vdot: number }
> = {
  id: "pacing.vdot",
  statement: "Running fitness as oxygen use, from one race.",
  because: oxygenPower.because,
  values: { oxygenPower },
  decide({ distanceM, timeS }) {
    const { cost, share } = oxygenPower.value;
    const raceMinutes = timeS / 60;
    const metersPerMinute = distanceM / raceMinutes;
    const used = cost.reduce<number>(
      (sum, coefficient, power) => sum + coefficient * metersPerMinute ** power,
      0,
    );
    const held =
      share.floor +
      share.slow * Math.exp(share.slowRate * raceMinutes) +
      share.fast * Math.exp(share.fastRate * raceMinutes);
    return { vdot: used / held };
  },
};

export const predictionRules = [raceTime, runningFitness] as const;
