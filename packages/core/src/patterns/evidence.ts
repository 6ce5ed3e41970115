import { against, checked, derived, judged, type Known } from "../rule.ts";

export const jeffreys = {
  value: 0.5,
  unit: "runs, with and without a cramp, before any is counted",
  because: [
    derived(
      "Half a run of each kind: the share believed from 4 cramps in 6 runs is 0.643, between 0.341 and 0.896 nine times in ten.",
    ),
  ],
} as const satisfies Known<unknown>;

export const interval = {
  value: { low: 0.05, high: 0.95, likelierLow: 0.25, likelierHigh: 0.75, middle: 0.5 },
  unit: "share of the belief below",
  because: [
    judged(
      "Lines hold the truth nine times in ten. One runner's log is short, and a wider line would hide the little it says.",
    ),
  ],
} as const satisfies Known<unknown>;

export const lookBack = {
  value: 365,
  unit: "days",
  because: [
    judged("All seasons once. What a body did longer ago says little of what it does now."),
  ],
} as const satisfies Known<unknown>;

export const enoughRuns = {
  value: { runs: 8, exposed: 3, unexposed: 3, cramps: 2 },
  unit: "runs, runs with the thing, runs without it, runs with a cramp",
  because: [judged("Below this a single run turns the answer round.")],
} as const satisfies Known<unknown>;

export const falseAlarm = {
  value: { allowed: 0.05, possibleFrom: 0.9 },
  unit: "chance of a find where there is none; chance that a direction holds",
  because: [
    derived(
      "Simulated logs without any true effect, 25 % of runs with a cramp: over 20 runs and 8 factors a fixed bar of 0.95 gives a false find in 39 %, a bar of 1 - 0.05/8 in 6 %.",
    ),
    judged("The bar rises with every factor that is looked at, whether it is shown or not."),
  ],
} as const satisfies Known<unknown>;

export const sizePrior = {
  value: { slopeSd: 1, interceptSd: 2.5 },
  unit: "standard deviations of the log odds",
  because: [
    derived(
      "Before any run an odds ratio between 0.2 and 5 is believed nine times in ten. Three cramps in three runs against none in nine then give 4.8, not 133.",
    ),
    judged(
      "Most things change the odds by less than five times, and few runs cannot say otherwise.",
    ),
  ],
} as const satisfies Known<unknown>;

export const unshrunkenCheck = {
  value: { addedToEachCell: 0.5, zOf95Pct: 1.96 },
  unit: "runs, standard errors",
  because: [
    derived(
      "Half a run added to each of the four counts. For one yes-or-no factor that is the penalised estimate of Firth, exactly.",
    ),
  ],
} as const satisfies Known<unknown>;

export const oftenTogether = {
  value: 0.5,
  unit: "phi, from -1 to 1",
  because: [
    judged("Races are hot, long and fast. From 0.5 on two things can hardly be told apart."),
  ],
} as const satisfies Known<unknown>;

export const lookAhead = {
  value: 60,
  unit: "runs",
  because: [judged("Some four months of running. Further ahead a number would be a guess.")],
} as const satisfies Known<unknown>;

export const fastStart = {
  value: { fasterByPct: 1, atLeastMiles: 2, stepPct: 3 },
  unit: "% faster than the rest of the run, miles, %",
  because: [
    checked("article", "Run the first mile slower than you plan to run the last."),
    checked(
      "martinez-navarro-2022",
      "Of 88 marathon finishers those who cramped slowed only after 25 km, so an early start too fast is plausible and not proven.",
    ),
    judged(
      "Over 1 % faster than the rest: less may be the watch. The runner's own word comes first.",
    ),
  ],
} as const satisfies Known<unknown>;

export const hotRun = {
  value: { fromWbgtC: 23, fromAirC: 22, stepC: 5 },
  unit: "°C WBGT, °C in the air where humidity is not known, °C",
  because: [
    checked("acsm-heat-2007", "Red flag from 23 °C WBGT: high heat stress."),
    against(
      checked("miller-2022", "Cramps do not go with body temperature and come in all weathers."),
    ),
    derived("22 °C and 60 % in moderate sun are about 23 °C WBGT."),
  ],
} as const satisfies Known<unknown>;

export const muchLonger = {
  value: { timesUsual: 1.5, overDays: 28, fromRuns: 4, step: 0.5 },
  unit: "times the median distance, days before, runs in them, times",
  because: [
    checked("manjra-1996", "42 % of runners who cramp name poor preparation."),
    judged("One and a half times the median of the four weeks before, if there were four runs."),
  ],
} as const satisfies Known<unknown>;

export const hilly = {
  value: { climbMPerKm: 15, stepMPerKm: 5 },
  unit: "m climbed a kilometre",
  because: [
    checked("manjra-1996", "53 % of runners who cramp name hills."),
    judged("15 m up in each kilometre."),
  ],
} as const satisfies Known<unknown>;

export const racing = {
  value: "race",
  unit: "event",
  because: [
    checked("manjra-1996", "Of runners who cramp 85 % do so while racing."),
    judged("What the runner logged as a race."),
  ],
} as const satisfies Known<unknown>;

export const evening = {
  value: 17,
  unit: "hour of the day",
  because: [judged("From five in the afternoon: after a day on the feet.")],
} as const satisfies Known<unknown>;

export const littleDrink = {
  value: 0.5,
  unit: "share of the sweat",
  because: [
    checked(
      "article",
      "Cramps are often associated with dehydration, and it is critical to replace electrolytes.",
    ),
    checked(
      "schwellnus-2011",
      "In an Ironman, weight change and electrolytes did not differ between those who cramped and the others.",
    ),
    judged(
      "Under half of what was sweated, from the weights before and after. Urine that nobody told of may be what the scale lost: then it can be said that enough was drunk, and not that it was too little. With a stop that was not measured the share is not known.",
    ),
  ],
} as const satisfies Known<unknown>;

export const weightChange = {
  value: { lostOverPct: 2, gainedOverKg: 0.1, stepPct: 1 },
  unit: "% of the weight before, kg, %",
  because: [
    checked("acsm-fluid-2007", "Drink so that less than 2 % of body weight is lost."),
    judged("A gain counts above 0.1 kg, the step of a common scale."),
  ],
} as const satisfies Known<unknown>;

export const habits = {
  value: { afterTheRunBeforeWithinDays: 7 },
  unit: "days",
  because: [
    checked("article", "Warm up before, stretch after, and wear compression socks."),
    judged(
      "What is done after a run cannot go with a cramp in it. It is set beside the next run, if that came within a week.",
    ),
  ],
} as const satisfies Known<unknown>;
