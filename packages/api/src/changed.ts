import type { Changed } from "@limber/db/changed";
import { type AsJson, told } from "./as-json.ts";
import type { RevisedNoun } from "./nouns.ts";
import { changedMeanwhile, notFound } from "./problems.ts";

/** The row after a change, or the refusal that says why there was none. */
export function changed<Row>(noun: RevisedNoun, outcome: Changed<Row>): AsJson<Row> {
  if (outcome.kind === "not-found") throw notFound(noun);
  if (outcome.kind === "changed-meanwhile") throw changedMeanwhile(noun);
  return told(outcome.row);
}
