import type { RunEvent } from "../hydration/model.ts";
import type { Rule } from "../rule.ts";
import { type Seconds, seconds } from "../units.ts";
import { crampsBefore, crampsRemembered, downhillRuns, restedLegs } from "./evidence.ts";
import type { LoggedCramp } from "./model.ts";

type Before = { readonly event: RunEvent };
type Cramper = Before & { readonly earlierCramps?: boolean | undefined };
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
export const earlierCramps: Rule<Cramper, Advice & { isKnown: boolean }> = {
  id: "preparation.earlier-cramps",
  statement:
    "Who cramped before in runs like this is the likeliest to cramp again: start slower than it feels, and know the way through a cramp.",
  because: crampsBefore.because,
  values: { crampsBefore },
  decide: ({ event, earlierCramps }) => ({
    applies: event !== "easy" && earlierCramps !== false,
    fromS: seconds(crampsBefore.value.fromS),
    isKnown: earlierCramps === true,
  }),
};

/** What a log knows of it. That it holds no cramp says nothing: not everybody logs every one. */
export const crampsLogged: Rule<
  { readonly cramps: readonly (Pick<LoggedCramp, "during"> & { readonly daysBefore: number })[] },
  { earlierCramps: boolean }
> = {
  id: "preparation.cramps-logged",
  statement:
    "A cramp that your log has in or right after a run of the last year counts as a cramp before. One at rest or at night does not.",
  because: crampsRemembered.because,
  values: { crampsRemembered },
  decide: ({ cramps }) => ({
    earlierCramps: cramps.some(
      ({ during, daysBefore }) =>
        (during === "run" || during === "after-run") &&
        daysBefore >= 0 &&
        daysBefore <= crampsRemembered.value.withinDays,
    ),
  }),
};

export const preparationRules = [downhill, arriveUnsore, earlierCramps, crampsLogged] as const;
