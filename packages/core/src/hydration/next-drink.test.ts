import fc from "fast-check";
import { expect, it } from "vitest";
import { between } from "../../testing/between.ts";
import { seconds } from "../units.ts";
import { type DrinkAnswer, nextDrinkAfter, type PlannedDrinks } from "./next-drink.ts";
import { drinkMarks } from "./plan.ts";

/** How long after it fell due each drink was answered, and how. */
const anyRunner = fc.array(fc.record({ lateS: between(0, 4000), drank: fc.boolean() }), {
  maxLength: 60,
});
const anyRun = between(120, 259_200);

function plannedFor(durationS: number): PlannedDrinks {
  const { everyS, marksS } = drinkMarks(seconds(durationS));
  return { everyS, count: marksS.length, durationS };
}

/** The drinks that a runner was asked for who did as the phone said, late or not. */
function asked(planned: PlannedDrinks, runner: readonly { lateS: number; drank: boolean }[]) {
  const answers: DrinkAnswer[] = [];
  const duesS: number[] = [];
  for (const { lateS, drank } of runner) {
    const dueS = nextDrinkAfter(planned, answers);
    if (dueS === null) break;
    duesS.push(dueS);
    answers.push({ atS: dueS + lateS, drank });
  }
  return { answers, duesS };
}

it("whoever drinks when the phone says so, late or not, has never drunk more than the plan's own drinks by then", () => {
  fc.assert(
    fc.property(anyRun, anyRunner, (durationS, runner) => {
      const planned = plannedFor(durationS);
      const { answers } = asked(planned, runner);
      const drunk = answers.filter(({ drank }) => drank);
      expect(drunk.length).toBeLessThanOrEqual(planned.count);
      for (const [index, { atS }] of drunk.entries())
        expect((index + 1) * planned.everyS).toBeLessThanOrEqual(atS + 1e-6);
    }),
    { seed: 12_301 },
  );
});

it("two drinks are never due within less than an interval, and none at or after the finish", () => {
  fc.assert(
    fc.property(anyRun, anyRunner, (durationS, runner) => {
      const planned = plannedFor(durationS);
      const { duesS } = asked(planned, runner);
      for (const [index, dueS] of duesS.entries()) {
        expect(dueS - (duesS[index - 1] ?? 0)).toBeGreaterThanOrEqual(planned.everyS - 1e-6);
        expect(dueS).toBeLessThan(durationS);
      }
    }),
    { seed: 12_302 },
  );
});

it("a skip never brings a drink forward, and one more drink never does either", () => {
  const anyAnswers = fc.array(fc.record({ atS: between(0, 20_000), drank: fc.boolean() }), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(anyRun, anyAnswers, fc.boolean(), (durationS, before, drank) => {
      const planned = plannedFor(durationS);
      const answers = before.toSorted((a, b) => a.atS - b.atS);
      const atS = answers.at(-1)?.atS ?? 0;
      const then = nextDrinkAfter(planned, answers);
      const after = nextDrinkAfter(planned, [...answers, { atS, drank }]);
      expect(after ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(
        then ?? Number.POSITIVE_INFINITY,
      );
    }),
    { seed: 12_303 },
  );
});
