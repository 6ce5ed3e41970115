import { judged, type Known } from "../../rule.ts";

/** How hours are compared. */
export const hoursToRun = {
  value: { by: "WBGT" },
  unit: "°C WBGT",
  because: [
    judged(
      "Air, humidity, sun and wind of an hour are weighed as a race weighs them for its flag.",
    ),
  ],
} as const satisfies Known<unknown>;

/** Where a runner no longer sees the ground. */
export const nightfall = {
  value: { sunBelowDeg: -6 },
  unit: "° above the horizon",
  because: [
    judged(
      "Civil twilight ends with the sun 6° below the horizon. After it nobody sees the ground outdoors without a lamp.",
    ),
  ],
} as const satisfies Known<unknown>;

/** Over which hours a run is flagged. */
export const hoursOfARun = {
  value: { from: "start", to: "finish" },
  unit: "hours",
  because: [
    judged(
      "A morning's start says little of the noon into which a long run goes. The hottest hour is the one that harms.",
    ),
  ],
} as const satisfies Known<unknown>;
