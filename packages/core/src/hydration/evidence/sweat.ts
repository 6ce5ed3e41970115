import { checked, derived, judged, type Known, unverified } from "../../rule.ts";

/** Fitted to the 24 cells of the ACSM table, in L/h, kg, km/h and °C. */
export const sweatSurface = {
  value: {
    massSpeed: 0.001338,
    mass: -0.000569,
    constant: -0.1119,
    referenceC: 18,
    heat: 0.006917,
    heatMass: 0.00005,
    leastLPerH: 0.1,
  },
  unit: "L/h",
  because: [
    unverified(
      "acsm-fluid-2007",
      "The 24 predicted sweat rates of its table, recalled and not read off the page.",
    ),
    derived(
      "A five-coefficient surface through those values: largest error 0.006 L/h in the table, 0.012 L/h for a mass left out. It says nothing about how close the table is to one runner.",
    ),
  ],
} as const satisfies Known<unknown>;

export const fittedDomain = {
  value: { massKg: [50, 90], speedKmPerH: [8.5, 15], airC: [18, 28] },
  unit: "kg, km/h, °C",
  because: [derived("The corners of the table.")],
} as const satisfies Known<unknown>;

export const usedDomain = {
  value: { massKg: [40, 120], speedKmPerH: [6, 18], airC: [5, 35] },
  unit: "kg, km/h, °C",
  because: [judged("Beyond these the surface is held at its edge.")],
} as const satisfies Known<unknown>;

/** How much of the skin must be wet, and what that does to sweat. */
export const evaporation = {
  value: {
    kjPerKg: 2426,
    kmPerHPerMPerS: 3.6,
    kjPerHPerW: 3.6,
    convection: 8.3,
    windPower: 0.6,
    lewis: 16.5,
    clothing: 0.8,
    skinC: 35,
    referenceHumidityPct: 50,
    efficiencyFloor: 0.5,
    uncompensableFrom: 1,
    wettednessCap: 10,
  },
  unit: "mixed",
  because: [
    unverified("mitchell-1974", "Convection 8.3 v^0.6."),
    unverified(
      "iso-heat-strain-2023",
      "Sweat that drips once the skin is wet: efficiency 1 - w²/2, at least one half.",
    ),
    derived(
      "3.6 km/h are a metre a second, and 3.6 kJ an hour are a watt: 3600 seconds in an hour, a thousand metres in a kilometre, a thousand joules in a kilojoule.",
    ),
    judged("Joined to the surface at 50 % humidity without wind. Not validated on runners."),
  ],
} as const satisfies Known<unknown>;

/** The least share of a temperate day's sweat that dry air leaves. */
export const dryAir = {
  value: { leastShare: 0.95 },
  unit: "fraction",
  because: [
    judged(
      "In hot air the model swings by a tenth with one percent of humidity. What it takes off for dry air is held to a twentieth, about what it says on a warm day.",
    ),
  ],
} as const satisfies Known<unknown>;

export const vapourPressure = {
  value: { scaleKpa: 0.61078, slope: 17.27, base: 237.3 },
  unit: "kPa, °C",
  because: [
    checked("murray-1967", "Saturation pressure 0.61078 exp(17.27 T / (T + 237.3)), after Tetens."),
  ],
} as const satisfies Known<unknown>;

export const bodySurface = {
  value: {
    massHeight: 0.007184,
    massPower: 0.425,
    heightPower: 0.725,
    massOnly: 0.1173,
    massOnlyPower: 0.6466,
    cmPerM: 100,
  },
  unit: "m²",
  because: [
    checked("dubois-1916", "0.007184 kg^0.425 cm^0.725."),
    checked("livingston-2001", "0.1173 kg^0.6466, from the mass alone."),
  ],
} as const satisfies Known<unknown>;

export const assumedWeather = {
  value: { airTemperatureC: 18, relativeHumidityPct: 50 },
  unit: "°C, %",
  because: [judged("Without weather a temperate day is assumed, and said.")],
} as const satisfies Known<unknown>;

export const usableTest = {
  value: { leastS: 2700, scaleStepKg: 0.1 },
  unit: "s, kg",
  because: [
    checked(
      "sweat-test-form",
      "Weigh dry and with little on, before and after; count what was drunk and passed.",
    ),
    judged("45 minutes and a scale that reads 0.1 kg keep the error near 0.1 L/h."),
  ],
} as const satisfies Known<unknown>;

export const personalPrior = {
  value: {
    measurementSd: 0.15,
    priorSd: 0.3,
    leastFactor: 0.5,
    mostFactor: 2,
    measuredFromRuns: 3,
    lastRuns: 5,
  },
  unit: "log ratio, weigh-ins",
  because: [
    judged("Each weigh-in moves the factor part of the way; after three it counts as measured."),
    judged(
      "The middle of the last five, and not their mean, is what moves it: one odd day among them moves nothing.",
    ),
    judged(
      "A sixth pushes the oldest out of the five, and their middle may then step away from what the newest said. So each moves the factor as it stood before, and only toward itself.",
    ),
  ],
} as const satisfies Known<unknown>;

/** How far apart the last tests may be and still be one runner's. */
export const disagreement = {
  value: { lastTests: 3, mostLogSpread: 0.4, perC: 0.03 },
  unit: "weigh-ins, log ratio, log ratio per °C",
  because: [
    judged(
      "Three tests in alike weather that are half as much again apart cannot all be right. Which of them is wrong nobody knows, so none counts until the next one.",
    ),
    judged(
      "A sweat rate that was typed is one more test. In weather over 8 °C apart 3 % more is left to the weather for each degree: no degree hides what two tests say.",
    ),
  ],
} as const satisfies Known<unknown>;

export const urineUntold = {
  value: "unknown",
  unit: "mL",
  because: [
    judged(
      "Nobody notes each stop in the bushes. What nobody told of is not known, and none of it is taken off: the sweat reads high by what was passed, and the answer says so.",
    ),
    judged(
      "Weight that went behind a bush looks like sweat. So such a weigh-in says the most that was sweated: it may lower what is told to drink, and never raise it.",
    ),
    judged("A stop that is noted and was not measured makes the test unusable."),
  ],
} as const satisfies Known<unknown>;

/** How far apart two days may be in warmth for a weigh-in on one to count as measured on the other. */
export const alikeWithin = {
  value: 8,
  unit: "°C",
  because: [
    judged(
      "Each weigh-in is set against the prediction for its own weather. Further apart than 8 °C it still moves the factor, and does not count as measured.",
    ),
  ],
} as const satisfies Known<unknown>;
