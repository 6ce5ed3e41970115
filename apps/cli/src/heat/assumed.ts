import type { AssumedHumidity } from "@limber/core/heat/model";
import { assumedHumidityInWords } from "@limber/core/heat/words";
import type { Reader } from "@limber/core/reader";

/** What an answer had to assume about the air, a sentence each. */
export function assumptionsOf(
  { assumedHumidity }: { readonly assumedHumidity?: AssumedHumidity | undefined },
  reader: Reader,
): readonly string[] {
  return assumedHumidity === undefined ? [] : [assumedHumidityInWords(assumedHumidity, reader)];
}
