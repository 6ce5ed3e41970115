import type { Conditions } from "@limber/core/conditions";
import type { AssumedHumidity, AssumedOutdoors } from "@limber/core/heat/model";
import { assumedHumidityInWords, assumedOutdoorsInWords } from "@limber/core/heat/words";
import type { Reader } from "@limber/core/reader";

type Assumed = {
  readonly assumedHumidity?: AssumedHumidity | undefined;
  readonly assumedOutdoors?: AssumedOutdoors | undefined;
  /** Of a plan: what was told of its weather. */
  readonly conditions?: Conditions | null | undefined;
};

/** What an answer had to assume about the weather, a sentence each. */
export function assumptionsOf(
  { assumedHumidity, assumedOutdoors, conditions }: Assumed,
  reader: Reader,
): readonly string[] {
  return [
    ...(assumedHumidity === undefined ? [] : [assumedHumidityInWords(assumedHumidity, reader)]),
    ...(assumedOutdoors === undefined
      ? []
      : assumedOutdoorsInWords(assumedOutdoors, reader, conditions)),
  ];
}
