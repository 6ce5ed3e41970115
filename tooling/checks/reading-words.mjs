// What the thread that reads foreign files in a browser may say: a small part of a catalogue, so that nobody loads
// the reasons of every rule to be told that a file is empty.
import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { rolldown } from "rolldown";
import { languages, readCatalogue, textOfCatalogue } from "./catalogues.mjs";

const thread = "apps/web/src/features/imports/read-row.ts";

/** Where the thread's words lie in each language; English is in the code. */
export const readingWords = () =>
  languages()
    .filter((language) => language !== "en")
    .map((language) => ({
      language,
      path: `apps/web/src/messages/reading-${language}.json`,
    }));

/** The sentences that are said in what is left of the thread's code when nothing unused goes along. */
export async function saidInReading(sentences) {
  if (!existsSync(thread)) return [];
  const bundle = await rolldown({
    input: thread,
    treeshake: { moduleSideEffects: false },
    onLog: () => {},
  });
  const { output } = await bundle.generate({ codeSplitting: false });
  const reached = new Set(
    Object.entries(output[0].modules)
      .filter(([, { renderedLength }]) => renderedLength > 0)
      .map(([path]) => relative(process.cwd(), path)),
  );
  return sentences.filter(({ places }) =>
    places.some((place) => reached.has(place.slice(0, place.lastIndexOf(":")))),
  );
}

/** Files that do not hold what the catalogue says of the thread's sentences. */
export async function otherwiseInReading(sentences) {
  const said = await saidInReading(sentences);
  if (said.length === 0) return [];
  return readingWords()
    .filter(
      ({ language, path }) =>
        !existsSync(path) || readFileSync(path, "utf8") !== textOfReading(said, language),
    )
    .map(({ path }) => `${path} is not what the catalogue says of what is read.`);
}

/** The thread's words in a language, as their file holds them. */
export function textOfReading(sentences, language) {
  const catalogue = readCatalogue(language) ?? {};
  return textOfCatalogue(sentences, ({ key }) => catalogue[key]);
}
