import {
  asOwnerOf,
  breakWrites,
  cutOthers,
  mendWrites,
  moveTables,
  type WriteFault,
} from "@limber/db/testing/broken-writes";

/** What can go wrong below an app with a private database: for tests that look at what it says meanwhile. */
export function brokenHouse(environment: Readonly<Record<string, string | undefined>>) {
  return {
    /** Whatever is written is refused, in words that quote all of the row. */
    breakWrites: (code: WriteFault) => asOwnerOf(environment, (sql) => breakWrites(sql, code)),
    mendWrites: () => asOwnerOf(environment, mendWrites),
    moveTables: (way: "away" | "back") => asOwnerOf(environment, (sql) => moveTables(sql, way)),
    cutOthers: () => asOwnerOf(environment, cutOthers),
  };
}
