// A translator's file, gettext's PO: every sentence with its context, and what is said for it so far.
import gettext from "gettext-parser";
import { categoriesOf } from "../checks/catalogues.mjs";
import { contextOf } from "./context.mjs";
import { pluralFormsOf } from "./plural-forms.mjs";

/** So that a sentence may be the singular of another. */
export const counted = "counted";

/** The file's bytes. `catalogue` is what is translated so far; what it lacks is left empty. */
export function poOf(language, sentences, catalogue) {
  const blocks = byPlace(sentences).map((sentence) => blockOf(sentence, language, catalogue));
  const translations = {};
  for (const block of blocks) {
    const context = block.msgctxt ?? "";
    translations[context] ??= {};
    translations[context][block.msgid] = block;
  }
  const table = { charset: "utf-8", headers: headOf(language), translations };
  return gettext.po.compile(table, { foldLength: 0 });
}

function headOf(language) {
  return {
    "Project-Id-Version": "Limber",
    Language: language,
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": pluralFormsOf(language),
  };
}

/** What stands on one page stands together. */
function byPlace(sentences) {
  const fileOf = ({ places: [place = ""] }) => place.replace(/:\d+$/, "");
  return sentences.toSorted((one, other) => compared(fileOf(one), fileOf(other)));
}

function compared(one, other) {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function blockOf(sentence, language, catalogue) {
  const { key, forms, places } = sentence;
  const comments = {
    extracted: contextOf(sentence, language),
    reference: places.join("\n"),
  };
  const said = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
  if (forms === undefined) return { msgid: key, msgstr: [said ?? ""], comments };
  const msgstr = categoriesOf(language).map((category) => said?.[category] ?? "");
  return { msgctxt: counted, msgid: forms.one, msgid_plural: forms.other, msgstr, comments };
}
