import * as z from "zod/mini";
import { HealthCondition } from "../runner.ts";
import { atLeast, between } from "../units.ts";

/** From the mildest to the most urgent: the order is the meaning. */
export const actions = ["self-care", "routine", "same-day", "emergency"] as const;
export const Action = z.enum(actions);
export type Action = z.infer<typeof Action>;

/** What a runner may notice, in plain signs. A name never says a disease. */
export const symptoms = [
  "collapse",
  "confusion",
  "seizure",
  "very-hot",
  "fainting",
  "chest-pain",
  "breathlessness",
  "headache",
  "vomiting",
  "swollen-hands-or-feet",
  "weight-gain",
  "drank-a-lot",
  "dark-urine",
  "severe-muscle-pain",
  "weakness",
  "cold-or-numb-foot",
  "hard-calf-pain-building",
  "pain-on-gentle-stretch",
  "cramps-in-many-muscles",
  "unwell",
  "not-easing",
  "one-calf-swollen",
  "one-calf-warm-or-red",
  "one-calf-throbbing",
  "pop-in-calf",
  "cannot-rise-on-toes",
  "limp",
  "calf-pain-at-rest",
  "same-distance-pain",
  "cramps-at-rest",
  "cramps-at-night",
  "muscle-wasting",
  "twitching",
  "numbness",
  "new-medicine",
  "pregnancy",
  "tried-three-methods",
  "three-cramps-in-four-weeks",
  "single-cramp-eased",
] as const;
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
