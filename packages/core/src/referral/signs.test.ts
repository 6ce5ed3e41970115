import { describe, expect, it } from "vitest";
import { type Action, actions, type Symptom, symptoms } from "./model.ts";
import { triage } from "./plan.ts";

/** What each sign alone leads to, written from what the rules say to people. */
const alone: Readonly<Record<Action, readonly Symptom[]>> = {
  emergency: [
    "collapse",
    "confusion",
    "seizure",
    "very-hot",
    "fainting",
    "chest-pain",
    "breathlessness",
    "dark-urine",
    "cold-or-numb-foot",
    "hard-calf-pain-building",
    "pain-on-gentle-stretch",
  ],
  "same-day": [
    "severe-muscle-pain",
    "cramps-in-many-muscles",
    "one-calf-swollen",
    "one-calf-warm-or-red",
    "one-calf-throbbing",
    "pop-in-calf",
    "cannot-rise-on-toes",
  ],
  routine: [
    "headache",
    "vomiting",
    "swollen-hands-or-feet",
    "weakness",
    "unwell",
    "not-easing",
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
  ],
  "self-care": ["weight-gain", "drank-a-lot", "single-cramp-eased"],
};

const signsOfLowSodium = ["headache", "vomiting", "swollen-hands-or-feet", "unwell"] as const;
/** Two that are an emergency together, and neither alone. */
const pairs: readonly (readonly [Symptom, Symptom])[] = [
  ...signsOfLowSodium.flatMap((one, at) =>
    signsOfLowSodium.slice(at + 1).map((other) => [one, other] as const),
  ),
  ...(["weight-gain", "drank-a-lot"] as const).flatMap((drunk) =>
    (["headache", "vomiting", "swollen-hands-or-feet"] as const).map(
      (sign) => [drunk, sign] as const,
    ),
  ),
  ["severe-muscle-pain", "weakness"],
  ["cramps-in-many-muscles", "unwell"],
  ["cramps-in-many-muscles", "not-easing"],
];

const actionOf = (...some: Symptom[]) => triage({ symptoms: some }).action;
const urgency = (...some: Symptom[]) => actions.indexOf(actionOf(...some));
const inOrder = (some: readonly (readonly string[])[]) =>
  some.map((pair) => pair.toSorted().join(" + ")).toSorted();

describe("each sign alone", () => {
  it("leads where its rule says", () => {
    const led = Object.fromEntries(symptoms.map((sign) => [sign, actionOf(sign)]));
    const written = Object.entries(alone).flatMap(([action, some]) =>
      some.map((sign) => [sign, action]),
    );
    expect(led).toEqual(Object.fromEntries(written));
  });

  it("that may come from too much water is told to drink none", () => {
    expect(symptoms.filter((sign) => triage({ symptoms: [sign] }).noPlainWater)).toEqual([
      "collapse",
      "confusion",
      "seizure",
      "very-hot",
      "headache",
      "vomiting",
      "swollen-hands-or-feet",
      "weight-gain",
      "drank-a-lot",
      "unwell",
      "not-easing",
      "limp",
    ]);
  });

  it("that a rub could make worse says so", () => {
    expect(symptoms.filter((sign) => triage({ symptoms: [sign] }).noMassageOrCompression)).toEqual([
      "cold-or-numb-foot",
      "hard-calf-pain-building",
      "pain-on-gentle-stretch",
      "one-calf-swollen",
      "one-calf-warm-or-red",
      "one-calf-throbbing",
      "pop-in-calf",
      "cannot-rise-on-toes",
    ]);
  });
});

it("two signs together are more urgent than either where a rule names both, and nowhere else", () => {
  const more = symptoms.flatMap((one, at) =>
    symptoms
      .slice(at + 1)
      .filter((other) => urgency(one, other) > Math.max(urgency(one), urgency(other)))
      .map((other) => [one, other]),
  );
  expect(inOrder(more)).toEqual(inOrder(pairs));
  for (const pair of pairs) expect(actionOf(...pair)).toBe("emergency");
});
