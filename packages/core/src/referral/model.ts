import * as z from "zod/mini";
import type { Muscle, Severity } from "../cramps/model.ts";
import { HealthCondition } from "../runner.ts";
import { atLeast, between } from "../units.ts";
import { actions, symptoms } from "./signs.ts";

export const Action = z.enum(actions);
export type Action = z.infer<typeof Action>;

export const Symptom = z.enum(symptoms);
export type Symptom = z.infer<typeof Symptom>;

/** Signs, and an age from 5 to 110 years if known. */
export const TriageRequest = z.object({
  symptoms: z.array(Symptom),
  ageYears: z.optional(between(z.int(), 5, 110)),
});
export type TriageRequest = z.infer<typeof TriageRequest>;

export const Triage = z.object({
  action: Action,
  /** Every rule that matched, the most urgent first. */
  because: z.array(z.string()),
  /** An emergency to call for at once; where it is false, emergency care is sought today. */
  callNow: z.boolean(),
  /** Nothing but what is true of the runner anyway was named: it asks what is felt as well. */
  noSign: z.boolean(),
  /** Whoever may be too hot is cooled until help comes. */
  cool: z.boolean(),
  /** Blood sugar is looked at first, and sugar taken where it is low, whatever is said of drinking. */
  sugarFirst: z.boolean(),
  /** Nothing more to drink at all for now. Then there is no plain water either. */
  noDrink: z.boolean(),
  /** Fluid that would harm: say so beside any drink. */
  noPlainWater: z.boolean(),
  noMassageOrCompression: z.boolean(),
});
export type Triage = z.infer<typeof Triage>;

/** What a clinician may look for when cramps persist. Asked about, never presumed. */
export const ClinicianMayLookFor = z.enum([
  "vitamin-deficiency",
  "medication-side-effect",
  "underlying-condition",
]);
export type ClinicianMayLookFor = z.infer<typeof ClinicianMayLookFor>;

export const Persistence = z.object({
  methodsTried: atLeast(z.int(), 0),
  crampRunsInFourWeeks: atLeast(z.int(), 0),
  stillCramping: z.boolean(),
});
export const PersistenceAdvice = z.object({
  refer: z.boolean(),
  toCheck: z.array(ClinicianMayLookFor),
  withinWeeks: z.nullable(z.number()),
  rule: z.string(),
});
export type PersistenceAdvice = z.infer<typeof PersistenceAdvice>;
export type Persistence = z.infer<typeof Persistence>;

/** Health conditions that a clinician hears about before any plan is followed. */
export const ClinicianFirst = z.object({
  askFirst: z.boolean(),
  because: z.array(HealthCondition),
  rule: z.string(),
});
export type ClinicianFirst = z.infer<typeof ClinicianFirst>;

/** What a runner wrote down that a professional may want to see: facts, as they were logged. */
export type History = {
  /** When it is printed, in milliseconds since 1970. */
  readonly nowMs: number;
  readonly runs: readonly {
    readonly startMs: number;
    readonly massChangePct: number | null;
    /** What was kept to and what was left out; null is not asked. */
    readonly habits: Readonly<Record<Habit, boolean | null>>;
  }[];
  readonly cramps: readonly {
    readonly happenedMs: number;
    readonly runStartMs: number | null;
    readonly during: "run" | "after-run" | "rest" | "night";
    /** Null where nobody said. */
    readonly muscle: Muscle | "other" | null;
    readonly side: "left" | "right" | "both" | null;
    readonly severity: Severity | null;
    /** How far into the run, from 0 to 1. */
    readonly share: number | null;
    readonly tried: readonly string[];
    readonly reliefAfterS: number | null;
  }[];
  readonly changes: readonly {
    readonly change: string;
    readonly startedMs: number;
    readonly endedMs: number | null;
  }[];
};

export const habits = [
  "warm-up",
  "slow-first-mile",
  "drinks-as-planned",
  "stretching",
  "socks",
] as const;
export type Habit = (typeof habits)[number];

type Middle = { readonly least: number; readonly median: number; readonly most: number };

/** The facts of twelve weeks, counted and not judged. */
export type Summary = {
  readonly fromMs: number;
  /** The oldest first. */
  readonly weeks: readonly {
    readonly startMs: number;
    readonly runs: number;
    readonly cramps: number;
  }[];
  readonly runs: number;
  readonly runsWithCramp: number;
  readonly cramps: number;
  readonly recentRuns: number;
  readonly recentRunsWithCramp: number;
  readonly muscles: readonly {
    readonly muscle: Muscle | "other";
    readonly side: "left" | "right" | "both" | null;
    readonly count: number;
  }[];
  readonly during: Readonly<Record<History["cramps"][number]["during"], number>>;
  readonly severe: number;
  readonly share: Middle | null;
  readonly tried: readonly {
    readonly what: string;
    readonly times: number;
    readonly reliefAfterS: Middle | null;
  }[];
  readonly habits: readonly {
    readonly habit: Habit;
    readonly kept: number;
    readonly asked: number;
  }[];
  readonly changes: History["changes"];
  readonly weighed: {
    readonly runs: number;
    readonly heavier: number;
    readonly massChangePct: Middle | null;
  };
  /** Whether it is time to see somebody, by which rules; what they may look for. */
  readonly isSuggested: boolean;
  readonly because: readonly string[];
  readonly toAsk: readonly ClinicianMayLookFor[];
};
