/** Words with which a sentence would promise, diagnose, or say what brought a cramp about. */
import type { Language } from "@limber/core/language";

type Words = { readonly promise: RegExp; readonly cause: RegExp; readonly takenBack: RegExp };

const words: Readonly<Record<Language, Words>> = {
  en: {
    promise:
      /\b(cures?|prevents?|prevented|preventing|prevention|guarantees?|diagnos\w+|heals?|healed|healing)\b/i,
    cause: /\b(causes?|caused|causing)\b.*\bcramps?\b|\bcramps?\b.*\b(causes?|caused|causing)\b/i,
    takenBack: /\b(not|no|never|nothing|nobody|may)\b/i,
  },
  de: {
    promise:
      /\b(heil(t|en|ung)|verhinder\w*|verhüte\w*|vorbeug\w*|beugt|garantier\w*|diagnos\w*)\b/i,
    cause: /\bverursach\w*\b.*krämpf|krampf\w*.*\bverursach\w*|\bursachen?\b.*kr[aä]mpf/i,
    takenBack: /\b(nicht|nichts|kein\w*|nie|niemand|kann|können|vielleicht)\b/i,
  },
  es: {
    promise:
      /\b(cura|curan|curar|previen\w+|preven\w+|garantiz\w+|diagn[oó]stic\w+|evitan? (un |los )?calambres?)\b/i,
    cause: /\bcausan?\b.*calambre|calambre.*\bcaus(an?|ado|aron)\b/i,
    takenBack: /\b(no|nunca|nada|nadie|ning[uú]n\w*|puede|pueden|quizá)\b/i,
  },
};

/** The sentences of a text that promise what nobody can keep. */
export function promisesIn(text: string, language: Language): string[] {
  const { promise, cause, takenBack } = words[language];
  return text
    .split(/(?<=[.:;?])\s+/)
    .filter((part) => (promise.test(part) || cause.test(part)) && !takenBack.test(part));
}

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
