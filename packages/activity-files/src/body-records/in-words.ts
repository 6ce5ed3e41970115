import { type Say, sayCount, sayInEnglish } from "@limber/core/language";
import { recordCounts, recordsInWords } from "@limber/core/run-analysis/body-records-in-words";
import { type Collected, inGroups } from "./collected.ts";

/** "412 drinks and 63 weights. 2 that cannot be right were left out." */
export function collectedInWords(
  { records, notTaken }: Collected,
  say: Say = sayInEnglish,
): string {
  const { odd, tooMany } = notTaken;
  return [
    say("{records}.", { records: recordsInWords(recordCounts(records), say) }),
    ...(odd === 0
      ? []
      : [
          sayCount(say, odd, {
            one: "{count} that cannot be right was left out.",
            other: "{count} that cannot be right were left out.",
          }),
        ]),
    ...(tooMany === 0
      ? []
      : [
          sayCount(say, tooMany, {
            one: "{count} older one was left out: it is too many.",
            other: "{count} older ones were left out: they are too many.",
          }),
        ]),
  ].join(" ");
}

/** Drinks and weights as an account takes them: as a file that holds no run, with what it does hold. */
export function recordsToKeep(collected: Collected, say: Say = sayInEnglish) {
  return {
    ok: false as const,
    problem: { kind: "drinks-and-weights", message: collectedInWords(collected, say) } as const,
    records: inGroups(collected.records),
  };
}
