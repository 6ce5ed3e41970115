import type { RunEvent } from "../hydration/model.ts";
import type { Rule } from "../rule.ts";
import { type Seconds, seconds } from "../units.ts";
import { crampsBefore, downhillRuns, restedLegs } from "./evidence.ts";

type Before = { readonly event: RunEvent };
type Advice = { applies: boolean; fromS: Seconds };

/** Legs that are rested. */
export const arriveUnsore: Rule<Before, Advice> = {
  id: "preparation.arrive-unsore",
  statement:
    "Before a long run or a race no long or hard session for three days, so that you arrive without sore legs.",
  because: restedLegs.because,
  values: { restedLegs },
  decide: ({ event }) => ({ applies: event !== "easy", fromS: seconds(restedLegs.value.fromS) }),
};

/** Legs that know the way down. */
export const downhill: Rule<Before, Advice> = {
  id: "preparation.downhill",
  statement:
    "In the six weeks before a race run some easy downhills, the last two weeks before: the second time leaves legs less sore. For cramps this is an inference.",
  because: downhillRuns.because,
  values: { downhillRuns },
  decide: ({ event }) => ({ applies: event === "race", fromS: seconds(downhillRuns.value.fromS) }),
};

/** What says most of whether a cramp comes. */
export const earlierCramps: Rule<Before, Advice> = {
  id: "preparation.earlier-cramps",
  statement:
    "Who cramped before in runs like this is the likeliest to cramp again: start slower than it feels, and know the way through a cramp.",
  because: crampsBefore.because,
  values: { crampsBefore },
  decide: ({ event }) => ({ applies: event !== "easy", fromS: seconds(crampsBefore.value.fromS) }),
};

export const preparationRules = [downhill, arriveUnsore, earlierCramps] as const;
