"use client";

import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { events } from "../../phone/events.ts";
import { keys } from "../../phone/keys.ts";
import { keepWaiting, send, sendLater } from "../../phone/outbox.ts";
import { lastOwner } from "../../phone/owner.ts";
import { deliver } from "../../phone/sending.ts";
import { keepText, readText } from "../../phone/storage.ts";

type Done = {
  /** Which run, and which step of it. */
  readonly run: string;
  readonly step: string;
  readonly next: string;
  /** The steps of the run that are done, as far as the page knows. */
  readonly ticked: readonly string[];
  readonly words: { readonly done: string; readonly undo: string; readonly of: string };
  readonly icon: ReactNode;
};

/** A step that is ticked off: a plain form. With JavaScript the browser keeps it too, so that it works offline. */
export function DoneButton({ run, step, next, ticked, words, icon }: Done) {
  const [done, setDone] = useState(ticked.includes(step));
  useEffect(() => {
    const kept = stepsDone(run);
    if (kept !== null) setDone(kept.includes(step));
  }, [run, step]);
  const toggle = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const others = (stepsDone(run) ?? ticked).filter((each) => each !== step);
    const steps = done ? others : [...others, step];
    void keepTicks(run, step, steps).catch(() => undefined);
    keepText(keys.ticks, [run, ...steps].join(" "));
    setDone(!done);
  };
  return (
    <form action="/acts/plans/tick" method="post" onSubmit={toggle}>
      <input type="hidden" name="run" value={run} />
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="next" value={next} />
      {ticked.map((each) => (
        <input key={each} type="hidden" name="ticked" value={each} />
      ))}
      <button
        type="submit"
        className={done ? "button" : "button dark"}
        aria-pressed={done}
        aria-label={`${done ? words.undo : words.done}, ${words.of}`}
      >
        {done ? null : icon}
        {done ? words.undo : words.done}
      </button>
    </form>
  );
}

/** All that is done of this run goes along, so that a tick that is sent twice is one. A guest's is sent once: the browser alone keeps it, which is enough. */
async function keepTicks(run: string, step: string, steps: readonly string[]): Promise<void> {
  const fields = [
    ["run", run] as const,
    ["step", step] as const,
    ["whole", "1"] as const,
    ...steps.map((each) => ["done", each] as const),
  ];
  const to = "/acts/plans/tick";
  const entry = { id: `ticks ${run}`, owner: lastOwner(), to, fields, atMs: Date.now() };
  const isKept = entry.owner !== "" && (await keepWaiting(entry).then(isTrue, () => false));
  const sent = isKept ? await deliver(entry) : await send(entry);
  if (!isKept || sent.kind === "kept") return;
  window.dispatchEvent(new Event(events.waiting));
  await sendLater();
}

const isTrue = () => true;

/** What the browser keeps of this run; null if nothing. */
function stepsDone(run: string): string[] | null {
  const [of, ...steps] = (readText(keys.ticks) ?? "").split(" ");
  return of === run ? steps : null;
}
