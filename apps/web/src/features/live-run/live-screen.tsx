"use client";

import { type ReactNode, useState } from "react";
import { elapsedS, type LiveRun, startedAt } from "../../phone/live-run.ts";
import { Bars, Glass } from "../../ui/glass.tsx";
import { GlassThumbs } from "../../ui/glass-thumbs.tsx";
import { CrossIcon } from "../../ui/icons.tsx";
import { useBuzzAt, useClock, useWakeLock } from "../../ui/senses.ts";
import { useSettledTap } from "../../ui/settled-tap.ts";
import { Voice } from "../../ui/voice.tsx";
import { keepRunDraft } from "./first-draft.ts";
import { NotifySwitch } from "./notify-switch.tsx";
import { type RunAct, type RunScreen, showBefore, showRun } from "./run-screen.ts";
import type { RunScript } from "./run-script.ts";
import { useLiveRun } from "./use-live-run.ts";

/** Leads through a run: when to drink and what, and whether the first mile was too fast. It goes on where it was after a reload. */
export function LiveScreen({ script, age }: { script: RunScript; age: ReactNode }) {
  const nowMs = useClock();
  const { run, keep } = useLiveRun(script, nowMs);
  const [said, setSaid] = useState("");
  const [asksToFinish, setAsksToFinish] = useState(false);
  const { labels } = script;
  const own = run?.page === script.page ? run : null;
  const isOn = own !== null && own.endedS === null;
  useWakeLock(isOn);
  const moment =
    own === null
      ? withWords(said, showBefore(script, run?.endedS === null ? run : null, nowMs))
      : showRun(own, script, elapsedS(own, nowMs));
  const screen = isOn && asksToFinish ? asked(moment, script) : moment;
  useBuzzAt(screen.title, isOn);
  const isMeant = useSettledTap();
  const finish = () => {
    setAsksToFinish(!asksToFinish);
    if (!asksToFinish || own === null) return;
    const ended = { ...own, endedS: elapsedS(own, nowMs) };
    keep(ended);
    keepRunDraft(ended, script);
  };
  const on = (act: RunAct) => {
    if (!isMeant()) return;
    if (act === "finish") return finish();
    setAsksToFinish(false);
    keep(after(act, { own, script, nowMs }));
  };
  return (
    <Glass face={{ ...screen, top: <Progress screen={screen} script={script} /> }}>
      <div className="tools">
        <a className="tool" href="/today" aria-label={labels.close}>
          <CrossIcon />
        </a>
        <div className={own === null ? "age" : "unseen"}>{age}</div>
        {isOn && !screen.acts.includes("finish") ? (
          <button type="button" className="tool" onClick={() => on("finish")}>
            {labels.finish}
          </button>
        ) : null}
        {own !== null && !isOn ? (
          <a className="tool" href={script.coolDown}>
            {labels["cool-down"]}
          </a>
        ) : null}
        {script.push === undefined ? null : (
          <NotifySwitch
            {...{ script, push: script.push, run, isOpen: own === null, onSaid: setSaid }}
          />
        )}
        <Voice words={isOn ? `${screen.title} ${screen.detail}` : ""} labels={labels} />
      </div>
      <GlassThumbs
        answers={screen.acts.map((act) => {
          const href = { back: run?.page, log: script.log.address }[String(act)];
          return href === undefined
            ? { words: labels[act], on: () => on(act) }
            : { words: labels[act], href };
        })}
        cramp={labels.cramp}
        isReady={nowMs !== 0}
      />
    </Glass>
  );
}

type Tapped = {
  readonly own: LiveRun | null;
  readonly script: RunScript;
  readonly nowMs: number;
};

/** What there is to say of the notifications, in the place of what a locked phone does. */
function withWords(said: string, screen: RunScreen): RunScreen {
  return said === "" ? screen : { ...screen, detail: said, spoken: `${screen.title} ${said}` };
}

/** The run after a tap. */
function after(act: RunAct, { own, script, nowMs }: Tapped): LiveRun | null {
  const { page, startAtMs } = script;
  if (act === "start-at" || act === "began-at") return startedAt(page, startAtMs ?? nowMs);
  if (act === "start" || act === "start-here" || own === null) return startedAt(page, nowMs);
  const { events } = own;
  if (act === "go-on") return { ...own, endedS: null };
  if (act === "undo") return events.length === 0 ? null : { ...own, events: events.slice(0, -1) };
  const atS = elapsedS(own, nowMs);
  const what = act === "mile" ? "mile" : act === "drank" ? "drank" : "skipped";
  return { ...own, seenS: Math.max(own.seenS, atS), events: [...events, { atS, what }] };
}

function asked(screen: RunScreen, { labels }: RunScript): RunScreen {
  const said = { title: labels["finish-asked"], detail: labels["finish-how"] };
  return { ...screen, ...said, digits: screen.elapsed, full: 0, acts: ["go-on", "finish"] };
}

/** A bar for each drink, as long as they can be told apart, and the time since the start. */
function Progress({ screen, script }: { screen: RunScreen; script: RunScript }) {
  const { count } = script.drinks;
  if (screen.elapsed === null) return null;
  return (
    <Bars of={count > mostBars ? 0 : count} on={screen.drunk}>
      <span className="unseen">{script.labels.elapsed} </span>
      <time>{screen.elapsed}</time>
    </Bars>
  );
}

const mostBars = 16;
