// `pnpm translate export <language> [file]` writes a translator's file; `pnpm translate import <language> [file]` takes it in, whole or not at all.
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { catalogueOf, languages, readCatalogue } from "../checks/catalogues.mjs";
import { sentencesOf } from "../checks/sentences.mjs";
import { takenFrom } from "./taken.mjs";
import { poOf } from "./written.mjs";

const [verb = "", language = "", typed = `limber-${language}.po`] = process.argv.slice(2);
/** As it was typed, from where that was. */
const file = resolve(process.env.INIT_CWD ?? ".", typed);
const translated = languages().filter((one) => one !== "en");

function refuse(problems) {
  for (const { what, why, fix } of problems) console.error(`${what}\n  ${why}\n  ${fix}`);
  console.error("\nNothing was changed.");
  process.exitCode = 1;
}

function exported() {
  writeFileSync(file, poOf(language, sentencesOf().sentences, readCatalogue(language) ?? {}));
  console.log(`${typed} has every sentence. Translate it, then import it.`);
}

function imported() {
  const { sentences } = sentencesOf();
  const kept = readCatalogue(language) ?? {};
  const { refused, text, taken, left } = takenFrom(readFileSync(file), {
    language,
    sentences,
    kept,
  });
  if (refused !== undefined) return refuse(refused);
  const path = catalogueOf(language);
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
  const lacking = sentences.length - Object.keys(JSON.parse(text)).length;
  const unsure = left === 0 ? "" : ` ${left} marked as unsure were left as they were.`;
  return console.log(`${taken} of ${sentences.length} sentences taken.${unsure} ${lacking} lack.`);
}

const verbs = { export: exported, import: imported };
if (!Object.hasOwn(verbs, verb))
  refuse([
    {
      what: `"${verb}" is neither export nor import.`,
      why: "A translator's file is written or taken in.",
      fix: "Use: pnpm translate export <language> [file], or pnpm translate import <language> [file].",
    },
  ]);
else if (!translated.includes(language))
  refuse([
    {
      what: `"${language}" is not translated here.`,
      why: `English is written in the code; beside it there are: ${translated.join(", ")}.`,
      fix: "Name one of these, or add yours: docs/new-feature.md says how.",
    },
  ]);
else if (verb === "import" && !existsSync(file))
  refuse([
    {
      what: `${typed} is not there.`,
      why: "It is looked for where you are.",
      fix: "Name the file after the language.",
    },
  ]);
else verbs[verb]();
