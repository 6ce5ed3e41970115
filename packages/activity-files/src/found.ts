import type { Activity, Notice, SportSession } from "@limber/core/activity";
import type { Collected } from "./body-records/collected.ts";
import type { ExportDetails } from "./export-details.ts";
import type { FileProblem } from "./problem.ts";

/** One activity in what was brought, or why there is none. */
export type Found =
  | {
      readonly path: string;
      readonly is: "recording";
      /** To be read with `readActivityFile`. */
      readonly bytes: Uint8Array;
      readonly notices: readonly Notice[];
      /** What the export says of this very file. */
      readonly told?: ExportDetails;
      /** What the export says without naming files: see `toldOfRun`. */
      readonly perhapsTold: readonly ExportDetails[];
    }
  /** A row of a table, of which there is no recording. */
  | {
      readonly path: string;
      readonly is: "summary";
      readonly activity: Activity;
      readonly told?: ExportDetails;
      /** Which one of rows that are equal in every letter, from the second on. */
      readonly nth?: number;
      /** What other rows of its table are known by: those that it could be mistaken for. */
      readonly beside?: readonly string[];
    }
  /** Drinks and weights, which are no activity and belong to whichever runs they are near. */
  | (Collected & { readonly path: string; readonly is: "records" })
  | { readonly path: string; readonly is: "problem"; readonly problem: FileProblem };

/** What may hold a run. */
export type FoundActivity = Extract<Found, { is: "recording" | "summary" }>;

/** What is hashed to know it again: a recording's bytes, what a row told, else no more than where it lay. */
export function identityOf(found: Found): Uint8Array {
  switch (found.is) {
    case "recording":
      return found.bytes;
    case "summary":
      return new TextEncoder().encode(rowIdentity(found));
    case "records":
      return new TextEncoder().encode(JSON.stringify(found.records));
    case "problem":
      return new TextEncoder().encode(found.path);
  }
}

/** What a row is known by: its figures, and which one of equal rows it is. */
export function rowIdentity({ activity, nth }: Extract<Found, { is: "summary" }>): string {
  const text = JSON.stringify(activity.sessions.map(asOnceWritten));
  return nth === undefined ? text : `${text}#${nth}`;
}

/** Rows that were kept before sports had more names are known by the names of then. */
function asOnceWritten({ sportSaid: _, sport, ...session }: SportSession): object {
  return { sport: sport === "unnamed" || sport === "unknown" ? "other" : sport, ...session };
}
