import type { Rule } from "../../rule.ts";
import {
  asPercent,
  GRAMS_IN_A_KILOGRAM,
  type Kilograms,
  type Milliliters,
  type MillilitersPerHour,
  millilitersPerHour,
  SECONDS_IN_AN_HOUR,
  type Seconds,
} from "../../units.ts";
import { possibleLoss } from "../evidence/believed.ts";
import { usableTest } from "../evidence/sweat.ts";
import type { Doubt, SweatTestRequest, TypedSweat, WeighInBelief } from "../model.ts";
import { isHeavier, measuresSweat } from "./weigh-in.ts";

type ToBelieve = Omit<SweatTestRequest, "drankMl"> & {
  /** Left out where nobody knows: at least nothing, and enough for any gain. */
  readonly drankMl?: Milliliters | undefined;
  /** Its speed or its weather is none that a run has: there is nothing to set it beside. */
  readonly isNoRun?: boolean | undefined;
  /** What this runner in this weather would sweat; left out where nobody knows. */
  readonly predictedMlPerH?: MillilitersPerHour | undefined;
};

/** Whether a weigh-in can be true. Nothing is ever reckoned from one that cannot. */
export const weighInBelieved: Rule<ToBelieve, Omit<WeighInBelief, "rule">> = {
  id: "hydration.believed",
  statement:
    "A weigh-in is not believed when it spans more than 24 hours, when its pace or its weather is none that anybody runs in, when more than 4 % an hour or 8 % in all is gone, when more was gained than was drunk by over 500 mL, when it means more than 3.5 L/h of sweat, or stands under 0.4 or over 2.5 times what was expected of you. Nothing is reckoned from it; that the scale went up is told all the same. What nobody noted of the drinks can explain any gain.",
  because: possibleLoss.because,
  values: { possibleLoss, usableTest },
  decide(weighed) {
    const doubts = (Object.keys(holds) as Doubt[]).filter((doubt) => holds[doubt](weighed));
    return { believed: doubts.length === 0, doubts, gainedWeight: isHeavier(weighed) };
  },
};

const inGrams = (mass: Kilograms) => Math.round(mass * GRAMS_IN_A_KILOGRAM);
const lostG = ({ massBeforeKg, massAfterKg }: ToBelieve) =>
  inGrams(massBeforeKg) - inGrams(massAfterKg);

/** Whole grams are multiplied and not divided, so that what stands exactly on a bound is believed. */
const holds: Readonly<Record<Doubt, (weighed: ToBelieve) => boolean>> = {
  "falls-too-fast": (weighed) =>
    asPercent(lostG(weighed)) * SECONDS_IN_AN_HOUR >
    possibleLoss.value.lossPctAnHour * inGrams(weighed.massBeforeKg) * weighed.durationS,
  "falls-too-far": (weighed) =>
    asPercent(lostG(weighed)) > possibleLoss.value.lossPctInAll * inGrams(weighed.massBeforeKg),
  "gains-too-much": (weighed) =>
    weighed.drankMl !== undefined && -sweatMl(weighed) > possibleLoss.value.gainOverDrinkMl,
  "sweats-too-much": (weighed) =>
    !sweatPossible.decide({ sweatMl: sweatMl(weighed), durationS: weighed.durationS }).possible,
  "unlike-you": isUnlike,
  "no-run": ({ isNoRun }) => isNoRun === true,
  "lasts-too-long": ({ durationS }) => durationS > possibleLoss.value.mostS,
};

function sweatMl(weighed: ToBelieve): number {
  return lostG(weighed) + (weighed.drankMl ?? 0) - (weighed.urineMl ?? 0);
}

/** Who came back heavier may have drunk past sweat: that is told as such, and only ever lowers. */
function isUnlike(weighed: ToBelieve): boolean {
  const { predictedMlPerH, durationS } = weighed;
  if (predictedMlPerH === undefined || !measuresSweat(weighed)) return false;
  if (isHeavier(weighed)) return false;
  // Whatever nobody noted of the drinks only adds to the sweat.
  const isKnown = weighed.drankMl !== undefined;
  const rate = (sweatMl(weighed) * SECONDS_IN_AN_HOUR) / durationS;
  const [least, most] = possibleLoss.value.overPredicted;
  return rate > most * predictedMlPerH || (isKnown && rate < least * predictedMlPerH);
}

/** Whether anybody can have sweated so much. */
export const sweatPossible: Rule<
  { readonly sweatMl: number; readonly durationS: Seconds },
  { possible: boolean }
> = {
  id: "hydration.possible-sweat",
  statement:
    "Nobody sweats more than 3.5 L an hour. A weigh-in or a watch that says so is not believed.",
  because: possibleLoss.because,
  values: { possibleLoss },
  decide: ({ sweatMl: ml, durationS }) => ({
    possible: ml * SECONDS_IN_AN_HOUR <= possibleLoss.value.rateMlPerH * durationS,
  }),
};

/** Whether a sweat rate that a runner typed can be true. */
export const typedRate: Rule<
  {
    readonly typedMlPerH: MillilitersPerHour;
    /** What this runner in this weather would sweat; left out where nobody knows. */
    readonly predictedMlPerH?: MillilitersPerHour | undefined;
  },
  Omit<TypedSweat, "rule" | "sweatRateMlPerH" | "counts">
> = {
  id: "hydration.typed-rate",
  statement:
    "A sweat rate that you type is not believed over 3.5 L an hour, or over 2.5 times what is expected of you in this weather. The plan is then made without it.",
  because: possibleLoss.because,
  values: { possibleLoss },
  decide({ typedMlPerH, predictedMlPerH = millilitersPerHour(Number.POSITIVE_INFINITY) }) {
    const { rateMlPerH, overPredicted } = possibleLoss.value;
    const doubt =
      typedMlPerH > rateMlPerH
        ? "sweats-too-much"
        : typedMlPerH > overPredicted[1] * predictedMlPerH
          ? "unlike-you"
          : null;
    return { doubt };
  },
};

export const believedRules = [weighInBelieved, sweatPossible, typedRate] as const;
