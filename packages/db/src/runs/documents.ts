import { z } from "zod";
import type { Shape } from "../document.ts";

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

/** Splits by the mile or the kilometre. The store sums their grades in SQL, whatever their shape. */
export const splits: Shape<readonly KeptSplit[] | null> = {
  version: splitsVersion,
  written: WrittenSplits,
  read: z.array(z.looseObject({ distanceM: z.number(), timeS: z.number() })),
  unread: null,
  upcasters: {},
};

/** Fields of a run as they stood before they were written over; instants as ISO text. */
export type RunFields = Readonly<Record<string, unknown>>;

export const runFieldsVersion = 1;

export const runFields: Shape<RunFields | null> = {
  version: runFieldsVersion,
  written: z.looseObject({ splits: WrittenSplits.nullish(), mileSplits: WrittenSplits.nullish() }),
  read: z.record(z.string(), z.unknown()).transform(withoutAssumedWeather),
  unread: null,
  upcasters: {},
};

/** Weather that a plan had only assumed stood among the fields of a run once. Put back, it would be told as known. */
function withoutAssumedWeather(fields: RunFields): RunFields {
  if (fields["weatherSource"] !== "assumed") return fields;
  const assumed = ["airTemperatureC", "relativeHumidityPct", "weatherSource"];
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, assumed.includes(name) ? null : value]),
  );
}
