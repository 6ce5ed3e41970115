import { midnightMs } from "@limber/core/instant";
import { type Moment, momentIn, numberIn } from "./values.ts";

const [MINUS, POINT, ZERO, NINE] = [0x2d, 0x2e, 0x30, 0x39];
/** So many powers of ten are exact. Where the digits are, too, the share is rounded once, as the platform rounds it. */
const EXACT_POWERS = 22;
const POWERS_OF_TEN = Float64Array.from({ length: EXACT_POWERS + 1 }, (_, i) => Number(`1e${i}`));
const ascii = new TextDecoder();

/** The letters from one byte to another, none of which is beyond ASCII. */
export type Letters = { bytes: Uint8Array; from: number; to: number };

/** The number that the letters write: digits one by one, and the platform's way where it is written otherwise. */
export function plainNumber(letters: Readonly<Letters>): number | undefined {
  const { bytes, from, to } = letters;
  const isNegative = bytes[from] === MINUS;
  const first = isNegative ? from + 1 : from;
  let whole = 0;
  let pointAt = to;
  for (let at = first; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte >= ZERO && byte <= NINE) whole = whole * 10 + (byte - ZERO);
    else if (byte === POINT && pointAt === to && at > first) pointAt = at;
    else return numberIn(textIn(letters));
  }
  const decimals = pointAt === to ? 0 : to - pointAt - 1;
  if (to === first || whole > Number.MAX_SAFE_INTEGER || decimals > EXACT_POWERS)
    return numberIn(textIn(letters));
  const number = decimals === 0 ? whole : whole / (POWERS_OF_TEN[decimals] as number);
  return isNegative ? -number : number;
}

const PLAIN_MOMENT = "0000-00-00T00:00:00";
const SIGNS = Array.from(PLAIN_MOMENT, (sign, at) => [at, sign.charCodeAt(0)] as const).filter(
  ([, sign]) => sign !== ZERO,
);
const [Z, SHORT, LONG] = [0x5a, 20, 24];

/** Reads moments; points of one day have its midnight in common. */
export function plainMoments(): (letters: Readonly<Letters>) => Moment | undefined {
  let day = -1;
  let dayBeganMs = NaN;
  return (letters) => {
    const { bytes, from, to } = letters;
    if (!hasPlainForm(letters)) return momentIn(textIn(letters));
    const digits = (at: number, count: number) => digitsAt(bytes, from + at, count);
    const hour = digits(11, 2);
    const minute = digits(14, 2);
    const second = digits(17, 2);
    const inMs = to - from === LONG ? digits(20, 3) : 0;
    const date = digits(0, 4) * 10_000 + digits(5, 2) * 100 + digits(8, 2);
    if (date !== day) {
      day = date;
      dayBeganMs = midnightMs(digits(0, 4), digits(5, 2), digits(8, 2));
    }
    const clockMs = ((hour * 60 + minute) * 60 + second) * 1000 + inMs;
    // What is no digit makes no number of it, and what is no moment of the day is asked again.
    if (!(hour < 24 && minute < 60 && second < 60) || !(dayBeganMs + clockMs > 0))
      return momentIn(textIn(letters));
    return { timeMs: dayBeganMs + clockMs };
  };
}

/** Such as 2026-05-03T07:30:00Z or with thousandths behind a point, as nearly every file writes it. */
function hasPlainForm({ bytes, from, to }: Readonly<Letters>): boolean {
  const length = to - from;
  if ((length !== SHORT && length !== LONG) || bytes[to - 1] !== Z) return false;
  if (length === LONG && bytes[from + PLAIN_MOMENT.length] !== POINT) return false;
  for (let i = 0; i < SIGNS.length; i++) {
    const [at, sign] = SIGNS[i] as readonly [number, number];
    if (bytes[from + at] !== sign) return false;
  }
  return true;
}

/** No number where one of the bytes is no digit. */
function digitsAt(bytes: Uint8Array, at: number, count: number): number {
  let number = 0;
  for (let i = at; i < at + count; i++) {
    const byte = bytes[i] as number;
    if (byte < ZERO || byte > NINE) return NaN;
    number = number * 10 + (byte - ZERO);
  }
  return number;
}

function textIn({ bytes, from, to }: Readonly<Letters>): string {
  return ascii.decode(bytes.subarray(from, to));
}
