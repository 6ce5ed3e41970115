import { languages } from "@limber/core/language";
import { rulebook } from "@limber/core/rulebook";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "./catalogue.ts";

/** Where a sentence tells somebody to drink. */
const order =
  /(?:^|[:.,] )(?:have a drink|keep drinking|drink)\b(?! (?:nothing|less|and|so that))[^.]*\./i;
/** The drink an hour before is no matter of thirst: the plan trims it to what the run sweats out. */
const isBeforeTheRun = /hour before|until the start|without caffeine/;

/** Its condition. */
const condition = {
  en: /thirst|urine is pale/,
  de: /[Dd]urst|Urin hell/,
  es: /\bsed\b|orina es de color pálido/,
} as const;

const cited = new Set(rulebook.flatMap(({ because }) => because.map(({ says }) => says)));

describe.each(languages)("in %s an order to drink", (language) => {
  it("on the way or after it never stands without thirst, wherever it is said", async () => {
    const catalogue = await readCatalogue(language);
    const keys = Object.keys(await readCatalogue("en"));
    const orders = keys.filter(
      (key) => !cited.has(key) && order.test(key) && !isBeforeTheRun.test(key),
    );
    expect(orders.length).toBeGreaterThanOrEqual(7);
    for (const key of orders) expect(JSON.stringify(catalogue[key])).toMatch(condition[language]);
  });
});

it("by the colour of urine stands with thirst and the limit on fluid in one sentence", async () => {
  const keys = Object.keys(await readCatalogue("en")).filter(
    (key) => !cited.has(key) && /yellow[:.]/i.test(key),
  );
  expect(keys.length).toBeGreaterThanOrEqual(4);
  for (const key of keys)
    expect(key).toMatch(/drink\w* as thirst says, within any limit on fluid that you were given\./);
});
