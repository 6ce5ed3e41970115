import { z } from "zod";
import { isTimeZone } from "./clock.ts";

/** The longest list one answer holds. */
export const LIST_LIMIT = 200;
const LIST_USUALLY = 50;

/** How long a removal can be taken back. */
export const UNDO_FOR_MS = 30 * 24 * 3600 * 1000;

const NAME_LENGTH = 100;
const NOTE_LENGTH = 4000;
const ZONE_LENGTH = 64;

export const Id = z.uuid();
export const Name = z.string().trim().min(1).max(NAME_LENGTH);
export const Note = z.string().max(NOTE_LENGTH);

/** An instant, ISO 8601 with an offset. */
export const Instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** An IANA zone that this machine knows. */
export const TimeZone = z.string().max(ZONE_LENGTH).refine(isTimeZone, "not a time zone");

export const Limit = z.number().int().min(1).max(LIST_LIMIT).default(LIST_USUALLY);

/** A page of a list. `after` is the `next` of the page before. */
export const Page = z.object({
  limit: Limit,
  after: z.object({ at: Instant, id: Id }).optional(),
});
