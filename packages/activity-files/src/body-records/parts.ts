import { mostRecordsAtOnce } from "@limber/core/run-analysis/body-records";
import type { Found } from "../found.ts";
import type { Collected } from "./collected.ts";

/** As they are found in a file: in parts, where there are many. */
export function* foundRecords(path: string, { records, notTaken }: Collected): Generator<Found> {
  const none = { odd: 0, tooMany: 0 };
  for (let from = 0; from < records.length; from += mostRecordsAtOnce)
    yield {
      ...{ path, is: "records", records: records.slice(from, from + mostRecordsAtOnce) },
      notTaken: from === 0 ? notTaken : none,
    };
}
