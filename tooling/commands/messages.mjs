// Brings the catalogues up to what the code says: English is written anew, what nobody says any more
// leaves the others, and what waits for a translation is listed.
import { writeFileSync } from "node:fs";
import {
  catalogueOf,
  inTranslation,
  languages,
  readCatalogue,
  textOfCatalogue,
} from "../checks/catalogues.mjs";
import { faultsOf } from "../checks/faults.mjs";
import { readingWords, saidInReading, textOfReading } from "../checks/reading-words.mjs";
import { sentencesOf } from "../checks/sentences.mjs";
import { root } from "./run.mjs";

process.chdir(root);
const { sentences, problems } = sentencesOf();
const begun = inTranslation();
for (const problem of problems) console.error(problem);

for (const language of languages()) {
  const kept = readCatalogue(language) ?? {};
  const said = ({ key, forms }) => (language === "en" ? (forms ?? key) : kept[key]);
  writeFileSync(catalogueOf(language), textOfCatalogue(sentences, said));
  const waiting = sentences.filter((each) => faultsOf(each, said(each), language).length > 0);
  if (begun.includes(language))
    console.log(
      `${language} lacks ${waiting.length}. A translator's file has them: docs/translating.md.`,
    );
  else if (waiting.length > 0)
    console.log(
      `${language} lacks:\n${JSON.stringify(
        waiting.map(({ key }) => key),
        null,
        2,
      )}`,
    );
}
const inReading = await saidInReading(sentences);
for (const { language, path } of readingWords()) {
  writeFileSync(path, textOfReading(inReading, language));
}
console.log(
  `${sentences.length} sentences, ${inReading.length} of them said while files are read.`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
