import * as z from "zod/mini";
import { bounds } from "../bounds.ts";
import { Conditions } from "../conditions.ts";
import { AssumedHumidity } from "../heat/model.ts";
import { finding } from "../rule.ts";
import { BodyMassKg, HealthCondition, HeightM, MeasuredSweatRateMlPerH } from "../runner.ts";
import {
  atMost,
  between,
  Celsius,
  Kilograms,
  KilometersPerHour,
  Milligrams,
  Milliliters,
  MillilitersPerHour,
  Percent,
  Seconds,
} from "../units.ts";

/** What the run is for. A long run and a race get the full plan. */
export const runEvents = ["easy", "long", "race"] as const;
export const RunEvent = z.enum(runEvents);
export type RunEvent = z.infer<typeof RunEvent>;

/** What a run counts as where nobody has named it: the least is asked of it, and it is no race. */
export const unnamedEvent: RunEvent = "easy";

/** A weigh-in before and after a run, dry and with little on. */
export const SweatTestRequest = z.object({
  massBeforeKg: BodyMassKg,
  massAfterKg: BodyMassKg,
  drankMl: atMost(Milliliters, 30_000),
  /** Left out where nobody noted it. */
  urineMl: z.optional(between(Milliliters, ...bounds.urineMl)),
  /** A stop that was not measured: then nobody knows the sweat. */
  urineUnmeasured: z.optional(z.boolean()),
  /** 1 minute to 72 hours. */
  durationS: between(Seconds, 60, 259_200),
  scaleStepKg: z.optional(atMost(Kilograms, 5)),
});
export type SweatTestRequest = z.infer<typeof SweatTestRequest>;

/** The same with what is known of the run: with speed and weather it is set beside the prediction. */
export const WeighInToJudge = z.object({
  ...SweatTestRequest.shape,
  speedKmPerH: z.optional(between(KilometersPerHour, ...bounds.ranKmPerH)),
  conditions: z.optional(Conditions),
});
export type WeighInToJudge = z.infer<typeof WeighInToJudge>;

/** Why a weigh-in cannot be true. */
export const Doubt = z.enum([
  "falls-too-fast",
  "falls-too-far",
  "gains-too-much",
  "sweats-too-much",
  "unlike-you",
  "no-run",
  "lasts-too-long",
]);
export type Doubt = z.infer<typeof Doubt>;

/** Whether a weigh-in can be true. Nothing is reckoned from one that cannot. */
export const WeighInBelief = finding({
  believed: z.boolean(),
  /** Empty where it is believed. */
  doubts: z.array(Doubt),
  /** The scale went up by more than it can tell. It is told with its signs, believed or not. */
  gainedWeight: z.boolean(),
});
export type WeighInBelief = z.infer<typeof WeighInBelief>;

/** A weigh-in with what is needed to predict the same run: what a runner's own factor is made from. */
export const WeighIn = z.object({
  ...SweatTestRequest.shape,
  speedKmPerH: between(KilometersPerHour, ...bounds.ranKmPerH),
  conditions: Conditions,
});
export type WeighIn = z.infer<typeof WeighIn>;

/** More would say nothing new: the factor has long settled. */
export const mostWeighIns = 40;
export const WeighIns = z.array(WeighIn).check(z.maxLength(mostWeighIns));

/** What a runner tells us so that we can say what to drink. Without a mass and a sweat rate the article's own amounts are given. */
export const HydrationRequest = z.object({
  /** 2 minutes to 72 hours. */
  durationS: between(Seconds, 120, 259_200),
  speedKmPerH: KilometersPerHour,
  bodyMassKg: z.optional(BodyMassKg),
  heightM: z.optional(HeightM),
  conditions: z.optional(Conditions),
  wbgtC: z.optional(Celsius),
  /** The runner's own, from a sweat test. It replaces the prediction; beside weigh-ins it only lowers. */
  sweatRateMlPerH: z.optional(MeasuredSweatRateMlPerH),
  /** The runner's own weigh-ins, the latest first. They move the prediction. */
  weighIns: z.optional(WeighIns),
  /** Two weights of the last run that tell how it ended: the runner was heavier, whatever else is known of it. */
  lastEndedHeavier: z.optional(z.boolean()),
  event: RunEvent,
  healthConditions: z.array(HealthCondition),
  /** Pale urine in the hour before: the drink at the start is left out. */
  urineIsPale: z.optional(z.boolean()),
});
export type HydrationRequest = z.infer<typeof HydrationRequest>;

export const Verdict = z.enum([
  "seed-ok",
  "seed-reduced",
  "seed-trimmed",
  "seed-insufficient",
  "general-guidance",
]);
export type Verdict = z.infer<typeof Verdict>;

