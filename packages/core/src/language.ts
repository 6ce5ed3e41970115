/**
 * Sentences in a reader's language. The English sentence is written where it is said, and is itself the
 * key: the code reads as it speaks, and a catalogue of another language holds its translation.
 */
export const languages = ["en", "de", "es"] as const;
export type Language = (typeof languages)[number];

/** Each English sentence with its translation. Names in braces stand for values, and stay as they are. */
export type Catalogue = Readonly<Record<string, string>>;

type Values = Readonly<Record<string, string | number>>;

/** Says an English sentence in the reader's language: `say("Drink {amount}.", { amount })`. */
export type Say = (sentence: string, values?: Values) => string;

export function sayFrom(catalogue: Catalogue): Say {
  return (sentence, values = {}) => filled(catalogue[sentence] ?? sentence, values);
}

export const sayInEnglish: Say = sayFrom({});

type Forms = { readonly one: string; readonly other: string; readonly values?: Values };

/** The one form or the other, by the count: English, German and Spanish have these two. The count is `{count}` in both. */
export function sayCount(say: Say, count: number, { one, other, values }: Forms): string {
  return say(count === 1 ? one : other, { ...values, count });
}

function filled(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
