import type { Sport } from "@limber/core/activity";

/** Words for each sport, with commas between them. */
type ListedWords = Readonly<Partial<Record<Sport, string>>>;

/** What a language calls its sports. */
export type SportWords = {
  /** They say it wherever they stand: the run in "Morning trail run". */
  readonly within: ListedWords;
  /** They say it only alone: a "workout" may be one of any sport. */
  readonly alone?: ListedWords;
  /** How longer words of this language end, or what they hold where it writes without gaps. */
  readonly parts?: ListedWords;
  /** Words that mean something else in another language, so that they count only where this one is spoken. */
  readonly here?: ListedWords;
};

/**
 * A name as it is compared: without accents, capitals and marks between words, in letters of one width. The voicing of
 * Japanese letters stays, for it makes other letters of them.
 */
export function folded(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/[ßłøæœıđð]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}\p{M}ー]+/gu, " ")
    .trim();
}

const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  ł: "l",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ı: "i",
  đ: "d",
  ð: "d",
};

/** Each word of a list as it is compared, with its sport. */
export function* wordsIn(listed: ListedWords = {}): Generator<readonly [string, Sport]> {
  for (const [sport, words] of Object.entries(listed))
    for (const word of words.split(",")) yield [folded(word), sport as Sport];
}
