// How strong an order is: must, should, may, do not, never. It is as strong in every language.

/** What a language surely says it with; after it, what it may say it with as well. */
const strengths = {
  must: {
    en: ["must|have to|has to|had to", "needs?|needed|to avoid|to change|is to"],
    de: ["muss|musst|müssen|müsst|musste", "nötig|brauch\\p{L}*|soll|gilt es"],
    es: ["debe|debes|deben|tiene que|tienen que|tienes que|hay que", "hace falta"],
  },
  should: {
    en: ["should|ought", "is to|are to|asked to|whom to|told to"],
    de: ["sollte|solltest|sollten", "soll|sollst|sollen"],
    es: ["debería|deberías|deberían", "debe"],
  },
  may: {
    en: ["may|might|perhaps|maybe", "can|cannot|could"],
    de: [
      "kann|kannst|können|könnte|könnten|könntest|darf|darfst|dürfen|dürfte|vielleicht",
      "mag|lässt sich",
    ],
    es: [
      "puede|puedes|pueden|pueda|puedas|puedan|podría|podrían|quizá|quizás",
      "tal vez|se pudo|pudo",
    ],
  },
  never: {
    en: ["never", "not ever|not again"],
    de: ["nie|niemals", ""],
    es: ["nunca|jamás", ""],
  },
  "do not": {
    en: [
      "do not|don't|never|no|not|nothing|nobody|none|neither|nor|without",
      "cannot|off|offline|on and on|un[a-z]{4,}|else|otherwise|nobody's|left out|leave|stop|wrong|still|less|only|alone|anyone|anything|within|first|as many",
    ],
    de: [
      "nicht|nichts|nie|niemals|niemand|kein|keine|keinen|keinem|keiner|keines|ohne|weder",
      "nein|nur|keins|niemandes|höchstens|un\\p{L}{4,}|statt",
    ],
    es: [
      "no|nunca|jamás|nada|nadie|ningún|ninguna|ninguno|ni|sin|tampoco",
      "solo|des\\p{L}{4,}|como máximo|en vez",
    ],
  },
};

/**
 * The strengths in which a sentence and its translation differ: one surely says it, and the other has no
 * word for it.
 */
export function otherStrengths({ english, said, language }) {
  return Object.entries(strengths)
    .filter(([, ways]) => Object.hasOwn(ways, language))
    .filter(
      ([, { en, [language]: theirs }]) =>
        (surely(english, en) && !inAnyWords(said, theirs)) ||
        (surely(said, theirs) && !inAnyWords(english, en)),
    )
    .map(([strength]) => strength);
}

const surely = (text, [sure]) => holds(text, sure);
const inAnyWords = (text, ways) => ways.some((way) => way !== "" && holds(text, way));

function holds(text, way) {
  return new RegExp(`(?<!\\p{L})(?:${way})(?!\\p{L})`, "u").test(text.toLowerCase());
}
