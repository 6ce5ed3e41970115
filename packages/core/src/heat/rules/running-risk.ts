import type { Rule } from "../../rule.ts";
import {
  type Celsius,
  celsius,
  kilograms,
  type MetersPerSecond,
  meters,
  metersPerSecond,
  within,
} from "../../units.ts";
import { riskSteps, runnerAtRisk, sunOnABody } from "../evidence/running-risk.ts";
import { clothing, heatLost, strainByMinute, strainedBody } from "../evidence/strain.ts";
import type { HeatFlag, HeatRisk } from "../model.ts";
import type { Outdoors } from "./outdoors.ts";
import { type Strained, strainOf } from "./strain.ts";
import { elevationAt } from "./sun.ts";

/** The air past a runner, and what shines on them. */
export type AirOnARunner = Pick<
  Strained,
  "airTemperatureC" | "radiantTemperatureC" | "relativeHumidityPct"
> & { readonly airSpeedMPerS: MetersPerSecond };

/** The air temperatures from which the risk is no longer low, from which it is high, and extreme. */
export type RiskThresholds = {
  readonly moderateFromC: Celsius;
  readonly highFromC: Celsius;
  readonly extremeFromC: Celsius;
};

const k = runnerAtRisk.value;

/** What Sports Medicine Australia says of a run in this weather. */
export const runningRisk: Rule<Outdoors, { risk: HeatRisk }> = {
  id: "heat.running-risk",
  statement:
    "Sports Medicine Australia tells the heat risk of a runner in four steps, from the sweat and the core temperature that an hour in this weather brings.",
  because: [...runnerAtRisk.because, ...sunOnABody.because],
  values: { runnerAtRisk, sunOnABody, strainedBody, clothing, heatLost, strainByMinute },
  decide: (outdoors) => ({ risk: riskIn(airOnARunner(outdoors)) }),
};

/** The step that the air temperature has reached. */
export function riskIn(air: AirOnARunner): HeatRisk {
  const { airTemperatureC } = air;
  if (airTemperatureC < k.moderateFromC[0]) return "low";
  const { moderateFromC, highFromC, extremeFromC } = thresholdsIn(air);
  if (airTemperatureC < moderateFromC) return "low";
  if (airTemperatureC < highFromC) return "moderate";
  return airTemperatureC < extremeFromC ? "high" : "extreme";
}

/** What would have to be the temperature of the air, with all else as it is. */
export function thresholdsIn(air: AirOnARunner): RiskThresholds {
  const { moderate, extreme } = k;
  const most = (moderate.sweatG / moderate.inMinutes) * k.minutes;
  const sweats = solved((airTemperatureC) => after({ ...air, airTemperatureC }).sweatG >= most);
  const overheats = solved(
    (airTemperatureC) => after({ ...air, airTemperatureC }).coreTemperatureC >= extreme.coreC,
  );
  return {
    moderateFromC: celsius(within(sweats, k.moderateFromC)),
    highFromC: celsius(within((sweats + overheats) / 2, k.highFromC)),
    extremeFromC: celsius(within(overheats, k.extremeFromC)),
  };
}

function after({ airSpeedMPerS, ...air }: AirOnARunner) {
  const { least, most } = k.airSpeedMPerS;
  return strainOf({
    ...air,
    airSpeedMPerS: metersPerSecond(within(airSpeedMPerS, [least, most])),
    metabolicRateMet: k.metabolicRateMet,
    clothingClo: k.clothingClo,
    permeability: k.permeability,
    bodyMassKg: kilograms(k.bodyMassKg),
    heightM: meters(k.heightM),
    minutes: k.minutes,
  });
}

const HALVINGS = 16;

/** The least air temperature, to a thousandth of a degree, at which something is so; the highest where it never is. */
function solved(isReached: (airTemperatureC: Celsius) => boolean): number {
  let [low, high]: readonly [number, number] = k.solvedBetweenC;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    if (isReached(celsius(middle))) high = middle;
    else low = middle;
  }
  return high;
}

/** A body's own weather, by that of a station: what shines on it, as walls that radiate as much, and the wind at its height. */
export function airOnARunner(outdoors: Outdoors): AirOnARunner {
  const { airTemperatureC, relativeHumidityPct, windMPerS } = outdoors;
  const { measuredAtM, bodyAtM, roughnessM } = sunOnABody.value.wind;
  const slowed = Math.log(bodyAtM / roughnessM) / Math.log(measuredAtM / roughnessM);
  return {
    airTemperatureC,
    relativeHumidityPct,
    radiantTemperatureC: celsius(airTemperatureC + warmedBySun(outdoors)),
    airSpeedMPerS: metersPerSecond(windMPerS * slowed),
  };
}

function warmedBySun({ radiationWPerM2, sunCosine }: Outdoors): number {
  const { straightShare, diffuseShare, seenSky, groundReflects, absorbs, radiates, perKelvin } =
    sunOnABody.value;
  const height = Math.max(0, sunCosine);
  const around = diffuseShare + groundReflects * (height + diffuseShare);
  const shone = straightShare * radiationWPerM2 * ((seenSky / 2) * around + metBySun(height));
  return (shone * absorbs) / radiates / perKelvin;
}

/** The share of a standing body that the sun meets at a height, told by its sine. */
function metBySun(height: number): number {
  const { everyDeg, shares } = sunOnABody.value.met;
  const at = elevationAt(height) / everyDeg;
  const [below = 0, above = below] = shares.slice(Math.floor(at));
  return below + (at % 1) * (above - below);
}

type Opinions = { readonly flag: HeatFlag; readonly risk: HeatRisk };

/** Whether two models of the heat differ enough to tell of both, and which is the stricter. */
export const secondOpinion: Rule<Opinions, { isSaid: boolean; isStricter: boolean }> = {
  id: "heat.second-opinion",
  statement:
    "Where Sports Medicine Australia's risk and the flag are a step or more apart, both are told, the stricter first: low as white and green, moderate as yellow, high as red, extreme as black. The flag stays as it is.",
  because: riskSteps.because,
  values: { riskSteps },
  decide({ flag, risk }) {
    const { flags, risks } = riskSteps.value;
    return { isSaid: risks[risk] !== flags[flag], isStricter: risks[risk] > flags[flag] };
  },
};

export const riskRules = [runningRisk, secondOpinion] as const;
