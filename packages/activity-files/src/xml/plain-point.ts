import { DEEPEST_IN_POINT } from "../bounds.ts";
import { type KnownNames, knownNames } from "./known-names.ts";
import {
  areAt,
  behindBlanks,
  behindName,
  behindQuoted,
  behindText,
  EQUALS,
  GT,
  isRepeated,
  LT,
  lettersOf,
  SLASH,
} from "./plain-bytes.ts";
import { type Letters, plainMoments, plainNumber } from "./plain-values.ts";
import { empty, type PointText, pointDraft, pointNames, readIntoPoint } from "./point.ts";

/** No value is longer; notes are. */
const LONGEST_TEXT = 200;
const NOT_PLAIN = -1;
const COLON = 0x3a;
const [LAT, LON] = [lettersOf("lat="), lettersOf("lon=")];

/** How a format writes its points. */
export type PointForm = {
  /** As it is written, with its capitals. */
  readonly point: string;
  /** Whether the head of the point says where it is. */
  readonly hasPlace: boolean;
  /** The element whose own element says the heart rate, whatever that is called. */
  readonly heart?: string;
  /** What means something else, and stands within no point. */
  readonly apart: readonly string[];
};

const fieldNames = knownNames(pointNames);

/** Reads points that are written as nearly all are, off the bytes of a file. */
export class PlainPoints {
  /** What a point begins with: `<trkpt`. */
  readonly head: Uint8Array;
  /** What the point says that was read last. */
  readonly draft = pointDraft();
  private readonly form: PointForm;
  private readonly tail: Uint8Array;
  private readonly otherNames: KnownNames;
  private readonly letters: Letters = { bytes: new Uint8Array(0), from: 0, to: 0 };
  private readonly text: PointText;
  /** Where the names of the elements begin and end that are open in the point. */
  private readonly open = new Int32Array(2 * DEEPEST_IN_POINT);
  private depth = 0;
  private heartAt = 0;

  constructor(form: PointForm) {
    this.form = form;
    this.head = lettersOf(`<${form.point}`);
    this.tail = lettersOf(`</${form.point}>`);
    this.otherNames = knownNames([
      ...form.apart,
      ...(form.heart === undefined ? [] : [form.heart]),
    ]);
    const moments = plainMoments();
    this.text = {
      number: () => plainNumber(this.letters),
      moment: () => moments(this.letters),
    };
  }

  /** Behind the point that begins at a byte; negative where none does that is plain. */
  read(bytes: Uint8Array, from: number): number {
    if (!areAt(this.head, bytes, from)) return NOT_PLAIN;
    this.letters.bytes = bytes;
    empty(this.draft);
    this.depth = 0;
    this.heartAt = 0;
    const at = from + this.head.length;
    let next = this.form.hasPlace ? this.behindPlace(bytes, at) : behindGt(bytes, at);
    while (next > 0) {
      const mark = behindBlanks(bytes, next);
      if (bytes[mark] !== LT) return NOT_PLAIN;
      if (bytes[mark + 1] !== SLASH) next = this.behindElement(bytes, mark + 1);
      else if (this.depth > 0) next = this.behindClosing(bytes, mark + 2);
      else return areAt(this.tail, bytes, mark) ? mark + this.tail.length : NOT_PLAIN;
    }
    return NOT_PLAIN;
  }

  /** Its latitude and longitude, in either order, and nothing else. */
  private behindPlace(bytes: Uint8Array, from: number): number {
    const isLatFirst = areAt(LAT, bytes, behindBlanks(bytes, from));
    const second = this.behindDegrees(bytes, from, isLatFirst);
    if (second < 0) return NOT_PLAIN;
    return behindGt(bytes, this.behindDegrees(bytes, second, !isLatFirst));
  }

  private behindDegrees(bytes: Uint8Array, from: number, isLat: boolean): number {
    const name = behindBlanks(bytes, from);
    if (name === from || !areAt(isLat ? LAT : LON, bytes, name)) return NOT_PLAIN;
    const end = behindQuoted(bytes, name + LAT.length);
    if (end < 0 || end - name > LONGEST_TEXT) return NOT_PLAIN;
    this.letters.from = name + LAT.length + 1;
    this.letters.to = end - 1;
    if (isLat) this.draft.latitude = this.text.number();
    else this.draft.longitude = this.text.number();
    return end;
  }

  /** An element with its text; or, where others stand in it, its opening. */
  private behindElement(bytes: Uint8Array, from: number): number {
    const nameEnd = behindName(bytes, from);
    const local = localFrom(bytes, from, nameEnd);
    const textFrom = behindHead(bytes, nameEnd);
    if (local < 0 || textFrom < 0) return NOT_PLAIN;
    const textEnd = behindText(bytes, textFrom);
    const field = fieldNames.named(bytes, local, nameEnd);
    const other = field === undefined ? this.otherNames.named(bytes, local, nameEnd) : undefined;
    const isHeart = other !== undefined && other === this.form.heart;
    if (other !== undefined && !isHeart) return NOT_PLAIN;
    if (bytes[textEnd] !== LT || bytes[textEnd + 1] !== SLASH) {
      if (field !== undefined || this.heartAt > 0) return NOT_PLAIN;
      return this.opened(from, nameEnd, isHeart) ? textFrom : NOT_PLAIN;
    }
    const end = textEnd + 2 + nameEnd - from;
    if (textEnd - textFrom > LONGEST_TEXT || bytes[end] !== GT) return NOT_PLAIN;
    if (!isRepeated(bytes, [from, nameEnd], textEnd + 2)) return NOT_PLAIN;
    this.letters.from = textFrom;
    this.letters.to = textEnd;
    const said = this.heartAt > 0 ? "hr" : field;
    if (said !== undefined) readIntoPoint(this.draft, said, this.text);
    return end + 1;
  }

  private opened(from: number, nameEnd: number, isHeart: boolean): boolean {
    if (this.depth === DEEPEST_IN_POINT) return false;
    this.open[2 * this.depth] = from;
    this.open[2 * this.depth + 1] = nameEnd;
    this.depth++;
    if (isHeart) this.heartAt = this.depth;
    return true;
  }

  private behindClosing(bytes: Uint8Array, from: number): number {
    this.depth--;
    if (this.heartAt > this.depth) this.heartAt = 0;
    const [begins = 0, ends = 0] = [this.open[2 * this.depth], this.open[2 * this.depth + 1]];
    const end = from + ends - begins;
    return isRepeated(bytes, [begins, ends], from) && bytes[end] === GT ? end + 1 : NOT_PLAIN;
  }
}

/** Where a name begins without its prefix; negative where there is none, or two. */
function localFrom(bytes: Uint8Array, from: number, to: number): number {
  let local = from;
  for (let at = from; at < to; at++) {
    if (bytes[at] !== COLON) continue;
    if (local !== from) return NOT_PLAIN;
    local = at + 1;
  }
  return local < to ? local : NOT_PLAIN;
}

/** Behind the head of an element, which may have one attribute: several may repeat one, which is a fault. */
function behindHead(bytes: Uint8Array, from: number): number {
  if (bytes[from] === GT) return from + 1;
  const name = behindBlanks(bytes, from);
  const nameEnd = behindName(bytes, name);
  if (name === from || nameEnd === name || bytes[nameEnd] !== EQUALS) return NOT_PLAIN;
  const end = behindQuoted(bytes, nameEnd + 1);
  return end < 0 ? NOT_PLAIN : behindGt(bytes, end);
}

function behindGt(bytes: Uint8Array, at: number): number {
  return bytes[at] === GT ? at + 1 : NOT_PLAIN;
}
