import {
  distance,
  minutesAndSeconds,
  pace,
  ratePerHour,
  span,
  temperature,
  timeOfDay,
} from "@limber/core/format";
import { airInWords } from "@limber/core/heat/words";
import {
  disagreementInWords,
  portionInWords,
  sweatBasisInWords,
  verdictInWords,
} from "@limber/core/hydration/words";
import { preparationInWords } from "@limber/core/preparation/words";
import type { Reader } from "@limber/core/reader";
import { isDrink } from "@limber/core/run-plan/day-in-words";
import type { RunPlan, TimelineItem } from "@limber/core/run-plan/model";
import { warningsToSay, warningText } from "@limber/core/run-plan/warnings-in-words";
import {
  drinkInWords,
  headline,
  scaleInWords,
  sweatInWords,
  timelineText,
} from "@limber/core/run-plan/words";
import type { Context } from "../grammar.ts";
import { splitTable } from "../pace/splits.ts";
import { answerLine, facts, table } from "../print.ts";
import { type Start, wallClock } from "../start-time.ts";
import { wrapped } from "../text.ts";
import { differences } from "./differences.ts";

/** The plan as a coach reads it: the answer, what to know first, then everything in the order of time. */
export function planPage(plan: RunPlan, start: Start | null, context: Context): string {
  const { bold, yellow } = context.paint;
  const warnings = warningsToSay(plan).map(
    (warning) =>
      `${yellow("!")} ${wrapped(warningText(warning, plan, context.reader), { columns: context.columns, indent: 2 })}`,
  );
  const when = clockOf(start, context);
  const toDo: [string, string][] = [
    [
      `Time line, ${start === null ? "hours and minutes from the start" : start.timeZone}`,
      timeline(plan, when, context),
    ],
    ["Drinks", drinks(plan, when, context)],
    ["The days before", daysBefore(plan, context)],
    ["Splits", splitTable(plan.pacing.splits, context)],
    ["Where the article and the studies differ", differences(plan, context)],
  ];
  const isOff = plan.notNow !== undefined;
  const sections = [...(isOff ? [] : toDo), ["Why", why(plan, context)] as const];
  return [
    answerLine(headline(plan, context.reader), context),
    ...warnings,
    "",
    isOff ? offInShort(plan, context) : overview(plan, start, context),
    ...sections.flatMap(([title, text]) => (text === "" ? [] : ["", bold(title), text])),
  ].join("\n");
}

/** What a run stands on that is off. What was planned for it is there for whoever asks. */
function offInShort(plan: RunPlan, context: Context): string {
  const rows: [string, string | null][] = [
    ["Run", distance(plan.distanceM, context.reader)],
    ["Weather", weather(plan, context.reader)],
  ];
  const note = "For a cooler hour: --json has what was planned.";
  return `${facts(rows, context)}\n${note}`;
}

function overview(plan: RunPlan, start: Start | null, context: Context): string {
  const { reader } = context;
  const { during, sweat } = plan;
  const kind =
    plan.event === "long" ? "a long run" : plan.event === "race" ? "a race" : "an easy run";
  const rows: [string, string | null][] = [
    [
      "Run",
      `${distance(plan.distanceM, reader)} in ${minutesAndSeconds(plan.durationS)}, ${pace(plan.pacing.meanPaceSPerKm, reader)}, ${kind}`,
    ],
    ["Start", start === null ? null : dayOf(start, context)],
    ["Weather", weather(plan, reader)],
    [
      "Sweat",
      sweat.sweatRateMlPerH === null
        ? null
        : `${sweatInWords(sweat, reader)}, ${sweatBasisInWords(sweat.basis, context.reader)}`,
    ],
    ["Tests", sweat.own === undefined ? null : disagreementInWords(sweat.own, reader)],
    [
      "Drink",
      during.marksS.length === 0
        ? "Nothing needed on the way. Thirst decides."
        : `${portionInWords(during, reader)} every ${span(during.everyS)}. ${verdictInWords(during, reader)}`,
    ],
    [
      "Ceiling",
      `${ratePerHour(during.ceilingMlPerH, reader)}${during.verdict === "general-guidance" ? ", the most for anyone; yours is not known" : ""}`,
    ],
    ["Scale", scaleInWords(plan, reader)],
    ["Hold back", practice(plan, reader)],
    ["In the heat", easing(plan, reader)],
    [
      "Salt shot",
      {
        none: null,
        optional: "optional, with the drink an hour before",
        suppressed: "leave it out",
      }[plan.saltShot.offer],
    ],
  ];
  return facts(rows, context);
}

