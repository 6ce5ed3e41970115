import type { ExportDetails } from "./export-details.ts";
import type { Found } from "./found.ts";

/** An activity whose recording an export names. */
export type ListedFile = {
  /** The table or index that names it. */
  readonly by: string;
  /** Its recordings, mostly one, with the folders that they should be in. */
  readonly paths: readonly string[];
  readonly told: ExportDetails;
  /** What is said of it when it does not come by; `isAlone` when none that its table names came. */
  readonly otherwise: (isAlone: boolean) => Found;
};

export type ListedFiles = ReturnType<typeof listedFiles>;

/** The files that exports name, and which of them have come by. */
export function listedFiles() {
  const listed = new Map<string, ListedFile>();
  const all = new Set<ListedFile>();
  const came = new Set<ListedFile>();
  return {
    list(file: ListedFile): void {
      all.add(file);
      for (const path of file.paths)
        for (const key of [keyOf(path), keyOf(baseName(path))])
          if (!listed.has(key)) listed.set(key, file);
    },
    /** Notes that a file came by, and gives what is listed of it. */
    saw(path: string): ListedFile | undefined {
      const file = listed.get(keyOf(path)) ?? listed.get(keyOf(baseName(path)));
      if (file !== undefined) came.add(file);
      return file;
    },
    /** What did not come by, table by table: missing from its export, or all there is when only the table was brought. */
    left(): readonly (readonly Found[])[] {
      const joined = new Set([...came].map(({ by }) => by));
      const tables = [...new Set([...all].map(({ by }) => by))];
      const left = [...all].filter((file) => !came.has(file));
      return tables.map((table) =>
        left.filter(({ by }) => by === table).map((file) => file.otherwise(!joined.has(file.by))),
      );
    },
  };
}

/** However the packing around it was taken off. */
const keyOf = (path: string) => path.toLowerCase().replace(/\.gz$/, "");
export const baseName = (path: string) => path.slice(path.lastIndexOf("/") + 1);
