import type { Celsius } from "../../units.ts";
import { asFraction, celsius, type Percent } from "../../units.ts";
import { convection, directSun, moistAir, thermometers } from "../evidence/outdoors.ts";

/** The air around somebody outdoors, at their height. */
export type Exposure = {
  readonly airTemperatureC: Celsius;
  readonly relativeHumidityPct: Percent;
  readonly pressureHpa: number;
  readonly windAt2MMPerS: number;
  /** On level ground, from sun and sky, W/m². */
  readonly radiationWPerM2: number;
  /** The share of it that comes straight from the sun, 0 to 1. */
  readonly directShare: number;
  /** The cosine of the sun's zenith angle: 1 overhead, 0 at the horizon, below it negative. */
  readonly sunCosine: number;
};

/** In kelvin, and what else both thermometers need. */
type AirAround = {
  readonly airK: number;
  readonly vapourHpa: number;
  readonly pressureHpa: number;
  readonly windMPerS: number;
  /** What sky and ground radiate, over the Stefan–Boltzmann constant. */
  readonly surroundings: number;
  readonly sun: Sun;
};
type Sun = {
  readonly radiationWPerM2: number;
  readonly directShare: number;
  readonly sunCosine: number;
};

const k = moistAir.value;
const { globe, wick, ground } = thermometers.value;
const gasConstant = k.gasConstant / k.molarMass.air;
const conducting = k.heatCapacity + k.eucken * gasConstant;
const prandtl = k.heatCapacity / conducting;

/** What three thermometers show in this air. */
export type Shown = {
  readonly globeC: Celsius;
  /** Of a wet wick in the open, with its sun and its sky. */
  readonly naturalWetBulbC: Celsius;
  /** Of a wet wick in a strong wind, to which sun and sky add nothing. */
  readonly wetBulbC: Celsius;
};

/** What a globe and a wet wick show, by what they take in and give off. */
export function shownIn(around: Exposure): Shown {
  const air = airOf(around);
  return {
    globeC: inCelsius(globeK(air)),
    naturalWetBulbC: inCelsius(naturalWetBulbK(air)),
    wetBulbC: inCelsius(wickK(air, () => 0)),
  };
}

const inCelsius = (atK: number) => celsius(atK - k.zeroCelsiusK);

function airOf({ airTemperatureC, relativeHumidityPct, ...around }: Exposure): AirAround {
  const airK = airTemperatureC + k.zeroCelsiusK;
  const vapourHpa = asFraction(relativeHumidityPct) * saturationHpa(airK);
  const skyEmissivity = k.sky.scale * vapourHpa ** k.sky.power;
  return {
    airK,
    vapourHpa,
    pressureHpa: around.pressureHpa,
    windMPerS: Math.max(convection.value.leastWindMPerS, around.windAt2MMPerS),
    surroundings: ((skyEmissivity + ground.emissivity) / 2) * radiant(airK),
    sun: sunOf(around),
  };
}

function sunOf({ radiationWPerM2, directShare, sunCosine }: Sun): Sun {
  const { most, noneBelowCosine } = directSun.value;
  const isLow = sunCosine < noneBelowCosine;
  return {
    radiationWPerM2,
    directShare: isLow ? 0 : Math.min(most, Math.max(0, directShare)),
    sunCosine: isLow ? 1 : sunCosine,
  };
}

function globeK(air: AirAround): number {
  const { airK, surroundings, sun } = air;
  const absorbed =
    (sun.radiationWPerM2 / (2 * k.stefanBoltzmann * globe.emissivity)) *
    (1 - globe.albedo) *
    (sun.directShare * (1 / (2 * sun.sunCosine) - 1) + 1 + ground.albedo);
  const gains = (globeAtK: number) => {
    const carried = sphere((globeAtK + airK) / 2, air) / (k.stefanBoltzmann * globe.emissivity);
    return surroundings + absorbed - carried * (globeAtK - airK) - radiant(globeAtK);
  };
  // Without wind it would be as warm as what it absorbs alone; without sun it is never colder than what radiates.
  return zeroOf(gains, warmthOf(surroundings), Math.max(airK, warmthOf(surroundings + absorbed)));
}

function naturalWetBulbK(air: AirAround): number {
  const { airK, surroundings, sun } = air;
  const { diameterM, lengthM, endShare, emissivity, albedo } = wick;
  const slim = (endShare * diameterM) / lengthM;
  const slant = Math.tan(Math.acos(sun.sunCosine)) / Math.PI;
  const absorbed =
    (1 - albedo) *
    sun.radiationWPerM2 *
    ((1 - sun.directShare) * (1 + slim) + sun.directShare * (slant + slim) + ground.albedo);
  return wickK(air, (atK) => {
    const radiated = k.stefanBoltzmann * emissivity * (surroundings - radiant(atK)) + absorbed;
    return radiated / cylinder((atK + airK) / 2, air);
  });
}

