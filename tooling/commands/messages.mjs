// Brings the catalogues up to what the code says: English is written anew, what nobody says any more
// leaves the others, and what waits for a translation is listed.
import { writeFileSync } from "node:fs";
import { catalogueOf, faultsOf, languages, readCatalogue } from "../checks/catalogues.mjs";
import { sentencesOf } from "../checks/sentences.mjs";
import { root } from "./run.mjs";

process.chdir(root);
const { sentences, problems } = sentencesOf();
for (const problem of problems) console.error(problem);

for (const language of languages()) {
  const kept = readCatalogue(language) ?? {};
  const said = ({ key, forms }) => (language === "en" ? (forms ?? key) : kept[key]);
  const entries = sentences.filter(said).map((sentence) => [sentence.key, said(sentence)]);
  writeFileSync(catalogueOf(language), `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
  const waiting = sentences.filter((each) => faultsOf(each, said(each), language).length > 0);
  if (waiting.length > 0)
    console.log(
      `${language} lacks:\n${JSON.stringify(
        waiting.map(({ key }) => key),
        null,
        2,
      )}`,
    );
}
console.log(`${sentences.length} sentences.`);
process.exitCode = problems.length > 0 ? 1 : 0;
