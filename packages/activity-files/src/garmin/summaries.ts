import { meters, seconds } from "@limber/core/units";
import { type ExportDetails, present } from "../export-details.ts";
import { sportNamed } from "../sport/named.ts";

/** As Garmin's account export writes them. */
const CENTIMETERS_IN_A_METER = 100;
const MS_IN_A_SECOND = 1000;
const MOST_NESTED = 4;

export type GarminSummary = {
  readonly told: ExportDetails;
  /** Typed in: there is no recording of it. */
  readonly isManual: boolean;
};

/** Reads `summarizedActivities.json` of an account export. Undefined when it is something else. */
export function readGarminSummaries(bytes: Uint8Array): readonly GarminSummary[] | undefined {
  const lists = listsIn(parsed(bytes), 0);
  return lists.length === 0 ? undefined : lists.flat().flatMap(summaryIn);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // What is no JSON is no summary.
    return undefined;
  }
}

type SummaryFields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is SummaryFields =>
  typeof value === "object" && value !== null;

/** The export wraps its lists in objects in a list. */
function listsIn(value: unknown, depth: number): readonly (readonly unknown[])[] {
  if (depth > MOST_NESTED) return [];
  if (Array.isArray(value)) return value.flatMap((each) => listsIn(each, depth + 1));
  if (!isFields(value)) return [];
  const list = value["summarizedActivitiesExport"];
  return Array.isArray(list) ? [list] : [];
}

function summaryIn(value: unknown): GarminSummary[] {
  if (!isFields(value)) return [];
  const number = (key: string) =>
    typeof value[key] === "number" && Number.isFinite(value[key]) ? value[key] : undefined;
  const words = (key: string) =>
    typeof value[key] === "string" && value[key] !== "" ? value[key] : undefined;
  const [distance, elapsed, timer] = ["distance", "elapsedDuration", "duration"].map(number);
  const told = present<ExportDetails>({
    title: words("name"),
    note: words("description"),
    ...sportNamed(words("activityType"), words("sportType")),
    startMs: number("startTimeGmt") ?? number("beginTimestamp"),
    distanceM: distance === undefined ? undefined : meters(distance / CENTIMETERS_IN_A_METER),
    elapsedS: elapsed === undefined ? undefined : seconds(elapsed / MS_IN_A_SECOND),
    timerS: timer === undefined ? undefined : seconds(timer / MS_IN_A_SECOND),
  });
  return [{ told, isManual: value["manualActivity"] === true }];
}
