// What a translator is told beside a sentence: what it is on a page, what its names stand for, its forms.
import { readFileSync } from "node:fs";
import { placesIn } from "../checks/faults.mjs";
import { examplesOf } from "./plural-forms.mjs";

const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));
/** What each name in braces stands for. */
export const names = read("names.json");
/** What a sentence means where its words alone could mean something else. */
export const notes = read("notes.json");

export function contextOf({ key, forms, seats }, language) {
  return [
    ...(seats.length > 0 ? [`Stands as: ${seats.join("; ")}.`] : []),
    ...(Object.hasOwn(notes, key) ? [notes[key]] : []),
    ...namesIn(key).map((name) => `{${name}}: ${names[name] ?? "a value"}`),
    ...tagsIn(key).map((tag) => `<${tag}>…</${tag}>: words that can be pressed, or stand out`),
    ...(forms === undefined ? [] : formsIn(language)),
  ].join("\n");
}

/** The names in braces of a sentence, each once. */
export function namesIn(sentence) {
  return once([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
}

function tagsIn(sentence) {
  const tags = placesIn(sentence).filter((place) => place.startsWith("<") && place[1] !== "/");
  return once(tags.map((tag) => tag.slice(1, -1)));
}

function formsIn(language) {
  return examplesOf(language).map(
    ({ category, numbers }, form) =>
      `msgstr[${form}] is said for ${category}: ${numbers.join(", ")}`,
  );
}

const once = (all) => [...new Set(all)];
