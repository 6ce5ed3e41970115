// Every sentence in every language, no sentence that nobody says, and no word that is shown unsaid.
import { namesIn, names as namesTold } from "../translation/context.mjs";
import { catalogueOf, inTranslation, languages, readCatalogue } from "./catalogues.mjs";
import { countedByHand, uncounted } from "./counting.mjs";
import { faultsOf } from "./faults.mjs";
import { fixedLanguages } from "./fixed-languages.mjs";
import { otherwiseInReading } from "./reading-words.mjs";
import { sentencesOf, spokenFiles } from "./sentences.mjs";
import { parsedUnder } from "./source.mjs";
import { report } from "./tree.mjs";
import { unsaidIn, unsaidInStyles } from "./unsaid.mjs";

const files = spokenFiles();
const { sentences, problems } = sentencesOf(files);
const keys = new Set(sentences.map(({ key }) => key));

const begun = inTranslation();
const lackedBy = (language) => {
  const catalogue = readCatalogue(language) ?? {};
  return sentences.filter(({ key }) => !Object.hasOwn(catalogue, key));
};

function problemsIn(language) {
  const path = catalogueOf(language);
  const catalogue = readCatalogue(language);
  if (catalogue === undefined) return sentences.length > 0 ? [`${path} is not there.`] : [];
  const unsaid = Object.keys(catalogue).filter((key) => !keys.has(key));
  const lacked = lackedBy(language);
  const mayLack = begun.includes(language) ? lacked : [];
  return [
    ...(begun.includes(language) && lacked.length === 0
      ? [`${path} is whole: take "${language}" out of inTranslation.`]
      : []),
    ...sentences
      .filter((each) => !mayLack.includes(each))
      .flatMap((sentence) =>
        faultsOf(sentence, catalogue[sentence.key], language).map(
          ({ what }) => `${path} ${what} "${sentence.key}"`,
        ),
      ),
    ...unsaid.map((sentence) => `${path} has what nobody says: "${sentence}"`),
  ];
}

const untold = sentences.flatMap(({ key, places }) =>
  namesIn(key)
    .filter((name) => !Object.hasOwn(namesTold, name))
    .map((name) => `${places[0]} names {${name}}, and tooling/translation/names.json does not.`),
);

report(
  [
    ...problems,
    ...untold,
    ...uncounted(sentences),
    ...[...files, ...parsedUnder(["apps/cli/src"])].flatMap(countedByHand),
    ...files.flatMap(unsaidIn),
    ...files.flatMap(fixedLanguages),
    ...unsaidInStyles(),
    ...languages().flatMap(problemsIn),
    ...(await otherwiseInReading(sentences)),
  ],
  {
    fix: "Write the whole sentence inside the say call, run `pnpm renew`, and translate what it lists. What a name in braces stands for, translators read in tooling/translation/names.json.",
    fine: `${sentences.length} sentences, each in ${languages().length - begun.length} languages.`,
    notes: begun.map(
      (language) =>
        `${language} lacks ${lackedBy(language).length} of ${sentences.length} sentences: they are said in English.`,
    ),
  },
);
