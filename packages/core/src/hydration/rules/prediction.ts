import type { Conditions, Weather } from "../../conditions.ts";
import type { Rule } from "../../rule.ts";
import {
  asFraction,
  type Celsius,
  celsius,
  MILLILITERS_IN_A_LITER,
  type MillilitersPerHour,
  millilitersPerHour,
  percent,
  within,
} from "../../units.ts";
import {
  assumedWeather,
  bodySurface,
  dryAir,
  evaporation,
  fittedDomain,
  sweatSurface,
  usedDomain,
  vapourPressure,
} from "../evidence/sweat.ts";
import type { SweatPrediction, SweatPredictionRequest } from "../model.ts";

type Running = Omit<SweatPredictionRequest, "conditions"> & { readonly conditions: Weather };

/** Sweat rate from mass, speed and weather, for a runner who has not weighed in yet. */
export const sweatPrediction: Rule<Running, Omit<SweatPrediction, "rule">> = {
  id: "hydration.sweat-prediction",
  statement:
    "A sweat rate predicted from body mass, speed, temperature and humidity. People differ widely: weigh yourself to know yours.",
  because: sweatSurface.because,
  values: { sweatSurface, fittedDomain, usedDomain, evaporation, vapourPressure, bodySurface },
  decide(request) {
    const litresPerH = surface(request);
    const now = wettedness(litresPerH, request);
    const { referenceHumidityPct, uncompensableFrom, wettednessCap } = evaporation.value;
    const reference = wettedness(litresPerH, {
      ...request,
      conditions: {
        ...request.conditions,
        relativeHumidityPct: percent(referenceHumidityPct),
        windMPerS: undefined,
      },
    });
    const humidityFactor = efficiency(reference) / efficiency(now);
    return {
      sweatRateMlPerH: millilitersPerHour(litresPerH * humidityFactor * MILLILITERS_IN_A_LITER),
      basis: "predicted",
      extrapolated: isOutside(request),
      humidityFactor,
      wettedness: Math.min(now, wettednessCap),
      uncompensable: now >= uncompensableFrom,
    };
  },
};

function surface({ bodyMassKg, speedKmPerH, conditions }: Running): number {
  const k = sweatSurface.value;
  const { massKg, speedKmPerH: speeds, airC } = usedDomain.value;
  const m = within(bodyMassKg, massKg);
  const v = within(speedKmPerH, speeds);
  const warmer = within(conditions.airTemperatureC, airC) - k.referenceC;
  return Math.max(
    k.leastLPerH,
    k.massSpeed * m * v + k.mass * m + k.constant + warmer * (k.heat + k.heatMass * m),
  );
}

function isOutside({ bodyMassKg, speedKmPerH, conditions }: Running): boolean {
  const { massKg, speedKmPerH: speeds, airC } = fittedDomain.value;
  return (
    within(bodyMassKg, massKg) !== bodyMassKg ||
    within(speedKmPerH, speeds) !== speedKmPerH ||
    within(conditions.airTemperatureC, airC) !== conditions.airTemperatureC
  );
}

/** The share of the skin that has to be wet for the sweat to carry the heat away. */
function wettedness(litresPerH: number, running: Running): number {
  const k = evaporation.value;
  const { airTemperatureC, relativeHumidityPct, windMPerS } = running.conditions;
  const airSpeed = running.speedKmPerH / k.kmPerHPerMPerS + (windMPerS ?? 0);
  const convection = k.convection * airSpeed ** k.windPower;
  const gap = saturation(k.skinC) - asFraction(relativeHumidityPct) * saturation(airTemperatureC);
  const mostW = k.clothing * k.lewis * convection * skin(running) * gap;
  const neededW = (litresPerH * k.kjPerKg) / k.kjPerHPerW;
  return mostW > 0 ? neededW / mostW : Number.POSITIVE_INFINITY;
}

function efficiency(wet: number): number {
  const { uncompensableFrom, efficiencyFloor } = evaporation.value;
  return wet > uncompensableFrom ? efficiencyFloor : 1 - (wet * wet) / 2;
}

function saturation(air: Celsius | number): number {
  const { scaleKpa, slope, base } = vapourPressure.value;
  return scaleKpa * Math.exp((slope * air) / (air + base));
}

function skin({ bodyMassKg, heightM }: Running): number {
  const k = bodySurface.value;
  return heightM === undefined
    ? k.massOnly * bodyMassKg ** k.massOnlyPower
    : k.massHeight * bodyMassKg ** k.massPower * (heightM * k.cmPerM) ** k.heightPower;
}

/** What of a prediction may be planned with. */
export const planningRate: Rule<
  { readonly sweatRateMlPerH: MillilitersPerHour; readonly humidityFactor: number },
  { sweatRateMlPerH: MillilitersPerHour }
> = {
  id: "hydration.planning-rate",
  statement:
    "Humid air may raise the predicted sweat, and never what is planned to drink: that part of the model has not been tried on runners, and drinking more does not cool. Dry air takes off 5 % at most.",
  because: [...evaporation.because, ...dryAir.because],
  values: { evaporation, dryAir },
  decide: ({ sweatRateMlPerH, humidityFactor }) => ({
    sweatRateMlPerH: millilitersPerHour(
      (sweatRateMlPerH / humidityFactor) * within(humidityFactor, [dryAir.value.leastShare, 1]),
    ),
  }),
};

/** The weather to reckon with when none was given. */
export const weatherAssumed: Rule<
  { readonly conditions?: Conditions | undefined },
  { conditions: Conditions; assumed: boolean }
> = {
  id: "hydration.assumed-weather",
  statement:
    "Without weather a temperate day is assumed: 18 °C and 50 % humidity. The plan says so.",
  because: assumedWeather.because,
  values: { assumedWeather },
  decide({ conditions }) {
    const { airTemperatureC, relativeHumidityPct } = assumedWeather.value;
    return conditions === undefined
      ? {
          conditions: {
            airTemperatureC: celsius(airTemperatureC),
            relativeHumidityPct: percent(relativeHumidityPct),
          },
          assumed: true,
        }
      : { conditions, assumed: false };
  },
};

export const predictionRules = [sweatPrediction, planningRate, weatherAssumed] as const;