export const Drink = z.object({ minMl: Milliliters, maxMl: Milliliters });
export type Drink = z.infer<typeof Drink>;

export const BeforeRun = finding({
  /** The ranges the rules allow. What the time line asks for is held to the cap and to what is sweated: the `…Trimmed`. */
  anHourBefore: finding(Drink.shape),
  anHourBeforeTrimmed: Drink,
  atStart: finding({ ...Drink.shape, optional: z.boolean() }),
  atStartTrimmed: Drink,
  /** Left out where both drinks are sweated out again for sure. */
  heldRule: z.optional(z.string()),
  /** What the article alone would say. */
  article: z.object({ anHourBefore: Drink, atStart: Drink }),
  totalMinMl: Milliliters,
  totalCapMl: Milliliters,
});
export type BeforeRun = z.infer<typeof BeforeRun>;

export const DuringRun = finding({
  minMlPerH: MillilitersPerHour,
  maxMlPerH: MillilitersPerHour,
  everyS: Seconds,
  portionMinMl: Milliliters,
  portionMaxMl: Milliliters,
  marksS: z.array(Seconds),
  verdict: Verdict,
  /** True when some, not all, of the fluid is a sports drink. */
  sportsDrink: z.boolean(),
  sportsDrinkMarksS: z.array(Seconds),
  /** Sodium in the portions that are sports drink. */
  sportsDrinkSodiumMg: z.object({ min: Milligrams, max: Milligrams }),
  sportsDrinkRule: z.string(),
  /** No schedule, reminder or catch-up goes past this. */
  ceilingMlPerH: MillilitersPerHour,
  ceilingRule: z.string(),
  /** What the article alone would say for the same run. */
  articleMinMlPerH: MillilitersPerHour,
  articleMaxMlPerH: MillilitersPerHour,
});
export type DuringRun = z.infer<typeof DuringRun>;

/** A sweat rate that the runner typed, and what became of it. */
export const TypedSweat = finding({
  sweatRateMlPerH: MillilitersPerHour,
  /** Why it cannot be true: then the plan is made without it. Null where it can be. */
  doubt: z.nullable(z.enum(["sweats-too-much", "unlike-you"])),
  /** Whether the plan stands on it. */
  counts: z.boolean(),
});
export type TypedSweat = z.infer<typeof TypedSweat>;

/** Where a sweat rate came from. */
export const SweatBasis = z.enum(["measured", "predicted", "unknown"]);
export type SweatBasis = z.infer<typeof SweatBasis>;

export const SweatPrediction = finding({
  sweatRateMlPerH: MillilitersPerHour,
  basis: z.literal("predicted"),
  /** Outside 50 to 90 kg, 8.5 to 15 km/h or 18 to 28 °C, where nothing was fitted. */
  extrapolated: z.boolean(),
  humidityFactor: z.number(),
  /** The share of the skin that must be wet. From 1 the heat cannot leave the body. */
  wettedness: z.number(),
  uncompensable: z.boolean(),
  /** Left out where the humidity was known. */
  assumedHumidity: z.optional(AssumedHumidity),
});
export type SweatPrediction = z.infer<typeof SweatPrediction>;

/** What a runner's own weigh-ins say of the prediction. */
export const OwnSweat = finding({
  /** Measured over predicted, shrunk: 1 is as predicted. The middle one of the last five moves it, toward what each said and never past that. */
  factor: z.number(),
  /** What the mean of the same weigh-ins would give. */
  meanFactor: z.optional(z.number()),
  /** The last three tests and a typed rate over the prediction, the least first, where they disagree: then none of them counts. */
  disagree: z.optional(z.nullable(z.array(z.number()))),
  /** How warm it was at each test that counts, the latest first. */
  countedAtC: z.optional(z.array(Celsius)),
  /** Enough weigh-ins in weather like today's to count as measured. */
  measured: z.boolean(),
  /** How many weigh-ins the factor stands on, and the weather they were in; null when there is none. */
  weighIns: z.number(),
  coldestC: z.nullable(Celsius),
  hottestC: z.nullable(Celsius),
  /** After the last one the runner was heavier: drinks on the way are to thirst alone. */
  cameBackHeavier: z.boolean(),
});
export type OwnSweat = z.infer<typeof OwnSweat>;

export const SweatPredictionRequest = z.object({
  bodyMassKg: BodyMassKg,
  speedKmPerH: between(KilometersPerHour, 3, 28),
  heightM: z.optional(HeightM),
  conditions: Conditions,
});
export type SweatPredictionRequest = z.infer<typeof SweatPredictionRequest>;

