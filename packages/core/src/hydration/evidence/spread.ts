import { derived, judged, type Known, unverified } from "../../rule.ts";

/** How far runners whom the same estimate describes sweat apart: standard deviations of the logarithm of the rate. */
export const sweatSpreads = {
  value: {
    estimated: { least: 0.3, most: 0.4, fromC: 18, toC: 28, perColderC: 0.01, perWarmerC: 0.0143 },
    /** Of one weighing, and what is left of it however often somebody weighs. */
    weighed: 0.15,
    /** How fast a weigh-in loses its say as that day was warmer or colder, °C. */
    alikeC: 8,
  },
  unit: "log mL/h, °C",
  because: [
    judged(
      "0.30 where the table of rates was made, more outside of it: there nobody has looked. Never more than 0.40.",
    ),
    unverified(
      "limber",
      "In women at 14 °C two published equations were 41 % low and 20 % high (PMID 12165691).",
    ),
    judged("Two weighings of the same runner in the same weather differ by 0.15."),
    judged(
      "A weigh-in counts by a bell around its temperature: there is no degree at which it is lost.",
    ),
    judged(
      "One far below the others does not move the middle of five, and one more would make the estimate surer: together they would tell a runner to drink more after a day of little sweat. So no weigh-in lifts the low end past what it says.",
    ),
  ],
} as const satisfies Known<unknown>;

/** Of ten runners like this one nine sweat more than the low end, and one more than the high end. */
export const sweatQuantiles = {
  value: { low: -1.2816, high: 1.2816 },
  unit: "standard deviations",
  because: [
    derived("The tenth and the ninetieth centile of a normal distribution."),
    judged(
      "Drinking more than one sweats can kill, drinking less rarely does: so the ceiling is a low quantile, and not the middle.",
    ),
  ],
} as const satisfies Known<unknown>;