function weather(
  { conditions, conditionsAssumed, assumedHumidity, heat }: RunPlan,
  reader: Reader,
): string | null {
  if (conditions === null) return null;
  const { airTemperatureC, relativeHumidityPct } = conditions;
  const air =
    relativeHumidityPct === undefined
      ? airInWords({ conditions, assumedHumidity }, reader)
      : `${temperature(airTemperatureC, reader)}, ${Math.round(relativeHumidityPct)} % humidity`;
  const flag = heat === null ? "" : `, ${heat.flag} flag (WBGT ${temperature(heat.wbgtC, reader)})`;
  return `${air}${conditionsAssumed ? " (assumed)" : ""}${flag}`;
}

function practice({ pacing }: RunPlan, reader: Reader): string | null {
  if (pacing.practice === null) return null;
  const { min, max } = pacing.practice.holdBackM;
  return `on each weekly long run, for the first ${distance(min, reader)} to ${distance(max, reader)}`;
}

function easing({ pacing }: RunPlan, reader: Reader): string | null {
  if (pacing.heatEasing === null) return null;
  const { min, max } = pacing.heatEasing.addSPerKm;
  const [least, most] = [pace(min, reader), pace(max, reader)];
  const isNone = (slower: string) => slower.startsWith("0:00/");
  if (isNone(most)) return null;
  const by = isNone(least) ? `up to ${most}` : `${least} to ${most}`;
  return `runners tend to be ${by} slower. The splits do not take that off.`;
}

function timeline(plan: RunPlan, when: (atS: number) => string, context: Context): string {
  const firstOnTheWay = plan.timeline.find(isOnTheWay);
  const shown = plan.timeline.filter((item) => !isOnTheWay(item) || item === firstOnTheWay);
  const rows = shown.map((item): [string, string] => {
    const more =
      item === firstOnTheWay && plan.during.marksS.length > 1
        ? ` Then every ${span(plan.during.everyS)}, see Drinks.`
        : "";
    return [when(item.atS), timelineText(item, plan, context.reader) + more];
  });
  return aligned(rows, context);
}

function isOnTheWay(item: TimelineItem): boolean {
  return item.kind === "drink" && item.atS > 0;
}

function drinks(plan: RunPlan, when: (atS: number) => string, context: Context): string {
  const { reader } = context;
  const rows = plan.timeline
    .filter(isDrink)
    .map((item) => [
      when(item.atS),
      item.distanceM === undefined ? "" : distance(item.distanceM, reader),
      drinkInWords(item, plan.before, reader),
      `${item.fluid === "sports-drink" ? "sports drink" : "water"}${item.optional ? ", if you like" : ""}`,
    ]);
  return table(["when", "at", "how much", "what"], rows, context);
}

function daysBefore({ preparation = [] }: RunPlan, { columns, reader }: Context): string {
  return preparation
    .map((step) => wrapped(preparationInWords(step, reader), { columns, indent: 0 }))
    .join("\n");
}

function why(plan: RunPlan, context: Context): string {
  const ids = wrapped(plan.rules.join(" "), { columns: context.columns, indent: 0 });
  return `${ids}\n${context.paint.dim(`limber rule show ID says more. Rulebook ${plan.rulebook}.`)}`;
}

function aligned(
  rows: readonly (readonly [string, string])[],
  { columns, paint }: Context,
): string {
  const width = Math.max(...rows.map(([time]) => time.length));
  return rows
    .map(
      ([time, text]) =>
        `${paint.cyan(time.padStart(width))}  ${wrapped(text, { columns, indent: width + 2 })}`,
    )
    .join("\n");
}

/** Times of day with a start, hours and minutes from it without. */
function clockOf(start: Start | null, { reader }: Context): (atS: number) => string {
  if (start === null) return fromTheStart;
  const today = wallClock(start.at, start.timeZone).day;
  return (atS) => {
    const at = new Date(start.at.getTime() + atS * 1000);
    const { day, hour, minute } = wallClock(at, start.timeZone);
    const time = timeOfDay(hour * 3600 + minute * 60, reader);
    return day === today ? time : `${weekdayOf(at, start.timeZone)} ${time}`;
  };
}

function weekdayOf(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "short" }).format(at);
}

function fromTheStart(atS: number): string {
  const minutes = Math.round(Math.abs(atS) / 60);
  const digits = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  return minutes === 0 ? digits : `${atS < 0 ? "-" : "+"}${digits}`;
}

function dayOf({ at, timeZone }: Start, { reader }: Context): string {
  const day = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
  }).format(at);
  const { hour, minute } = wallClock(at, timeZone);
  return `${day}, ${timeOfDay(hour * 3600 + minute * 60, reader)} (${timeZone})`;
}
