import { chosenHere, type Rule } from "../../rule.ts";
import {
  type Milliliters,
  type MillilitersPerHour,
  milliliters,
  type Seconds,
  seconds,
  volumeOver,
} from "../../units.ts";
import { stationGap } from "../evidence/stations.ts";
import type { StationDrink } from "../model.ts";

type StationSituation = {
  /** When the runner comes by each water table, in order, from the start. */
  readonly stationsS: readonly Seconds[];
  readonly minMlPerH: MillilitersPerHour;
  readonly maxMlPerH: MillilitersPerHour;
  /** The most of the plan's own drinks on the way: what it drinks before the start is held against that. */
  readonly onTheWayMl: Milliliters;
};

/** The drinks of a run, moved to where the water is. */
export const stations: Rule<StationSituation, { drinks: StationDrink[]; mostMl: Milliliters }> = {
  id: "hydration.stations",
  statement:
    "At each water table take what has fallen due since the last one, never more than two portions at once, never more in all than the plan drinks on the way, and only if thirsty.",
  because: chosenHere(stationGap),
  values: { stationGap },
  decide({ stationsS, minMlPerH, maxMlPerH, onTheWayMl }) {
    const { shortestS, longestS } = stationGap.value;
    let lastS = seconds(0);
    let leftMl: number = onTheWayMl;
    const drinks = stationsS.map((atS) => {
      const gapS = atS - lastS;
      if (gapS < shortestS || leftMl <= 0)
        return { atS, pass: true, minMl: milliliters(0), maxMl: milliliters(0) };
      lastS = atS;
      const dueS = seconds(Math.min(gapS, longestS));
      const maxMl = Math.min(volumeOver(maxMlPerH, dueS), leftMl);
      leftMl -= maxMl;
      return {
        atS,
        pass: false,
        minMl: milliliters(Math.min(volumeOver(minMlPerH, dueS), maxMl)),
        maxMl: milliliters(maxMl),
      };
    });
    return { drinks, mostMl: milliliters(drinks.reduce((sum, { maxMl }) => sum + maxMl, 0)) };
  },
};

export const stationRules = [stations] as const;
