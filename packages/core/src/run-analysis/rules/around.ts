import type { Rule } from "../../rule.ts";
import { type Seconds, seconds } from "../../units.ts";
import { aroundARun, drawnBand } from "../evidence.ts";

type Around = Record<keyof typeof aroundARun.value, Seconds>;

/** How far from a run something may be and still belong to it. */
export const around: Rule<Record<never, never>, Around> = {
  id: "run-analysis.around",
  statement:
    "A cramp belongs to the run it came in, or that ended up to three hours before. A run that began up to three hours from the time that was planned is that run. It is asked about for two weeks.",
  because: aroundARun.because,
  values: { aroundARun },
  decide() {
    const k = aroundARun.value;
    return {
      lastsAtMostS: seconds(k.lastsAtMostS),
      crampUntilAfterS: seconds(k.crampUntilAfterS),
      mayBeginEarlierByS: seconds(k.mayBeginEarlierByS),
      plannedWithinS: seconds(k.plannedWithinS),
      takenForS: seconds(k.takenForS),
      waitsForS: seconds(k.waitsForS),
      askedForS: seconds(k.askedForS),
      clocksApartS: seconds(k.clocksApartS),
    };
  },
};

/** How broad a plan's pace is drawn. */
export const paceBand: Rule<Record<never, never>, { eitherSideS: Seconds }> = {
  id: "run-analysis.pace-band",
  statement: "A plan's pace is drawn five seconds broad to either side: nobody holds it closer.",
  because: drawnBand.because,
  values: { drawnBand },
  decide: () => ({ eitherSideS: seconds(drawnBand.value) }),
};

export const aroundRules = [around, paceBand] as const;
