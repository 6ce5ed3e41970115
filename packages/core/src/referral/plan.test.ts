import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { englishReader } from "../reader.ts";
import { examples } from "./examples.ts";
import { triage } from "./plan.ts";
import { actions, symptoms } from "./signs.ts";
import { adviceInWords, symptomInWords } from "./words.ts";

const anySymptoms = fc.subarray([...symptoms]);
const rank = (request: Parameters<typeof triage>[0]) => actions.indexOf(triage(request).action);

describe("triage", () => {
  it.each(examples)("$name", ({ request, action }) => {
    expect(triage(request).action).toBe(action);
  });

  it("is never lowered by one more symptom, or by an age", () => {
    fc.assert(
      fc.property(
        anySymptoms,
        fc.constantFrom(...symptoms),
        fc.option(fc.integer({ min: 5, max: 110 }), { nil: undefined }),
        (some, one, ageYears) => {
          expect(rank({ symptoms: [...some, one] })).toBeGreaterThanOrEqual(
            rank({ symptoms: some }),
          );
          expect(rank({ symptoms: some, ageYears })).toBeGreaterThanOrEqual(
            rank({ symptoms: some }),
          );
        },
      ),
    );
  });

  it("lists every match, and goes on listing it when another sign joins", () => {
    fc.assert(
      fc.property(anySymptoms, fc.constantFrom(...symptoms), (some, one) => {
        const before = triage({ symptoms: some });
        expect(triage({ symptoms: [...some, one] }).because).toEqual(
          expect.arrayContaining([...before.because]),
        );
      }),
    );
  });

  it.each([
    "dark-urine",
    "cold-or-numb-foot",
    "collapse",
    "chest-pain",
    "breathlessness",
    "fainting",
    "seizure",
    "confusion",
  ] as const)("%s alone is an emergency", (symptom) => {
    expect(triage({ symptoms: [symptom] }).action).toBe("emergency");
  });

  it("says no plain water when drinking could harm", () => {
    expect(triage({ symptoms: ["weight-gain", "headache"] }).noPlainWater).toBe(true);
  });

  it.each([
    ["dark-urine", "Get emergency care today."],
    ["very-hot", "Cool the runner until help comes: shade, ice or cold water"],
    ["vomiting", "Be seen by a doctor today. Drink nothing for now, and give nothing."],
    ["one-calf-swollen", "Do not massage or compress the leg."],
  ] as const)("says in its action what to do about %s", (symptom, words) => {
    const answer = triage({ symptoms: [symptom] });
    expect(adviceInWords(answer, englishReader("si"))).toContain(words);
  });

  it("calls at once where anything but emergency care today is needed", () => {
    const callNow = (...some: Parameters<typeof triage>[0]["symptoms"]) =>
      triage({ symptoms: some }).callNow;
    expect([callNow("dark-urine"), callNow("severe-muscle-pain", "weakness")]).toEqual([
      false,
      false,
    ]);
    expect(callNow("dark-urine", "confusion")).toBe(true);
  });

  it("has no symptom that leads nowhere", () => {
    expect(
      symptoms.filter((symptom) => triage({ symptoms: [symptom] }).because.length === 0),
    ).toEqual([]);
  });

  it("names no disease on a label", () => {
    for (const symptom of symptoms) {
      expect(symptomInWords(symptom, englishReader("si"))).not.toMatch(
        /thromb|embol|rhabdo|hyponat|compartment|stroke|claudic|tear|achilles/i,
      );
    }
  });
});
