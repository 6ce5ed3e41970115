import { checked, derived, judged, type Known, unverified } from "../../rule.ts";

const source = "sma-extreme-heat-2025";

/** The runner whose risk is told, and what their body must come to for each step of it. */
export const runnerAtRisk = {
  value: {
    metabolicRateMet: 7.5,
    clothingClo: 0.37,
    permeability: 0.4,
    bodyMassKg: 75,
    heightM: 1.8,
    minutes: 60,
    /** The wind that a runner makes, and the most that the standard holds for. */
    airSpeedMPerS: { least: 2, most: 3 },
    moderate: { sweatG: 850, inMinutes: 45 },
    extreme: { coreC: 40 },
    solvedBetweenC: [0, 50],
    moderateFromC: [23, 34.5],
    highFromC: [25, 39],
    extremeFromC: [26, 43.5],
  },
  unit: "met, clo, kg, m, min, m/s, g, °C",
  because: [
    checked(
      source,
      "The risk in a sport follows from the predicted heat strain of ISO 7933 with its effort, its clothes and the wind it makes; dry heat weighs more than before, humid heat less.",
    ),
    unverified(
      source,
      "Of a runner used to heat: moderate from 850 g of sweat in 45 minutes, extreme from a core of 40 °C after an hour, high in the middle between them, each within fixed bounds of air temperature.",
    ),
    derived(
      "180 rows of another implementation have the same step, and every threshold within the tenth of a degree to which theirs are rounded.",
    ),
    judged("More than 3 m/s of wind, for which the standard does not hold, is not reckoned with."),
  ],
} as const satisfies Known<unknown>;

/** How sun and wind of a weather service come to a body. */
export const sunOnABody = {
  value: {
    straightShare: 0.75,
    diffuseShare: 0.2,
    seenSky: 0.8,
    groundReflects: 0.25,
    absorbs: 0.6,
    radiates: 0.95,
    perKelvin: 6,
    /** The share of a standing body that the sun meets, at each fifteen degrees of its height. */
    met: { everyDeg: 15, shares: [0.31, 0.31, 0.275, 0.228, 0.175, 0.124, 0.082] },
    wind: { measuredAtM: 10, bodyAtM: 1.1, roughnessM: 0.01 },
  },
  unit: "shares of 1, W/m²K, °, m",
  because: [
    unverified(
      "ashrae-solar-gain-2020",
      "Straight, diffuse and reflected sun on a standing body, as the rise of its radiant temperature.",
    ),
    unverified(
      source,
      "Its tool takes 75 % of the radiation as straight from the sun, 60 % of that as taken in, and the wind at 1.1 m by a logarithm.",
    ),
    judged(
      "A black globe is no body: by its balance clear sun is as walls 42 to 60 °C hotter than the air, by this 26 at most.",
    ),
  ],
} as const satisfies Known<unknown>;

/** Which flag says as much as which risk. */
export const riskSteps = {
  value: {
    flags: { white: 0, green: 0, yellow: 1, red: 2, black: 3 },
    risks: { low: 0, moderate: 1, high: 2, extreme: 3 },
  },
  unit: "steps",
  because: [
    judged(
      "Both have a word for extreme heat, one for high and one for moderate. White speaks of cold, where no heat threatens.",
    ),
    judged("A second opinion is there to be careful: it never lowers a flag."),
  ],
} as const satisfies Known<unknown>;
