import type { Reader } from "../reader.ts";
import type { PreparationStep } from "./model.ts";

/** What to do before a run, with how sure we are in the same breath. */
export function preparationInWords(
  { kind, isKnown = false }: Pick<PreparationStep, "kind" | "isKnown">,
  { say }: Reader,
): string {
  switch (kind) {
    case "downhill":
      return say(
        "From six weeks before, some easy downhills, the last two weeks before. They leave legs less sore; for cramps an inference.",
      );
    case "arrive-unsore":
      return say("For three days no long or hard session: arrive without sore legs.");
    case "earlier-cramps":
      if (isKnown)
        return say(
          "You cramped in a run of the last year, so it is likelier again. Start slower than it feels, and look now at the way through a cramp.",
        );
      return say(
        "Cramped before in a run like this? Then it is likelier again. Start slower than it feels, and look now at the way through a cramp.",
      );
  }
}
