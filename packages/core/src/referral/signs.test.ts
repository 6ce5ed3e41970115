import { describe, expect, it } from "vitest";
import type { Action, Symptom, Triage } from "./model.ts";
import { triage } from "./plan.ts";
import { redFlagRules } from "./rules/red-flags.ts";
import { actions, symptoms } from "./signs.ts";

/** What each sign alone leads to, written from what is said to people and not from the table. */
const alone: Readonly<Record<Action, readonly Symptom[]>> = {
  emergency: [
    "collapse",
    "confusion",
    "seizure",
    "very-hot",
    "fainting",
    "chest-pain",
    "breathlessness",
    "coughing-blood",
    "dark-urine",
    "bruise",
    "both-legs-weak",
    "saddle-numbness",
    "bladder-or-bowel-trouble",
    "cold-or-numb-foot",
    "foot-drop",
    "hard-calf-pain-building",
    "pain-on-gentle-stretch",
  ],
  "same-day": [
    "headache",
    "vomiting",
    "nausea",
    "dizziness",
    "chills",
    "swollen-hands-or-feet",
    "weakness",
    "unwell",
    "severe-muscle-pain",
    "cramps-in-many-muscles",
    "one-calf-swollen",
    "one-calf-warm-or-red",
    "one-calf-throbbing",
    "pop-in-calf",
    "cannot-rise-on-toes",
    "palpitations",
  ],
  routine: [
    "not-easing",
    "limp",
    "calf-pain-at-rest",
    "same-distance-pain",
    "cramps-at-rest",
    "cramps-at-night",
    "muscle-wasting",
    "twitching",
    "numbness",
    "tried-three-methods",
    "three-cramps-in-four-weeks",
  ],
  "self-care": [
    "weight-gain",
    "drank-a-lot",
    "pain-while-cramp-holds",
    "single-cramp-eased",
    "sickle-cell-trait",
    "clot-context",
    "blood-thinners",
    "diabetes-with-insulin",
    "new-medicine",
    "quinine",
    "pregnancy",
    "over-50",
  ],
};

const lowSodium = [
  "unwell",
  "nausea",
  "vomiting",
  "headache",
  "swollen-hands-or-feet",
  "dizziness",
  "weakness",
  "chills",
] as const;

const oneCalf = ["one-calf-swollen", "one-calf-warm-or-red", "one-calf-throbbing"] as const;

/** Two signs that help is called for at once, of which each alone may wait for some hours or for longer. */
const callingPairs: readonly (readonly [Symptom, Symptom])[] = [
  ...[...lowSodium, "dark-urine", "severe-muscle-pain", "cramps-in-many-muscles", "bruise"].map(
    (sign) => ["palpitations", sign as Symptom] as const,
  ),
  ...["clot-context", "pregnancy", "calf-pain-at-rest", ...oneCalf].map(
    (sign) => ["palpitations", sign as Symptom] as const,
  ),
  ...["clot-context", "calf-pain-at-rest", "dark-urine", ...oneCalf].map(
    (sign) => ["dizziness", sign as Symptom] as const,
  ),
  ...lowSodium.map((sign) => ["bruise", sign] as const),
  ...["severe-muscle-pain", ...oneCalf].map((sign) => ["numbness", sign as Symptom] as const),
];

const each = (one: Symptom, others: readonly Symptom[], action: Action) =>
  others.map((other) => ({ pair: [one, other] as const, action }));

/** Two signs that are more urgent together than either is alone. No three are more than their pairs. */
const together: readonly { pair: readonly [Symptom, Symptom]; action: Action }[] = [
  ...each("drank-a-lot", lowSodium, "emergency"),
  ...each("weight-gain", lowSodium, "emergency"),
  ...lowSodium.flatMap((one, at) => each(one, lowSodium.slice(at + 1), "emergency")),
  ...each("cramps-in-many-muscles", [...lowSodium, "not-easing"], "emergency"),
  ...each("severe-muscle-pain", lowSodium, "emergency"),
  ...each(
    "sickle-cell-trait",
    [
      ...lowSodium,
      "severe-muscle-pain",
      "cramps-in-many-muscles",
      "not-easing",
      "dark-urine",
      "palpitations",
    ],
    "emergency",
  ),
  ...callingPairs.map((pair) => ({ pair, action: "emergency" as const })),
  ...each("blood-thinners", ["headache", "vomiting"], "emergency"),
  ...each("calf-pain-at-rest", ["not-easing", "limp", "numbness"], "same-day"),
  ...each("numbness", ["not-easing", "limp"], "same-day"),
  ...each("limp", ["not-easing"], "same-day"),
  ...each("pregnancy", ["calf-pain-at-rest", "not-easing", "limp", "numbness"], "same-day"),
  ...each("clot-context", ["calf-pain-at-rest", "not-easing", "limp", "numbness"], "same-day"),
  ...each("blood-thinners", ["calf-pain-at-rest", "limp", "not-easing"], "same-day"),
  ...(["sickle-cell-trait", "quinine", "new-medicine", "pregnancy"] as const).flatMap((context) =>
    each(context, ["single-cramp-eased", "pain-while-cramp-holds"], "routine"),
  ),
];

