import type { AnswerOf } from "@limber/api";
import type { SignedIn } from "../../server/api.ts";
import { ifThere } from "../../server/there.ts";
import type { Query } from "./log-beginning.ts";

const PAGE = 8;

/** The runs that were, from where an address says; null where it says what is no place in the log. Every other fault stays one. */
export async function pastRuns(
  { ask }: SignedIn,
  { at, id, cramps }: Query,
): Promise<AnswerOf<"runs.list"> | null> {
  const list = { limit: PAGE, withCramp: cramps === "only" };
  const past = { ...list, statuses: ["done" as const, "skipped" as const] };
  if (typeof at !== "string" || typeof id !== "string") return ask.runs.list(past);
  return ifThere(ask.runs.list({ ...past, after: { at, id } }));
}
