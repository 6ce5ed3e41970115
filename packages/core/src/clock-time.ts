/** Hours, minutes and seconds as they are typed. */
import { useOneOf } from "./amount.ts";
import type { Suggested } from "./measures.ts";
import { bad, decimal, good, type Parsed, quoted, tidy } from "./parsed.ts";

/** Seconds from `h:mm:ss`, `m:ss` being somebody else's, or from `1h45m30s`. */
export function timeOf(
  text: string,
  field: string,
  suggest = (n: number): Suggested => [n < 10 ? `${n}h` : `${n}m`],
): Parsed<number> {
  const tidied = tidy(text);
  const read = { field, text: quoted(text) };
  if (/^[\d.,]+$/.test(tidied)) {
    const n = decimal(tidied);
    return bad((say) => [
      say("{field} {text} has no unit.", read),
      say("It could be hours, minutes or seconds."),
      useOneOf(suggest(Number.isFinite(n) ? n : 45), say),
    ]);
  }
  if (tidied.startsWith("-"))
    return bad((say) => [
      say("{field} {text} is negative.", read),
      say("A time can only be zero or more."),
      useOneOf(suggest(45), say),
    ]);
  const colons = /^(\d{1,6}):(\d{1,2}):(\d{1,2}(?:[.,]\d+)?)$/.exec(tidied);
  const letters =
    /^(?:([\d.,]+)(?:h|hrs?|hours?))?(?:([\d.,]+)(?:m|mins?|minutes?))?(?:([\d.,]+)(?:s|secs?|seconds?))?$/.exec(
      tidied,
    );
  const parts = colons ?? (tidied === "" ? null : letters);
  if (!parts)
    return bad((say) => [
      say("{field} {text} is not a time.", read),
      say("Times are h:mm:ss, or hours, minutes and seconds."),
      useOneOf(["1:45:00", "1h45m"], say),
    ]);
  const time = clock(parts.slice(1, 4));
  return time === null ? notAClock(text, field, ["1:45:00", "1h45m"]) : good(time);
}

/** Hours, minutes and seconds as one number, or null when a part that follows another reaches 60 or has decimals before the end. */
export function clock(parts: readonly (string | undefined)[]): number | null {
  const given = parts.map((part) => (part === undefined ? null : decimal(part)));
  const [first, last] = [
    given.findIndex((part) => part !== null),
    given.findLastIndex((part) => part !== null),
  ];
  const fits = given.every((part, at) => {
    if (part === null) return true;
    return (
      Number.isFinite(part) &&
      (at === first || part < 60) &&
      (at === last || Number.isInteger(part))
    );
  });
  const [h, m, s] = given.map((part) => part ?? 0);
  return fits ? (h ?? 0) * 3600 + (m ?? 0) * 60 + (s ?? 0) : null;
}

export function notAClock(text: string, field: string, examples: Suggested): Parsed<never> {
  return bad((say) => [
    say("{field} {text} is not a time.", { field, text: quoted(text) }),
    say("Minutes and seconds go from 0 to 59."),
    useOneOf(examples, say),
  ]);
}

/** 9 was meant as 9:00, 840 as 8:40, 545 as 5:45 unless it is seconds. */
export function asMileTime(digits: number): Suggested {
  const [m, s] = digits < 60 ? [digits, 0] : [Math.floor(digits / 100), digits % 100];
  if (s > 59 || m > 59 || m === 0) return [`${digits}s`];
  const ss = String(s).padStart(2, "0");
  return [`${m}:${ss}`, digits < 60 ? `${m}m${ss}s` : `${digits}s`];
}
