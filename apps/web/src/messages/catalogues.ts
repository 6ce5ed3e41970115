import { type Language, languages, type Say, sayFrom } from "@limber/core/language";
import { env } from "../server/env.ts";
import { readCatalogue } from "./catalogue.ts";
import { type PseudoLocale, pseudoCatalogue, pseudoLocales } from "./pseudo.ts";

const says = new Map<Language, Say>(
  await Promise.all(
    languages.map(
      async (language) => [language, sayFrom(await readCatalogue(language), language)] as const,
    ),
  ),
);
const english = await readCatalogue("en");

/** Read on the server alone: a browser gets finished sentences. */
export function sayIn(language: Language): Say {
  return says.get(language) ?? sayFrom({});
}

/** A language of tests, where the process was started for them; never otherwise. */
export function pseudoLocaleFrom(word: unknown): PseudoLocale | undefined {
  return env.hasPseudoLocales ? pseudoLocales.find((locale) => locale === word) : undefined;
}

export function sayInPseudo(): Say {
  return sayFrom(pseudoCatalogue(english));
}
