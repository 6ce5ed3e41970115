import type { Sky } from "../../conditions.ts";
import type { Rule } from "../../rule.ts";
import { type Degrees, degrees, MS_IN_A_DAY, within } from "../../units.ts";
import { directSun } from "../evidence/outdoors.ts";
import { skies, solarOrbit } from "../evidence/sun.ts";
import type { Coordinates } from "../model.ts";

/** A place and an instant. */
export type Moment = Coordinates & { readonly atMs: number };

/** How high the sun stands. */
export const sunHeight: Rule<Moment, { sunCosine: number }> = {
  id: "heat.sun-height",
  statement: "How high the sun stands follows from the place, the day and the hour.",
  because: solarOrbit.because,
  values: { solarOrbit },
  decide({ latitudeDeg, longitudeDeg, atMs }) {
    const { epochMs, longitude, anomaly, centre, obliquity, sidereal } = solarOrbit.value;
    const days = (atMs - epochMs) / MS_IN_A_DAY;
    const on = (angle: { at: number; perDay: number }) => angle.at + angle.perDay * days;
    const mean = radians(on(anomaly));
    const ecliptic = radians(
      on(longitude) + centre.once * Math.sin(mean) + centre.twice * Math.sin(mean + mean),
    );
    const tilt = radians(on(obliquity));
    const ascension = Math.atan2(Math.cos(tilt) * Math.sin(ecliptic), Math.cos(ecliptic));
    const declination = Math.asin(Math.sin(tilt) * Math.sin(ecliptic));
    const hourAngle = radians(on(sidereal) + longitudeDeg) - ascension;
    const latitude = radians(latitudeDeg);
    return {
      sunCosine:
        Math.sin(latitude) * Math.sin(declination) +
        Math.cos(latitude) * Math.cos(declination) * Math.cos(hourAngle),
    };
  },
};

/** What reaches level ground under a sky that somebody has described in a word. */
export const radiationUnder: Rule<
  { readonly sky: Sky; readonly sunCosine: number },
  { radiationWPerM2: number; directShare: number }
> = {
  id: "heat.radiation",
  statement:
    "Sun, cloud, shade or dark: how much of the sun reaches a runner is estimated from that and from how high it stands.",
  because: skies.because,
  values: { skies, directSun },
  decide({ sky, sunCosine }) {
    const { clear, shares } = skies.value;
    if (sunCosine <= 0 || sky === "dark") return { radiationWPerM2: 0, directShare: 0 };
    const open = clear.wPerM2 * sunCosine * Math.exp(-clear.thinning / sunCosine);
    const radiationWPerM2 = shares[sky] * open;
    const directShare = sky === "shade" ? 0 : directShareOf(radiationWPerM2, sunCosine);
    return { radiationWPerM2, directShare };
  },
};

/**
 * Of what a station or a forecast measures, the share that comes straight from the sun. It grows no faster with the
 * sun than leaves a wick at noon as warm: brighter is never cooler.
 */
export function directShareOf(radiationWPerM2: number, sunCosine: number): number {
  const { above, steady } = skies.value;
  const { most, noneBelowCosine } = directSun.value;
  if (sunCosine < noneBelowCosine || radiationWPerM2 <= 0) return 0;
  const published = (through: number) =>
    Math.exp(above.base + above.slope * through + above.inverse / through);
  const through = radiationWPerM2 / (above.wPerM2 * sunCosine);
  if (through <= steady.from) return published(through);
  const taken = steady.from * (steady.wick - published(steady.from));
  return Math.min(most, steady.wick - taken / through);
}

const HALF_TURN_DEG = 180;
const radians = (degrees: number) => (degrees / HALF_TURN_DEG) * Math.PI;

/** The sine of a height above the horizon is the cosine of the angle from overhead. */
export function cosineAt(elevation: Degrees): number {
  return Math.sin(radians(elevation));
}

export function elevationAt(sunCosine: number): Degrees {
  return degrees((Math.asin(within(sunCosine, [-1, 1])) / Math.PI) * HALF_TURN_DEG);
}

export const sunRules = [sunHeight, radiationUnder] as const;