const urgencyOf = (action: Action) => actions.indexOf(action);

/** The oracle: the most urgent of what is written above about any part of these signs. */
function writtenFor(some: readonly Symptom[]): Action {
  const found = [
    ...actions.filter((action) => alone[action].some((sign) => some.includes(sign))),
    ...together
      .filter(({ pair }) => pair.every((sign) => some.includes(sign)))
      .map(({ action }) => action),
  ];
  return found.toSorted((one, other) => urgencyOf(other) - urgencyOf(one))[0] ?? "self-care";
}

function* pairsAndTriples(): Generator<readonly Symptom[]> {
  for (const [at, one] of symptoms.entries())
    for (const [further, other] of symptoms.slice(at + 1).entries()) {
      yield [one, other];
      for (const third of symptoms.slice(at + 2 + further)) yield [one, other, third];
    }
}

const answerTo = (some: readonly Symptom[]) => triage({ symptoms: [...some] });
const actionOf = (some: readonly Symptom[]) => answerTo(some).action;

const asksLess = (one: Triage, other: Triage) =>
  urgencyOf(one.action) < urgencyOf(other.action) || (other.callNow && !one.callNow);

describe("each sign alone", () => {
  it("leads where it is written", () => {
    const led = Object.fromEntries(symptoms.map((sign) => [sign, actionOf([sign])]));
    const written = actions.flatMap((action) => alone[action].map((sign) => [sign, action]));
    expect(led).toEqual(Object.fromEntries(written));
  });

  it("that may come from too much water is told to drink none", () => {
    expect(symptoms.filter((sign) => answerTo([sign]).noPlainWater)).toEqual([
      "collapse",
      "confusion",
      "seizure",
      "very-hot",
      "headache",
      "vomiting",
      "nausea",
      "dizziness",
      "chills",
      "swollen-hands-or-feet",
      "weight-gain",
      "drank-a-lot",
      "unwell",
    ]);
  });

  it("that a rub could make worse says so", () => {
    expect(symptoms.filter((sign) => answerTo([sign]).noMassageOrCompression)).toEqual([
      "cold-or-numb-foot",
      "foot-drop",
      "hard-calf-pain-building",
      "pain-on-gentle-stretch",
      "one-calf-swollen",
      "one-calf-warm-or-red",
      "one-calf-throbbing",
      "pop-in-calf",
      "cannot-rise-on-toes",
    ]);
  });

  it("of too much heat says how to cool", () => {
    expect(symptoms.filter((sign) => answerTo([sign]).cool)).toEqual([
      "collapse",
      "confusion",
      "seizure",
      "very-hot",
    ]);
  });
});

it.each(callingPairs)("%s and %s call for help at once", (...pair) => {
  expect(answerTo(pair)).toMatchObject({ action: "emergency", callNow: true });
});

describe("every two and every three signs together", () => {
  it("lead where it is written, and never to less than a part of them", () => {
    const wrong = [];
    let tried = 0;
    for (const some of pairsAndTriples()) {
      tried += 1;
      const answer = answerTo(some);
      const { action } = answer;
      const less = some.some((sign) =>
        asksLess(answer, answerTo(some.filter((other) => other !== sign))),
      );
      if (less || action !== writtenFor(some)) wrong.push([...some, action]);
    }
    expect(wrong).toEqual([]);
    const n = symptoms.length;
    expect(tried).toBe((n * (n - 1)) / 2 + (n * (n - 1) * (n - 2)) / 6);
  });
});

it("no sign is in no row, and no row is without its signs", () => {
  const named = redFlagRules.flatMap(({ when }) => when.flat().flatMap(({ of }) => of));
  expect(symptoms.filter((sign) => !named.includes(sign))).toEqual([]);
  expect(redFlagRules.filter(({ when }) => when.flat().length === 0)).toEqual([]);
});
