import { portionsInWords } from "@limber/core/hydration/words";
import { firstSplitInWords } from "@limber/core/pacing/words";
import type { Reader } from "@limber/core/reader";
import { isDrink, largestDrinkMl } from "@limber/core/run-plan/day-in-words";
import type { RunPlan, TimelineItem } from "@limber/core/run-plan/model";
import { drinkInWords } from "@limber/core/run-plan/words";
import { warmUpInWords } from "@limber/core/warm-up/words";
import type { ReactNode } from "react";
import { CheckIcon } from "../../ui/icons.tsx";
import { DoneButton } from "./done-button.tsx";
import type { Moments } from "./plan-start.ts";
import { Amount } from "./spine.tsx";

/** What was ticked off, and what it takes to tick more. */
export type Ticks = {
  readonly run: string;
  readonly next: string;
  readonly done: readonly string[];
};

type Steps = {
  readonly plan: RunPlan;
  readonly reader: Reader;
  readonly moments: Moments;
  readonly ticks: Ticks;
  /** Seconds from the start, now; null when that is not known. */
  readonly nowS: number | null;
  /** What the addresses under `/run` end in. */
  readonly runQuery: string;
  readonly logAddress: string;
};

type StepRow = {
  readonly step: string;
  readonly item: TimelineItem;
  readonly title: string;
  readonly note: string;
  readonly action?: ReactNode;
};

const shownOnDesk = 3;

/** The next things to do: three on a desk, beside the time line; all of them on a phone, where they are the time line. */
export function Steps({ plan, moments, nowS, ...how }: Steps) {
  const { reader, ticks } = how;
  const rows = rowsOf(plan, how);
  const most = Math.max(largestDrinkMl(plan), 1);
  const onDesk = deskSteps(rows, nowS);
  return (
    <section className="section next" aria-labelledby="next">
      <h2 id="next" className="unseen">
        {reader.say("What comes next")}
      </h2>
      <ol className="spine">
        {rows.map(({ step, item, title, note, action }) => (
          <li
            key={step}
            className={[
              item.kind === "drink" ? "fluid" : "",
              ticks.done.includes(step) ? "ticked" : "",
              onDesk.includes(step) ? "" : "phone",
            ].join(" ")}
          >
            <span className="digits when">{moments.short(item.atS)}</span>
            <div>
              <h3>{title}</h3>
              {isDrink(item) ? <Amount item={item} most={most} /> : null}
              <p className="note">{note}</p>
              {action}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The next three; the sip at the start is for those who look closer. */
function deskSteps(rows: readonly StepRow[], nowS: number | null): string[] {
  const main = rows.filter(({ step }) => step !== "sip");
  const passed = main.filter(
    ({ item: { atS, lastsS } }) =>
      nowS !== null && (lastsS === undefined ? atS : atS + lastsS) < nowS,
  );
  const from = Math.max(0, Math.min(passed.length, main.length - shownOnDesk));
  return main.slice(from, from + shownOnDesk).map(({ step }) => step);
}

type How = Pick<Steps, "reader" | "ticks" | "runQuery" | "logAddress">;

function rowsOf(plan: RunPlan, how: How): StepRow[] {
  const { say } = how.reader;
  const find = (kind: TimelineItem["kind"]) => plan.timeline.find((item) => item.kind === kind);
  const early = plan.timeline.filter(isDrink).filter(({ atS }) => atS < 0);
  const [before, sip] = [false, true].map((isExtra) =>
    early.find(({ optional = false }) => optional === isExtra),
  );
  const jog = find("warm-up-jog");
  const mark = plan.timeline.find(({ kind, atS }) => kind === "drink" && atS > 0);
  const [start, finish] = [find("start"), find("finish")];
  const rows: readonly (StepRow | undefined)[] = [
    before && {
      step: "drink",
      item: before,
      title: say("Drink {amount}", { amount: drinkInWords(before, plan.before, how.reader) }),
      note: say("Water, or anything without caffeine."),
      action: tick("drink", how, say("the drink an hour before")),
    },
    jog && warmUpRow(jog, plan, how),
    sip && {
      step: "sip",
      item: sip,
      title: say("Drink {amount}", { amount: drinkInWords(sip, plan.before, how.reader) }),
      note: say("If you like. The last sip before the start."),
    },
    start && {
      step: "start",
      item: start,
      title: firstSplitInWords(plan.pacing, how.reader),
      note: say("People will pass you. Check at the marker."),
      action: (
        <a className="button" href={`/run?${how.runQuery}`}>
          {say("Start the run")}
        </a>
      ),
    },
    mark && {
      step: "marks",
      item: mark,
      title: portionsInWords(plan.during, how.reader),
      note: say("Skip it if you are not thirsty."),
    },
    finish && {
      step: "after",
      item: finish,
      title: say("Walk, then stretch"),
      note: say("Weigh in. Drink to thirst."),
      action: (
        <>
          <a className="button" href={how.logAddress}>
            {say("Log it")}
          </a>{" "}
          <a className="button" href={`/run/cool-down?${how.runQuery}`}>
            {say("Cool down")}
          </a>
        </>
      ),
    },
  ];
  return rows.filter((row) => row !== undefined);
}

function warmUpRow(item: TimelineItem, { warmUp }: RunPlan, how: How): StepRow {
  const { say } = how.reader;
  return {
    step: "warm-up",
    item,
    title: warmUpInWords(warmUp, how.reader),
    note: say("Jog slowly, stretch gently, then move."),
    action: (
      <a className="button" href={`/run/warm-up?${how.runQuery}#start`}>
        {say("Start the warm-up")}
      </a>
    ),
  };
}

function tick(step: string, { reader: { say }, ticks }: How, of: string): ReactNode {
  return (
    <DoneButton
      run={ticks.run}
      step={step}
      next={ticks.next}
      ticked={ticks.done}
      words={{ done: say("Done"), undo: say("Done. Undo"), of }}
      icon={<CheckIcon />}
    />
  );
}
