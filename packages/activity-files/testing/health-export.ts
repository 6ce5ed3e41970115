import { textBytes } from "./zips.ts";

export type MadeWorkout = {
  readonly type?: string;
  readonly start?: string;
  readonly end?: string;
  /** More attributes of the workout, and what stands in it. */
  readonly attributes?: string;
  readonly inside?: string;
};

const DEVICE =
  "&lt;&lt;HKDevice: 0x2839&gt;, name:Invented Watch, manufacturer:None, model:Watch&gt;";

/** A workout as a phone writes it; half an hour of running where nothing else is said. */
export function workoutXml({
  type = "Running",
  start = "2026-05-10 09:00:00 +0200",
  end = "2026-05-10 09:30:00 +0200",
  attributes = 'duration="30" durationUnit="min"',
  inside = "",
}: MadeWorkout = {}): string {
  return ` <Workout workoutActivityType="HKWorkoutActivityType${type}" ${attributes} sourceName="Invented Phone" device="${DEVICE}" creationDate="${end}" startDate="${start}" endDate="${end}">${inside}</Workout>\n`;
}

export const walkedOrRun = (sum: number, unit = "km"): string =>
  `<WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="${sum}" unit="${unit}"/>`;
export const told = (key: string, value: string): string =>
  `<MetadataEntry key="${key}" value="${value}"/>`;
export const routeFile = (path: string): string =>
  `<WorkoutRoute sourceName="Invented Watch"><FileReference path="${path}"/></WorkoutRoute>`;

const DOCTYPE = `<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 12 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>
<!ATTLIST HealthData locale CDATA #REQUIRED>
<!ELEMENT Workout ((MetadataEntry|WorkoutEvent|WorkoutRoute|WorkoutStatistics)*)>
]>`;

export function healthXml(inside: string, doctype = DOCTYPE): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}\n<HealthData locale="en_US">\n <ExportDate value="2026-05-11 08:00:00 +0200"/>\n${inside}</HealthData>\n`;
}

export const healthBytes = (...inside: readonly string[]): Uint8Array =>
  textBytes(healthXml(inside.join("")));

/** A record of a phone's day, of which an export has millions; each differs a little, as they do. */
export function recordXml(index: number): string {
  const day = `2026-0${1 + (index % 9)}-${10 + (index % 19)} 0${index % 10}:${10 + (index % 49)}:${10 + ((index * 7) % 49)} +0200`;
  const value = ((index * 7919) % 100_003) / 100;
  return ` <Record type="HKQuantityTypeIdentifierHeartRate" sourceName="Invented Watch" sourceVersion="11.${index % 7}" device="${DEVICE}" unit="count/min" creationDate="${day}" startDate="${day}" endDate="${day}" value="${value}">\n  <MetadataEntry key="HKMetadataKeyHeartRateMotionContext" value="${index % 3}"/>\n </Record>\n`;
}
