import type { Catalogue, Language } from "@limber/core/language";

/** The catalogue of a language, from the file of its name; loaded where it is asked for, and no other with it. */
export async function readCatalogue(language: Language): Promise<Catalogue> {
  const file = (await import(`../messages/${language}.json`)) as { readonly default: Catalogue };
  return file.default;
}
