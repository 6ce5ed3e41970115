/**
 * Sentences in a reader's language. The English sentence is written where it is said, and is itself the
 * key: the code reads as it speaks, and a catalogue of another language holds its translation.
 */

/** The one list of languages: catalogues, choices, checks and commands go by it. */
export const languages = ["en", "de", "es"] as const;
export type Language = (typeof languages)[number];

/** Those of them that are not whole yet: what one lacks is said in English, and `pnpm check` counts it. */
export const inTranslation: readonly Language[] = [];

/** A language by its own name: "Deutsch", "Español". */
export function ownNameOf(language: Language): string {
  const name = new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
  return capitalised(name, language);
}

/** A sentence with a count in it, in each form that a language counts with: `one`, `few`, `other`. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/**
 * Each English sentence with its translation. Names in braces stand for values, and stay as they are.
 * One with a count stands under its plural, and has the forms of the language.
 */
export type Catalogue = Readonly<Record<string, string | Forms>>;

export type Values = Readonly<Record<string, string | number>>;

/** English has these two; another language has those it needs. */
type EnglishForms = { readonly one: string; readonly other: string };

/** Forms that travel to where the count is known, such as a browser. */
export type Counted = { readonly language: string; readonly forms: Forms };

export type Say = {
  /** Says an English sentence in the reader's language: `say("Drink {amount}.", { amount })`. */
  (sentence: string, values?: Values): string;
  /** The forms of a sentence with a count in it. */
  readonly counted: (english: EnglishForms) => Counted;
};

/** Says a catalogue's sentences as a page shows them: each begins with a capital, also where a value begins it. */
export function sayFrom(catalogue: Catalogue, language = "en"): Say {
  return sayBy(catalogue, { language, shown: begun });
}

/** The terminal's: there a sentence may follow `error:`, so what begins it stays as it is. */
export const sayInEnglish: Say = sayBy({}, { language: "en", shown: (text) => text });

type Ways = {
  readonly language: string;
  readonly shown: (text: string, sentence: string, language: string) => string;
};

function sayBy(catalogue: Catalogue, { language, shown }: Ways): Say {
  const say = (sentence: string, values: Values = {}) => {
    const said = catalogue[sentence];
    const template = typeof said === "string" ? said : sentence;
    return shown(filled(template, values), template, language);
  };
  const counted = (english: EnglishForms): Counted => {
    const forms = catalogue[english.other];
    return typeof forms === "object" ? { language, forms } : { language: "en", forms: english };
  };
  return Object.assign(say, { counted });
}

/** Says the form that the reader's language has for this count, which is `{count}` in each of them. */
export function sayCount(
  say: Say,
  count: number,
  { values, ...english }: EnglishForms & { readonly values?: Values },
): string {
  return sayCounted(say.counted(english), count, values);
}

/** The same from forms that were looked up before. */
export function sayCounted({ language, forms }: Counted, count: number, values?: Values): string {
  const category = new Intl.PluralRules(language).select(count);
  return filled(forms[category] ?? forms.other ?? "", { ...values, count });
}

/** "sábado" as "Sábado", by the language's own capitals. */
export function capitalised(text: string, language: string): string {
  const [first = ""] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}

const isWholeSentence = /^\{.*[.?]$/;

function begun(text: string, sentence: string, language: string): string {
  return isWholeSentence.test(sentence) ? capitalised(text, language) : text;
}

/** A value that ends with a full stop, such as "28. Feb.", brings the sentence's own. */
function filled(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}(\.?)/g, (whole, name: string, stop: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return String(value).endsWith(".") ? String(value) : `${value}${stop}`;
  });
}
