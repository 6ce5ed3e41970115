/** Words with which a sentence would send somebody on. */
import type { Language } from "@limber/core/language";

const runOn: Readonly<Record<Language, RegExp>> = {
  en: /\b(keep running|run on|start again|go on running|carry on)\b/i,
  de: /\b(lauf weiter|weiterlaufen|weiter laufen|lauf wieder los|starte wieder|fang wieder an)\b/i,
  es: /\b(sigue corriendo|seguir corriendo|vuelve a correr|empieza de nuevo)\b/i,
};
const against: Readonly<Record<Language, RegExp>> = {
  en: /\b(not|never|no)\b/i,
  de: /\b(nicht|nie|kein\w*)\b/i,
  es: /\b(no|nunca)\b/i,
};

/** The sentences that tell somebody to run on. */
export function runsOnIn(text: string, language: Language): string[] {
  return text
    .split(/(?<=[.:;?])\s+/)
    .filter((part) => runOn[language].test(part) && !against[language].test(part));
}