/** What to put back after a run, and when alone: the amount never stands without its condition. */
export const PutBack = z.object({
  min: Milliliters,
  max: Milliliters,
  /** At least so long: in an hour no more than on the run. 0 where nothing was lost. */
  overHours: z.number(),
  onlyIfNextRunWithinHours: z.number(),
  withFoodAndSalt: z.literal(true),
});
export type PutBack = z.infer<typeof PutBack>;

/** Why no sweat rate stands on a weigh-in. */
export const noRateReasons = [
  "toilet-not-measured",
  "too-short",
  "coarse-scale",
  "gained-weight",
  "no-sweat",
] as const;
export const NoRate = z.enum(noRateReasons);
export type NoRate = z.infer<typeof NoRate>;

export const SweatTest = finding({
  sweatRateMlPerH: MillilitersPerHour,
  bodyMassChangePct: Percent,
  gainedWeight: z.boolean(),
  lostOverTwoPct: z.boolean(),
  /** False where nobody told what was passed: the rate is the most it can have been. */
  urineKnown: z.boolean(),
  /** A measurement: there is nothing in `noRate`. */
  usable: z.boolean(),
  /** Why the rate is none to drink by; null where it is one. */
  noRate: z.nullable(NoRate),
  /** Null after a test that is no measurement: then nothing is said to put back. */
  rehydrateMl: z.nullable(PutBack),
  rehydrateRule: z.string(),
});
export type SweatTest = z.infer<typeof SweatTest>;

export const SaltShot = finding({
  offer: z.enum(["none", "optional", "suppressed"]),
  because: z.array(HealthCondition),
});
export type SaltShot = z.infer<typeof SaltShot>;

export const AfterRun = finding({
  /** With a limit on fluid or salt water alone. */
  fluid: z.enum(["water-or-sports-drink", "water"]),
  food: z.optional(z.enum(["salted", "usual"])),
  toThirst: z.literal(true),
  /** Only when mass was lost and the next run is within a day. 0 with a limit on fluid or salt. */
  perKgLostMinMl: Milliliters,
  perKgLostMaxMl: Milliliters,
  onlyIfNextRunWithinHours: z.optional(z.number()),
  /** No faster than this. */
  mostMlPerH: z.optional(MillilitersPerHour),
});
export type AfterRun = z.infer<typeof AfterRun>;

/** The seven swatches, and the colours that no swatch shows. */
export const urineColours = ["1", "2", "3", "4", "5", "6", "7", "tea-cola-brown-or-red"] as const;
export const UrineColour = z.enum(urineColours);
export type UrineColour = z.infer<typeof UrineColour>;

export const UrineAdvice = finding({
  advice: z.enum(["fine", "drink", "keep-drinking", "urgent-care"]),
  /** So pale that the drink at the start is left out. */
  pale: z.boolean(),
});
export type UrineAdvice = z.infer<typeof UrineAdvice>;

/** What to take at one water table. */
export const StationDrink = z.object({
  /** From the start of the run. */
  atS: Seconds,
  /** Too soon after the last one to stop. */
  pass: z.boolean(),
  minMl: Milliliters,
  maxMl: Milliliters,
});
export type StationDrink = z.infer<typeof StationDrink>;

export const StationPlan = finding({
  drinks: z.array(StationDrink),
  /** All of them together, at the most. */
  mostMl: Milliliters,
});
export type StationPlan = z.infer<typeof StationPlan>;

/** Of ten runners like this one nine sweat more than the low end, and one more than the high end. */
export const SweatRange = finding({ low: MillilitersPerHour, high: MillilitersPerHour });
export type SweatRange = z.infer<typeof SweatRange>;

export const HydrationPlan = z.object({
  sweatRateMlPerH: z.nullable(MillilitersPerHour),
  sweatBasis: SweatBasis,
  /** Left out where the runner typed none. */
  typed: z.optional(TypedSweat),
  /** Left out where the sweat rate is unknown. */
  sweatRange: z.optional(SweatRange),
  prediction: z.nullable(SweatPrediction),
  own: z.optional(OwnSweat),
  conditions: Conditions,
  conditionsAssumed: z.boolean(),
  before: BeforeRun,
  during: DuringRun,
  after: AfterRun,
  saltShot: SaltShot,
  /**
   * What the scale shows at the finish, counted from the start: of one who sweats much and drinks the least, and of
   * one who sweats little and drinks the most. Null when the sweat rate is unknown.
   */
  expectedMassChangePct: z.nullable(z.object({ min: Percent, max: Percent })),
});
export type HydrationPlan = z.infer<typeof HydrationPlan>;
