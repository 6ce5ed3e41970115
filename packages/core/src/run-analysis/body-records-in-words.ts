import { type Say, sayCount } from "../language.ts";
import type { BodyRecord, RecordSource } from "./body-records.ts";

export type RecordCounts = { readonly drinks: number; readonly weights: number };

export function recordCounts(records: readonly Pick<BodyRecord, "kind">[]): RecordCounts {
  const weights = records.filter(({ kind }) => kind === "weight").length;
  return { drinks: records.length - weights, weights };
}

/** "412 drinks and 63 weights" */
export function recordsInWords({ drinks, weights }: RecordCounts, say: Say): string {
  const drunk = sayCount(say, drinks, { one: "{count} drink", other: "{count} drinks" });
  const weighed = sayCount(say, weights, { one: "{count} weight", other: "{count} weights" });
  if (weights === 0) return drunk;
  return drinks === 0
    ? weighed
    : say("{drinks} and {weights}", { drinks: drunk, weights: weighed });
}

/** A proper name, the same in every language. */
const names: Readonly<Record<RecordSource, string>> = {
  "apple-health": "Apple Health",
  garmin: "Garmin",
  "samsung-health": "Samsung Health",
};

/** "Apple Health", or "Apple Health, Invented Scale". */
export function recordSourceInWords(source: RecordSource, app: string | null = null): string {
  return app === null ? names[source] : `${names[source]}, ${app}`;
}
