import type { Notice, UnixMs } from "@limber/core/activity";
import type { DistanceUnit } from "./columns.ts";
import type { TableMoment } from "./moments.ts";

/** What a table leaves open, and whoever brings it may know. */
export type TableOptions = {
  /** In which distances are given where no header names it. */
  readonly distanceUnit?: "km" | "mi";
  /** Local time minus UTC at a time of the wall's clock, in seconds. */
  readonly utcOffsetSAt?: (wallClockMs: UnixMs) => number;
};

export type TableReading = {
  readonly unit: DistanceUnit | undefined;
  instantOf(moment: TableMoment): UnixMs;
  noticesFor(about: { readonly isUnitNamed: boolean; readonly isZoned?: boolean }): Notice[];
};

export function readingWith({ distanceUnit, utcOffsetSAt }: TableOptions): TableReading {
  return {
    unit: distanceUnit,
    instantOf: ({ ms, isZoned }) => (isZoned ? ms : ms - (utcOffsetSAt?.(ms) ?? 0) * 1000),
    noticesFor: ({ isUnitNamed, isZoned = false }) => [
      { kind: "totals-only" },
      ...(isUnitNamed || distanceUnit !== undefined
        ? []
        : [{ kind: "distance-unit-assumed" } as const]),
      ...(isZoned ? [] : [{ kind: "time-zone-assumed" } as const]),
    ],
  };
}
