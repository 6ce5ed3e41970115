import type { Found } from "../found.ts";
import type { Collected } from "./collected.ts";

/** As many as go into one call to an account. */
const MOST_AT_ONCE = 8000;

/** As they are found in a file: in parts, where there are many. */
export function* foundRecords(path: string, { records, notTaken }: Collected): Generator<Found> {
  const none = { odd: 0, tooMany: 0 };
  for (let from = 0; from < records.length; from += MOST_AT_ONCE)
    yield {
      ...{ path, is: "records", records: records.slice(from, from + MOST_AT_ONCE) },
      notTaken: from === 0 ? notTaken : none,
    };
}
