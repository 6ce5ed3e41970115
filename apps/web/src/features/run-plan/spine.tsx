import { drink, minutesAndSeconds, type UnitSystem } from "@limber/core/format";
import { portionInWords } from "@limber/core/hydration/words";
import type { RunPlan, TimelineItem } from "@limber/core/run-plan/model";
import { timelineText } from "@limber/core/run-plan/words";
import { milliliters } from "@limber/core/units";
import { round } from "../../ui/round.ts";
import { Why } from "../../ui/why.tsx";
import type { Moments } from "./start.ts";

type Spine = { readonly plan: RunPlan; readonly units: UnitSystem; readonly moments: Moments };

/** One row of the list: some steps of the plan are told together. */
type Row = { readonly item: TimelineItem; readonly title: string; readonly note: string };

/** Every step in the order of time, on a vertical scale bar. */
export function Spine({ plan, units, moments }: Spine) {
  const most = Math.max(...plan.timeline.map(({ maxMl }) => maxMl ?? 0), 1);
  return (
    <section className="section" aria-labelledby="steps">
      <h2 id="steps" className="unseen">
        Step by step
      </h2>
      <ol className="spine">
        {rowsOf(plan, units).map(({ item, title, note }) => (
          <li
            key={`${item.kind} ${item.atS}`}
            className={item.kind === "drink" ? "fluid" : undefined}
          >
            <span className="digits when">{moments.at(item.atS)}</span>
            <div>
              <h3>
                <Why rule={item.rule}>{title}</Why>
              </h3>
              {item.maxMl === undefined ? null : <Amount item={item} most={most} />}
              {note ? <p className="note">{note}</p> : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Solid is the least, hatch is room for more. */
function Amount({ item, most }: { item: TimelineItem; most: number }) {
  const [low, high] = [item.minMl ?? 0, item.maxMl ?? 0];
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

function rowsOf(plan: RunPlan, units: UnitSystem): Row[] {
  const firstMark = plan.during.marksS[0];
  return plan.timeline.flatMap((item): Row[] => {
    const isAfter = item.atS >= plan.durationS && item.kind !== "cool-down";
    const isLaterMark = item.kind === "drink" && item.atS > 0 && item.atS !== firstMark;
    return isAfter || isLaterMark || rowless.includes(item.kind)
      ? []
      : [{ item, ...wordsFor(item, plan, units) }];
  });
}

/** A few words to find the step by, and the sentence that says it. */
function wordsFor(
  item: TimelineItem,
  plan: RunPlan,
  units: UnitSystem,
): Pick<Row, "title" | "note"> {
  const note = timelineText(item, plan, units);
  switch (item.kind) {
    case "drink":
      return item.atS > 0
        ? onTheWay(plan, units)
        : {
            title: `Drink ${amountOf(item, units)}`,
            note: item.optional
              ? "If you like. The last sip before the start."
              : "Water, or another drink without caffeine.",
          };
    case "warm-up-jog":
      return {
        title: `Warm up, ${Math.round(plan.warmUp.totalS / 60)} minutes`,
        note: "Jog slowly, stretch gently, then move. The list is below.",
      };
    case "start":
      return { title: firstSplit(plan, units), note };
    default:
      return { title: titles[item.kind] ?? note, note };
  }
}

const titles: Partial<Record<TimelineItem["kind"], string>> = {
  "salt-shot": "Salt shot, optional",
  "stop-drinking": "Pause",
  toilet: "Toilet",
  "line-up": "Line up",
  "first-mile-check": "Look at your watch",
  "cool-down": "Finish, then walk",
};

function amountOf(
  { minMl = milliliters(0), maxMl = milliliters(0) }: TimelineItem,
  units: UnitSystem,
): string {
  return drink({ minMl, maxMl }, units);
}

function firstSplit({ pacing }: RunPlan, units: UnitSystem): string {
  const first = units === "us" ? pacing.firstMileS : pacing.firstKilometreS;
  return first === null
    ? "Start slowly"
    : `First ${units === "us" ? "mile" : "kilometre"} in ${minutesAndSeconds(first)}`;
}

function onTheWay({ during }: RunPlan, units: UnitSystem): Pick<Row, "title" | "note"> {
  const sports = during.sportsDrinkMarksS.length;
  const fluid =
    sports > 0
      ? `Water, and a sports drink ${sports === 1 ? "once" : `${sports} times`}.`
      : "Water.";
  return {
    title: `${portionInWords(during, units)}, every ${during.everyS / 60} minutes`,
    note: `${fluid} Skip it if you are not thirsty.`,
  };
}
