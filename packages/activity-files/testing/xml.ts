import { START_MS } from "./fit.ts";

const METERS_PER_DEGREE = 111_195;

export function iso(afterS: number): string {
  return new Date(START_MS + afterS * 1000).toISOString();
}

/** North of 50° by so many metres. */
export function north(meters: number): string {
  return (50 + meters / METERS_PER_DEGREE).toFixed(7);
}

/** A point so many seconds after the start, at 3 m/s northwards. */
export function trackPoint(afterS: number, inside = ""): string {
  return pointAt(afterS, afterS * 3, inside);
}

/** A point so many seconds after the start, so many metres northwards. */
export function pointAt(afterS: number, meters: number, inside = ""): string {
  return `<trkpt lat="${north(meters)}" lon="8"><ele>100</ele><time>${iso(afterS)}</time>${inside}</trkpt>`;
}

export function trackPoints(fromS: number, toS: number): string {
  return Array.from({ length: toS - fromS + 1 }, (_, i) => trackPoint(fromS + i)).join("");
}

export function gpx(tracks: string, prolog = '<?xml version="1.0" encoding="UTF-8"?>'): string {
  return `${prolog}<gpx version="1.1" creator="Test watch">${tracks}</gpx>`;
}

export function oneTrack(points: string, before = "<name>Run</name><type>running</type>"): string {
  return gpx(`<trk>${before}<trkseg>${points}</trkseg></trk>`);
}

export function tcxPoint(
  afterS: number,
  inside = `<DistanceMeters>${afterS * 3}</DistanceMeters>`,
) {
  return `<Trackpoint><Time>${iso(afterS)}</Time>${inside}</Trackpoint>`;
}

export function tcxPoints(fromS: number, toS: number): string {
  return Array.from({ length: toS - fromS + 1 }, (_, i) => tcxPoint(fromS + i)).join("");
}

export function tcxLap(fromS: number, timerS: number, tracks: string): string {
  return `<Lap StartTime="${iso(fromS)}"><TotalTimeSeconds>${timerS}</TotalTimeSeconds><DistanceMeters>${timerS * 3}</DistanceMeters>${tracks}</Lap>`;
}

export function tcx(laps: string, sport = "Running"): string {
  return `<?xml version="1.0"?><TrainingCenterDatabase><Activities><Activity Sport="${sport}"><Id>${iso(0)}</Id>${laps}</Activity></Activities></TrainingCenterDatabase>`;
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
