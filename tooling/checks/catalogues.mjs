// The catalogues of the pages: which there are, and what they hold.
import { existsSync, readFileSync } from "node:fs";
import { parseAst } from "rolldown/parseAst";
import { textOf, walk } from "./source.mjs";

const list = "packages/core/src/language.ts";

/** The one list of languages stands in core: a tool reads it there. */
export const languages = () => listed("languages");
/** Languages that may lack sentences for now. */
export const inTranslation = () => listed("inTranslation");

function listed(name) {
  let found = [];
  walk(parseAst(readFileSync(list, "utf8"), { lang: "ts" }), [], (node) => {
    if (node.type === "VariableDeclarator" && node.id.name === name)
      walk(node.init, [], (part) => {
        if (part.type === "ArrayExpression") found = part.elements.map(textOf);
      });
  });
  return found;
}

export const catalogueOf = (language) => `apps/web/src/messages/${language}.json`;

/** What is translated so far; undefined where there is no catalogue. */
export function readCatalogue(language) {
  const path = catalogueOf(language);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

/** The forms that a language counts with: one, few, other. */
export function categoriesOf(language) {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

/** The names in braces and tags of a sentence, in order: they are the same in every language. */
export function placesIn(sentence) {
  return [...sentence.matchAll(/\{\w+\}|<\/?\w+>/g)].map(([place]) => place).sort();
}

const theCount = "{count}";
/** Where a language has a form for one number alone, it may say the number in a word. */
const mayLeaveCountOut = ["zero", "one", "two"];

/** What is wrong with a translation, in a few words each. A sentence that is counted has every form of its language. */
export function faultsOf({ key, forms }, said, language) {
  if (forms === undefined)
    return typeof said === "string" && said !== ""
      ? differs(key, said)
        ? ["has other names in braces or tags in"]
        : []
      : ["lacks"];
  if (typeof said !== "object") return ["lacks the forms of"];
  const wanted = categoriesOf(language);
  const lacking = wanted.filter((category) => !said[category]);
  const strange = Object.keys(said).filter((category) => !wanted.includes(category));
  const differing = wanted.filter(
    (category) => said[category] && differs(key, said[category], category),
  );
  return [
    ...lacking.map((category) => `lacks the form "${category}" of`),
    ...strange.map((category) => `has the form "${category}", which its language has not, of`),
    ...differing.map((category) => `has other names in braces in the form "${category}" of`),
  ];
}

function differs(sentence, said, category) {
  const places = (text) => {
    const all = placesIn(text);
    return mayLeaveCountOut.includes(category) ? all.filter((place) => place !== theCount) : all;
  };
  return places(sentence).join() !== places(said).join();
}
