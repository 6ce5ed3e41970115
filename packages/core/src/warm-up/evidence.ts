import { against, checked, judged, type Known } from "../rule.ts";
import type { ExerciseName } from "./model.ts";

export const slowJog = {
  value: 600,
  unit: "s",
  because: [checked("article", "Jog slowly for 10 minutes, then do warm-up exercises.")],
} as const satisfies Known<unknown>;

export const articleHold = {
  value: { leastS: 30, mostS: 60 },
  unit: "s",
  because: [
    checked("article", "Hold static stretches for 30 to 60 seconds, before and after the run."),
  ],
} as const satisfies Known<unknown>;

export const holdBefore = {
  value: 30,
  unit: "s a side",
  because: [
    checked(
      "behm-2016",
      "Static stretching of 60 s or more a muscle cost 4.6 % of performance, less than 60 s cost 1.1 %, and nothing clear when dynamic work follows.",
    ),
    against(
      checked(
        "miller-stretch-2018",
        "Stretching did not raise the threshold at which a muscle cramps.",
      ),
    ),
    judged("The low end of the article's range, gently, and always followed by the exercises."),
  ],
} as const satisfies Known<unknown>;

export const legStretches: Known<readonly ExerciseName[]> = {
  value: [
    "calf-stretch-knee-straight",
    "calf-stretch-knee-bent",
    "hamstring-stretch",
    "quad-stretch",
    "foot-stretch",
  ],
  unit: "stretches",
  because: [
    checked("article", "Stretch statically before and after the run."),
    judged(
      "The five muscles that cramp most in runners, each side. No bounce, no more than mild discomfort.",
    ),
  ],
};

export const articleExercises: Known<readonly ExerciseName[]> = {
  value: ["butt-kicks", "high-knees", "jumping-jacks"],
  unit: "exercises",
  because: [checked("article", "Such as butt kicks, jumping jacks or high knees.")],
};

export const addedExercises: Known<readonly ExerciseName[]> = {
  value: ["leg-swings", "walking-lunges", "skips"],
  unit: "exercises",
  because: [judged("Movements through the range that running uses.")],
};

export const raceExercises: Known<readonly ExerciseName[]> = {
  value: ["leg-swings", "walking-lunges", "strides"],
  unit: "exercises",
  because: [judged("Before a race a few strides take the place of the skips.")],
};

export const exerciseTime = {
  value: 30,
  unit: "s",
  because: [judged("Half a minute each: six of them take three minutes.")],
} as const satisfies Known<unknown>;
