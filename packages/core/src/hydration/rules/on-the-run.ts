import { chosenHere, type Rule } from "../../rule.ts";
import { type Seconds, seconds } from "../../units.ts";
import { drinkInterval } from "../evidence/during.ts";
import { portionsAtOnce } from "../evidence/on-the-run.ts";
import { type DrinkAnswer, nextDrinkAfter, type PlannedDrinks } from "../next-drink.ts";

type RunInProgress = {
  readonly planned: PlannedDrinks;
  /** In the order of time. */
  readonly answers: readonly DrinkAnswer[];
};

/** The next drink of a run in progress; null when the plan has no more of them. */
export const nextDrink: Rule<
  RunInProgress,
  { readonly dueS: Seconds | null; readonly portions: number }
> = {
  id: "hydration.next-drink",
  statement:
    "After a drink, or one you skipped, the next comes 20 minutes later. What was skipped is not made up: one portion at a time, and never more by then than your plan has.",
  because: chosenHere(portionsAtOnce),
  values: { drinkInterval, portionsAtOnce },
  decide({ planned, answers }) {
    const dueS = nextDrinkAfter(planned, answers);
    return dueS === null
      ? { dueS, portions: 0 }
      : { dueS: seconds(dueS), portions: portionsAtOnce.value };
  },
};

export const onTheRunRules = [nextDrink] as const;
