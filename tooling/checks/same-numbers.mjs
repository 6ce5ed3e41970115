// The numbers of a sentence, in figures and in words: they are the same in every language.

/** "One" is left out: in German and Spanish it is the article too. */
const words = {
  en: {
    ...numbered(
      "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
    ),
    ...{ twice: 2, both: 2, double: 2, eighteen: 18, twenty: 20, thirty: 30, forty: 40 },
    ...{ half: 0.5, halves: 0.5, quarter: 0.25, quarters: 0.25 },
  },
  de: {
    ...numbered(
      "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn",
    ),
    ...{ zweimal: 2, dreimal: 3, dreien: 3, doppelt: 2, doppelte: 2 },
    ...{ beide: 2, beiden: 2, beides: 2, beidem: 2, beider: 2 },
    ...{ fünffache: 5, achtzehn: 18, zwanzig: 20, dreißig: 30, vierzig: 40 },
    ...{ halb: 0.5, halbe: 0.5, halben: 0.5, halber: 0.5, halbes: 0.5, halbmarathon: 0.5 },
    ...{ hälfte: 0.5, hälften: 0.5, anderthalb: 0.5, anderthalbfache: 0.5 },
    ...{ viertel: 0.25, vierteln: 0.25, viertelstunde: 0.25, viertelstunden: 0.25 },
  },
  es: {
    ...numbered("dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"),
    ...{ ambos: 2, ambas: 2, doble: 2, dieciocho: 18, veinte: 20, treinta: 30, cuarenta: 40 },
    ...{ mitad: 0.5, mitades: 0.5, cuarto: 0.25, cuartos: 0.25 },
  },
};

/** What says a number in more words than one, or with a word that has another sense, and how it reads in figures. */
const turns = {
  en: [[/\bevery second (?=drink)/g, "2 "]],
  de: [
    [/\b(zwei|drei|vier)einhalb(mal)?\b/g, "$1 halb"],
    [/\bjede[rs]? zweite\b/g, "2"],
  ],
  es: [
    [/\ben mitad de\b/g, ""],
    [/\b(una )?cuarta parte\b/g, "0,25"],
    [/\b(y|una?) medi[ao]\b/g, "0,5"],
    [/\bmedi[ao] (?=altura|maratón|metro|hora|día|carrera|minuto|milla|kilómetro|litro)/g, "0,5 "],
    [/\b(o|con) medi[ao]\b/g, "0,5 "],
  ],
};

const inMetric = /\([^()]*?(\d[^()]*?)\s?(ml\/h|ml|km|°c|s je kilometer|s por kilómetro)\)/g;
const perUnit = { oz: 29.5735, mile: 1.609344 };
const few = 3;
/** Restated figures are rounded: 18 to 24 oz are 530 to 710 ml. */
const roundedWithin = 0.05;

/** The numbers of a sentence, in order of size. Those that restate miles and ounces in brackets count only where they are wrong. */
export function numbersOf(sentence, language, english = sentence) {
  const text = sentence.replace(/\{\w+\}|<\/?\w+>/g, " ").toLowerCase();
  const restated = language === "en" ? [] : [...text.matchAll(inMetric)];
  const wrong = restated
    .flatMap(([, figures]) => figuresIn(figures, language))
    .filter((figure) => !isRestated(figure, english));
  return [
    ...allIn(text.replace(language === "en" ? /$^/ : inMetric, " "), language),
    ...wrong,
  ].sort((one, other) => one - other);
}

function allIn(text, language) {
  const plain = (turns[language] ?? []).reduce(
    (left, [turn, figures]) => left.replace(turn, figures),
    text,
  );
  const said = plain.match(/\p{L}+/gu) ?? [];
  return [...figuresIn(plain, language), ...said.flatMap((word) => words[language]?.[word] ?? [])];
}

function figuresIn(text, language) {
  const joined = text.replace(/(?<=\d)[   ](?=\d{3}(?!\d))/g, "");
  const decimal = language === "en" ? /,(?=\d{3}(?!\d))/g : /\.(?=\d{3}(?!\d))/g;
  return (joined.replace(decimal, "").match(/\d+(?:[.,]\d+)?/g) ?? []).map((figure) =>
    Number(figure.replace(",", ".")),
  );
}

function isRestated(figure, english) {
  const said = [1, few, ...numbersOf(english, "en")];
  const metric = said.flatMap((number) => [
    number * perUnit.oz,
    number * perUnit.mile,
    number / perUnit.mile,
    ((number - 32) * 5) / 9,
  ]);
  return metric.some((value) => Math.abs(figure - value) <= roundedWithin * Math.abs(value));
}

/** Whether a language's words for numbers are known here. */
export const knowsNumbers = (language) => Object.hasOwn(words, language);

function numbered(names) {
  return Object.fromEntries(names.split(" ").map((name, index) => [name, index + 2]));
}
