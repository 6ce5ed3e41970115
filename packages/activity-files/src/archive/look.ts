import { contentOf } from "../content.ts";
import { holdsBodyRecords, isTableOfActivities, promisesActivity } from "./names.ts";

/** Enough to tell what a file is, past the longest beginning of an XML file. */
export const LOOK_BYTES = 4096;

export type Packing = "zip" | "gz" | "none";

/** How a file is packed, by its first bytes. */
export function packingOf(head: Uint8Array): Packing {
  if (head[0] === 0x1f && head[1] === 0x8b) return "gz";
  if (head[0] !== 0x50 || head[1] !== 0x4b) return "none";
  const [third, fourth] = [head[2] ?? 0, head[3] ?? 0];
  const isPart = [0x03, 0x05, 0x07].includes(third) && fourth === third + 1;
  return isPart ? "zip" : "none";
}

const ascii = new TextDecoder("windows-1252");

/**
 * Whether an entry of an archive is worth unpacking. Exports are full of pictures, profiles and days of
 * sleep; those are left out without a word. What calls itself a recording is always taken, so that its
 * failure is seen.
 */
export function isWanted(path: string, head: Uint8Array): boolean {
  if (promisesActivity(path) || isTableOfActivities(path) || holdsBodyRecords(path)) return true;
  if (packingOf(head) !== "none") return true;
  const content = contentOf("", head);
  if (content === "fit" || isWorkoutsJson(path, head)) return true;
  if (content !== "xml") return false;
  const text = ascii.decode(head).replaceAll("\0", "");
  return /<(\w+:)?(gpx|TrainingCenterDatabase)\b/.test(text);
}

/** By what the makers of accounts and phones call it, or by what its beginning holds. */
function isWorkoutsJson(path: string, head: Uint8Array): boolean {
  if (!/\.json$/i.test(path)) return false;
  if (/(^|\/)(training-session-|exercise-\d|healthautoexport)[^/]*$/i.test(path)) return true;
  return /"(DeviceLog|workouts|app_version|logId|recordedRoute)"/.test(ascii.decode(head));
}

/** Whether this is how the index of a phone's health export begins: gigabytes, of which little is wanted. */
export function isHealthIndex(head: Uint8Array): boolean {
  return /<!DOCTYPE\s+HealthData\b|<HealthData\b/.test(ascii.decode(head));
}
