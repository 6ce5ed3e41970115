import { derived, type Known, unverified } from "../../rule.ts";

const source = "iso-heat-strain-2023";

/** Who is reckoned with: how large, how they stand, and how warm before they begin. */
export const strainedBody = {
  value: {
    surface: { scale: 0.202, massPower: 0.425, heightPower: 0.725 },
    /** A metabolic rate of one, W/m², and what a kilogram holds in W·min for each °C. */
    metWPerM2: 58.15,
    radiatingShare: 0.77,
    start: { skinC: 34.1, coreC: 36.8, skinShare: 0.3 },
  },
  unit: "m², W/m², °C",
  because: [
    unverified(
      source,
      "The surface after Du Bois; standing; a skin of 34.1 and a core of 36.8 °C.",
    ),
  ],
} as const satisfies Known<unknown>;

/** What clothes and the still air around them keep, and how much of it wind and legs blow away. */
export const clothing = {
  value: {
    perClo: 0.155,
    areaPerClo: 0.28,
    stillAir: 0.111,
    nudeBelowClo: 0.2,
    dressedFromClo: 0.6,
    dressed: { scale: 1.044, wind: [0.066, -0.398], legs: [0.094, -0.378] },
    nude: { scale: 1, wind: [0.047, -0.472], legs: [0.117, -0.342] },
    windThroughClothesUpToMPerS: 3,
    legs: { perWPerM2: 0.0052, fromWPerM2: 58, mostMPerS: 0.7 },
    permeability: { square: 2.6, slope: -6.5, base: 4.9, most: 0.9, lewisKPerKPa: 16.7 },
    reflective: { share: 0.54, emissivity: 0.42, otherEmissivity: 0.97 },
  },
  unit: "m²K/W, clo, m/s, shares of 1",
  because: [unverified(source, "Insulation at rest, and its correction for wind and walking.")],
} as const satisfies Known<unknown>;

/** How heat leaves by breath, wind and radiation. */
export const heatLost = {
  value: {
    vapour: { baseKPa: 0.6105, slope: 17.27, poleC: 237.3 },
    breath: {
      dry: 0.001516,
      exhaled: { base: 28.56, air: 0.115, vapour: 0.641 },
      wet: 0.00127,
      base: 59.34,
      air: 0.53,
      vapour: -11.63,
    },
    still: { scale: 2.38, power: 0.25 },
    slow: { base: 3.5, slope: 5.2, upToMPerS: 1 },
    fast: { scale: 8.7, power: 0.6 },
    clothesAboveRadiantC: 0.1,
    stefanBoltzmann: 5.67e-8,
    zeroCelsiusK: 273,
  },
  unit: "W/m², kPa, °C, m/s",
  because: [unverified(source, "Convection, radiation and what breathing carries away.")],
} as const satisfies Known<unknown>;

/** How skin, core and sweat follow, minute by minute. */
export const strainByMinute = {
  value: {
    core: { perWPerM2: 0.0036, base: 36.6, minutes: 10 },
    skin: {
      minutes: 3,
      dressed: {
        base: 12.165,
        air: 0.02017,
        radiant: 0.04361,
        vapour: 0.19354,
        wind: -0.25315,
        metabolic: 0.005346,
        rectal: 0.51274,
      },
      nude: {
        base: 7.191,
        air: 0.064,
        radiant: 0.061,
        vapour: 0.198,
        wind: -0.348,
        metabolic: 0,
        rectal: 0.616,
      },
    },
    sweat: {
      minutes: 10,
      mostWPerM2: 500,
      mostWettedness: 1,
      allOfItFrom: 1.7,
      leastEfficiency: 0.05,
      soakedFromRatio: 0.5,
      /** From W·min of each m² of skin. */
      gramsPerWMin: 2.67 / 1.8 / 60,
    },
    skinShare: { base: 0.3, slope: -0.09, atC: 36.8, least: 0.1 },
    rectal: { core: 2, own: -1.962, base: -1.31, divisor: 9 },
  },
  unit: "°C, W/m², min, g",
  because: [
    unverified(
      source,
      "Skin follows within 3 minutes and sweat within 10; of somebody used to heat at most 500 W/m² of sweat.",
    ),
    derived(
      "Clothes and core settle in six rounds of each minute: forty change no threshold by 0.01 °C.",
    ),
  ],
} as const satisfies Known<unknown>;
