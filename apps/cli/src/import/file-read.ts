import type { KeptPart, Reading } from "../read-sources.ts";

/** What reading one file, one file in an archive, one row or one session of several came to. */
export type FileRead = { readonly file: string; readonly sha256: string } & (
  | (Omit<KeptPart, "path" | "sha256"> & {
      readonly ok: true;
      /** It ends early: it may still be on its way, or its watch ran out. */
      readonly isCutShort: boolean;
    })
  | {
      readonly ok: false;
      readonly problem: { readonly kind: string; readonly message: string };
      readonly records?: Extract<Reading, { ok: false }>["records"];
    }
);
