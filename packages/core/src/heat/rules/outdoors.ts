import type { Rule } from "../../rule.ts";
import {
  type Celsius,
  celsius,
  type Degrees,
  degrees,
  type Hectopascals,
  hectopascals,
  type MetersPerSecond,
  metersPerSecond,
  type Percent,
  type WattsPerSquareMeter,
  wattsPerSquareMeter,
} from "../../units.ts";
import {
  convection,
  directSun,
  moistAir,
  outdoorsUnknown,
  thermometers,
  wbgtShares,
  windProfile,
} from "../evidence/outdoors.ts";
import { shownIn } from "./balance.ts";
import { directShareOf } from "./sun.ts";

/** The weather outdoors as a station or a forecast has it. */
export type Outdoors = {
  readonly airTemperatureC: Celsius;
  readonly relativeHumidityPct: Percent;
  readonly pressureHpa: Hectopascals;
  /** The mean wind at 10 m. */
  readonly windMPerS: MetersPerSecond;
  /** On level ground, from sun and sky, W/m². */
  readonly radiationWPerM2: WattsPerSquareMeter;
  /** The share of it that comes straight from the sun, 0 to 1; left out, it is estimated. */
  readonly directShare?: number | undefined;
  /** The cosine of the sun's zenith angle: 1 overhead, 0 at the horizon, below it negative. */
  readonly sunCosine: number;
};

type Stirred = Pick<Outdoors, "windMPerS" | "radiationWPerM2" | "sunCosine">;

/** The heat stress of a run in the open, with its sun and its wind: what advice stands on. */
export const outdoorWbgt: Rule<Outdoors, { wbgtC: Celsius }> = {
  id: "heat.outdoor-wbgt",
  statement:
    "With sun and wind known, the wet bulb globe temperature is reckoned from what a globe and a wet wick take in and give off. More sun or less wind never reads cooler.",
  because: [...wbgtShares.because, ...windProfile.because],
  values: { wbgtShares, thermometers, moistAir, convection, directSun, windProfile },
  decide(outdoors) {
    const { airTemperatureC } = outdoors;
    const asHot = hotterSides(outdoors).map((side) => {
      const { globeC, naturalWetBulbC, wetBulbC } = shown(side);
      return wbgtOf({
        airTemperatureC,
        globeC: celsius(Math.max(globeC, airTemperatureC)),
        naturalWetBulbC: celsius(Math.max(naturalWetBulbC, wetBulbC)),
      });
    });
    return { wbgtC: celsius(Math.max(...asHot)) };
  },
};

/**
 * The same as it was published, with the steps of its table and a night sky that cools: for a whole row of a
 * station, so that it can be laid beside what others reckon from the same row. It is up to 0.8 °C cooler than advice
 * just below a step of wind, and nowhere hotter.
 */
export const stationWbgt: Rule<Outdoors, { wbgtC: Celsius }> = {
  id: "heat.station-wbgt",
  statement:
    "Where a station gives wind, radiation, the share of direct sun and the height of the sun, the published model answers as it stands, to be compared with others.",
  because: [...wbgtShares.because, ...windProfile.because],
  values: { wbgtShares, thermometers, moistAir, convection, directSun, windProfile },
  decide: (outdoors) => ({ wbgtC: wbgtOf({ ...outdoors, ...shown(outdoors) }) }),
};

const shown = (outdoors: Outdoors) =>
  shownIn({
    ...outdoors,
    directShare:
      outdoors.directShare ?? directShareOf(outdoors.radiationWPerM2, outdoors.sunCosine),
    windAt2MMPerS: windAt2M(outdoors),
  });

type Parts = Pick<Outdoors, "airTemperatureC"> & Omit<ReturnType<typeof shown>, "wetBulbC">;

function wbgtOf({ airTemperatureC, globeC, naturalWetBulbC }: Parts): Celsius {
  const { naturalWetBulb, globe, air } = wbgtShares.value;
  return celsius(naturalWetBulb * naturalWetBulbC + globe * globeC + air * airTemperatureC);
}

/** This weather, and on each other side of a step what may be hotter: a little less sun, none, or a little more wind. */
function hotterSides(outdoors: Outdoors): Outdoors[] {
  const { radiationFromWPerM2, windFromMPerS, byNight } = windProfile.value;
  if (outdoors.sunCosine <= 0) return withMoreWind(outdoors, [byNight.stirredFromMPerS]);
  const justBelow = (step: number) => wattsPerSquareMeter(step * (1 - Number.EPSILON));
  const dimmer = radiationFromWPerM2
    .filter((step) => step > 0 && step <= outdoors.radiationWPerM2)
    .map(justBelow);
  const byDay = [outdoors.radiationWPerM2, ...dimmer].map((radiationWPerM2) => ({
    ...outdoors,
    radiationWPerM2,
  }));
  const afterSunset = { ...outdoors, radiationWPerM2: wattsPerSquareMeter(0), sunCosine: 0 };
  return [
    ...byDay.flatMap((side) => withMoreWind(side, windFromMPerS)),
    ...hotterSides(afterSunset),
  ];
}

function withMoreWind(outdoors: Outdoors, stepsMPerS: readonly number[]): Outdoors[] {
  const windier = stepsMPerS.filter((step) => step > outdoors.windMPerS).map(metersPerSecond);
  return [outdoors.windMPerS, ...windier].map((windMPerS) => ({ ...outdoors, windMPerS }));
}

function windAt2M(stirred: Stirred): number {
  const { measuredAtM, runnerAtM, exponents } = windProfile.value;
  return stirred.windMPerS * (runnerAtM / measuredAtM) ** exponents[classOf(stirred)];
}

type StabilityClass = keyof (typeof windProfile)["value"]["exponents"];

/** How the air is stirred: from 1, by a strong sun, to 5, on a calm night. */
function classOf({ windMPerS, radiationWPerM2, sunCosine }: Stirred): StabilityClass {
  const { radiationFromWPerM2, windFromMPerS, byDay, byNight } = windProfile.value;
  if (sunCosine <= 0) return windMPerS >= byNight.stirredFromMPerS ? byNight.stirred : byNight.calm;
  const column = radiationFromWPerM2.findIndex((step) => radiationWPerM2 >= step);
  const row = windFromMPerS.findIndex((step) => windMPerS >= step);
  return byDay[row]?.[column] ?? byNight.stirred;
}

/** The wind and the sun to reckon with where nobody knows them. */
export const assumedOutdoors: Rule<
  Record<never, never>,
  {
    readonly windAt10MMPerS: MetersPerSecond;
    readonly sunElevationDeg: Degrees;
    readonly pressureHpa: Hectopascals;
  }
> = {
  id: "heat.assumed-outdoors",
  statement:
    "Where the sun is told and the wind or the height of the sun is not, a light breeze and a sun half-way up are reckoned with, and the answer says so.",
  because: outdoorsUnknown.because,
  values: { outdoorsUnknown },
  decide() {
    const { windAt10MMPerS, sunElevationDeg, pressureHpa } = outdoorsUnknown.value;
    return {
      windAt10MMPerS: metersPerSecond(windAt10MMPerS),
      sunElevationDeg: degrees(sunElevationDeg),
      pressureHpa: hectopascals(pressureHpa),
    };
  },
};

export const outdoorRules = [outdoorWbgt, stationWbgt, assumedOutdoors] as const;
