import { describe, expect, it } from "vitest";
import { type Pattern, type SomeOf, whatToDo } from "./matching.ts";
import type { Symptom } from "./model.ts";
import { flagsIn, triage } from "./plan.ts";
import { redFlagRules } from "./rules/red-flags.ts";
import type { RedFlag } from "./rules/row.ts";
import { symptoms } from "./signs.ts";

const urgencies = [
  "call-now",
  "care-today",
  "same-day",
  "routine",
  "self-care",
  "name-signs",
] as const;

function orderOf({ action, careToday, noSign }: RedFlag) {
  return whatToDo({ action, callNow: careToday !== true, noSign: noSign === true });
}

/** Every least choice of signs that a row speaks of. */
function choicesOf(pattern: Pattern): readonly (readonly Symptom[])[] {
  return pattern.reduce<readonly (readonly Symptom[])[]>(
    (before, some) => before.flatMap((one) => leastOf(some).map((more) => [...one, ...more])),
    [[]],
  );
}

function leastOf({ least, of }: SomeOf): readonly (readonly Symptom[])[] {
  if (least === 1) return of.map((sign) => [sign]);
  return of.flatMap((sign, at) =>
    leastOf({ least: least - 1, of: of.slice(at + 1) }).map((more) => [sign, ...more]),
  );
}

describe.each(redFlagRules.map((row) => ({ id: row.id, row })))("the row $id", ({ row }) => {
  it("stands alone: none of its signs, and none of its sets of signs, asks for more than it does", () => {
    const choices = row.when.flatMap(choicesOf);
    expect(choices.length).toBeGreaterThan(0);
    const asked = choices.map((some) => [some, whatToDo(triage({ symptoms: [...some] }))]);
    expect(asked).toEqual(choices.map((some) => [some, orderOf(row)]));
  });
});

describe("what is told of any two and three signs", () => {
  const sets = symptoms.flatMap((one, at) =>
    symptoms
      .slice(at)
      .flatMap((other, further) =>
        symptoms.slice(at + further).map((third) => [one, other, third]),
      ),
  );
  const urgencyBy = new Map(redFlagRules.map((row) => [row.id, urgencies.indexOf(orderOf(row))]));

  it("has the most urgent first, and nothing that can wait beside what is for today", () => {
    const wrong = sets.filter((some) => {
      const answer = triage({ symptoms: some });
      const order = answer.because.map((id) => urgencyBy.get(id) ?? 0);
      const told = flagsIn(answer).map(({ id }) => urgencyBy.get(id) ?? 0);
      const isSorted = order.every((urgency, at) => at === 0 || urgency >= (order[at - 1] ?? 0));
      const isToldSorted = told.every((urgency, at) => at === 0 || urgency >= (told[at - 1] ?? 0));
      const mayWait = (told[0] ?? 0) <= 2 && told.some((urgency) => urgency > 2);
      return !isSorted || !isToldSorted || mayWait;
    });
    expect(wrong).toEqual([]);
  });
});
