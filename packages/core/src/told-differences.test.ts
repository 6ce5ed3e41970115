import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between } from "../testing/between.ts";
import { checkFirstMile } from "./pacing/plan.ts";
import { firstMileAdviceInWords } from "./pacing/words.ts";
import { englishReader } from "./reader.ts";
import { startInShort, startInWords } from "./run-analysis/began.ts";
import type { Fade, Halves, MeasuredStart } from "./run-analysis/model.ts";
import { fadeInWords, halvesInWords, keptInWords, scaleInWords } from "./run-analysis/words.ts";
import { causeInWords } from "./run-plan/changes-in-words.ts";
import { RunPlanRequest } from "./run-plan/model.ts";
import { planRun } from "./run-plan/plan.ts";
import { kilograms, mile, paceOver, seconds } from "./units.ts";

const readers = [englishReader("si"), englishReader("us")];
const anyReader = fc.constantFrom(...readers);

/** "0 s ahead", "You lost 0 kg": what is nothing, told as something. */
const ofNothing = /(?:^|[^\d.:])0(?:\.0+)? (?:s|kg|lb|mL|oz)\b/;
/** "last time 10 km" of a run that is 10 km. */
const sameTwice = /(\S+ ?\S*), last time \1\.$/;

describe("a difference too small to show is told as none", () => {
  it("in a start, as a watch shows it", () => {
    fc.assert(
      fc.property(between(200, 900), between(-3, 3), anyReader, (goalMileS, aheadS, reader) => {
        const goalPaceSPerKm = paceOver(mile, seconds(goalMileS));
        const check = checkFirstMile({ goalPaceSPerKm, firstMileS: seconds(goalMileS - aheadS) });
        expect(check.status === "ahead").toBe(Math.round(check.aheadS) > 0);
        expect(check.advice === "none").toBe(check.status === "on-plan");
        if (check.status === "on-plan")
          expect(firstMileAdviceInWords(check.advice, reader)).toMatch(/^On plan/);
      }),
    );
  });

  it("in a start that was judged before watches were asked", () => {
    const verdicts = ["as-planned-or-slower", "within-noise", "fast", "very-fast"] as const;
    for (const reader of readers)
      for (const verdict of verdicts)
        for (const against of ["plan", "rest"] as const) {
          const start = { verdict, against, tooFastS: 0.3, possibleLossS: 0.6 } as MeasuredStart;
          expect(startInWords(start, reader)).toMatch(/^You began no faster than /);
          expect(startInShort(start, reader)).not.toMatch(ofNothing);
        }
  });

  it("in the halves and the end of a run", () => {
    fc.assert(
      fc.property(between(-2, 2), anyReader, (by, reader) => {
        expect(halvesInWords({ slowerByS: by } as Halves, reader)).not.toMatch(ofNothing);
        const paces = { middlePaceSPerKm: 300, lastPaceSPerKm: 300 + by, slowerPct: by / 3 };
        const told = fadeInWords({ ...paces, faded: false } as Fade, reader);
        const [last, middle] = told.match(/\d+:\d\d/g) ?? [];
        if (last === middle) expect(told).toMatch(/^You held your pace/);
      }),
    );
  });

  it("in what the scale says", () => {
    const anyLoss = between(-0.1, 0.1);
    const noRates = fc.constantFrom(null, "toilet-not-measured" as const);
    fc.assert(
      fc.property(anyLoss, noRates, anyReader, (lostKg, noRate, reader) => {
        const run = {
          ...{ distanceM: null, elapsedS: null },
          ...{ massBeforeKg: kilograms(70), massAfterKg: kilograms(70 - lostKg) },
        };
        const scale = { gainedWeight: false, lostOverTwoPct: false, usable: true, noRate } as const;
        const said = [
          scaleInWords(scale as never, run, reader),
          ...keptInWords({ scale: scale as never, start: null }, run, reader),
        ];
        for (const sentence of said) expect(sentence).not.toMatch(ofNothing);
      }),
    );
  });

  it("in why a plan is another than the last", () => {
    const request = RunPlanRequest.parse({
      ...{ distanceM: 20_000, durationS: 7200, bodyMassKg: 70 },
      conditions: { airTemperatureC: 22, relativeHumidityPct: 60 },
    });
    const near = RunPlanRequest.parse({
      ...{ distanceM: 20_001, durationS: 7200.9, bodyMassKg: 70.01 },
      conditions: { airTemperatureC: 22.01, relativeHumidityPct: 60.01 },
    });
    const [before, now] = [request, near].map((asked) => ({
      request: asked,
      plan: planRun(asked),
    }));
    if (before === undefined || now === undefined) throw new Error("Two plans.");
    for (const reader of readers)
      for (const cause of ["weather", "distance", "pace", "body", "own-sweat"] as const) {
        const said = causeInWords(cause, { before, now }, reader);
        if (said !== null) expect(said).not.toMatch(sameTwice);
      }
  });
});
