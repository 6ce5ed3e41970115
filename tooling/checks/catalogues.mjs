// The catalogues of the pages: which there are, and what they hold.
import { existsSync, readFileSync } from "node:fs";
import { parsed, textOf, walk } from "./source.mjs";

const list = "packages/core/src/language.ts";

/** The one list of languages stands in core: a tool reads it there. */
export const languages = () => listed("languages");
/** Languages that may lack sentences for now. */
export const inTranslation = () => listed("inTranslation");

function listed(name) {
  let found = [];
  walk(parsed(list).tree, [], (node) => {
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

/** A catalogue as its file holds it: the sentences in their order, and nothing that nobody says. */
export function textOfCatalogue(sentences, saidOf) {
  const entries = sentences.flatMap((sentence) => {
    const said = saidOf(sentence);
    return said === undefined ? [] : [[sentence.key, inOrder(said)]];
  });
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

const allCategories = ["zero", "one", "two", "few", "many", "other"];

/** The forms that a language counts with: one, few, other. In this order everywhere. */
export function categoriesOf(language) {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return allCategories.filter((category) => pluralCategories.includes(category));
}

function inOrder(said) {
  if (typeof said === "string") return said;
  const placeOf = ([category]) => allCategories.indexOf(category);
  return Object.fromEntries(
    Object.entries(said).sort((one, other) => placeOf(one) - placeOf(other)),
  );
}
