import { aside, checked, derived, judged, type Known, unverified } from "../rule.ts";

/** The National Weather Service's regression, in °F and percent. */
export const heatIndexRegression = {
  value: {
    simple: { scale: 0.5, offset: 61, base: 68, slope: 1.2, humidity: 0.094 },
    simpleBelowF: 80,
    constant: -42.379,
    t: 2.04901523,
    r: 10.14333127,
    tr: -0.22475541,
    tt: -0.00683783,
    rr: -0.05481717,
    ttr: 0.00122874,
    trr: 0.00085282,
    ttrr: -0.00000199,
    dry: { belowPct: 13, fromF: 80, toF: 112, divisor: 4, peakF: 95, width: 17 },
    humid: { abovePct: 85, fromF: 80, toF: 87, humidityDivisor: 10, heatDivisor: 5 },
  },
  unit: "°F, %",
  because: [
    checked(
      "nws-heat-index",
      "The regression with its two adjustments; below 80 °F the simple mean is used.",
    ),
  ],
} as const satisfies Known<unknown>;

export const fahrenheitScale = {
  value: { ratio: 1.8, offset: 32 },
  unit: "°F per °C",
  because: [checked("nws-heat-index", "The regression is stated in degrees Fahrenheit.")],
} as const satisfies Known<unknown>;

export const wbgtApproximation = {
  value: {
    air: 0.567,
    vapour: 0.393,
    constant: 3.94,
    saturation: 6.105,
    slope: 17.27,
    base: 237.7,
  },
  unit: "°C, hPa",
  because: [
    checked("bom-wbgt", "WBGT = 0.567 T + 0.393 e + 3.94, with e the vapour pressure in hPa."),
    unverified(
      "bom-wbgt",
      "It assumes moderate sun and light wind, so it reads high in cloud, wind or at night.",
    ),
  ],
} as const satisfies Known<unknown>;

/** How far the approximation is out, at most, where sun and wind are not what it assumes. */
export const approximationError = {
  value: { tooHighC: 6, tooLowC: 4 },
  unit: "°C WBGT",
  because: [
    derived(
      "Beside the balances of a globe and a wet wick, at 18 to 30 °C and 50 to 80 % humidity: at night it reads up to 6 °C high, under a clear noon sun with 1 m/s of wind at 10 m up to 4 °C low.",
    ),
  ],
} as const satisfies Known<unknown>;

export const wetBulbRegression = {
  value: {
    a: 0.151977,
    b: 8.313659,
    c: 1.676331,
    d: 0.00391838,
    power: 1.5,
    e: 0.023101,
    constant: -4.686035,
  },
  unit: "°C, %",
  because: [checked("stull-2011", "The arctangent regression, relative humidity in percent.")],
} as const satisfies Known<unknown>;

export const magnus = {
  value: { slope: 17.625, base: 243.04 },
  unit: "°C",
  because: [
    checked(
      "alduchov-1996",
      "Td = 243.04 g / (17.625 - g), g = ln(RH/100) + 17.625 T / (243.04 + T).",
    ),
  ],
} as const satisfies Known<unknown>;

export const humidityUnknown = {
  value: { relativeHumidityPct: 50 },
  unit: "%",
  because: [
    judged(
      "At 50 % the sweat estimate stands as it was fitted: humidity neither raises nor lowers it.",
    ),
    derived(
      "At 28 °C in the air, 90 % instead of 50 % is 6 °C more WBGT. On a warm day the humidity is worth looking up.",
    ),
  ],
} as const satisfies Known<unknown>;

/** Upper ends; red includes its own. */
export const flagLimits = {
  value: { whiteBelowC: 10, greenBelowC: 18, yellowBelowC: 23, redUpToC: 28 },
  unit: "°C WBGT",
  because: [
    checked(
      "acsm-heat-2007",
      "White below 10, green below 18, yellow 18 to 22, red 23 to 28, black above 28 °C.",
    ),
    aside(
      unverified(
        "acsm-heat-1996",
        "The flags and their limits come from the stands of 1984 and 1996.",
      ),
    ),
    aside(
      checked(
        "acsm-heat-illness-2021",
        "It takes the place of the stand of 2007, and asks for plans by local weather.",
      ),
    ),
    aside(
      checked(
        "roberts-2010",
        "In the north, with runners not used to heat, starts above 21 °C WBGT often ended in a cancelled race or in too many ill.",
      ),
    ),
    judged(
      "The published bands leave gaps of a degree; each band here ends where the next begins.",
    ),
  ],
} as const satisfies Known<unknown>;
