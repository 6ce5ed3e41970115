import type { TrackPoint } from "@limber/core/activity";
import { NO_SINT8, NO_SINT32, NO_UINT8, NO_UINT16, NO_UINT32 } from "./coded-numbers.ts";
import type { Definition } from "./definition.ts";
import { pointFrom } from "./points.ts";
import type { RecordLayout } from "./record-layout.ts";

/** A record where it stands in a file: at the byte behind its head. */
export type FoundRecord = {
  readonly local: number;
  readonly definition: Definition;
  readonly at: number;
  /** The time that the file has only in the record's head. */
  readonly timeS?: number | undefined;
};

const EPOCH_MS = 631_065_600_000;
const MS = 1000;
const DEGREES_PER_SEMICIRCLE = 180 / 2 ** 31;
const CENTIMETERS = 100;
const MILLIMETERS = 1000;
/** Heights are counted in fifths of a metre, from 500 m below the sea. */
const [HEIGHT_STEPS, HEIGHT_FROM_M] = [5, -500];

/**
 * The points of records that are plainly laid out, read off the bytes: nearly all of a file is records, and
 * the library makes an object of each. Nothing where one of them is laid out otherwise.
 */
export function plainPoints(
  view: DataView,
  records: readonly FoundRecord[],
): TrackPoint[] | undefined {
  const points: TrackPoint[] = [];
  for (const record of records) {
    const { layout } = record.definition;
    if (layout === undefined) return undefined;
    points.push(pointAt(view, layout, record));
  }
  return points;
}

function pointAt(
  view: DataView,
  layout: RecordLayout,
  { at, definition: { littleEndian }, timeS }: FoundRecord,
): TrackPoint {
  const uint8 = (field: number) => {
    const value = field < 0 ? NO_UINT8 : view.getUint8(at + field);
    return value === NO_UINT8 ? undefined : value;
  };
  const uint16 = (field: number) => {
    const value = field < 0 ? NO_UINT16 : view.getUint16(at + field, littleEndian);
    return value === NO_UINT16 ? undefined : value;
  };
  const uint32 = (field: number) => {
    const value = field < 0 ? NO_UINT32 : view.getUint32(at + field, littleEndian);
    return value === NO_UINT32 ? undefined : value;
  };
  const degrees = (field: number) => {
    const value = field < 0 ? NO_SINT32 : view.getInt32(at + field, littleEndian);
    return value === NO_SINT32 ? undefined : value * DEGREES_PER_SEMICIRCLE;
  };
  const temperatureC = layout.temperature < 0 ? NO_SINT8 : view.getInt8(at + layout.temperature);
  const ownS = layout.timestamp < 0 ? timeS : uint32(layout.timestamp);
  return pointFrom({
    timeMs: ownS === undefined ? undefined : ownS * MS + EPOCH_MS,
    latitudeDeg: degrees(layout.latitude),
    longitudeDeg: degrees(layout.longitude),
    elevationM: heightOf(uint32(layout.enhancedAltitude) ?? uint16(layout.altitude)),
    distanceM: over(uint32(layout.distance), CENTIMETERS),
    speedMPerS: over(uint32(layout.enhancedSpeed) ?? uint16(layout.speed), MILLIMETERS),
    heartRateBpm: uint8(layout.heartRate),
    cadencePerMin: uint8(layout.cadence),
    airTemperatureC: temperatureC === NO_SINT8 ? undefined : temperatureC,
  });
}

function over(count: number | undefined, parts: number): number | undefined {
  return count === undefined ? undefined : count / parts;
}

function heightOf(steps: number | undefined): number | undefined {
  return steps === undefined ? undefined : steps / HEIGHT_STEPS + HEIGHT_FROM_M;
}
