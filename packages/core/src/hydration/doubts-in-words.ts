/** A weigh-in that cannot be true, in words: which, why, and what to do. */
import { ratePerHour } from "../format.ts";
import type { FieldProblem } from "../problem.ts";
import type { Reader } from "../reader.ts";
import { flagText } from "../referral/flags-in-words.ts";
import { millilitersPerHour } from "../units.ts";
import { possibleLoss } from "./evidence/believed.ts";
import type { Doubt, WeighInBelief } from "./model.ts";

/** The problem with a weigh-in that is not believed, at the figure to look at first. */
export function doubtInWords(
  { doubts, gainedWeight }: Pick<WeighInBelief, "doubts" | "gainedWeight">,
  reader: Reader,
): FieldProblem {
  const { say } = reader;
  return {
    field: fieldToLookAt(doubts),
    what: say("This weigh-in cannot be right."),
    why: doubts.map((doubt) => whyDoubted(doubt, reader)).join(" "),
    fix: [
      say("Look at both weights, what you drank and the time. Nothing is reckoned from it."),
      ...(gainedWeight
        ? [
            say("If you are heavier, drink nothing more now."),
            flagText("unwellAfterDrinking", reader),
          ]
        : []),
    ].join(" "),
  };
}

function fieldToLookAt(doubts: readonly Doubt[]): string {
  if (doubts.every((doubt) => doubt === "sweats-too-much")) return "drank";
  return doubts.every((doubt) => doubt === "lasts-too-long" || doubt === "no-run")
    ? "time"
    : "after";
}

function whyDoubted(doubt: Doubt, reader: Reader): string {
  const { say } = reader;
  switch (doubt) {
    case "falls-too-fast":
      return say("It says that you lost more than 4 % of your weight an hour.");
    case "falls-too-far":
      return say("It says that you lost more than 8 % of your weight.");
    case "gains-too-much":
      return say("It says that you gained more than you drank.");
    case "sweats-too-much":
      return say("It says that you sweated more than {rate}.", { rate: mostSweat(reader) });
    case "unlike-you":
      return say(
        "It says that you sweated less than 0.4 or more than 2.5 times what was expected of you in this weather.",
      );
    case "no-run":
      return say("Its pace or its weather is none that anybody runs in.");
    case "lasts-too-long":
      return say("It spans more than 24 hours, over which meals and sleep weigh too much.");
  }
}

function mostSweat(reader: Reader): string {
  return ratePerHour(millilitersPerHour(possibleLoss.value.rateMlPerH), reader);
}
