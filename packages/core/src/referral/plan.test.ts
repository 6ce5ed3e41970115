import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { englishReader } from "../reader.ts";
import { examples } from "./examples.ts";
import { actions, symptoms } from "./model.ts";
import { triage } from "./plan.ts";
import { symptomInWords } from "./words.ts";

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

  it("lists every match, and the first is as urgent as the answer", () => {
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
