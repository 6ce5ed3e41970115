import type { Case } from "../rule.ts";
import type { Triage, TriageRequest } from "./model.ts";

const matches = (
  id: string,
  [rule, action]: readonly [string, string],
  symptoms: readonly string[],
): Case => ({
  id,
  rule: `referral.${rule}`,
  situation: { symptoms },
  answer: { matches: true, action },
});

export const cases: readonly Case[] = [
  matches("F05 row", ["collapse-or-confusion", "emergency"], ["collapse"]),
  matches("F04 row", ["unwell-after-drinking-much", "emergency"], ["weight-gain", "headache"]),
  matches(
    "two signs of low sodium, no scale",
    ["several-signs-together", "emergency"],
    ["headache", "vomiting"],
  ),
  matches("F01 row", ["dark-urine", "emergency"], ["dark-urine"]),
  matches("F03 row", ["chest-or-breath", "emergency"], ["breathlessness"]),
  matches("numb foot", ["hard-calf-or-cold-foot", "emergency"], ["cold-or-numb-foot"]),
  matches(
    "F08 row",
    ["many-muscles-and-unwell", "emergency"],
    ["cramps-in-many-muscles", "unwell"],
  ),
  matches("a drooping foot", ["hard-calf-or-cold-foot", "emergency"], ["foot-drop"]),
  matches(
    "pain far worse, and weak",
    ["severe-pain-and-unwell", "emergency"],
    ["severe-muscle-pain", "weakness"],
  ),
  matches("numb between the legs", ["saddle-or-bladder", "emergency"], ["saddle-numbness"]),
  matches("the trait, and weak", ["sickle-cell", "emergency"], ["sickle-cell-trait", "weakness"]),
  matches("blood in the cough", ["chest-or-breath", "emergency"], ["coughing-blood"]),
  matches("F02 row", ["one-calf-swollen", "same-day"], ["one-calf-swollen"]),
  matches("a pop", ["pop-in-calf", "same-day"], ["pop-in-calf"]),
  matches(
    "pain at rest after a long flight",
    ["pain-at-rest-and-more", "same-day"],
    ["calf-pain-at-rest", "clot-context"],
  ),
  matches("a limp on blood thinners", ["blood-thinners", "same-day"], ["blood-thinners", "limp"]),
  matches(
    "a headache on blood thinners",
    ["blood-thinners-head", "emergency"],
    ["blood-thinners", "headache"],
  ),
  matches("a racing heart on quinine", ["medicine", "same-day"], ["quinine", "palpitations"]),
  matches("vomiting in pregnancy", ["pregnancy", "same-day"], ["pregnancy", "vomiting"]),
  matches("a heart that races", ["racing-heart", "same-day"], ["palpitations"]),
  matches(
    "a heart that races, and urine like tea",
    ["heart-or-blood-and-more", "emergency"],
    ["palpitations", "dark-urine"],
  ),
  matches("bleeding that does not stop", ["bleeding", "emergency"], ["bruise"]),
  matches("weak, and bleeding", ["heart-or-blood-and-more", "emergency"], ["bruise", "weakness"]),
  matches(
    "a cramp that let go, with the trait",
    ["cramp-and-context", "routine"],
    ["sickle-cell-trait", "single-cramp-eased"],
  ),
  matches("dizzy on insulin", ["insulin", "same-day"], ["diabetes-with-insulin", "dizziness"]),
  matches("weak three days later", ["weak-after-a-run", "same-day"], ["weakness"]),
  matches("a headache alone", ["one-sign-alone", "same-day"], ["headache"]),
  matches("many muscles", ["part-of-an-emergency", "same-day"], ["cramps-in-many-muscles"]),
  matches("F06 row", ["same-distance-pain", "routine"], ["same-distance-pain"]),
  {
    id: "F06 age",
    rule: "referral.same-distance-pain-over-50",
    situation: { symptoms: ["same-distance-pain"], ageYears: 62 },
    answer: { matches: true },
  },
  ...(
    [
      ["at fifty", { symptoms: ["same-distance-pain"], ageYears: 50 }],
      ["at no known age", { symptoms: ["same-distance-pain"] }],
      ["over fifty with another sign", { symptoms: ["limp"], ageYears: 62 }],
    ] as const
  ).map(([id, situation]) => ({
    id,
    rule: "referral.same-distance-pain-over-50",
    situation,
    answer: { matches: false },
  })),
  {
    id: "three runs with a cramp in four weeks, whatever was tried",
    rule: "referral.persistence",
    situation: { methodsTried: 0, crampRunsInFourWeeks: 3, stillCramping: false },
    answer: { refer: true, withinWeeks: 2 },
  },
  {
    id: "three methods tried, and the cramps have gone",
    rule: "referral.persistence",
    situation: { methodsTried: 3, crampRunsInFourWeeks: 2, stillCramping: false },
    answer: { refer: false, withinWeeks: null },
  },
  {
    id: "nothing that a clinician has to hear of",
    rule: "referral.clinician-first",
    situation: { healthConditions: ["nsaid"] },
    answer: { askFirst: false, because: [] },
  },
  matches("night cramps", ["rest-or-night", "routine"], ["cramps-at-night"]),
  matches("three methods", ["keeps-coming-back", "routine"], ["tried-three-methods"]),
  matches("a limp", ["limp-or-holding-cramp", "routine"], ["limp"]),
  matches(
    "a stretch that hurts in a cramp",
    ["pain-in-a-cramp", "self-care"],
    ["pain-while-cramp-holds"],
  ),
  matches("a trait and no sign", ["context-alone", "self-care"], ["sickle-cell-trait"]),
  matches("a gain, and well", ["drank-too-much", "self-care"], ["weight-gain"]),
  matches("F07 row", ["single-cramp", "self-care"], ["single-cramp-eased"]),
  {
    id: "S29",
    rule: "referral.persistence",
    situation: { methodsTried: 3, crampRunsInFourWeeks: 0, stillCramping: true },
    answer: {
      refer: true,
      toCheck: ["vitamin-deficiency", "medication-side-effect", "underlying-condition"],
      withinWeeks: 2,
    },
  },
  {
    id: "one cramp is not persistence",
    rule: "referral.persistence",
    situation: { methodsTried: 1, crampRunsInFourWeeks: 1, stillCramping: true },
    answer: { refer: false },
  },
  {
    id: "water tablets",
    rule: "referral.clinician-first",
    situation: { healthConditions: ["diuretic"] },
    answer: { askFirst: true, because: ["diuretic"] },
  },
];

