import { existsSync, readFileSync } from "node:fs";

export type Series = { readonly n: number; readonly avg: number };
export type Expected = {
  readonly n_sessions?: number;
  readonly distance_session_m?: number;
  readonly distance_laps_m?: number;
  readonly elapsed_session_s?: number;
  readonly timer_session_s?: number;
  readonly elapsed_records_s?: number;
  readonly distance_records_m?: number;
  readonly distance_source?: "field" | "haversine";
  readonly start_time_utc?: string;
  readonly utc_offset_s?: number;
  readonly gps_points?: number;
  readonly pauses?: number;
  readonly paused_s?: number;
  readonly segments?: readonly number[];
  readonly hr?: Series;
  readonly temp?: Series;
  readonly cad?: Series;
  readonly alt?: Series;
  readonly mile_splits_elapsed_s?: readonly number[];
  readonly km_splits_elapsed_s?: readonly number[];
  readonly mile_splits_timer_s?: readonly number[];
  readonly km_splits_timer_s?: readonly number[];
  readonly first_mile_vs_rest?: {
    readonly first_s: number;
    readonly rest_avg_s: number;
    readonly ratio: number;
    readonly axis: string;
  };
  readonly per_session?: readonly {
    readonly sport: string;
    readonly distance: number;
    readonly timer: number;
    readonly elapsed: number;
    readonly mile_splits_elapsed_s: readonly number[];
  }[];
  readonly from_peer_csv?: { readonly distance_m: number; readonly elapsed_s: number };
  readonly tcx_timer_ref?: {
    readonly pauses: number;
    readonly paused_s: number;
    readonly mile_splits_timer_s?: readonly number[];
    readonly km_splits_timer_s?: readonly number[];
  };
};
export type Entry = {
  readonly file: string;
  readonly format: string;
  readonly points: number | null;
  readonly expected: Expected;
  readonly same_activity_as?: readonly string[];
  readonly expected_outcome?: "accept" | "salvage" | "reject" | "either";
};

/** Real files and broken ones, beside the project. Where they are not, tests over them say so. */
export const corpusFolder =
  process.env["LIMBER_CORPUS"] ?? `${import.meta.dirname}/../../../../shared/corpus`;

export const manifest: readonly Entry[] = existsSync(`${corpusFolder}/manifest.json`)
  ? JSON.parse(readFileSync(`${corpusFolder}/manifest.json`, "utf8"))
  : [];
