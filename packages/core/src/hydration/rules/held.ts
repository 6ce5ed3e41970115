import type { Rule } from "../../rule.ts";
import {
  inHours,
  type Kilograms,
  type Milliliters,
  type MillilitersPerHour,
  milliliters,
  type Seconds,
  within,
} from "../../units.ts";
import { stillInYou } from "../evidence/held.ts";
import type { Drink } from "../model.ts";
import { anHourBefore, atStart } from "./before.ts";

type Balance = {
  readonly bodyMassKg?: Kilograms | undefined;
  readonly durationS: Seconds;
  /** What nine of ten runners like this one sweat at the least; left out where nothing is known. */
  readonly surelyMlPerH?: MillilitersPerHour | undefined;
  /** The most of the drinks on the way. */
  readonly onTheWayMl: Milliliters;
  /** Both drinks before the run, as they would be without this. */
  readonly anHourBefore: Drink;
  readonly atStart: Drink;
};

type Held = { anHourBefore: Drink; atStart: Drink; isHeld: boolean };

/** The drinks before a run, held to what the run sweats out again. */
export const beforeHeld: Rule<Balance, Held> = {
  id: "hydration.before-held",
  statement:
    "Half of what you drink in the hour before is still in you at the finish. Where that and the drinks on the way may be more than you sweat, the drink at the start is left out, and the one an hour before comes down toward its low end.",
  because: stillInYou.because,
  values: { stillInYou },
  decide(balance) {
    const { surelyMlPerH, durationS, bodyMassKg, onTheWayMl } = balance;
    const asked = { anHourBefore: balance.anHourBefore, atStart: balance.atStart };
    if (surelyMlPerH === undefined) return { ...asked, isHeld: false };
    const sweatMl = surelyMlPerH * inHours(durationS);
    const fitsMl = (sweatMl - onTheWayMl) / stillInYou.value;
    const lowEnds = {
      anHourBefore: anHourBefore.decide({ bodyMassKg }).minMl,
      atStart: Math.min(atStart.decide({ bodyMassKg }).minMl, balance.atStart.maxMl),
    };
    const { minMl, maxMl } = balance.anHourBefore;
    // From where its low end just fits, it grows as the sweat does: slower than what fits.
    const share = sweatMl / (lowEnds.anHourBefore * stillInYou.value + onTheWayMl);
    const topMl = within(lowEnds.anHourBefore * share, [lowEnds.anHourBefore, maxMl]);
    // The drink at the start is the first to go: what fits beside all of the other.
    const leftMl = fitsMl - maxMl;
    const startMl = leftMl < lowEnds.atStart ? 0 : Math.min(balance.atStart.maxMl, leftMl);
    return {
      anHourBefore: { minMl, maxMl: milliliters(topMl) },
      atStart: {
        minMl: milliliters(Math.min(balance.atStart.minMl, startMl)),
        maxMl: milliliters(startMl),
      },
      isHeld: topMl < maxMl || startMl < balance.atStart.maxMl,
    };
  },
};

export const heldRules = [beforeHeld] as const;
