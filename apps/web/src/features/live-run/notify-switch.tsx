"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { LiveRun } from "../../phone/live-run.ts";
import { areNoticesOn, beginNotices, endNotices, tellNext } from "../../phone/run-notices.ts";
import { settledIf, useAble, withScripts } from "../../ui/able.ts";
import { steadyNow } from "../../ui/steady-clock.ts";
import { nextNotice } from "./next-notice.ts";
import type { RunScript } from "./run-script.ts";

type SwitchParts = {
  readonly script: RunScript;
  readonly push: NonNullable<RunScript["push"]>;
  /** The run of this phone; another one's page tells of another one. */
  readonly run: LiveRun | null;
  /** Whether the switch is there: on the way there is no room for it. */
  readonly isOpen: boolean;
  /** What there is to say of it, before the start. */
  readonly onSaid: (words: string) => void;
};

/** The switch for being told of drinks on a locked phone; and what tells the house, at each tap, which one is next. */
export function NotifySwitch({ script, push, run, isOpen, onSaid }: SwitchParts) {
  const can = useAble(withScripts);
  const [on, setOn] = useState(false);
  const tell = useEffectEvent(() => {
    setOn(areNoticesOn());
    if (!areNoticesOn() || (run !== null && run.page !== script.page)) return;
    if (run !== null && run.endedS !== null) endNotices();
    else tellNext(() => (run === null ? null : nextNotice(run, script, steadyNow())));
  });
  // Where the run was not looked for yet nothing is told of it.
  const last = run === null ? "" : `${run.startedMs} ${run.endedS} ${run.events.length}`;
  const moment = can === true ? last : null;
  useEffect(() => {
    if (moment !== null) tell();
  }, [moment]);
  const turn = async () => {
    if (on) {
      endNotices();
      setOn(false);
      return onSaid("");
    }
    const is = await beginNotices(push.key);
    onSaid(push.words[is]);
    if (is === "on") tell();
  };
  if (!isOpen) return null;
  return (
    <button
      type="button"
      className={settledIf(can, "tool")}
      aria-pressed={on}
      onClick={() => void turn()}
    >
      {push.words.switch}
    </button>
  );
}
