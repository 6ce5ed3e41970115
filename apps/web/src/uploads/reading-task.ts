import type { Limits } from "@limber/activity-files/archive/limits";
import type { InputOf } from "@limber/api";
import type { Coordinates } from "@limber/core/heat/model";

export type FileToImport = InputOf<"imports.keep">["files"][number];
/** What reading came to, of a file, of one in an archive, or of a row: as an import takes it, without its id there. */
export type FileRead =
  | (Omit<Extract<FileToImport, { ok: true }>, "fileId"> & {
      /** Where it was, to a tenth of a degree: for its weather alone. It is not kept. */
      readonly near: Coordinates | null;
    })
  | Omit<Extract<FileToImport, { ok: false }>, "fileId">;

/** What the thread is given when it begins. */
export type ReadingTask = {
  readonly files: readonly { readonly name: string; readonly place: string }[];
  /** How many were found before, by a thread that is no more. */
  readonly skip: number;
  /** The runner's own zone: a table seldom says where its clock was. */
  readonly timeZone: string;
  readonly limits: Partial<Limits>;
};

export type ReadingAnswer =
  /** This one is being read: where nothing more is heard, it is the one that hangs. */
  | { readonly is: "begins"; readonly name: string; readonly sha256: string }
  | { readonly is: "read"; readonly read: FileRead }
  | { readonly is: "done" };
