"use client";

import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { keys } from "../../phone/keys.ts";
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
    const body = new FormData(event.currentTarget);
    // Without a network the browser alone keeps it, which is enough.
    void fetch("/acts/plans/tick", { method: "POST", body, redirect: "manual" }).catch(
      () => undefined,
    );
    const others = (stepsDone(run) ?? []).filter((each) => each !== step);
    keepText(keys.ticks, [run, ...others, ...(done ? [] : [step])].join(" "));
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

/** What the browser keeps of this run; null if nothing. */
function stepsDone(run: string): string[] | null {
  const [of, ...steps] = (readText(keys.ticks) ?? "").split(" ");
  return of === run ? steps : null;
}
