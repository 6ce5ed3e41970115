/** Emoji flags of England, Scotland and Wales: a black flag, letters that nobody sees, and an end. */
const FLAG = "\\u{1F3F4}[\\u{E0020}-\\u{E007E}]+\\u{E007F}";
/** Lines, bells, halves of characters, signs of one maker's own, and those that turn the words around. */
const HARMFUL =
  "[\\p{Cc}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Noncharacter_Code_Point}\\u202A-\\u202E\\u2066-\\u2069]+";
/** Signs that nobody sees, but for the two joiners: those are letters of Persian and Hindi, and hold emoji together. */
const UNSEEN = "(?:(?!\\u200C|\\u200D)\\p{Cf})+";
const toLookAt = new RegExp(`(${FLAG})|(${HARMFUL})|${UNSEEN}`, "gu");
/** A joiner at an end holds nothing together. */
const looseEnds = /^(?:\u200C|\u200D|\s)+|(?:\u200C|\u200D|\s)+$/gu;

/**
 * Text for people on one line: without what moves a terminal's cursor, hides or turns words around. Letters
 * of every writing and emoji stay as they are.
 */
export function visibleText(text: string): string {
  const seen = text.replace(
    toLookAt,
    (_, flag?: string, harmful?: string) => flag ?? (harmful === undefined ? "" : " "),
  );
  return seen.replace(/\s+/g, " ").replace(looseEnds, "");
}

/** The first so many letters of a text, none of them cut in two. */
export function shortened(text: string, letters: number): string {
  if (text.length <= letters) return text;
  let kept = "";
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (kept.length + segment.length > letters) break;
    kept += segment;
  }
  return kept;
}
