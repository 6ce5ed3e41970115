/** What a calendar rings for before a run: the drink an hour before, the warm-up, the start. */
import type { Reader } from "../reader.ts";
import type { Seconds } from "../units.ts";
import { seconds } from "../units.ts";
import { warmUpInWords } from "../warm-up/words.ts";
import { isDrink, lastHour } from "./day-in-words.ts";
import type { RunPlan, TimelineItem, TimelineKind } from "./model.ts";
import { graveInShort } from "./warnings-in-words.ts";
import { drinkInWords, headline, timelineText } from "./words.ts";

export type ToldAlarm = {
  readonly kind: "drink" | "warm-up" | "start";
  /** From the start of the run. */
  readonly atS: Seconds;
  readonly lastsS: Seconds;
  readonly title: string;
  /** Whole sentences, a line each. */
  readonly lines: readonly string[];
};

const warmingUp: readonly TimelineKind[] = [
  "warm-up-jog",
  "static-stretch",
  "warm-up-exercises",
  "line-up",
];

/** The alarms of a plan; null where the run is not for now. */
export function alarmsInWords(plan: RunPlan, reader: Reader): readonly ToldAlarm[] | null {
  if (plan.notNow !== undefined) return null;
  const { jogS } = lastHour();
  const textOf = (item: TimelineItem) => timelineText(item, plan, reader);
  const alarms: readonly ToldAlarm[] = [
    ...drinkBefore(plan, reader),
    {
      kind: "warm-up",
      atS: jogS,
      lastsS: seconds(-jogS),
      title: warmUpInWords(plan.warmUp, reader),
      lines: plan.timeline.filter(({ kind }) => warmingUp.includes(kind)).map(textOf),
    },
    {
      kind: "start",
      atS: seconds(0),
      lastsS: plan.durationS,
      title: headline(plan, reader),
      lines: plan.timeline.filter(({ kind }) => kind === "start").map(textOf),
    },
  ];
  return alarms.map((alarm, index) =>
    index === 0 ? { ...alarm, lines: [...graveInShort(plan, reader), ...alarm.lines] } : alarm,
  );
}

/** Nothing where the plan leaves that drink out. */
function drinkBefore(plan: RunPlan, reader: Reader): ToldAlarm[] {
  const item = plan.timeline
    .filter(isDrink)
    .find(({ atS, optional, maxMl }) => atS < 0 && optional !== true && maxMl > 0);
  if (item === undefined) return [];
  const { stopDrinkingS } = lastHour();
  return [
    {
      kind: "drink",
      atS: item.atS,
      lastsS: seconds(stopDrinkingS - item.atS),
      title: reader.say("Drink {amount}", { amount: drinkInWords(item, plan.before, reader) }),
      lines: plan.timeline
        .filter((other) => other === item || other.kind === "stop-drinking")
        .map((other) => timelineText(other, plan, reader)),
    },
  ];
}
