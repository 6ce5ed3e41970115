import { sayCount } from "../language.ts";
import type { Reader } from "../reader.ts";
import type { Pattern } from "./model.ts";

/** What would change its mind, in a sentence. */
export function mindInWords(pattern: Pattern, { say }: Reader): string {
  const { label, furtherRuns, unlessRuns, direction } = pattern;
  if (label === "not-enough-runs") return lackingInWords(pattern, say);
  if (label === "repeated-pattern") {
    if (unlessRuns === null) return say("It would take very many runs that go the other way.");
    return direction === "fewer"
      ? sayCount(say, unlessRuns, {
          one: "{count} such run with a cramp would take it back.",
          other: "{count} such runs with a cramp would take it back.",
        })
      : sayCount(say, unlessRuns, {
          one: "{count} such run without a cramp would take it back.",
          other: "{count} such runs without a cramp would take it back.",
        });
  }
  if (furtherRuns === null) return say("Many more runs like these would not settle it.");
  return sayCount(say, furtherRuns, {
    one: "About {count} more run like these would settle it.",
    other: "About {count} more runs like these would settle it.",
  });
}

/** Counted, and never asked for: nobody runs a thing on purpose so that it can be compared. */
function lackingInWords(pattern: Pattern, say: Reader["say"]): string {
  const { lacking, exposedRuns, unexposedRuns, exposedCramps, unexposedCramps } = pattern;
  const [runs, cramps] = [exposedRuns + unexposedRuns, exposedCramps + unexposedCramps];
  if (lacking.exposed > 0)
    return sayCount(say, exposedRuns + lacking.exposed, {
      one: "{have} of {count} run with it so far.",
      other: "{have} of {count} runs with it so far.",
      values: { have: exposedRuns },
    });
  if (lacking.unexposed > 0)
    return sayCount(say, unexposedRuns + lacking.unexposed, {
      one: "{have} of {count} run without it so far.",
      other: "{have} of {count} runs without it so far.",
      values: { have: unexposedRuns },
    });
  if (lacking.runs > 0)
    return sayCount(say, runs + lacking.runs, {
      one: "{have} of {count} run so far.",
      other: "{have} of {count} runs so far.",
      values: { have: runs },
    });
  return sayCount(say, cramps + lacking.cramps, {
    one: "{have} of {count} run with a cramp so far.",
    other: "{have} of {count} runs with a cramp so far.",
    values: { have: cramps },
  });
}
