import { type Language, type Say, sayFrom } from "@limber/core/language";
import { env } from "../server/env.ts";
import de from "./de.json" with { type: "json" };
import en from "./en.json" with { type: "json" };
import es from "./es.json" with { type: "json" };
import { type PseudoLocale, pseudoCatalogue, pseudoLocales } from "./pseudo.ts";

const says: Readonly<Record<Language, Say>> = {
  en: sayFrom(en),
  de: sayFrom(de),
  es: sayFrom(es),
};

/** Read on the server alone: a browser gets finished sentences. */
export function sayIn(language: Language): Say {
  return says[language];
}

/** A language of tests, where the process was started for them; never otherwise. */
export function pseudoLocaleFrom(word: unknown): PseudoLocale | undefined {
  return env.hasPseudoLocales ? pseudoLocales.find((locale) => locale === word) : undefined;
}

export function sayInPseudo(): Say {
  return sayFrom(pseudoCatalogue(en));
}
