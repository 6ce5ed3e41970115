/**
 * What stays: emoji flags of England, Scotland and Wales, which are a black flag, letters that nobody sees,
 * and an end, and the two joiners, which are letters of Persian and Hindi and hold emoji together. Or what
 * harms: lines, bells, halves of characters, signs of one maker's own, and those that turn the words
 * around. Or what nobody sees.
 */
const toLookAt =
  /(\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}|\u200C|\u200D)|([\p{Cc}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069])|\p{Cf}/gu;
/** At an end a joiner holds nothing together. */
const joiners = ["\u200C", "\u200D", " "];

/**
 * Text for people on one line: without what moves a terminal's cursor, hides or turns words around. Letters
 * of every writing and emoji stay as they are.
 */
export function visibleText(text: string): string {
  const seen = text.replace(
    toLookAt,
    (_, kept?: string, harmful?: string) => kept ?? (harmful === undefined ? "" : " "),
  );
  const line = seen.replace(/\s+/g, " ");
  let [from, to] = [0, line.length];
  while (joiners.includes(line.charAt(from))) from++;
  while (to > from && joiners.includes(line.charAt(to - 1))) to--;
  return line.slice(from, to);
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
