// A translator's file read in again: either every sentence of it is taken, or none.
import gettext from "gettext-parser";
import { categoriesOf, textOfCatalogue } from "../checks/catalogues.mjs";
import { faultsOf } from "../checks/faults.mjs";
import { pluralFormsOf } from "./plural-forms.mjs";
import { counted } from "./written.mjs";

/**
 * `{ text, taken, left }`: the catalogue as its file holds it, how many sentences the file says, and how many
 * it marks as unsure, which stay as they were. Or `{ refused }`: what is wrong, each as `{ what, why, fix }`.
 * `kept` is what is said so far: a sentence that the file leaves empty stays as it is.
 */
export function takenFrom(bytes, { language, sentences, kept }) {
  const table = tableIn(bytes);
  const unfit = table === undefined ? [noPo] : unfitHead(table, language);
  if (unfit.length > 0) return { refused: unfit };
  const said = entriesOf(table).filter(({ msgstr }) => msgstr.some((text) => text !== ""));
  const [unsure, sure] = [said.filter(isUnsure), said.filter((entry) => !isUnsure(entry))];
  const known = new Map(sentences.map((sentence) => [sentence.key, sentence]));
  const refused = [
    ...sure.flatMap((entry) => faultsOfEntry(entry, known, language)),
    ...strictly(bytes),
  ];
  if (refused.length > 0) return { refused };
  const given = new Map(sure.map((entry) => [keyOf(entry), saidBy(entry, language)]));
  const saidOf = ({ key }) => given.get(key) ?? (Object.hasOwn(kept, key) ? kept[key] : undefined);
  return { text: textOfCatalogue(sentences, saidOf), taken: given.size, left: unsure.length };
}

const noPo = {
  what: "This is not a translator's file.",
  why: "It cannot be read as PO.",
  fix: "Export the file again, and save it as PO in your tool.",
};

function tableIn(bytes) {
  try {
    const table = gettext.po.parse(bytes);
    return table.headers === undefined ? undefined : table;
  } catch {
    return undefined;
  }
}

/** What a lenient reader lets pass: a sentence twice, a string without its end. */
function strictly(bytes) {
  try {
    gettext.po.parse(bytes, { validation: true });
    return [];
  } catch (error) {
    return [
      {
        what: `The file is not well formed: ${error.message}`,
        why: "What is read from it could be another thing than what was meant.",
        fix: "Open it in your tool and save it again, or mend that place.",
      },
    ];
  }
}

function unfitHead({ headers }, language) {
  const told = headers.Language ?? "";
  const forms = pluralFormsOf(language);
  const same = (one, other) => one.replace(/\s/g, "") === other.replace(/\s/g, "");
  return [
    ...(told.split(/[-_]/)[0] === language
      ? []
      : [
          {
            what: `The file is of the language "${told}".`,
            why: `It was to be taken as "${language}".`,
            fix: `Give the file of ${language}, or import it as what it is.`,
          },
        ]),
    ...(same(headers["Plural-Forms"] ?? "", forms)
      ? []
      : [
          {
            what: "The file counts with other forms.",
            why: "Each form would be said for the wrong numbers.",
            fix: `Put back this line of its head: Plural-Forms: ${forms}`,
          },
        ]),
  ];
}

function entriesOf({ translations }) {
  return Object.values(translations)
    .flatMap((context) => Object.values(context))
    .filter(({ msgid, msgid_plural }) => msgid !== "" || msgid_plural !== undefined);
}

/** Tools mark so what they guessed, or what was changed since. */
function isUnsure({ comments }) {
  return (comments?.flag ?? "").split(/[\s,]+/).includes("fuzzy");
}

const keyOf = ({ msgid, msgid_plural }) => msgid_plural ?? msgid;

function saidBy({ msgid_plural, msgstr }, language) {
  if (msgid_plural === undefined) return msgstr[0];
  return Object.fromEntries(
    categoriesOf(language).map((category, form) => [category, msgstr[form] ?? ""]),
  );
}

function faultsOfEntry(entry, known, language) {
  const key = keyOf(entry);
  const sentence = known.get(key);
  if (sentence === undefined || sentence.forms?.one !== singularOf(entry)) return [unknown(key)];
  const context = sentence.forms === undefined ? "" : counted;
  if ((entry.msgctxt ?? "") !== context) return [elsewhere(key)];
  if (entry.msgstr.some((text) => text.includes("\uFFFD"))) return [unreadable(key)];
  const forms = sentence.forms === undefined ? 1 : categoriesOf(language).length;
  if (entry.msgstr.length > forms) return [tooMany(key, forms)];
  return faultsOf(sentence, saidBy(entry, language), language).map(({ what, why, fix }) => ({
    what: `It ${what} "${key}"`,
    why,
    fix,
  }));
}

const singularOf = ({ msgid, msgid_plural }) => (msgid_plural === undefined ? undefined : msgid);

const unknown = (key) => ({
  what: `"${key}" is no sentence of Limber.`,
  why: "It was changed or taken out since the file was made, or its English was edited.",
  fix: "Export the file again and bring your work over: tools do it by merging the older file in.",
});
const elsewhere = (key) => ({
  what: `"${key}" stands in another context than its own.`,
  why: "The same sentence could be said in two ways.",
  fix: "Take that entry out, or put its context back as it was exported.",
});
const unreadable = (key) => ({
  what: `The translation of "${key}" has letters that cannot be read.`,
  why: "The file was saved in another encoding than it says.",
  fix: "Save it as UTF-8.",
});
const tooMany = (key, forms) => ({
  what: `"${key}" has too many forms.`,
  why: `The language has ${forms} for it.`,
  fix: "Take out those that were added.",
});
