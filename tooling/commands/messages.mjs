// Brings the catalogues up to what the code says: English is written anew, what nobody says any more
// leaves the others, and what waits for a translation is listed.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogueOf, languages, sentencesOf } from "../checks/sentences.mjs";
import { root } from "./run.mjs";

process.chdir(root);
const { sentences, problems } = sentencesOf();
for (const problem of problems) console.error(problem);

for (const language of languages) {
  const path = join(root, catalogueOf(language));
  const kept = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  const said = (sentence) => (language === "en" ? sentence : kept[sentence]);
  const entries = sentences.filter(said).map((sentence) => [sentence, said(sentence)]);
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
  const missing = sentences.filter((sentence) => !said(sentence));
  if (missing.length > 0) console.log(`${language} lacks:\n${JSON.stringify(missing, null, 2)}`);
}
console.log(`${sentences.length} sentences.`);
process.exitCode = problems.length > 0 ? 1 : 0;
