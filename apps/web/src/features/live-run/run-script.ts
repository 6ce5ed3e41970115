import { distance, ML_PER_OUNCE, minutesAndSeconds } from "@limber/core/format";
import { notNowInWords } from "@limber/core/heat/words";
import type { PlannedDrinks } from "@limber/core/hydration/next-drink";
import { portionInWords, portionsInWords } from "@limber/core/hydration/words";
import { type Verdict, verdictsFor } from "@limber/core/pacing/verdicts";
import { type Reader, saySplit } from "@limber/core/reader";
import { aroundARun } from "@limber/core/run-analysis/around";
import type { RunPlan } from "@limber/core/run-plan/model";
import { MS_IN_A_SECOND, mile, paceOver } from "@limber/core/units";
import { type RunLabels, runLabels } from "./run-labels.ts";

/** A plan as its run is led through, with every sentence that can come up: a phone on the road has no network. */
export type RunScript = {
  /** The address of this screen. */
  readonly page: string;
  readonly title: string;
  /** It is too hot for it: nothing begins here. */
  readonly isOff: boolean;
  readonly startAtMs: number | null;
  readonly durationS: number;
  /** Longer than any run: an older one is another's. */
  readonly runLastsMs: number;
  readonly drinks: PlannedDrinks & {
    /** "6 to 7 oz". */
    readonly amount: string;
    /** The middle of a portion, in the unit of the log's field. */
    readonly logged: number;
    /** Which of the drinks, from the first on, are sports drink. */
    readonly sports: readonly boolean[];
  };
  /** Null for a run shorter than a mile. */
  readonly mile: {
    readonly plannedS: number;
    readonly title: string;
    readonly verdicts: readonly Verdict[];
  } | null;
  /** The tables on the way, in order: how they are said, and when a runner on the plan comes by. */
  readonly tables: readonly { readonly atS: number; readonly words: string }[];
  readonly log: RunLog;
  /** Where the walk and the stretches afterwards are led through. */
  readonly coolDown: string;
  /** What the clock will ask for: "5 to 6 oz, every 20 minutes." */
  readonly rhythm: string;
  /** What else to know beforehand: the gravest warning of the plan. */
  readonly warning: string | null;
  readonly labels: RunLabels;
  /** Where the operator lets phones be told of drinks, for whoever is signed in. */
  readonly push?: RunPush;
};

/** By which key a browser agrees to it, and how that is said. */
export type RunPush = {
  readonly key: string;
  readonly words: Readonly<Record<"switch" | "on" | "denied" | "cannot" | "away", string>>;
};

/** Where the run is logged, and what its form keeps its draft under. */
export type RunLog = {
  readonly address: string;
  readonly draft: string;
  /** Where its times are told; null for the phone's own. */
  readonly timeZone: string | null;
};

type RunToLead = Pick<RunScript, "page" | "startAtMs" | "log" | "coolDown" | "warning"> & {
  /** Null where nobody is told. */
  readonly pushKey: string | null;
  /** "7:30 am"; null where no start is known. */
  readonly startsAt: string | null;
  readonly tables: readonly { readonly atS: number; readonly far: string }[];
};

export function runScript(plan: RunPlan, reader: Reader, run: RunToLead): RunScript {
  const { during, durationS } = plan;
  const { page, startAtMs, log, coolDown, warning } = run;
  return {
    ...{ page, startAtMs, log, coolDown, warning, durationS },
    title: titleOf(plan, reader),
    isOff: plan.notNow !== undefined,
    runLastsMs: aroundARun().lastsAtMostS * MS_IN_A_SECOND,
    drinks: {
      everyS: during.everyS,
      count: during.portionMaxMl > 0 ? during.marksS.length : 0,
      durationS,
      amount: portionInWords(during, reader),
      logged: inUnit((during.portionMinMl + during.portionMaxMl) / 2, reader),
      sports: during.marksS.map((atS) => during.sportsDrinkMarksS.includes(atS)),
    },
    mile: mileOf(plan, reader),
    tables: run.tables.map(({ atS, far }) => ({
      atS,
      words: reader.say("Table at {far}, planned {time}.", { far, time: minutesAndSeconds(atS) }),
    })),
    rhythm: during.marksS.length === 0 ? "" : `${portionsInWords(during, reader)}.`,
    ...(run.pushKey === null ? {} : { push: pushFor(run.pushKey, reader) }),
    labels: runLabels(reader, { startsAt: run.startsAt, amount: portionInWords(during, reader) }),
  };
}

function pushFor(key: string, { say }: Reader): RunPush {
  return {
    key,
    words: {
      switch: say("Notify"),
      on: say("Each drink comes as a notification, once the last one was answered."),
      denied: say("Notifications are blocked here. The browser's settings can allow them."),
      cannot: say("This browser lacks notifications. On an iPhone they come from the home screen."),
      away: say("The notifications are out of reach. Tap again with a network."),
    },
  };
}

function titleOf(plan: RunPlan, reader: Reader): string {
  if (plan.notNow !== undefined) return notNowInWords(plan.notNow, reader, plan.heatHours);
  return reader.say("{distance} in {time}", {
    distance: distance(plan.distanceM, reader),
    time: minutesAndSeconds(plan.durationS),
  });
}

function mileOf({ pacing }: RunPlan, reader: Reader): RunScript["mile"] {
  const plannedS = pacing.firstMileS;
  if (plannedS === null) return null;
  const values = { time: minutesAndSeconds(plannedS), far: distance(mile, reader) };
  return {
    plannedS,
    title: saySplit(reader, {
      mile: "Mile 1 in {time}, no faster.",
      kilometre: "First {far} in {time}, no faster.",
      values,
    }),
    verdicts: verdictsFor(paceOver(mile, plannedS), plannedS, reader),
  };
}

function inUnit(ml: number, { units }: Reader): number {
  return units.volume === "oz" ? ml / ML_PER_OUNCE : ml;
}
