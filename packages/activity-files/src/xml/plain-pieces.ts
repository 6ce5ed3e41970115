import { ANY_BYTES, CHUNK_BYTES, lettersIn } from "./encoding.ts";
import { areAt, beforeBlanks, behindBlanks, GT, LT } from "./plain-bytes.ts";
import type { PlainPoints } from "./plain-point.ts";
import type { PointDraft } from "./point.ts";

/** Takes the points of a file whose form its root told. */
export type PointHearer = { readonly form: PlainPoints; take(draft: PointDraft): void };

/** What the parser of the text around the points is asked. */
export type PointParser = {
  /** Who takes points here, if anybody. */
  hearer(): PointHearer | undefined;
  /** How many letters it was given since a tag ended. */
  sinceTag(): number;
};

/** The root stands within so many; a file whose root comes later is the parser's for a piece. */
const FIRST_BYTES = 4096;
/** In these a byte below 128 is the letter that it is in ASCII, wherever it stands. */
const plainEncodings = ["utf-8", ANY_BYTES];

/**
 * The text of a file without its plain points, which are read off its bytes as they come: nearly all of a
 * file is points, and a parser makes words of each. A point is taken only right behind the end of a tag, so
 * that it is none in a comment or in a text; one that is written otherwise is the parser's.
 */
export function* textAround(
  bytes: Uint8Array,
  encoding: string,
  parser: PointParser,
): Generator<string | undefined> {
  const letters = lettersIn(encoding);
  const isPlain = plainEncodings.includes(encoding);
  let at = 0;
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) {
    const to = Math.min(bytes.length, from + CHUNK_BYTES);
    const piece = letters.take(bytes.subarray(from, to));
    if (piece === undefined) return yield undefined;
    if (at > from || (isPlain && piece.isAligned))
      at = yield* betweenPoints(bytes, { from, to, text: piece.text, at }, parser);
    else yield piece.text;
  }
  yield letters.rest();
}

type Piece = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Behind the last point that was taken, which may have ended in this piece. */
  readonly at: number;
};

/** What a piece holds between its plain points. Gives where the last of them ends. */
function* betweenPoints(
  bytes: Uint8Array,
  { from, to, text, at }: Piece,
  parser: PointParser,
): Generator<string, number> {
  let begun = Math.max(from, at);
  let searched = begun;
  while (begun < to) {
    const form = parser.hearer()?.form;
    const next = nextPoint(bytes, searched, { form, to });
    yield text.slice(begun - from, next - from);
    const isBehindTag = next - beforeBlanks(bytes, next) === parser.sinceTag();
    begun = isBehindTag && next < to ? behindPoints(bytes, next, parser) : next;
    searched = begun === next ? next + 1 : begun;
  }
  return begun;
}

/** Where the next point begins, or the piece ends; before the root told the form of points, where the next tag ends. */
function nextPoint(
  bytes: Uint8Array,
  from: number,
  { form, to }: { readonly form: PlainPoints | undefined; readonly to: number },
): number {
  if (form === undefined) {
    const tagEnd = bytes.indexOf(GT, from);
    return from > FIRST_BYTES || tagEnd < 0 ? to : Math.min(to, tagEnd + 1);
  }
  for (let at = bytes.indexOf(LT, from); at >= 0 && at < to; at = bytes.indexOf(LT, at + 1))
    if (areAt(form.head, bytes, at)) return at;
  return to;
}

/** Where the plain points end that begin here, one behind the other. */
function behindPoints(bytes: Uint8Array, from: number, parser: PointParser): number {
  const hearer = parser.hearer();
  let at = from;
  while (hearer !== undefined) {
    const end = hearer.form.read(bytes, at);
    if (end < 0) break;
    hearer.take(hearer.form.draft);
    at = behindBlanks(bytes, end);
  }
  return at;
}
