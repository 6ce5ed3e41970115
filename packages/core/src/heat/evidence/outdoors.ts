import { checked, derived, judged, type Known } from "../../rule.ts";

/** The globe and the wet wick that the temperature is defined by, and what stands around them. */
export const thermometers = {
  value: {
    globe: { diameterM: 0.0508, emissivity: 0.95, albedo: 0.05 },
    wick: { diameterM: 0.007, lengthM: 0.0254, endShare: 0.25, emissivity: 0.95, albedo: 0.4 },
    ground: { emissivity: 0.999, albedo: 0.45 },
  },
  unit: "m, shares of 1",
  because: [
    checked(
      "liljegren-2008",
      "A globe of 5.08 cm and a wick of 7 by 25.4 mm, over ground that is as warm as the air.",
    ),
  ],
} as const satisfies Known<unknown>;

/** What WBGT is made of. */
export const wbgtShares = {
  value: { naturalWetBulb: 0.7, globe: 0.2, air: 0.1 },
  unit: "shares of 1",
  because: [
    checked("liljegren-2008", "Outdoors 0.7 natural wet bulb, 0.2 globe and 0.1 air temperature."),
    judged(
      "A clear sky at night cools a globe below the air, and more so without wind. A runner is not reckoned cooler for that.",
    ),
  ],
} as const satisfies Known<unknown>;

/** What air is and does: for the heat that it carries to and from a body in it. */
export const moistAir = {
  value: {
    zeroCelsiusK: 273.15,
    stefanBoltzmann: 5.6696e-8,
    radiationPower: 4,
    heatCapacity: 1003.5,
    gasConstant: 8314.34,
    molarMass: { air: 28.97, water: 18.015 },
    /** Of the Prandtl number and the conductivity. */
    eucken: 1.25,
    viscosity: {
      scale: 2.6693e-6,
      sigma: 3.617,
      epsilonK: 97,
      base: 2.9,
      per: 0.4,
      slope: -0.034,
      omega: 1.048,
    },
    diffusivity: {
      scale: 3.64e-4,
      power: 2.334,
      pressurePower: 1 / 3,
      temperaturePower: 5 / 12,
      atmosphereHpa: 1013.25,
      squareMPerSquareCm: 1e-4,
      criticalPressureAtm: { air: 36.4, water: 218 },
      criticalTemperatureK: { air: 132, water: 647.3 },
    },
    vaporization: { atK: 313.15, perK: 30, slope: -71_100, base: 2.4073e6 },
    saturation: { enhancement: 1.004, baseHpa: 6.1121, slope: 17.502, poleK: 32.18 },
    sky: { scale: 0.575, power: 0.143 },
  },
  unit: "SI, hPa, atm",
  because: [
    checked(
      "liljegren-2008",
      "Conductivity, viscosity and diffusivity of air, heat of evaporation, and the emissivity of a clear sky; saturation pressure after Buck with the factor 1.004.",
    ),
  ],
} as const satisfies Known<unknown>;

/** How much heat wind carries to a globe and across a wick. */
export const convection = {
  value: {
    sphere: { base: 2, slope: 0.6, reynolds: 0.5, prandtl: 0.3333 },
    cylinder: { slope: 0.281, reynolds: 0.6, prandtl: 0.44 },
    /** Of the Prandtl to the Schmidt number, where heat and water leave a wick together. */
    evaporation: 0.56,
    leastWindMPerS: 0.13,
  },
  unit: "shares of 1, m/s",
  because: [
    checked(
      "liljegren-2008",
      "Nusselt numbers of a sphere and a cylinder; never less than 0.13 m/s.",
    ),
  ],
} as const satisfies Known<unknown>;

/** The part of the radiation that comes straight from the sun. */
export const directSun = {
  value: { most: 0.9, noneBelowCosine: 0.00873 },
  unit: "share of 1, cosine of the zenith angle",
  because: [
    checked("liljegren-2008", "Never more than nine tenths; none where the sun stands under 0.5°."),
  ],
} as const satisfies Known<unknown>;

/** How much of the wind at 10 m blows at 2 m, by how the air is stirred. */
export const windProfile = {
  value: {
    measuredAtM: 10,
    runnerAtM: 2,
    /** The least of each step, the strongest first. */
    radiationFromWPerM2: [925, 675, 175, 0],
    windFromMPerS: [6, 5, 3, 2, 0],
    /** A row for each step of wind, a column for each step of radiation. */
    byDay: [
      [3, 4, 4, 4],
      [3, 3, 4, 4],
      [2, 2, 3, 4],
      [1, 2, 3, 4],
      [1, 1, 2, 4],
    ],
    byNight: { calm: 5, stirred: 4, stirredFromMPerS: 2.5 },
    exponents: { 1: 0.15, 2: 0.15, 3: 0.2, 4: 0.25, 5: 0.3 },
  },
  unit: "m, W/m², m/s, stability class",
  because: [
    checked(
      "liljegren-2008",
      "A power law whose exponent goes by the Pasquill–Gifford class, for built-up ground.",
    ),
    judged(
      "Where a class begins, more sun or less wind would read up to a degree cooler. The hotter side counts: a table's step is no shade.",
    ),
    derived(
      "600 rows of another implementation differ by at most 0.014 °C before that, and by their step where it counts.",
    ),
  ],
} as const satisfies Known<unknown>;

/** Where sun and wind are told in part. */
export const outdoorsUnknown = {
  value: { windAt10MMPerS: 2, sunElevationDeg: 45, pressureHpa: 1013.25 },
  unit: "m/s, °, hPa",
  because: [
    judged(
      "A light breeze, a sun half-way up and the air pressure at sea level. Less wind or a higher sun is hotter: at noon a degree or two.",
    ),
    derived("At 1000 m the lower pressure changes the answer by less than 0.5 °C."),
  ],
} as const satisfies Known<unknown>;
