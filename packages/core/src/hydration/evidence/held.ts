import { judged, type Known } from "../../rule.ts";

/** How much of what was drunk in the last hour is still in a runner at the finish. */
export const stillInYou = {
  value: 0.5,
  unit: "fraction",
  because: [
    judged("The other half is passed before the start or on the way."),
    judged(
      "Cut to what just fits, the drink would swing by a third with one degree: it comes down as the sweat does, which is always at least as far.",
    ),
  ],
} as const satisfies Known<unknown>;
