// Every sentence in every language, and no sentence that nobody says.
import { existsSync, readFileSync } from "node:fs";
import { catalogueOf, languages, placesIn, sentencesOf } from "./sentences.mjs";
import { report } from "./tree.mjs";

const { sentences, problems } = sentencesOf();

function problemsIn(language) {
  const path = catalogueOf(language);
  if (!existsSync(path)) return sentences.length > 0 ? [`${path} is not there.`] : [];
  const catalogue = JSON.parse(readFileSync(path, "utf8"));
  const missing = sentences.filter((sentence) => !catalogue[sentence]);
  const unsaid = Object.keys(catalogue).filter((sentence) => !sentences.includes(sentence));
  const changed = Object.entries(catalogue).filter(
    ([sentence, said]) => said && placesIn(sentence).join() !== placesIn(said).join(),
  );
  return [
    ...missing.map((sentence) => `${path} lacks "${sentence}"`),
    ...unsaid.map((sentence) => `${path} has what nobody says: "${sentence}"`),
    ...changed.map(([sentence]) => `${path} has other names in braces or tags in "${sentence}"`),
  ];
}

report([...problems, ...languages.flatMap(problemsIn)], {
  fix: "Write the whole sentence inside the say call, run `node tooling/commands/messages.mjs`, and translate what it lists.",
  fine: `${sentences.length} sentences, each in ${languages.length} languages.`,
});
