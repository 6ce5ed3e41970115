import type { Reader } from "@limber/core/reader";
import { flagsIn, triage } from "@limber/core/referral/plan";
import { actions, symptoms } from "@limber/core/referral/signs";
import { adviceInWords } from "@limber/core/referral/words";
import { statementInWords } from "@limber/core/rule";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { promisesIn } from "../testing/promises.ts";
import { runsOnIn } from "../testing/run-on.ts";
import { seed } from "./over-runners.ts";
import { isHollow, readers } from "./said-by.ts";

const answers = 50_000;

/** What somebody ticks on the page of signs: one to four of them. */
const anyTicked = fc.uniqueArray(fc.constantFrom(...symptoms), { minLength: 1, maxLength: 4 });

const urgency = (signs: readonly (typeof symptoms)[number][]) =>
  actions.indexOf(triage({ symptoms: [...signs] }).action);

describe(`a walk over the signs, seed ${seed}`, () => {
  it(`${answers} sets of signs: nobody is told to run on, and a sign more never asks for less`, () => {
    let asked = 0;
    fc.assert(
      fc.property(anyTicked, (ticked) => {
        asked += 1;
        const answer = triage({ symptoms: ticked });
        const reader = readers[asked % readers.length] as Reader;
        const said = [
          adviceInWords(answer, reader),
          ...flagsIn(answer).map((flag) => statementInWords(flag, reader)),
        ].join(" ");
        const isUrgent = actions.indexOf(answer.action) >= actions.indexOf("same-day");
        if (isUrgent) expect(runsOnIn(said, reader.language)).toEqual([]);
        expect(isHollow(said), said).toBe(false);
        expect(promisesIn(said, reader.language)).toEqual([]);
        for (const one of ticked)
          expect(urgency(ticked.filter((other) => other !== one))).toBeLessThanOrEqual(
            urgency(ticked),
          );
      }),
      { seed, numRuns: answers },
    );
    console.info(`${asked} sets of signs, seed ${seed}: none broken`);
  });
});
