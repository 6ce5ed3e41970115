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

function partsAt(ms: number, { locale, is12h, timeZone }: ClockFace): Intl.DateTimeFormatPart[] {
  return new Intl.DateTimeFormat(locale, {
    hour: "numeric",
    minute: "2-digit",
    hour12: is12h,
    timeZone,
  }).formatToParts(ms);
}
