import { against, aside, checked, judged, type Known, unverified } from "../rule.ts";

export const coolDown = {
  value: { walkS: 300, stretchFromS: 300 },
  unit: "s",
  because: [checked("article", "Stretch again after the run."), judged("Walk five minutes first.")],
} as const satisfies Known<unknown>;

export const stillHelps = {
  value: { forS: 86_400, byTheClockUpToS: 43_200 },
  unit: "s after the finish",
  because: [
    judged("What may help after a run is shown for a day."),
    judged("A time of day is told for what comes within half a day. Later than that is later."),
  ],
} as const satisfies Known<unknown>;

export const postRunHold = {
  value: 30,
  unit: "s a side",
  because: [
    checked("article", "Hold 30 to 60 seconds after the run, to reduce tightness."),
    checked(
      "post-run-stretches",
      "A linked routine of nine stretches with holds of 15 to 30 seconds.",
    ),
    judged("30 s is inside both."),
  ],
} as const satisfies Known<unknown>;

export const massageDose = {
  value: { fromS: 86_400, minS: 600, maxS: 1200 },
  unit: "s",
  because: [
    checked(
      "article",
      "Sports massage can treat the soreness that follows cramps; regular massage can reduce tightness.",
    ),
    judged(
      "10 to 20 minutes, a day or more after a hard run, if you are sore. No trial of massage against cramps was found.",
    ),
  ],
} as const satisfies Known<unknown>;

export const rollerDose = {
  value: { fromS: 1800, minS: 30, maxS: 120, sets: 2, defaultS: 60 },
  unit: "s, sets",
  because: [
    checked("article", "A foam roller or another massage tool at home."),
    checked(
      "behm-roller-2020",
      "One to three sets of 30 to 120 s, 2 to 4 s a roll, for range of motion.",
    ),
    judged("60 s twice for calf, hamstring and quad. Off bone, varicose veins and bruises."),
  ],
} as const satisfies Known<unknown>;

export const socks = {
  value: { fromS: 3600, minS: 7200, maxS: 28_800, minMmHg: 15, maxMmHg: 20 },
  unit: "s, mmHg",
  because: [
    checked(
      "article",
      "Compression socks help blood return, may help with cramps while running, and shorten recovery.",
    ),
    checked(
      "montoye-2021",
      "Ten people who are not very active, socks worn during a treadmill test, not blinded: soreness 35 to 42 % lower at 24 h and 40 to 61 % at 48 h. It measured neither cramps nor the time to recover.",
    ),
    checked(
      "mota-2020",
      "21 studies: better performance in few; may help muscle function and soreness after. Cramps were not looked at.",
    ),
    against(checked("rider-2014", "Runners lasted longer without the socks.")),
    aside(
      checked(
        "mizuno-2017",
        "Tights, not socks, on a treadmill: 15 mmHg did better than 30 mmHg in two-hour runs of eight men.",
      ),
    ),
    judged(
      "15 to 20 mmHg, worn for some hours after the run. Nothing shows that they prevent cramps.",
    ),
    unverified(
      "clinical-pattern",
      "Not with artery disease, numb feet, wounds, or a leg that may have a clot.",
    ),
  ],
} as const satisfies Known<unknown>;

export const calfStrength = {
  value: { sets: 3, repetitions: 15, minPerWeek: 2, maxPerWeek: 3, stepKg: 5, nextDayS: 86_400 },
  unit: "sets, repetitions, sessions a week, kg, s",
  because: [
    aside(
      checked(
        "alfredson-1998",
        "Heel drops, 3 x 15, knee straight and bent, twice a day for 12 weeks, in 15 people with a sore Achilles tendon.",
      ),
    ),
    checked(
      "martinez-navarro-2022",
      "25 % of those who cramped trained strength, against 48 % of the others.",
    ),
    against(checked("martinez-navarro-2022", "Among 88 runners that difference may be chance.")),
    aside(
      checked(
        "behringer-2014",
        "Cramps made by electricity twice a week: after three weeks a calf took 33.3 Hz to cramp instead of 23.3. What that means on a run is not known.",
      ),
    ),
    unverified(
      "miller-2022",
      "Training of nerve and muscle is named among what may help; case reports stand behind it.",
    ),
    judged("For cramps an inference: 3 x 15, straight and bent knee, two or three times a week."),
  ],
} as const satisfies Known<unknown>;

export const sleepHours = {
  value: { fromS: 43_200, minH: 7, maxH: 9 },
  unit: "s, h",
  because: [
    unverified("clinical-pattern", "Adults sleep 7 to 9 hours."),
    judged("Easy days for one or two after a bad cramp."),
  ],
} as const satisfies Known<unknown>;

export const urineCheck = {
  value: 5400,
  unit: "s after the finish",
  because: [
    checked(
      "article",
      "After the run, dark yellow urine means keep drinking; light lemonade means you are fine.",
    ),
    judged("An hour and a half later; what was just drunk has passed by then."),
  ],
} as const satisfies Known<unknown>;

export const rehydrateWindow = {
  value: { fromS: 900, minS: 7200, maxS: 21_600 },
  unit: "s",
  because: [
    checked("article", "Rehydrate with water or a sports drink."),
    judged("As thirst says, over two to six hours."),
  ],
} as const satisfies Known<unknown>;

export const flightHome = {
  value: { fromS: 18_000 },
  unit: "s in the air",
  because: [
    checked(
      "cochrane-flights-2021",
      "Twelve trials, 2918 passengers, flights of more than five hours: with compression stockings clots that nobody felt were rarer.",
    ),
    judged("After a race the same, and getting up to walk as well."),
  ],
} as const satisfies Known<unknown>;

/** What could make somebody drink who has drunk too much. */
export const unsaidAfterAGain = {
  value: ["rehydrate", "urine-check"],
  unit: "steps of recovery",
  because: [
    unverified(
      "eah-consensus-2015",
      "Who gained weight over a run has drunk more than was lost; more to drink makes low sodium worse.",
    ),
    judged("Urine can be dark with low sodium as well, so that it is no reason to drink."),
  ],
} as const satisfies Known<unknown>;
