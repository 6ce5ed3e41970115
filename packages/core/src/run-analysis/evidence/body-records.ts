import { checked, judged, type Known } from "../../rule.ts";

/** Which drinks of a file are those of a run. */
export const drunkOnARun = {
  value: { sameGlassWithinS: 60, sameGlassWithinMl: 5, mostMl: 30_000 },
  unit: "s, mL",
  because: [
    checked(
      "sweat-test-form",
      "Weigh dry and with little on, before and after; count what was drunk and passed.",
    ),
    judged(
      "From the start to the end, both included. What was drunk before is not of the run, and what was drunk after makes up for it.",
    ),
    judged(
      "Two programs that tell of one glass do so within a minute, and round it to their own unit: 12 oz is 355 mL. Two glasses of one program are two.",
    ),
    judged(
      "A day's sum of what was drunk in activities is that of a run only where it was the only one of that day, and no drink is known by its time.",
    ),
    judged(
      "More than the log takes of one run, 30 L, is a fault of a program, and nothing is offered.",
    ),
  ],
} as const satisfies Known<unknown>;

/** Which weights of a scale make a weigh-in of a run. */
export const weighedAroundARun = {
  value: { beforeS: 3600, afterS: 3600 },
  unit: "s",
  because: [
    checked(
      "sweat-test-form",
      "Weigh dry and with little on, before and after; count what was drunk and passed.",
    ),
    judged(
      "Within an hour before the start and an hour after the end. Breath and skin take about 50 g an hour at rest, half of what a scale shows; a meal or a toilet takes ten times that, and in an hour there is seldom more than one.",
    ),
    judged(
      "Two scales differ by more than a runner sweats, so both weights are of one. A drink or another run between a weight and the run makes it a weight of something else.",
    ),
    judged(
      "Nobody knows of a weight in a file whether it was taken dry, or after a meal. So it is offered, and measures nothing until the runner takes it over.",
    ),
  ],
} as const satisfies Known<unknown>;
