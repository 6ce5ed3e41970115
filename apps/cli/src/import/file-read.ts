import type { Measured, RunWords } from "@limber/activity-files/run";
import type { RunAnalysis } from "@limber/core/run-analysis/model";

/** What reading one file, or one file in an archive, came to. */
export type FileRead = { readonly file: string; readonly sha256: string } & (
  | {
      readonly ok: true;
      readonly run: Measured;
      readonly told: RunWords;
      /** Where it was, roughly; for the weather. */
      readonly near: RunAnalysis["near"];
      /** It ends early: it may still be on its way, or its watch ran out. */
      readonly isCutShort: boolean;
    }
  | { readonly ok: false; readonly problem: { readonly kind: string; readonly message: string } }
);
