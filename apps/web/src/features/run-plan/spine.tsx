import { portionsInWords } from "@limber/core/hydration/words";
import { type Say, sayCount } from "@limber/core/language";
import { firstSplitInWords } from "@limber/core/pacing/words";
import type { Reader } from "@limber/core/reader";
import { type DrinkItem, isDrink, largestDrinkMl } from "@limber/core/run-plan/day-in-words";
import type { RunPlan, TimelineItem } from "@limber/core/run-plan/model";
import { drinkInWords, timelineText } from "@limber/core/run-plan/words";
import { warmUpInWords } from "@limber/core/warm-up/words";
import { createElement } from "react";
import { round } from "../../ui/round.ts";
import { Why } from "../../ui/why.tsx";
import type { Moments } from "./plan-start.ts";

type Spine = { readonly plan: RunPlan; readonly reader: Reader; readonly moments: Moments };

/** One row of the list: some steps of the plan are told together. */
type SpineRow = { readonly item: TimelineItem; readonly title: string; readonly note: string };

/** Every step in the order of time, on a vertical scale bar. */
export function Spine({ plan, reader, moments }: Spine) {
  const most = Math.max(largestDrinkMl(plan), 1);
  return (
    <section className="section" aria-labelledby="steps">
      <h2 id="steps" className="unseen">
        {reader.say("Step by step")}
      </h2>
      {createElement(
        "ol",
        { className: "spine" },
        ...rowsOf(plan, reader).map((row) =>
          createElement(Step, { ...row, when: moments.at(row.item.atS), most }),
        ),
      )}
    </section>
  );
}

/** A row never moves, so it needs no key: a page sends each key along. */
function Step({ item, title, note, when, most }: SpineRow & { when: string; most: number }) {
  return (
    <li className={item.kind === "drink" ? "fluid" : undefined}>
      <span className="digits when">{when}</span>
      <div>
        <h3>
          <Why rule={item.rule}>{title}</Why>
        </h3>
        {isDrink(item) ? <Amount item={item} most={most} /> : null}
        {note ? <p className="note">{note}</p> : null}
      </div>
    </li>
  );
}

/** Solid is the least, hatch is room for more. */
export function Amount({ item, most }: { item: DrinkItem; most: number }) {
  const [low, high] = [item.minMl, item.maxMl];
  const at = (ml: number) => round((ml / most) * 150);
  return (
    <svg className="amount" width="152" height="10" viewBox="0 0 152 10" aria-hidden="true">
      <rect className="fluid" width={at(low)} height="10" rx="2" />
      {high > low ? (
        <rect
          className="room"
          x={at(low) + 0.6}
          y=".6"
          width={round(at(high) - at(low))}
          height="8.8"
          fill="url(#room)"
        />
      ) : null}
    </svg>
  );
}

const rowless = ["static-stretch", "warm-up-exercises", "finish"];

function rowsOf(plan: RunPlan, reader: Reader): SpineRow[] {
  const firstMark = plan.during.marksS[0];
  return plan.timeline.flatMap((item): SpineRow[] => {
    const isAfter = item.atS >= plan.durationS && item.kind !== "cool-down";
    const isLaterMark = item.kind === "drink" && item.atS > 0 && item.atS !== firstMark;
    return isAfter || isLaterMark || rowless.includes(item.kind)
      ? []
      : [{ item, ...wordsFor(item, plan, reader) }];
  });
}

/** A few words to find the step by, and the sentence that says it. */
function wordsFor(
  item: TimelineItem,
  plan: RunPlan,
  reader: Reader,
): Pick<SpineRow, "title" | "note"> {
  const { say } = reader;
  const note = timelineText(item, plan, reader);
  switch (item.kind) {
    case "drink":
      return item.atS > 0
        ? onTheWay(plan, reader)
        : {
            title: say("Drink {amount}", { amount: drinkInWords(item, plan.before, reader) }),
            note: item.optional
              ? say("If you like. The last sip before the start.")
              : say("Water, or another drink without caffeine."),
          };
    case "warm-up-jog":
      return {
        title: warmUpInWords(plan.warmUp, reader),
        note: say("Jog slowly, stretch gently, then move. The list is below."),
      };
    case "start":
      return { title: firstSplitInWords(plan.pacing, reader), note };
    default:
      return { title: titleOf(item.kind, say) ?? note, note };
  }
}

function titleOf(kind: TimelineItem["kind"], say: Say): string | undefined {
  const titles: Partial<Record<TimelineItem["kind"], string>> = {
    "salt-shot": say("Salt shot, optional"),
    "stop-drinking": say("Pause"),
    toilet: say("Toilet"),
    "line-up": say("Line up"),
    "first-mile-check": say("Look at your watch"),
    "cool-down": say("Finish, then walk"),
  };
  return titles[kind];
}

function onTheWay({ during }: RunPlan, reader: Reader): Pick<SpineRow, "title" | "note"> {
  const { say } = reader;
  const sports = during.sportsDrinkMarksS.length;
  return {
    title: portionsInWords(during, reader),
    note:
      sports === 0
        ? say("Water. Skip it if you are not thirsty.")
        : sayCount(say, sports, {
            one: "Water, and a sports drink once. Skip it if you are not thirsty.",
            other: "Water, and a sports drink {count} times. Skip it if you are not thirsty.",
          }),
  };
}
