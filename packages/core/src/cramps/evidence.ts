import { against, checked, derived, judged, type Known } from "../rule.ts";
import type { CrampStep, NextStep, Severity } from "./model.ts";

export const protocol = {
  value: {
    stopS: 3,
    holdS: 30,
    rubS: 30,
    maxRounds: 3,
    maxTotalS: 600,
    walkS: 120,
    easyJogS: 300,
    slowerPct: 10,
    endingCramp: 3,
  },
  unit: "s, count, %",
  because: [
    checked("article", "Slowly massage and stretch the muscle that cramps."),
    checked("miller-2022", "Gentle static stretching by the runner until the cramp abates."),
    judged(
      "30 s each, up to three rounds or ten minutes; then walk two minutes and go on at least 10 % slower. A third cramp ends the run.",
    ),
  ],
} as const satisfies Known<unknown>;

/** What a screen may put into the log for somebody whose hands were on the muscle. */
export const screenLogged: Known<{
  readonly held: Severity;
  readonly ends: readonly NextStep["next"][];
  readonly triedBy: Partial<Record<CrampStep["kind"], "stretch" | "massage">>;
}> = {
  value: {
    held: "severe",
    ends: ["end-the-run", "red-flags"],
    triedBy: { stretch: "stretch", rub: "massage" },
  },
  unit: "words of the log",
  because: [
    judged(
      "A cramp that three rounds, or ten minutes, did not end is at the far end of the continuum. Nothing is said of one that let go, and a step counts as tried from when it began.",
    ),
  ],
};

export const jung = {
  value: {
    people: 13,
    crampedWithDrink: 9,
    crampedWithout: 7,
    crampedInBoth: 7,
    onsetWithDrinkMin: 36.8,
    onsetWithoutMin: 14.6,
  },
  unit: "people, min",
  because: [
    checked(
      "jung-2005",
      "13 men, calves tired on purpose at 37 °C: in the seven who cramped with and without a salty carbohydrate drink it took 36.8 min instead of 14.6.",
    ),
    against(checked("jung-2005", "With the salty drink 9 of the 13 cramped, without it 7.")),
    derived("Onset about 2.5 times later, incidence not reduced (exact McNemar p 0.5)."),
  ],
} as const satisfies Known<unknown>;

export const pickleJuice = {
  value: { withWaterS: 133.7, withJuiceS: 84.6, mlPerKg: 1 },
  unit: "s, mL/kg",
  because: [
    checked(
      "miller-pickle-2010",
      "1 mL/kg of pickle juice ended an electrically induced toe cramp 49 s sooner than water, in ten men. Too soon for anything to have been absorbed.",
    ),
    checked(
      "craighead-2017",
      "Sharp spices that act on the same nerve endings made 39 people's calves last 36.9 s before they cramped instead of 27.8, and cramp less hard.",
    ),
    against(
      checked(
        "behringer-2017",
        "In 22 men such spices did not change over a day how easily a calf cramps; a small difference stood at 15 minutes only.",
      ),
    ),
  ],
} as const satisfies Known<unknown>;

export const contested = {
  value: { ultraCrampPct: 14.3 },
  unit: "%",
  because: [
    checked(
      "article",
      "Cramps are often associated with dehydration, and it is critical to replace electrolytes.",
    ),
    against(
      checked(
        "schwellnus-2011",
        "In an Ironman, weight change and electrolytes did not differ between those who cramped and the others; faster racing and earlier cramps did.",
      ),
    ),
    against(
      checked(
        "hoffman-2015",
        "In a 161-km race 14.3 % cramped. No difference in weight or sodium was found; those who cramped had more muscle damage, and cramps before.",
      ),
    ),
    against(
      checked(
        "martinez-navarro-2022",
        "Of 88 marathon finishers those who cramped were no drier and no lower in sodium, and had more muscle damage.",
      ),
    ),
    checked(
      "ironman-three-decades",
      "In 10 553 records of an Ironman's medical tent dehydration went with cramps, odds ratio 1.63 (1.49 to 1.78); sodium was no lower.",
    ),
    checked(
      "lau-2021",
      "A salty drink raised the threshold at which a muscle cramps, plain water lowered it.",
    ),
    checked(
      "maughan-2019",
      "There are probably several kinds of cramp, and no strategy is consistently effective.",
    ),
  ],
} as const satisfies Known<unknown>;

export const whereAndWhen = {
  value: { calfPct: 80, hamstringPct: 66, quadPct: 48, racingPct: 85 },
  unit: "% of runners who cramp",
  because: [
    checked(
      "manjra-1996",
      "Of 536 runners who cramp: calf 80 %, hamstring 66 %, quad 48 %; 85 % while racing. Fast pace 57 %, fatigue 60 %, hills 53 %, poor preparation 42 %.",
    ),
  ],
} as const satisfies Known<unknown>;

export const magnesium = {
  value: { fewerCrampsPct: -9.59, lowPct: -23.14, highPct: 3.97 },
  unit: "% change in cramps",
  because: [
    checked(
      "frusso-1999",
      "In 42 people with night cramps a month of magnesium and a month of placebo did not differ: 11.8 and 11.1 cramps.",
    ),
    checked(
      "magnesium-2020",
      "11 trials, 735 people, mostly older with night cramps: -9.6 % (-23.1 to 4.0), so no clear effect. No trial in exercise cramps is known to us.",
    ),
  ],
} as const satisfies Known<unknown>;

/** What went with cramps where runners were followed. */
export const goesWith = {
  value: {
    earlierCrampsPct: 100,
    earlierCrampsOthersPct: 48,
    firstHalfMin: 144,
    firstHalfOthersMin: 157,
  },
  unit: "% of runners, min for 28 km",
  because: [
    checked(
      "schwellnus-2011b",
      "56 km, 49 runners: of those who cramped 100 % had cramped before, of the others 48 %. They ran the first 28 km in 144 minutes against 157, with equal best times.",
    ),
    checked(
      "schwellnus-2011",
      "210 Ironman triathletes: earlier cramps and racing faster went with cramps.",
    ),
    checked(
      "ironman-three-decades",
      "Who had come to the medical tent with cramps came back with them more often in the same race: odds ratio 2.40 (1.91 to 3.03).",
    ),
    checked(
      "hoffman-2015",
      "161 km: those who cramped had cramped before more often, and had more muscle damage.",
    ),
    checked(
      "martinez-navarro-2022",
      "A marathon: those who cramped had more muscle damage at the finish and a day later.",
    ),
  ],
} as const satisfies Known<unknown>;

export const quinine = {
  value: { reports: 38, deaths: 2 },
  unit: "reports of serious harm in three and a half years, deaths",
  because: [
    checked(
      "fda-quinine-2010",
      "Not approved for cramps. 38 reports of serious harm, most of the blood and some of the kidneys, and two deaths; most had taken it for leg cramps.",
    ),
    judged(
      "No cramp of a run is worth that. Tonic water has little of it, and is no remedy either.",
    ),
  ],
} as const satisfies Known<unknown>;
