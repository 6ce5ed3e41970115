import { against, checked, derived, judged, type Known, unverified } from "../../rule.ts";
import { type HealthCondition, mayBeAny } from "../../runner.ts";

export const articleRate = {
  value: { minMlPerH: 532.323, maxMlPerH: 709.764 },
  unit: "mL/h",
  because: [
    checked("article", "As a rule of thumb 6 to 8 oz every 20 minutes."),
    derived("Three portions an hour: 18 to 24 oz/h."),
  ],
} as const satisfies Known<unknown>;

export const drinkInterval = {
  value: 1200,
  unit: "s",
  because: [
    checked("article", "Every 20 minutes."),
    derived("No drink falls at or after the finish."),
  ],
} as const satisfies Known<unknown>;

export const gutCeiling = {
  value: 800,
  unit: "mL/h",
  because: [
    checked("noakes-2003", "Marathon runners: as thirst says, no more than 400 to 800 mL/h."),
    checked(
      "lambert-2008",
      "The stomach empties 12.0 to 12.3 mL a minute while running, about 0.73 L/h, and that did not train.",
    ),
    judged("0.8 L/h is kept as the default ceiling for everyone."),
  ],
} as const satisfies Known<unknown>;

/** How far under the ceiling the least of the band begins. */
export const roomUnderCeiling = {
  value: 0.75,
  unit: "fraction of the ceiling",
  because: [
    judged(
      "The least of a band is never its most: from three quarters of the ceiling on, thirst has something to choose from.",
    ),
  ],
} as const satisfies Known<unknown>;

export const massLossLimit = {
  value: 0.02,
  unit: "fraction of body mass",
  because: [
    checked(
      "acsm-fluid-2007",
      "The goal of drinking is to stay within 2 % of body mass, without drinking more than sweat losses.",
    ),
    checked("nata-fluid-2017", "Measure your own sweat rate; drink enough and not too much."),
  ],
} as const satisfies Known<unknown>;

export const gainMarksTooMuch = {
  value: { oddsRatio: 4.2, low: 2.2, high: 8.2 },
  unit: "odds of low blood sodium after a gain",
  because: [
    checked("eah-consensus-2015", "Drink to thirst."),
    checked(
      "almond-2005",
      "In 488 Boston runners, gaining weight went with low blood sodium: odds ratio 4.2 (2.2 to 8.2).",
    ),
    checked(
      "montain-2006",
      "Drinking above the sweat rate is the primary cause of low blood sodium.",
    ),
  ],
} as const satisfies Known<unknown>;

export const sportsDrinkFrom = {
  value: { durationS: 5400, wbgtC: 23, sweatRateMlPerH: 1200, everyNthMark: 2 },
  unit: "s, °C WBGT, mL/h, count",
  because: [
    checked("article", "From 90 minutes some of the fluid is a sports drink."),
    checked(
      "lau-2021",
      "Ten people who replaced a 1.5 to 2 % loss with plain water had a lower cramp threshold after; with a salty drink a higher one.",
    ),
    against(
      checked(
        "jung-2005",
        "With a drink twice as salty as most sports drinks cramps came later, but not less often.",
      ),
    ),
    judged("Also in the heat and for heavy sweaters before 90 minutes; every second drink."),
  ],
} as const satisfies Known<unknown>;

export const sportsDrinkLeftOutWith: Known<readonly HealthCondition[]> = {
  value: ["salt-restriction", "unknown-condition"],
  unit: "health conditions",
  because: [
    judged("A sports drink holds salt. With a limit on salt the plan names none during the run."),
    mayBeAny,
  ],
};

export const sportsDrinkSodium = {
  value: { minMEqPerL: 20, maxMEqPerL: 30 },
  unit: "mEq/L",
  because: [checked("acsm-fluid-2007", "A sports drink: 20 to 30 mEq of sodium a litre.")],
} as const satisfies Known<unknown>;

export const sodiumMolarMass = {
  value: { sodiumGPerMol: 22.99, saltGPerMol: 58.44 },
  unit: "g/mol",
  because: [derived("Molar masses of sodium and of table salt.")],
} as const satisfies Known<unknown>;

export const sweatSodium = {
  value: { meanMmolPerL: 35.9, lowMmolPerL: 18.2, highMmolPerL: 70.8 },
  unit: "mmol/L",
  because: [
    checked(
      "baker-2016",
      "Whole-body sweat sodium, predicted from patches in 506 athletes: 35.9 ± 10.4 mmol/L (18.2 to 70.8).",
    ),
  ],
} as const satisfies Known<unknown>;

export const saltShotRule = {
  value: { maxPackets: 1, withAtLeastMl: 240, packetMinG: 0.5, packetMaxG: 1 },
  unit: "count, mL, g",
  because: [
    checked(
      "article",
      "Before a long run or a race some runners take a small packet of salt, followed by water. It is not for everyone.",
    ),
    unverified("limber", "A packet holds 0.5 to 1 g. Read the label."),
    judged(
      "Only with the drink an hour before, one packet at most, never for the first time on race day.",
    ),
    against(
      checked(
        "almond-2005",
        "What was in the drink did not go with low blood sodium. Salt does not make drinking too much safe.",
      ),
    ),
  ],
} as const satisfies Known<unknown>;

export const saltShotSuppressedBy = {
  value: [
    "hypertension",
    "heart-disease",
    "kidney-disease",
    "liver-disease",
    "pregnancy",
    "diuretic",
    "ace-inhibitor-or-arb",
    "lithium",
    "salt-restriction",
    "under-18",
    "unknown-condition",
  ],
  unit: "health conditions",
  because: [
    checked("article", "Sodium needs vary, and a salt shot might not be for everyone."),
    judged("With any of these a clinician is asked first."),
    mayBeAny,
  ],
} as const satisfies Known<unknown>;
