import type { HeatFlag } from "../heat/model.ts";
import type { SweatPrediction, Verdict } from "../hydration/model.ts";
import type { AnyRule, Rule } from "../rule.ts";
import type { HealthCondition } from "../runner.ts";
import { type Kilograms, type Seconds, seconds } from "../units.ts";
import { lastHour, lightRunner, longRaceFrom, precedence } from "./evidence.ts";
import type { WarningKind } from "./model.ts";

type LastHour = Record<
  | "drinkS"
  | "stopDrinkingS"
  | "toiletS"
  | "jogS"
  | "stretchS"
  | "exercisesS"
  | "startDrinkS"
  | "lineUpS"
  | "startS",
  Seconds
>;

/** When each step of the last hour comes. */
export const beforeTheStart: Rule<Record<never, never>, LastHour> = {
  id: "run-plan.last-hour",
  statement:
    "An hour before: drink. A quarter of an hour later: stop. Then toilet, ten minutes of jogging, stretches, exercises, the small drink, and line up five minutes before.",
  grade: "general-guidance",
  because: lastHour.because,
  values: { lastHour },
  decide() {
    const t = lastHour.value;
    return {
      drinkS: seconds(t.drinkS),
      stopDrinkingS: seconds(t.stopDrinkingS),
      toiletS: seconds(t.toiletS),
      jogS: seconds(t.jogS),
      stretchS: seconds(t.stretchS),
      exercisesS: seconds(t.exercisesS),
      startDrinkS: seconds(t.startDrinkS),
      lineUpS: seconds(t.lineUpS),
      startS: seconds(0),
    };
  },
};

/** What decides when two things disagree. */
export const whatComesFirst: Rule<Record<never, never>, { order: readonly string[] }> = {
  id: "run-plan.precedence",
  statement:
    "A red flag comes first, then never drinking past sweat loss, then thirst, then your own data, then the article, then population models.",
  grade: "judgement",
  because: precedence.because,
  values: { precedence },
  decide: () => ({ order: precedence.value }),
};

type Risk = {
  readonly bodyMassKg?: Kilograms | undefined;
  readonly durationS: Seconds;
  readonly healthConditions: readonly HealthCondition[];
};

/** Who is to be most careful not to drink too much. */
export const extraCaution: Rule<Risk, { careful: boolean }> = {
  id: "run-plan.extra-caution",
  statement:
    "Over four hours, under 55 kg, or with an anti-inflammatory on the day, never drink past thirst.",
  grade: "studies",
  because: longRaceFrom.because,
  values: { longRaceFrom, lightRunner },
  decide: ({ bodyMassKg, durationS, healthConditions }) => ({
    careful:
      durationS > longRaceFrom.value ||
      (bodyMassKg !== undefined && bodyMassKg < lightRunner.value) ||
      healthConditions.includes("nsaid"),
  }),
};

type Signs = Risk & {
  readonly askFirst: boolean;
  readonly saltShot: "none" | "optional" | "suppressed";
  readonly flag: HeatFlag | null;
  readonly prediction: SweatPrediction | null;
  readonly usesPrediction: boolean;
  readonly verdict: Verdict;
  readonly conditionsAssumed: boolean;
  readonly fitsCorral: boolean;
};

/** What a runner must know before following the plan, the gravest first. */
export const warnings: Rule<Signs, { kinds: WarningKind[] }> = {
  id: "run-plan.warnings",
  statement: "What could harm is said before the plan, the gravest first.",
  grade: "judgement",
  because: precedence.because,
  values: { precedence },
  decide(signs) {
    const predicted = signs.usesPrediction ? signs.prediction : null;
    const told: readonly (readonly [WarningKind, boolean])[] = [
      ["clinician-first", signs.askFirst],
      ["uncompensable-heat", signs.prediction?.uncompensable ?? false],
      ["heat-flag", signs.flag === "red" || signs.flag === "black"],
      ["general-guidance", signs.verdict === "general-guidance"],
      [
        "article-would-overdrink",
        signs.verdict === "seed-reduced" || signs.verdict === "seed-trimmed",
      ],
      ["two-percent-will-pass", signs.verdict === "seed-insufficient"],
      ["extra-caution", extraCaution.decide(signs).careful],
      ["salt-shot-suppressed", signs.saltShot === "suppressed"],
      ["start-with-slower-runners", !signs.fitsCorral],
      ["extrapolated", predicted?.extrapolated ?? false],
      ["assumed-weather", predicted !== null && signs.conditionsAssumed],
    ];
    return { kinds: told.filter(([, holds]) => holds).map(([kind]) => kind) };
  },
};

export const runPlanRules: readonly AnyRule[] = [
  whatComesFirst,
  beforeTheStart,
  warnings,
  extraCaution,
];
