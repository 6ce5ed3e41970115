import type { Sport } from "@limber/core/activity";
import { type SportWords, wordsIn } from "./words.ts";

/** Words of one language or of several, ready to be asked. */
export type KnownWords = {
  readonly within: ReadonlyMap<string, Sport>;
  readonly alone: ReadonlyMap<string, Sport>;
  /** The longest first. */
  readonly parts: readonly (readonly [string, Sport])[];
};

export function knownWords(languages: readonly SportWords[]): KnownWords {
  const parts = languages.flatMap(({ parts }) => [...wordsIn(parts)]);
  return {
    within: new Map(languages.flatMap(({ within }) => [...wordsIn(within)])),
    alone: new Map(languages.flatMap(({ alone }) => [...wordsIn(alone)])),
    parts: parts.toSorted(([one], [other]) => other.length - one.length),
  };
}

/** As many words as the longest name in a list has. */
const LONGEST_PHRASE = 6;

/** What a folded name says: whole, else by the words in it, else by how its words end. */
export function sportIn(name: string, known: KnownWords): Sport | undefined {
  const whole = known.alone.get(name) ?? known.within.get(name);
  if (whole !== undefined) return whole;
  const words = name.split(" ");
  const said: Sport[] = [];
  for (let at = 0; at < words.length; ) {
    const found = phraseAt(words, at, known) ?? { sport: byPart(words[at] ?? "", known), count: 1 };
    if (found.sport !== undefined) said.push(found.sport);
    at += found.count;
  }
  return foremost(said);
}

function phraseAt(words: readonly string[], at: number, { within }: KnownWords) {
  for (let count = Math.min(LONGEST_PHRASE, words.length - at); count > 0; count--) {
    const sport = within.get(words.slice(at, at + count).join(" "));
    if (sport !== undefined) return { sport, count };
  }
  return undefined;
}

/** Written without gaps, or put together of others: a "Waldlauf" is a "Lauf". */
function byPart(word: string, { within, parts }: KnownWords): Sport | undefined {
  const bare = [...neutralEnds].map((end) => stripped(word, end)).find((rest) => within.has(rest));
  if (bare !== undefined) return within.get(bare);
  return parts.find(([part]) =>
    isWrittenWithoutGaps(part) ? word.includes(part) : word.endsWith(part),
  )?.[1];
}

/** Ends that say no more than that it was done. */
const neutralEnds = [
  "training",
  "einheit",
  "runde",
  "sport",
  "traning",
  "traening",
  "trening",
  "workout",
  "tour",
  "ausflug",
];
const stripped = (word: string, end: string) =>
  word.endsWith(end) ? word.slice(0, -end.length) : "";

const isWrittenWithoutGaps = (part: string) =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(part);

/** On foot it is named by what is left when nothing else is: "ski running" is skiing, "go for a run" is running. */
const onFoot: readonly Sport[] = ["running", "hiking", "walking"];

function foremost(said: readonly Sport[]): Sport | undefined {
  return (
    said.find((sport) => !onFoot.includes(sport)) ?? onFoot.find((sport) => said.includes(sport))
  );
}
