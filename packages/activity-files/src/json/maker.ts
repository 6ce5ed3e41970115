import type { Notice, SportSession } from "@limber/core/activity";
import type { Seconds } from "@limber/core/units";
import type { TableReading } from "../csv/reading.ts";
import type { ExportDetails } from "../export-details.ts";
import type { Holding } from "../problem.ts";

/** What one entry of an account's or a phone's export came to. */
export type EntryRead =
  | {
      readonly told: ExportDetails;
      readonly device?: string;
      readonly utcOffsetS?: Seconds;
      /** Where the positions are in the file. */
      readonly recorded?: Pick<SportSession, "points" | "pauses">;
      readonly notices?: readonly Notice[];
    }
  /** It does not say when it was. */
  | "no-date"
  | "too-many-points";

/** Whoever writes activities as JSON that is known here. */
export type JsonMaker = {
  readonly name: string;
  /** Its entries, where this is its document. */
  entries(document: unknown): readonly unknown[] | undefined;
  read(entry: unknown, reading: TableReading, document: unknown): EntryRead;
  /** What the document holds where it has no entries. */
  holds?(document: unknown): Holding;
};
