import type { UnixMs } from "@limber/core/activity";
import { midnightMs } from "@limber/core/instant";
import { shortened, visibleText } from "@limber/core/visible-text";

const MOMENT =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)? ?(Z|[+-]\d\d:?\d\d)?$/i;
const LONGEST_MOMENT = 40;
const LONGEST_NAME = 200;
const LONGEST_TEXT = 2000;

export type Moment = { readonly timeMs: UnixMs; readonly utcOffsetS?: number };

/** A number as XML writes it, or with a decimal comma; none for words, blanks and infinities. */
export function numberIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (number === 0 && text.trim() === "") return undefined;
  if (Number.isFinite(number)) return number;
  if (!text.includes(",") || text.includes(".")) return undefined;
  const withPoint = Number(text.replace(",", "."));
  return Number.isFinite(withPoint) ? withPoint : undefined;
}

/** A date and time; UTC where no zone stands behind it. */
export function momentIn(text: string): Moment | undefined {
  const plainMs = plainUtc(text);
  return plainMs === undefined ? momentInWords(text) : { timeMs: plainMs };
}

/** What nearly every file writes, such as 2026-05-03T07:30:00.000Z, read without taking it apart. */
function plainUtc(text: string): UnixMs | undefined {
  const { length } = text;
  if ((length !== 20 && length !== 24) || text.charCodeAt(length - 1) !== 0x5a) return undefined;
  if (text.charCodeAt(10) !== 0x54 || !hasPlainSigns(text)) return undefined;
  const timeMs = Date.parse(text);
  // The platform counts days past the end of a month into the next.
  const isInCalendar = new Date(timeMs).getUTCDate() === Number(text.slice(8, 10));
  return isInCalendar ? timeMs : undefined;
}

function hasPlainSigns(text: string): boolean {
  const [dash, colon] = [0x2d, 0x3a];
  return (
    text.charCodeAt(4) === dash &&
    text.charCodeAt(7) === dash &&
    text.charCodeAt(13) === colon &&
    text.charCodeAt(16) === colon
  );
}

function momentInWords(text: string): Moment | undefined {
  if (text.length > LONGEST_MOMENT) return undefined;
  const parts = MOMENT.exec(text.trim());
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second = "0", fraction, zone = "Z"] = parts;
  const beganMs = midnightMs(Number(year), Number(month), Number(day));
  if (Number.isNaN(beganMs) || Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60)
    return undefined;
  const clockS = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  const fractionMs = fraction === undefined ? 0 : Math.round(Number(`0.${fraction}`) * 1000);
  const utcMs = beganMs + clockS * 1000 + fractionMs;
  if (zone === "Z" || zone === "z") return { timeMs: utcMs };
  const sign = zone.startsWith("-") ? -1 : 1;
  const utcOffsetS = sign * (Number(zone.slice(1, 3)) * 3600 + Number(zone.slice(-2)) * 60);
  return { timeMs: utcMs - utcOffsetS * 1000, utcOffsetS };
}

/** A name for people, on one line and not too long; none where it is blank. */
export function nameIn(text: string): string | undefined {
  // Some files escape a sign twice.
  const words = text.slice(0, LONGEST_TEXT).replaceAll("&amp;", "&");
  const name = shortened(visibleText(words), LONGEST_NAME);
  return name === "" ? undefined : name;
}

/** The value where it lies between the two, which are allowed. */
export function between(value: number | undefined, low: number, high: number): number | undefined {
  return value !== undefined && value >= low && value <= high ? value : undefined;
}
