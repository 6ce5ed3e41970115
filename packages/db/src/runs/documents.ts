import { z } from "zod";
import type { Shape, UnreadDocument } from "../document.ts";

export type KeptSplit = {
  readonly distanceM: number;
  /** On the wall's clock, pauses and all. */
  readonly timeS: number;
  /** Without the pauses, where there were some. */
  readonly timerS?: number | undefined;
  readonly grade?: number | undefined;
};

export const splitsVersion = 1;

const WrittenSplits = z.array(
  z.object({
    distanceM: z.number(),
    timeS: z.number(),
    timerS: z.number().optional(),
    grade: z.number().optional(),
  }),
);

/** Splits by the mile or the kilometre. */
export const splits: Shape<readonly KeptSplit[]> = {
  version: splitsVersion,
  written: WrittenSplits,
  read: z.array(z.looseObject({ distanceM: z.number(), timeS: z.number() })),
  upcasters: {},
};

/** Fields of a run as they stood before they were written over; instants as ISO text. Under `unread` goes along what could not be read where these were put. */
export type RunFields = Readonly<Record<string, unknown>>;

const WrittenOrUnread = z.union([WrittenSplits, z.strictObject({ unread: z.unknown() })]);

export const runFieldsVersion = 3;

export const runFields: Shape<RunFields> = {
  version: runFieldsVersion,
  written: z.looseObject({
    splits: WrittenOrUnread.nullish(),
    mileSplits: WrittenOrUnread.nullish(),
    unread: z.unknown().optional(),
  }),
  read: z.record(z.string(), z.unknown()).transform(withoutAssumedWeather),
  // Each version only says more than the one before.
  upcasters: {},
};

/** Of what was written over, what nobody could read: it goes along from one write to the next. */
export function stillUnread(replaced: RunFields | UnreadDocument | null): UnreadDocument | null {
  return replaced !== null && "unread" in replaced ? { unread: replaced.unread } : null;
}

/** Weather that a plan had only assumed stood among the fields of a run once. Put back, it would be told as known. */
function withoutAssumedWeather(fields: RunFields): RunFields {
  if (fields["weatherSource"] !== "assumed") return fields;
  const assumed = ["airTemperatureC", "relativeHumidityPct", "weatherSource"];
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, assumed.includes(name) ? null : value]),
  );
}
