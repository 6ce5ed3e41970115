import vm from "node:vm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { categoriesOf } from "../checks/catalogues.mjs";
import { examplesOf, pluralFormsOf } from "./plural-forms.mjs";

const spoken =
  "en de es fr it pt pt-PT nl sv nb da fi pl ru uk cs sk sl hr sr hu ro bg el tr id vi th ja ko zh ar he fa hi bn lt lv et ga cy mt ca eu gl is mk sq sw ta";

const heads = spoken.split(" ").map((language) => {
  const [, plural = ""] = /plural=(.*);$/.exec(pluralFormsOf(language)) ?? [];
  // The head's expression is C, and reads the same here.
  return { language, script: new vm.Script(plural), rules: new Intl.PluralRules(language) };
});
const world = vm.createContext({ n: 0 });

it("the head of a file counts as the language does, for every whole number", () => {
  const counts = fc.oneof(fc.nat(250), fc.nat(3_000_000), fc.constantFrom(1_000_000, 5_000_000));
  fc.assert(
    fc.property(fc.constantFrom(...heads), counts, ({ language, script, rules }, n) => {
      world.n = n;
      const form = Number(script.runInContext(world));
      expect(categoriesOf(language)[form]).toBe(rules.select(n));
    }),
    { numRuns: 1_000 },
  );
});

it("German is said as every tool knows it", () => {
  expect(pluralFormsOf("de")).toBe("nplurals=2; plural=(n == 1) ? 0 : 1;");
});

it("each form comes with numbers that take it", () => {
  expect(examplesOf("es")).toEqual([
    { category: "one", numbers: [1] },
    { category: "many", numbers: [1_000_000] },
    { category: "other", numbers: [0, 2, 3, 4] },
  ]);
  for (const language of spoken.split(" "))
    for (const { numbers } of examplesOf(language)) expect(numbers).not.toEqual([]);
});
