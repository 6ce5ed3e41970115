import { derived, judged, type Known, unverified } from "../../rule.ts";

/** Where the sun is, in degrees, by the days since noon of the first of January 2000. */
export const solarOrbit = {
  value: {
    epochMs: 946_728_000_000,
    longitude: { at: 280.459, perDay: 0.98564736 },
    anomaly: { at: 357.529, perDay: 0.98560028 },
    centre: { once: 1.915, twice: 0.02 },
    obliquity: { at: 23.439, perDay: -0.00000036 },
    sidereal: { at: 280.46061837, perDay: 360.98564736629 },
  },
  unit: "°, days, ms",
  because: [
    unverified(
      "astronomical-almanac",
      "Mean longitude, mean anomaly, equation of the centre, obliquity and sidereal time, to 0.01° between 1950 and 2050.",
    ),
  ],
} as const satisfies Known<unknown>;

/** How much a clear sky lets through, and what stands between the sun and a runner. */
export const skies = {
  value: {
    clear: { wPerM2: 1098, thinning: 0.057 },
    shares: { sun: 1, cloud: 0.25, shade: 0.2, dark: 0 },
    above: { wPerM2: 1367, base: 3, slope: -1.34, inverse: -1.65 },
    /** From this share of what comes in above the air on; and what a wick under an overhead sun would take of diffuse light. */
    steady: { from: 0.537, wick: 1.5189 },
  },
  unit: "W/m², shares of 1",
  because: [
    unverified(
      "haurwitz-1945",
      "Under a clear sky 1098 c exp(-0.057 / c), with c the cosine of the zenith angle.",
    ),
    unverified("kasten-czeplak-1980", "Under a whole cover of cloud a quarter of it is left."),
    unverified(
      "liljegren-2008",
      "The share that comes straight from the sun is exp(3 - 1.34 s - 1.65 / s), with s the share of what comes in above the air.",
    ),
    derived(
      "From 0.54 of it on the published share grows so fast that a wick under a high sun takes less of a stronger one. There it grows only as fast as leaves the wick as warm; it differs by 0.07 at most.",
    ),
    judged("In the shade a fifth is left, and none of it straight from the sun."),
    derived("At noon in summer that is about 900, 230 and 180 W/m²."),
  ],
} as const satisfies Known<unknown>;
