import type { Found } from "@limber/activity-files/found";
import type { tellsOf } from "@limber/activity-files/run";
import type { InputOf } from "@limber/api";
import type { Sport } from "@limber/core/activity";
import type { Reader } from "@limber/core/reader";
import type { RunAnalysis } from "@limber/core/run-analysis/model";
import type { Possible, WhyImpossible } from "@limber/core/run-analysis/possible";

/** A file as it was chosen or dropped, with the folders it was in. */
export type Chosen = { readonly path: string; readonly file: File };

/** A reader without what cannot be handed to another thread. */
export type PlainReader = Omit<Reader, "say">;

type SentRow = InputOf<"imports.keep">["files"][number];
type FileThatRead = Extract<SentRow, { ok: true }>;

/** A file that was read: what is kept of it, and what a person is told of it. */
export type ReadRow = {
  readonly fileId: string;
  readonly name: string;
  readonly sha256: string;
} & (
  | {
      readonly ok: true;
      /** Other rows of its table, other sessions of its file. */
      readonly beside: readonly string[];
      readonly run: FileThatRead["run"] & { readonly sport: Sport };
      readonly told: NonNullable<FileThatRead["told"]>;
      /** Which columns of a run it could fill. */
      readonly tells: ReturnType<typeof tellsOf>;
      readonly shown: RunInWords;
      /** Where it was, roughly; for the weather. */
      readonly near: RunAnalysis["near"];
    }
  | {
      readonly ok: false;
      readonly problem: { readonly kind: string; readonly message: string };
      /** What it holds of drinks and weights, where it holds no run. */
      readonly records?: Extract<SentRow, { ok: false }>["records"];
    }
);

type RowThatRead = Extract<ReadRow, { ok: true }>;

/** Whether it was measured on the way: what has totals alone is not split. */
export const isRecorded = ({ run }: Pick<RowThatRead, "run">) =>
  run.mileSplits !== null || run.kilometreSplits !== null;

/** Whether it holds drinks and weights, and no run. */
export const holdsRecords = (row: ReadRow) => !row.ok && row.records !== undefined;

/** In the reader's words and units. */
export type RunInWords = {
  readonly day: string;
  readonly distance: string | null;
  readonly time: string | null;
  readonly title: string | null;
  /** Why it is no run, or perhaps none, by its sport. */
  readonly sport: string | null;
  /** And by its figures. */
  readonly doubt:
    | (Pick<Possible, "answer"> & {
        readonly why: WhyImpossible;
        readonly sentence: string;
      })
    | null;
  readonly start: string | null;
  readonly heat: string | null;
  readonly notices: readonly string[];
};

/** The file itself, without the folders that it is in. */
export const baseOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);

/** What a thread is asked. One looks for files in what was chosen; others read them. */
export type Task =
  | { readonly is: "look"; readonly chosen: readonly Chosen[]; readonly reader: PlainReader }
  | { readonly is: "next" }
  | { readonly is: "read"; readonly found: Found; readonly reader: PlainReader };

export type ThreadAnswer =
  | { readonly is: "ready" }
  /** This file is being opened: where nothing more is heard, it is the one that hangs. */
  | { readonly is: "opening"; readonly path: string }
  | { readonly is: "found"; readonly found: Found; readonly of: string }
  | { readonly is: "all-found" }
  | { readonly is: "read"; readonly rows: readonly ReadRow[] };
