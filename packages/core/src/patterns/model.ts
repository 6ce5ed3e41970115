import * as z from "zod/mini";
import { RunEvent } from "../hydration/model.ts";
import { finding } from "../rule.ts";
import { atLeast, between, Celsius, Kilograms, Meters, Milliliters, Seconds } from "../units.ts";

const Count = atLeast(z.int(), 0);
const Share = between(z.number(), 0, 1);

/** Runs with one thing and runs without it, and how many of each had a cramp. */
export const Comparison = z.object({
  exposedRuns: Count,
  exposedCramps: Count,
  unexposedRuns: Count,
  unexposedCramps: Count,
});
export type Comparison = z.infer<typeof Comparison>;

/** Whether a run had the thing, and how much of it where that was measured. Null is not known. */
export const Mark = z.object({
  exposed: z.nullable(z.boolean()),
  amount: z.optional(z.nullable(z.number())),
});
export type Mark = z.infer<typeof Mark>;

/** Runs to look for patterns in: every run has one mark for each factor, in the same order. */
export const PatternLog = z.object({
  factors: z.array(
    z.object({
      name: z.string(),
      /** How much more of it a reader is told about: "each 5 °C". */
      step: z.optional(z.number()),
    }),
  ),
  runs: z.array(z.object({ cramped: z.boolean(), marks: z.array(Mark) })),
});
export type PatternLog = z.infer<typeof PatternLog>;

export const labels = [
  "repeated-pattern",
  "possible-pattern",
  "no-clear-pattern",
  "not-enough-runs",
] as const;
export const Label = z.enum(labels);
export type Label = z.infer<typeof Label>;

/** Whether runs with the thing had a cramp more often or less often; null where neither is said. */
export const Direction = z.enum(["more", "fewer"]);
export type Direction = z.infer<typeof Direction>;

/** How many more are needed before anything is said; zeros where there are enough. */
export const Lacking = z.object({ runs: Count, exposed: Count, unexposed: Count, cramps: Count });
export type Lacking = z.infer<typeof Lacking>;

/** A share of runs with a cramp: its mean and the interval that holds the truth nine times in ten. */
export const CrampShare = z.object({ mean: Share, low: Share, high: Share });
export type CrampShare = z.infer<typeof CrampShare>;

/** An odds ratio: 1 is the same with and without. */
const OddsRatio = z.number();

export const Size = z.object({
  oddsRatio: OddsRatio,
  oddsRatioLow: OddsRatio,
  oddsRatioHigh: OddsRatio,
  /** The half of it that the truth lies in as likely as not. */
  likelierLow: OddsRatio,
  likelierHigh: OddsRatio,
});
export type Size = z.infer<typeof Size>;

export const StepSize = z.object({
  step: z.number(),
  oddsRatio: OddsRatio,
  oddsRatioLow: OddsRatio,
  oddsRatioHigh: OddsRatio,
});
export type StepSize = z.infer<typeof StepSize>;

export const Pattern = finding({
  name: z.string(),
  ...Comparison.shape,
  lacking: Lacking,
  /** The chance that runs with it have a cramp more often than runs without. */
  probability: Share,
  exposedShare: CrampShare,
  unexposedShare: CrampShare,
  ...Size.shape,
  /** The same without a prior, and its 95 % interval: a check, never a headline. */
  unshrunken: z.object({ oddsRatio: OddsRatio, low: OddsRatio, high: OddsRatio }),
  label: Label,
  direction: z.nullable(Direction),
  /** Repeated, and the whole line lies on one side of "same". */
  isClear: z.boolean(),
  perStep: z.nullable(StepSize),
  /** About how many more runs like these would make it a repeated pattern; null if too many to say. */
  furtherRuns: z.nullable(Count),
  /** How many runs that go the other way would take a repeated pattern back. */
  unlessRuns: z.nullable(Count),
});
export type Pattern = z.infer<typeof Pattern>;

/** Two things that were often in the same run, so that neither stands alone. */
export const Together = z.object({ one: z.string(), other: z.string(), phi: z.number() });
export type Together = z.infer<typeof Together>;

export const Patterns = z.object({
  runs: Count,
  cramps: Count,
  /** How many were looked at, shown or not: the more, the higher the bar. */
  factorsExamined: Count,
  requiredProbability: Share,
  lacking: z.pick(Lacking, { runs: true, cramps: true }),
  /** In the order they were asked about. */
  factors: z.array(Pattern),
  together: z.array(Together),
});
export type Patterns = z.infer<typeof Patterns>;

/** What Limber looks for in a runner's own log, in the order of a run. */
export const factorNames = [
  "fast-first-mile",
  "hot-run",
  "much-longer-run",
  "race",
  "hilly-run",
  "evening-run",
  "no-warm-up",
  "off-drink-plan",
  "little-drink",
  "weight-lost",
  "weight-gained",
  "no-stretch-before",
  "no-socks-before",
] as const;
export const FactorName = z.enum(factorNames);
export type FactorName = z.infer<typeof FactorName>;

const Answer = z.nullable(z.boolean());

/** A run as it was logged. Null is not known. */
export const LoggedRun = z.object({
  /** Milliseconds since 1970. */
  startMs: z.number(),
  /** On the clock of the place, from 0 to under 24. */
  startHour: between(z.number(), 0, 24),
  event: RunEvent,
  distanceM: z.nullable(Meters),
  /** Without pauses where that is known. */
  durationS: z.nullable(Seconds),
  firstMileS: z.nullable(Seconds),
  climbM: z.nullable(Meters),
  airTemperatureC: z.nullable(Celsius),
  relativeHumidityPct: z.nullable(z.number()),
  intakeMl: z.nullable(Milliliters),
  urineMl: z.nullable(Milliliters),
  /** A stop was made that nobody measured. */
  urineUnmeasured: Answer,
  massBeforeKg: z.nullable(Kilograms),
  massAfterKg: z.nullable(Kilograms),
  warmedUp: Answer,
  firstMileAsPlanned: Answer,
  drankAsPlanned: Answer,
  woreSocks: Answer,
  stretchedAfter: Answer,
  cramped: z.boolean(),
});
export type LoggedRun = z.infer<typeof LoggedRun>;

/** What a run shows once it is set beside the runs before it. Null is not known. */
export type MeasuredRun = {
  readonly isRace: boolean;
  readonly startHour: number;
  /** How much faster than the rest of the run; negative when slower. */
  readonly firstMileFasterPct: number | null;
  readonly firstMileAsPlanned: boolean | null;
  readonly wbgtC: number | null;
  readonly airTemperatureC: number | null;
  /** Times the usual distance of the weeks before. */
  readonly timesUsual: number | null;
  readonly climbMPerKm: number | null;
  readonly warmedUp: boolean | null;
  readonly drankAsPlanned: boolean | null;
  /** What was drunk, of what was sweated. */
  readonly drankShare: number | null;
  readonly massChangePct: number | null;
  readonly massGainKg: number | null;
  readonly stretchedBefore: boolean | null;
  readonly socksBefore: boolean | null;
};
