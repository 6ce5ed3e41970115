import type { TrackPoint } from "@limber/core/activity";
import { celsius, meters, metersPerSecond } from "@limber/core/units";
import { position } from "../positions.ts";
import { countCompressedDistance, type Stride } from "./compressed-distance.ts";
import { type Message, numberIn, timeIn } from "./messages.ts";

/** A record as a point; a field that the file left blank is left out. */
export function pointsOf(records: readonly Message[]): TrackPoint[] {
  const count = countCompressedDistance();
  return records.map((record) => pointOf(record, count(record.compressed_speed_distance)));
}

function pointOf(record: Message, stride: Stride | undefined): TrackPoint {
  const point: { -readonly [Key in keyof TrackPoint]: TrackPoint[Key] } = { segment: 0 };
  const timeMs = timeIn(record.timestamp);
  if (timeMs !== undefined) point.timeMs = timeMs;
  const place = position(numberIn(record.position_lat), numberIn(record.position_long));
  if (place !== undefined) {
    point.latitudeDeg = place.latitudeDeg;
    point.longitudeDeg = place.longitudeDeg;
  }
  const elevation = numberIn(record.enhanced_altitude) ?? numberIn(record.altitude);
  if (elevation !== undefined) point.elevationM = meters(elevation);
  const distance = numberIn(record.distance);
  if (distance !== undefined) point.distanceM = meters(distance);
  else if (stride !== undefined) point.distanceM = stride.distanceM;
  const speed = numberIn(record.enhanced_speed) ?? numberIn(record.speed);
  if (speed !== undefined) point.speedMPerS = metersPerSecond(speed);
  else if (stride !== undefined) point.speedMPerS = stride.speedMPerS;
  const heartRate = numberIn(record.heart_rate);
  if (heartRate !== undefined && heartRate > 0) point.heartRateBpm = heartRate;
  const cadence = numberIn(record.cadence);
  if (cadence !== undefined) point.cadencePerMin = cadence;
  const temperature = numberIn(record.temperature);
  if (temperature !== undefined) point.airTemperatureC = celsius(temperature);
  return point;
}
