import type { TrackPoint } from "@limber/core/activity";
import { celsius, meters, metersPerSecond } from "@limber/core/units";
import { position } from "../positions.ts";
import { countCompressedDistance, type Stride } from "./compressed-distance.ts";
import { type Message, numberIn, timeIn } from "./messages.ts";

/** What a record says, field by field; a field that the file left blank is nothing. */
export type Recorded = {
  readonly [Field in Exclude<keyof TrackPoint, "segment">]-?: number | undefined;
};

/** Records that the library decoded, as points. */
export function pointsOf(records: readonly Message[]): TrackPoint[] {
  const count = countCompressedDistance();
  return records.map((record) =>
    pointFrom(recordedIn(record, count(record.compressed_speed_distance))),
  );
}

function recordedIn(record: Message, stride: Stride | undefined): Recorded {
  return {
    timeMs: timeIn(record.timestamp),
    latitudeDeg: numberIn(record.position_lat),
    longitudeDeg: numberIn(record.position_long),
    elevationM: numberIn(record.enhanced_altitude) ?? numberIn(record.altitude),
    distanceM: numberIn(record.distance) ?? stride?.distanceM,
    speedMPerS: numberIn(record.enhanced_speed) ?? numberIn(record.speed) ?? stride?.speedMPerS,
    heartRateBpm: numberIn(record.heart_rate),
    cadencePerMin: numberIn(record.cadence),
    airTemperatureC: numberIn(record.temperature),
  };
}

/** A record as a point, without the fields that say nothing. */
export function pointFrom(recorded: Recorded): TrackPoint {
  const { timeMs, elevationM, distanceM, speedMPerS } = recorded;
  const { heartRateBpm, cadencePerMin, airTemperatureC } = recorded;
  const point: { -readonly [Key in keyof TrackPoint]: TrackPoint[Key] } = { segment: 0 };
  if (timeMs !== undefined) point.timeMs = timeMs;
  const place = position(recorded.latitudeDeg, recorded.longitudeDeg);
  if (place !== undefined) {
    point.latitudeDeg = place.latitudeDeg;
    point.longitudeDeg = place.longitudeDeg;
  }
  if (elevationM !== undefined) point.elevationM = meters(elevationM);
  if (distanceM !== undefined) point.distanceM = meters(distanceM);
  if (speedMPerS !== undefined) point.speedMPerS = metersPerSecond(speedMPerS);
  if (heartRateBpm !== undefined && heartRateBpm > 0) point.heartRateBpm = heartRateBpm;
  if (cadencePerMin !== undefined) point.cadencePerMin = cadencePerMin;
  if (airTemperatureC !== undefined) point.airTemperatureC = celsius(airTemperatureC);
  return point;
}
