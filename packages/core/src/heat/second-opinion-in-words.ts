import type { Reader } from "../reader.ts";
import type { HeatRisk, SecondOpinion } from "./model.ts";

/** What another model sees, as a sentence; the stricter of the two stands first. */
export function secondOpinionInWords({ risk, isStricter }: SecondOpinion, reader: Reader): string {
  const values = { risk: riskInWords(risk, reader) };
  return isStricter
    ? reader.say(
        "Another model, Sports Medicine Australia's, sees {risk}: it is stricter than the flag.",
        values,
      )
    : reader.say(
        "The flag is stricter and stands. Another model, Sports Medicine Australia's, sees {risk}.",
        values,
      );
}

function riskInWords(risk: HeatRisk, { say }: Reader): string {
  switch (risk) {
    case "low":
      return say("low risk");
    case "moderate":
      return say("moderate risk");
    case "high":
      return say("high risk");
    case "extreme":
      return say("extreme risk");
  }
}