/** How warm a wet wick stays that something else warms by so many kelvin, at each temperature of its own. */
function wickK(air: AirAround, warmedK: (atK: number) => number): number {
  const { airK, vapourHpa, pressureHpa } = air;
  const gains = (atK: number) => {
    const wetHpa = saturationHpa(atK);
    // Water boils there: no wick is as warm.
    if (wetHpa >= pressureHpa) return Number.NEGATIVE_INFINITY;
    const evaporated =
      coolingK((atK + airK) / 2, air) * ((wetHpa - vapourHpa) / (pressureHpa - wetHpa));
    return airK - evaporated + warmedK(atK) - atK;
  };
  return zeroOf(gains, airK / 2, airK * 2);
}

/** How far a wick cools for each share of its air that is water. */
function coolingK(filmK: number, { pressureHpa }: AirAround): number {
  const { atK, perK, slope, base } = k.vaporization;
  const heat = ((atK - filmK) / perK) * slope + base;
  const schmidt =
    viscosity(filmK) / (density(filmK, pressureHpa) * diffusivity(filmK, pressureHpa));
  const ratio = (k.heatCapacity * k.molarMass.air) / k.molarMass.water;
  return (heat / ratio) * (prandtl / schmidt) ** convection.value.evaporation;
}

/** What a body radiates, over its emissivity and the Stefan–Boltzmann constant; and how warm one is that does. */
const radiant = (atK: number) => atK ** k.radiationPower;
const warmthOf = (radiated: number) => radiated ** (1 / k.radiationPower);

const saturationHpa = (atK: number) => {
  const { enhancement, baseHpa, slope, poleK } = k.saturation;
  return enhancement * baseHpa * Math.exp((slope * (atK - k.zeroCelsiusK)) / (atK - poleK));
};

const density = (atK: number, pressureHpa: number) =>
  (pressureHpa * PASCAL_IN_A_HECTOPASCAL) / (gasConstant * atK);

function viscosity(atK: number): number {
  const { scale, sigma, epsilonK, base, per, slope, omega } = k.viscosity;
  const collisions = ((atK / epsilonK - base) / per) * slope + omega;
  return (scale * Math.sqrt(k.molarMass.air * atK)) / (sigma ** 2 * collisions);
}

function diffusivity(atK: number, pressureHpa: number): number {
  const { scale, power, pressurePower, temperaturePower, ...critical } = k.diffusivity;
  const pressures = critical.criticalPressureAtm.air * critical.criticalPressureAtm.water;
  const temperatures = critical.criticalTemperatureK.air * critical.criticalTemperatureK.water;
  const masses = Math.sqrt(1 / k.molarMass.air + 1 / k.molarMass.water);
  const atOneAtmosphere =
    scale *
    (atK / Math.sqrt(temperatures)) ** power *
    pressures ** pressurePower *
    temperatures ** temperaturePower *
    masses;
  return (atOneAtmosphere / (pressureHpa / critical.atmosphereHpa)) * critical.squareMPerSquareCm;
}

/** W/m² for each kelvin. */
function sphere(filmK: number, air: AirAround): number {
  const { base, slope, reynolds, prandtl: power } = convection.value.sphere;
  const nusselt =
    base + slope * reynoldsOf(filmK, air, globe.diameterM) ** reynolds * prandtl ** power;
  return (nusselt * conducting * viscosity(filmK)) / globe.diameterM;
}

function cylinder(filmK: number, air: AirAround): number {
  const { slope, reynolds, prandtl: power } = convection.value.cylinder;
  const nusselt = slope * reynoldsOf(filmK, air, wick.diameterM) ** reynolds * prandtl ** power;
  return (nusselt * conducting * viscosity(filmK)) / wick.diameterM;
}

function reynoldsOf(
  filmK: number,
  { windMPerS, pressureHpa }: AirAround,
  diameterM: number,
): number {
  return (windMPerS * density(filmK, pressureHpa) * diameterM) / viscosity(filmK);
}

const PASCAL_IN_A_HECTOPASCAL = 100;
const HALVINGS = 50;

/** Where a falling function of temperature crosses zero, between two temperatures on either side of it. */
function zeroOf(falling: (atK: number) => number, lowK: number, highK: number): number {
  let [low, high] = [lowK, highK];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    if (falling(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
