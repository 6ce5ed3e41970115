import { MS_IN_A_DAY, MS_IN_AN_HOUR } from "@limber/core/units";
import { z } from "zod";
import { isTimeZone } from "./clock.ts";

/** The longest list one answer holds. */
export const LIST_LIMIT = 200;
const LIST_USUALLY = 50;

/** How long a removal can be taken back. */
export const UNDO_FOR_MS = 30 * MS_IN_A_DAY;

/** How long a coach may take up an invitation. */
export const CODE_WORKS_FOR_MS = 7 * MS_IN_A_DAY;

/** A forecast is asked for again after an hour; when nobody answers, what is known still serves for six. */
export const FRESH_FOR_MS = MS_IN_AN_HOUR;
export const USABLE_FOR_MS = 6 * MS_IN_AN_HOUR;

const NAME_LENGTH = 100;
const NOTE_LENGTH = 4000;
const ZONE_LENGTH = 64;

/** As high as a column of the database counts changes. */
const MOST_REVISIONS = 2 ** 31 - 1;

export const Id = z.uuid();
/** How often a row was changed, as whoever changes it has read; 0 is a row that is not there yet. */
export const Revision = z.number().int().min(0).max(MOST_REVISIONS);
export const Name = z.string().trim().min(1).max(NAME_LENGTH);
export const Note = z.string().max(NOTE_LENGTH);

/** An instant, ISO 8601 with an offset. */
export const Instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** A number within the bounds that core sets for what is kept. */
export const within = ([least, most]: readonly [number, number]) => z.number().min(least).max(most);

/** An IANA zone that this machine knows. */
export const TimeZone = z.string().max(ZONE_LENGTH).refine(isTimeZone, "not a time zone");

/** Fields to change, of which at least one is named. */
export function changes<Schema extends z.ZodObject>(schema: Schema): Schema {
  const isNamed = (edit: object) => Object.values(edit).some((value) => value !== undefined);
  return schema.refine(isNamed, { params: { limit: "no-change" } });
}

export const Limit = z.number().int().min(1).max(LIST_LIMIT).default(LIST_USUALLY);

/** A page of a list. `after` is the `next` of the page before. */
export const Page = z.object({
  limit: Limit,
  after: z.object({ at: Instant, id: Id }).optional(),
});
