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
