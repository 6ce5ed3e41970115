import { distanceAt } from "../pacing/plan.ts";
import type { RecoveryStep } from "../recovery/model.ts";
import { mile, type Seconds, seconds } from "../units.ts";
import type { RunPlan, TimelineItem } from "./model.ts";
import { beforeTheStart } from "./rules.ts";

type TimelineParts = Pick<
  RunPlan,
  | "distanceM"
  | "durationS"
  | "after"
  | "before"
  | "during"
  | "saltShot"
  | "warmUp"
  | "pacing"
  | "startPosition"
  | "recovery"
>;

/** Everything to do, in the order of time. */
export function timelineOf(parts: TimelineParts): TimelineItem[] {
  const items = [...lastHour(parts), ...onTheRun(parts), ...afterwards(parts)];
  return items.toSorted((a, b) => a.atS - b.atS);
}

function lastHour({ before, saltShot, warmUp, startPosition }: TimelineParts): TimelineItem[] {
  const at = beforeTheStart.decide({});
  const { rule } = { rule: beforeTheStart.id };
  const [exercise, stretch] = (["exercise", "static-stretch"] as const).map(
    (kind) => warmUp.steps.find((step) => step.kind === kind)?.rule ?? warmUp.rule,
  );
  const { anHourBefore, anHourBeforeTrimmed, atStart, atStartTrimmed } = before;
  const drinkTakesS = seconds(at.stopDrinkingS - at.drinkS);
  const salt: TimelineItem[] =
    saltShot.offer === "optional"
      ? [{ atS: at.drinkS, kind: "salt-shot", optional: true, rule: saltShot.rule }]
      : [];
  const startDrink: TimelineItem[] =
    atStartTrimmed.maxMl > 0
      ? [
          {
            atS: at.startDrinkS,
            kind: "drink",
            ...atStartTrimmed,
            fluid: "water",
            optional: true,
            rule: atStart.rule,
          },
        ]
      : [];
  return [
    {
      atS: at.drinkS,
      kind: "drink",
      lastsS: drinkTakesS,
      ...anHourBeforeTrimmed,
      fluid: "water",
      rule: anHourBefore.rule,
    },
    ...salt,
    { atS: at.stopDrinkingS, kind: "stop-drinking", rule: "hydration.stop-drinking" },
    { atS: at.toiletS, kind: "toilet", rule },
    { atS: at.jogS, kind: "warm-up-jog", lastsS: warmUp.jogS, rule: warmUp.rule },
    {
      atS: at.stretchS,
      kind: "static-stretch",
      lastsS: warmUp.staticStretchS,
      rule: stretch ?? warmUp.rule,
    },
    {
      atS: at.exercisesS,
      kind: "warm-up-exercises",
      lastsS: warmUp.exercisesS,
      rule: exercise ?? warmUp.rule,
    },
    ...startDrink,
    { atS: at.lineUpS, kind: "line-up", rule: startPosition.rule },
    { atS: at.startS, kind: "start", rule: "pacing.first-mile-slower" },
  ];
}

function onTheRun({ during, pacing, durationS, distanceM }: TimelineParts): TimelineItem[] {
  const drinks = during.marksS.map(
    (atS): TimelineItem => ({
      atS,
      kind: "drink",
      minMl: during.portionMinMl,
      maxMl: during.portionMaxMl,
      fluid: during.sportsDrinkMarksS.includes(atS) ? "sports-drink" : "water",
      distanceM: distanceAt(pacing, atS),
      rule: during.rule,
    }),
  );
  const check: TimelineItem[] =
    pacing.firstMileS === null
      ? []
      : [
          {
            atS: pacing.firstMileS,
            kind: "first-mile-check",
            distanceM: mile,
            rule: "pacing.first-mile-check",
          },
        ];
  return [...check, ...drinks, { atS: durationS, kind: "finish", distanceM, rule: pacing.rule }];
}

function afterwards({ recovery, durationS, after }: TimelineParts): TimelineItem[] {
  return recovery.flatMap((step) => {
    const { kind } = step;
    // Neither has its time on the day of the run.
    if (kind === "strength" || kind === "sleep") return [];
    const fluid = kind === "rehydrate" ? { fluid: after.fluid } : {};
    return [{ ...timed(step, durationS), ...fluid, kind }];
  });
}

function timed(
  { afterFinishS, lastsS, optional, rule }: RecoveryStep,
  finishS: Seconds,
): Omit<TimelineItem, "kind"> {
  return {
    atS: seconds(finishS + afterFinishS),
    ...(lastsS === null ? {} : { lastsS: lastsS.min }),
    optional,
    rule,
  };
}
