import type { Activity } from "@limber/core/activity";
import { garminHydration } from "../body-records/garmin-hydration.ts";
import { foundRecords } from "../body-records/parts.ts";
import { MOST_POINTS } from "../bounds.ts";
import { readingWith, type TableOptions } from "../csv/reading.ts";
import type { Found } from "../found.ts";
import type { FileProblem } from "../problem.ts";
import { summaryOf } from "../totals-only.ts";
import { drinksIn } from "./drinks.ts";
import { fitbit } from "./fitbit.ts";
import { healthAutoExport } from "./health-auto-export.ts";
import { healthConnect } from "./health-connect.ts";
import type { EntryRead, JsonMaker } from "./maker.ts";
import { polar } from "./polar.ts";
import { suunto } from "./suunto.ts";

/** Each claims its own documents, and no other's. */
export const jsonMakers: readonly JsonMaker[] = [
  polar,
  suunto,
  fitbit,
  healthAutoExport,
  healthConnect,
];

/** More than any account writes into one file. */
const MOST_BYTES = 64_000_000;
const BYTES_PER_MB = 1_000_000;

/** The activities of a JSON document by its maker, or why there are none. */
export function* foundInJson(
  path: string,
  bytes: Uint8Array,
  options: TableOptions,
): Generator<Found> {
  const problem = (why: FileProblem): Found => ({ path, is: "problem", problem: why });
  if (bytes.length > MOST_BYTES) {
    yield problem({ kind: "too-large", limitMb: MOST_BYTES / BYTES_PER_MB });
    return;
  }
  const document = documentIn(bytes);
  if (document === undefined) {
    yield problem({ kind: "damaged" });
    return;
  }
  const drunk = garminHydration(document, readingWith(options));
  if (drunk !== undefined && drunk.records.length > 0) {
    yield* foundRecords(path, drunk);
    return;
  }
  const maker = jsonMakers.find((each) => each.entries(document) !== undefined);
  const entries = maker?.entries(document) ?? [];
  if (maker === undefined || entries.length === 0) {
    const holds = maker?.holds?.(document) ?? drinksIn(document);
    if (holds !== undefined) yield problem({ kind: "not-an-activity", holds });
    else yield problem({ kind: "unknown-format", looksLike: "table" });
    return;
  }
  const reading = readingWith(options);
  for (const [index, entry] of entries.entries())
    yield foundOf({ path, index }, maker.read(entry, reading, document));
}

function foundOf({ path, index }: { path: string; index: number }, read: EntryRead): Found {
  const at = `${path}:${index + 1}`;
  if (read === "too-many-points")
    return { path: at, is: "problem", problem: { kind: "too-many-points", limit: MOST_POINTS } };
  if (read === "no-date") {
    const problem = { kind: "row-not-understood", row: index + 1, column: "date" } as const;
    return { path: at, is: "problem", problem };
  }
  return { path: at, is: "summary", activity: activityOf(read), told: read.told };
}

function activityOf(read: Exclude<EntryRead, string>): Activity {
  const { told, device, utcOffsetS, recorded, notices = [{ kind: "totals-only" }] } = read;
  const { sessions, ...activity } = summaryOf(told, notices);
  const [session] = sessions;
  return {
    ...activity,
    ...(device !== undefined && { device }),
    ...(utcOffsetS !== undefined && { utcOffsetS }),
    sessions: [{ ...session, ...recorded }],
  };
}

function documentIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    // What cannot be parsed was cut short or is no JSON.
    return undefined;
  }
}
