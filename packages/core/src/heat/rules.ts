import type { Weather } from "../conditions.ts";
import type { Rule } from "../rule.ts";
import { asFraction, type Celsius, celsius, type Percent, percent, within } from "../units.ts";
import {
  approximationError,
  fahrenheitScale,
  flagLimits,
  heatIndexRegression,
  humidityUnknown,
  magnus,
  wbgtApproximation,
  wetBulbRegression,
} from "./evidence.ts";
import type { EstimateError, HeatFlag } from "./model.ts";

type Air = Pick<Weather, "airTemperatureC" | "relativeHumidityPct">;

/** The humidity to reckon with where nobody knows it. */
export const assumedHumidity: Rule<Record<never, never>, { relativeHumidityPct: Percent }> = {
  id: "heat.assumed-humidity",
  statement:
    "Where nobody knows the humidity, 50 % is reckoned with, and the plan says so. It is never kept as if somebody had measured it.",
  because: humidityUnknown.because,
  values: { humidityUnknown },
  decide: () => ({ relativeHumidityPct: percent(humidityUnknown.value.relativeHumidityPct) }),
};

/** What the air feels like in the shade at rest. */
export const heatIndex: Rule<Air, { heatIndexC: Celsius }> = {
  id: "heat.heat-index",
  statement: "The heat index says what warm, humid air feels like in the shade.",
  because: heatIndexRegression.because,
  values: { heatIndexRegression, fahrenheitScale },
  decide({ airTemperatureC, relativeHumidityPct: r }) {
    const { ratio, offset } = fahrenheitScale.value;
    const t = airTemperatureC * ratio + offset;
    return { heatIndexC: celsius((regress(t, r) - offset) / ratio) };
  },
};

function regress(t: number, r: number): number {
  const k = heatIndexRegression.value;
  const { scale, offset, base, slope, humidity } = k.simple;
  const simple = (scale * (t + offset + (t - base) * slope + r * humidity) + t) / 2;
  if (simple < k.simpleBelowF) return simple;
  const full =
    k.constant +
    k.t * t +
    k.r * r +
    k.tr * t * r +
    k.tt * t * t +
    k.rr * r * r +
    k.ttr * t * t * r +
    k.trr * t * r * r +
    k.ttrr * t * t * r * r;
  return full + adjustment(t, r);
}

function adjustment(t: number, r: number): number {
  const { dry, humid } = heatIndexRegression.value;
  if (r < dry.belowPct && t >= dry.fromF && t <= dry.toF) {
    const nearPeak = Math.max(0, (dry.width - Math.abs(t - dry.peakF)) / dry.width);
    return -((dry.belowPct - r) / dry.divisor) * Math.sqrt(nearPeak);
  }
  if (r > humid.abovePct && t >= humid.fromF && t <= humid.toF) {
    return ((r - humid.abovePct) / humid.humidityDivisor) * ((humid.toF - t) / humid.heatDivisor);
  }
  return 0;
}

/** The heat stress of a run in the open, as an estimate without a globe thermometer. */
export const wbgt: Rule<Air, { wbgtC: Celsius; estimateError: EstimateError }> = {
  id: "heat.wbgt",
  statement:
    "Without sun and wind, the wet bulb globe temperature is estimated from air temperature and humidity, for moderate sun and light wind. At night or under cloud that is too high, at noon in still air too low.",
  because: wbgtApproximation.because,
  values: { wbgtApproximation, approximationError },
  decide({ airTemperatureC: t, relativeHumidityPct }) {
    const { air, vapour, constant, saturation, slope, base } = wbgtApproximation.value;
    const pressure =
      asFraction(relativeHumidityPct) * saturation * Math.exp((slope * t) / (base + t));
    const { tooHighC, tooLowC } = approximationError.value;
    return {
      wbgtC: celsius(air * t + vapour * pressure + constant),
      estimateError: { tooHighC: celsius(tooHighC), tooLowC: celsius(tooLowC) },
    };
  },
};

/** The temperature to which sweat can cool wet skin in this air, without sun. */
export const wetBulb: Rule<Air, { wetBulbC: Celsius }> = {
  id: "heat.wet-bulb",
  statement:
    "The wet-bulb temperature says how far evaporation can cool in this air: never below the dew point, never above the air.",
  because: wetBulbRegression.because,
  values: { wetBulbRegression },
  decide(situation) {
    const { airTemperatureC: t, relativeHumidityPct: r } = situation;
    const { a, b, c, d, e, power, constant } = wetBulbRegression.value;
    const wet =
      t * Math.atan(a * Math.sqrt(r + b)) +
      Math.atan(t + r) -
      Math.atan(r - c) +
      d * r ** power * Math.atan(e * r) +
      constant;
    return { wetBulbC: celsius(within(wet, [dewPoint.decide(situation).dewPointC, t])) };
  },
};

/** The temperature at which this air would be saturated. */
export const dewPoint: Rule<Air, { dewPointC: Celsius }> = {
  id: "heat.dew-point",
  statement:
    "The dew point says how much water the air holds. The higher it is, the worse sweat evaporates.",
  because: magnus.because,
  values: { magnus },
  decide({ airTemperatureC: t, relativeHumidityPct: r }) {
    const { slope, base } = magnus.value;
    const g = Math.log(asFraction(r)) + (slope * t) / (base + t);
    return { dewPointC: celsius(Math.min(t, (base * g) / (slope - g))) };
  },
};

/** The colour a race would fly. */
export const flag: Rule<{ wbgtC: Celsius }, { flag: HeatFlag }> = {
  id: "heat.flag",
  statement:
    "Races fly a flag by wet bulb globe temperature: white, green, yellow, red, black. On black, races are cancelled.",
  because: flagLimits.because,
  values: { flagLimits },
  decide({ wbgtC }) {
    const { whiteBelowC, greenBelowC, yellowBelowC, redUpToC } = flagLimits.value;
    if (wbgtC < whiteBelowC) return { flag: "white" };
    if (wbgtC < greenBelowC) return { flag: "green" };
    if (wbgtC < yellowBelowC) return { flag: "yellow" };
    return { flag: wbgtC <= redUpToC ? "red" : "black" };
  },
};

/** What every answer about the heat leans on. */
export const measureRules = [heatIndex, wetBulb, dewPoint, flag] as const;

export const heatRules = [wbgt, ...measureRules, assumedHumidity] as const;
