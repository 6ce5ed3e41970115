import { aside, checked, judged, type Known } from "../rule.ts";
import { type HealthCondition, mayBeAny } from "../runner.ts";

/** The last hour and a half, in seconds from the start. */
export const lastHour = {
  value: {
    drinkS: -3600,
    stopDrinkingS: -2700,
    toiletS: -1500,
    jogS: -1440,
    stretchS: -840,
    exercisesS: -540,
    startDrinkS: -360,
    lineUpS: -300,
  },
  unit: "s from the start",
  because: [
    checked(
      "article",
      "Drink an hour before, stop, use the toilet, jog for ten minutes, stretch, exercise, drink a little, line up.",
    ),
    judged("So spaced that each step has its time and the small drink comes last."),
  ],
} as const satisfies Known<unknown>;

export const dayOfTheRun = {
  value: { atLeastBeforeS: 21_600 },
  unit: "s before the start",
  because: [
    judged(
      "A run soon after midnight is prepared on the evening before, whatever the calendar says: its day begins six hours before it at the latest.",
    ),
  ],
} as const satisfies Known<unknown>;

export const longRaceFrom = {
  value: 14_400,
  unit: "s",
  because: [
    checked(
      "almond-2005",
      "Low blood sodium went with more than four hours on the course: odds ratio 7.4 against under three and a half.",
    ),
    checked("eah-consensus-2015", "Drink to thirst."),
  ],
} as const satisfies Known<unknown>;

export const lightRunner = {
  value: 55,
  unit: "kg",
  because: [
    checked(
      "almond-2005",
      "Low blood sodium went with the extremes of body mass index. In simple comparisons it went with women too, and no longer once weight gain and time were counted in.",
    ),
    judged("Under 55 kg the extra caution is said."),
  ],
} as const satisfies Known<unknown>;

export const carefulWith: Known<readonly HealthCondition[]> = {
  value: ["nsaid", "unknown-condition"],
  unit: "health conditions",
  because: [
    judged("With an anti-inflammatory on the day the extra caution is said."),
    aside(
      checked("almond-2005", "Anti-inflammatories did not go with low blood sodium in Boston."),
    ),
    mayBeAny,
  ],
};

export const precedence = {
  value: [
    "red flag",
    "never past sweat loss",
    "thirst",
    "your own data",
    "the article",
    "population models",
  ],
  unit: "first to last",
  because: [judged("Nobody is to be harmed by advice. What can harm most decides first.")],
} as const satisfies Known<unknown>;

export const leastChange = {
  value: { mL: 5, s: 1 },
  unit: "mL, s",
  because: [judged("The finest step that is printed: 5 mL, and a second.")],
} as const satisfies Known<unknown>;

/** What a watch is told of a run. */
export const watchWorkout = {
  value: { slowestShare: 0.5, alikeS: 2, shortestM: 50, mostSteps: 47 },
  unit: "fraction of the speed, s, m, steps",
  because: [
    judged(
      "A watch wants two ends for a pace. The fast end is the plan's own. The slow end is half its speed, about a walk: who walks through a water table or eases off is not told to hurry.",
    ),
    judged(
      "Stretches that two seconds tell apart are one step, and what is shorter than 50 m goes with its neighbour: a watch that buzzes every minute is not listened to.",
    ),
    judged(
      "At most fifty steps: that is recalled of watches by Garmin, and was found in no document of theirs. Three of them are the warm-up, the line and the walk after.",
    ),
  ],
} as const satisfies Known<unknown>;
