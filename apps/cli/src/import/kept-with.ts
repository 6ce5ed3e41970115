import type { Given } from "../grammar.ts";
import type { ImportOptions } from "./batch.ts";

/** How the runs of an import are kept: whether alike ones too, and by the clock of which zone. */
export function keptWith(given: Given): Omit<ImportOptions, "source"> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { insist: given["insist"] === true, timeZone };
}
