/** How a clock is read out: as the reader's language writes it, here or in the zone of a place. */
export type ClockFace = {
  /** Language and region as the platform names them, `de-AT`. */
  readonly locale: string;
  readonly is12h: boolean;
  /** The phone's own where none is given. */
  readonly timeZone?: string;
};

/** "6:30 PM", "18:30": the time of day at an instant in milliseconds since 1970. */
export function timeAt(ms: number, face: ClockFace): string {
  return partsAt(ms, face)
    .map(({ value }) => value)
    .join("");
}

/** The same where morning or evening is plain: "6:30". */
export function shortTimeAt(ms: number, face: ClockFace): string {
  const isClock = ({ type }: Intl.DateTimeFormatPart) => type !== "dayPeriod";
  return partsAt(ms, face)
    .filter(isClock)
    .map(({ value }) => value)
    .join("")
    .trim();
}

const dayMs = 86_400_000;

/** "6:30 PM" of today; with its day when it was another: "Mon 6:30 PM", and with its date after a week, "Nov 3, 6:30 PM". */
export function dayTimeAt(ms: number, face: ClockFace, nowMs: number): string {
  if (isSameDay(ms, nowMs, face)) return timeAt(ms, face);
  const day: Intl.DateTimeFormatOptions =
    Math.abs(nowMs - ms) < 6 * dayMs ? { weekday: "short" } : { month: "short", day: "numeric" };
  return partsAt(ms, face, day)
    .map(({ value }) => value)
    .join("");
}

export function isSameDay(ms: number, otherMs: number, face: Omit<ClockFace, "is12h">): boolean {
  const day = new Intl.DateTimeFormat(face.locale, { dateStyle: "short", timeZone: face.timeZone });
  return day.format(ms) === day.format(otherMs);
}

function partsAt(
  ms: number,
  { locale, is12h, timeZone }: ClockFace,
  day: Intl.DateTimeFormatOptions = {},
): Intl.DateTimeFormatPart[] {
  return new Intl.DateTimeFormat(locale, {
    ...day,
    hour: "numeric",
    minute: "2-digit",
    hour12: is12h,
    timeZone,
  }).formatToParts(ms);
}
