import type { Sport } from "@limber/core/activity";
import { english } from "./english.ts";
import { knownWords, sportIn } from "./known-words.ts";
import { chinese } from "./languages/chinese.ts";
import { czech } from "./languages/czech.ts";
import { dutch } from "./languages/dutch.ts";
import { french } from "./languages/french.ts";
import { german } from "./languages/german.ts";
import { italian } from "./languages/italian.ts";
import { japanese } from "./languages/japanese.ts";
import { korean } from "./languages/korean.ts";
import { nordic } from "./languages/nordic.ts";
import { polish } from "./languages/polish.ts";
import { portuguese } from "./languages/portuguese.ts";
import { russian } from "./languages/russian.ts";
import { spanish } from "./languages/spanish.ts";
import { swedish } from "./languages/swedish.ts";
import { turkish } from "./languages/turkish.ts";
import { ukrainian } from "./languages/ukrainian.ts";
import { type SportWords, wordsIn } from "./words.ts";

/** The languages besides English in which Garmin and Strava name sports. */
export const languages: Readonly<Record<string, SportWords>> = {
  chinese,
  czech,
  dutch,
  french,
  german,
  italian,
  japanese,
  korean,
  nordic,
  polish,
  portuguese,
  russian,
  spanish,
  swedish,
  turkish,
  ukrainian,
};

const known = knownWords([english, ...Object.values(languages)]);

/** What a folded name says in whatever language. */
export function sportInOthers(name: string): Sport | undefined {
  return sportIn(name, known);
}

/** How tables head the column of the sport, for languages of which some words mean something else in others. */
const headedIn: readonly (readonly [RegExp, SportWords])[] = [[/activite/, french]];

/** What a folded name says under such a header alone. */
export function sportWhere(header: string, name: string): Sport | undefined {
  const spoken = headedIn.find(([headed]) => headed.test(header))?.[1];
  return spoken && new Map(wordsIn(spoken.here)).get(name);
}