type Example = {
  readonly name: string;
  readonly request: TriageRequest;
  readonly action: Triage["action"];
};

/** Whole situations with the action they must lead to. */
export const examples: readonly Example[] = [
  {
    name: "F01 dark urine, severe pain, weakness",
    request: { symptoms: ["dark-urine", "severe-muscle-pain", "weakness"] },
    action: "emergency",
  },
  {
    name: "F02 one calf swollen, warm, red, pain at rest",
    request: { symptoms: ["one-calf-swollen", "one-calf-warm-or-red", "calf-pain-at-rest"] },
    action: "same-day",
  },
  {
    name: "F03 one calf swollen, sudden breathlessness",
    request: { symptoms: ["one-calf-swollen", "breathlessness"] },
    action: "emergency",
  },
  {
    name: "F04 heavier, headache, vomiting, confusion",
    request: { symptoms: ["weight-gain", "headache", "vomiting", "confusion"] },
    action: "emergency",
  },
  {
    name: "F05 collapse, confusion, very hot",
    request: { symptoms: ["collapse", "confusion", "very-hot"] },
    action: "emergency",
  },
  {
    name: "F06 the same distance every run, at 62",
    request: { symptoms: ["same-distance-pain"], ageYears: 62 },
    action: "routine",
  },
  {
    name: "F07 a single cramp, eased",
    request: { symptoms: ["single-cramp-eased"] },
    action: "self-care",
  },
  {
    name: "F08 many muscles, not easing, unwell",
    request: { symptoms: ["cramps-in-many-muscles", "not-easing", "unwell"] },
    action: "emergency",
  },
  { name: "nothing to report", request: { symptoms: [] }, action: "self-care" },
];
