import { putBackInWords } from "@limber/core/hydration/words";
import { languages, sayFrom } from "@limber/core/language";
import { englishReader, type Reader } from "@limber/core/reader";
import { recoveryInWords } from "@limber/core/recovery/words";
import { rulebook } from "@limber/core/rulebook";
import { RunPlanRequest } from "@limber/core/run-plan/model";
import { planRun } from "@limber/core/run-plan/plan";
import { timelineText } from "@limber/core/run-plan/words";
import type { HealthCondition } from "@limber/core/runner";
import { milliliters } from "@limber/core/units";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "./catalogue.ts";

const isPuttingBack = /kilogram lost|put back|over at least/i;
/** Its condition: only after a run that another follows, over hours, with food and salt. */
const condition = {
  en: [/only if you run again within a day/, /hour/, /with food and salt/],
  de: [/nur, wenn du innerhalb eines Tages wieder läufst/, /Stunde/, /mit Essen und Salz/],
  es: [/solo si vuelves a correr en menos de un día/, /hora/, /con comida y sal/],
} as const;
const cited = new Set(rulebook.flatMap(({ because }) => because.map(({ says }) => says)));

async function readerOf(language: (typeof languages)[number]): Promise<Reader> {
  return { ...englishReader("si"), say: sayFrom(await readCatalogue(language), language) };
}

describe.each(languages)("in %s what is put back after a run", (language) => {
  it("never stands without its condition, in whatever sentence a page can say", async () => {
    const english = await readCatalogue("en");
    const catalogue = await readCatalogue(language);
    const keys = Object.keys(english).filter((key) => isPuttingBack.test(key) && !cited.has(key));
    expect(keys.length).toBeGreaterThanOrEqual(4);
    for (const key of keys)
      for (const wanted of condition[language])
        expect(JSON.stringify(catalogue[key])).toMatch(wanted);
  });

  it("is said as one sentence with the hours it takes, and not at all where nothing was lost", async () => {
    const reader = await readerOf(language);
    const only = { onlyIfNextRunWithinHours: 24, withFoodAndSalt: true } as const;
    const [none, some] = [
      { min: milliliters(0), max: milliliters(0), overHours: 0, ...only },
      { min: milliliters(2500), max: milliliters(3000), overHours: 4, ...only },
    ].map((putBack) => putBackInWords(putBack, reader));
    expect(none).toBeNull();
    for (const wanted of [/4/, /3000/, ...condition[language]]) expect(some).toMatch(wanted);
  });

  it("is water and usual food with a limit on fluid or salt", async () => {
    const reader = await readerOf(language);
    const unlimited = recoveryInWords("rehydrate", reader, {});
    const rehydrateOf = (...healthConditions: HealthCondition[]) => {
      const plan = planRun(
        RunPlanRequest.parse({ distanceM: 15_000, durationS: 5400, healthConditions }),
      );
      const texts = plan.timeline.map((item) => timelineText(item, plan, reader));
      return { after: plan.after, salted: texts.includes(unlimited) };
    };
    expect(rehydrateOf().salted).toBe(true);
    for (const limit of ["fluid-restriction", "salt-restriction", "kidney-disease"] as const)
      expect(rehydrateOf(limit)).toMatchObject({
        after: { fluid: "water", food: "usual", perKgLostMaxMl: 0 },
        salted: false,
      });
  });
});
