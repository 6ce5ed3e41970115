import { checked, judged, type Known, unverified } from "../../rule.ts";

/** What counts as a day in the heat, and how far back it is looked for. */
export const heatDay = {
  value: { withinDays: 14, longerThanS: 3600, aboveWbgtC: 18 },
  unit: "d, s, °C WBGT",
  because: [
    checked(
      "racinais-2015",
      "To get used to heat takes exercise in it again and again, over one to two weeks.",
    ),
    checked(
      "daanen-2017",
      "Much of what heat changes comes in the first week, most of it in ten to fourteen days; with each day without heat some 2.5 % is lost.",
    ),
    unverified("racinais-2015", "Sessions of at least an hour a day."),
    judged("Above 18 °C the yellow flag flies: from there on heat costs a run something."),
  ],
} as const satisfies Known<unknown>;

export const enoughHeatDays = {
  value: 5,
  unit: "d",
  because: [
    checked(
      "daanen-2017",
      "Five days of heat or more settle what changes in the heart rate and the body's warmth.",
    ),
    judged("Those studies were of days in a row; days in two weeks are counted as they fall."),
  ],
} as const satisfies Known<number>;
