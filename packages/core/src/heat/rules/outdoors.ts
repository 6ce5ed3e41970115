import type { Rule } from "../../rule.ts";
import { type Celsius, celsius, type MetersPerSecond, type Percent } from "../../units.ts";
import {
  convection,
  directSun,
  moistAir,
  thermometers,
  wbgtShares,
  windProfile,
} from "../evidence/outdoors.ts";
import { shownIn } from "./balance.ts";

/** The weather outdoors as a station or a forecast has it. */
export type Outdoors = {
  readonly airTemperatureC: Celsius;
  readonly relativeHumidityPct: Percent;
  readonly pressureHpa: number;
  /** The mean wind at 10 m. */
  readonly windMPerS: MetersPerSecond;
  /** On level ground, from sun and sky, W/m². */
  readonly radiationWPerM2: number;
  /** The share of it that comes straight from the sun, 0 to 1. */
  readonly directShare: number;
  /** The cosine of the sun's zenith angle: 1 overhead, 0 at the horizon, below it negative. */
  readonly sunCosine: number;
};

type Stirred = Pick<Outdoors, "windMPerS" | "radiationWPerM2" | "sunCosine">;

/** The heat stress of a run in the open, with its sun and its wind. */
export const outdoorWbgt: Rule<Outdoors, { wbgtC: Celsius }> = {
  id: "heat.outdoor-wbgt",
  statement:
    "With sun and wind known, the wet bulb globe temperature is reckoned from what a globe and a wet wick take in and give off. More sun or less wind never reads cooler.",
  grade: "general-guidance",
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

/** The same as it was published: with the steps of its table, and a night sky that cools. */
export function liljegrenWbgtC(outdoors: Outdoors): Celsius {
  return wbgtOf({ ...outdoors, ...shown(outdoors) });
}

const shown = (outdoors: Outdoors) => shownIn({ ...outdoors, windAt2MMPerS: windAt2M(outdoors) });

type Parts = Pick<Outdoors, "airTemperatureC"> & Omit<ReturnType<typeof shown>, "wetBulbC">;

function wbgtOf({ airTemperatureC, globeC, naturalWetBulbC }: Parts): Celsius {
  const { naturalWetBulb, globe, air } = wbgtShares.value;
  return celsius(naturalWetBulb * naturalWetBulbC + globe * globeC + air * airTemperatureC);
}

/** This weather, and on each other side of a step what may be hotter: a little less sun, or a little more wind. */
function hotterSides(outdoors: Outdoors): Outdoors[] {
  const { radiationFromWPerM2, windFromMPerS, byNight } = windProfile.value;
  const isDay = outdoors.sunCosine > 0;
  const justBelow = (step: number) => step * (1 - Number.EPSILON);
  const radiation = isDay
    ? radiationFromWPerM2.filter((step) => step > 0 && step <= outdoors.radiationWPerM2)
    : [];
  const wind = (isDay ? windFromMPerS : [byNight.stirredFromMPerS]).filter(
    (step) => step > outdoors.windMPerS,
  );
  return [outdoors.radiationWPerM2, ...radiation.map(justBelow)].flatMap((radiationWPerM2) =>
    [outdoors.windMPerS, ...wind].map((windMPerS) => ({
      ...outdoors,
      radiationWPerM2,
      windMPerS: windMPerS as MetersPerSecond,
    })),
  );
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

export const outdoorRules = [outdoorWbgt] as const;
