import type { Catalogue, Forms } from "@limber/core/language";

/** Languages that nobody speaks, for tests: what is not said through a catalogue stands out, and what cannot grow breaks. */
export const pseudoLocales = ["en-XA", "ar-XB"] as const;
export type PseudoLocale = (typeof pseudoLocales)[number];

const accents: Readonly<Record<string, string>> = Object.fromEntries(
  [..."aåbƀcçdðeéfƒgĝhĥiîjĵkķlļmɱnñoöpþqǫrŕsštţuûvṽwŵxẋyýzž"].flatMap((letter, index, all) =>
    index % 2 === 0 ? [[letter, all[index + 1] ?? letter]] : [],
  ),
);
/** German takes about a third more room than English. */
const longerBy = 0.35;

/** Every sentence in brackets, accented and longer; names in braces and tags stay. */
export function pseudoCatalogue(english: Catalogue): Catalogue {
  return Object.fromEntries(
    Object.entries(english).map(([sentence, said]) => [
      sentence,
      typeof said === "string" ? pseudo(said) : pseudoForms(said),
    ]),
  );
}

function pseudoForms(forms: Forms): Forms {
  return Object.fromEntries(
    Object.entries(forms).map(([category, sentence]) => [category, pseudo(sentence)]),
  );
}

function pseudo(sentence: string): string {
  const accented = sentence
    .split(/(\{\w+\}|<\/?\w+>)/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/[a-z]/g, (letter) => accents[letter] ?? letter),
    )
    .join("");
  const more = Math.ceil(sentence.replace(/\{\w+\}|<\/?\w+>/g, "").length * longerBy);
  return `[${accented}${" ~~~~~~~"
    .repeat(Math.ceil(more / 8))
    .slice(0, more)
    .trimEnd()}]`;
}
