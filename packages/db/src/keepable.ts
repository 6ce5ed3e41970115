/**
 * What PostgreSQL keeps and a page can show again. A form, a procedure, a file, a take-out and a backup are
 * held to the same.
 */

/** Half of a character, which is no text in UTF-8; and NUL, which PostgreSQL takes in no text. */
const unkeepable = /\p{Surrogate}|\0/u;

export function isKeepableText(text: string): boolean {
  return !unkeepable.test(text);
}

/** Nearer to nothing a column of seven digits holds no number: it would be refused as an underflow. */
const LEAST_SIZE = 1e-37;

export function isKeepableNumber(value: number): boolean {
  return Number.isFinite(value) && (value === 0 || Math.abs(value) >= LEAST_SIZE);
}

/** Before anyone who runs today was born, and after every agreement: calendars of all zones have these years. */
const FIRST_MS = Date.UTC(1900, 0, 1);
const LAST_MS = Date.UTC(9000, 0, 1);

/** NaN, for what is no instant, is not one. */
export function isKeepableInstant(instantMs: number): boolean {
  return instantMs >= FIRST_MS && instantMs <= LAST_MS;
}
