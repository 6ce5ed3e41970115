"use client";

import {
  type AdviceWords,
  adviceFrom,
  isToldBeside,
  judge,
  whatToDo,
} from "@limber/core/referral/matching";
import type { Symptom } from "@limber/core/referral/model";
import { symptoms } from "@limber/core/referral/signs";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { DiamondIcon, WarningIcon } from "../../ui/icons.tsx";
import { type PackedRow, unpacked } from "./packed-rows.ts";

type Said = { readonly signs: string; readonly advice: string };

type AskSigns = {
  /** The table as it judges, each row with its two sentences. */
  readonly rows: readonly (PackedRow & Said)[];
  /** What may be ticked, the most urgent first. A sign travels as its number. */
  readonly groups: readonly {
    readonly title: string;
    readonly signs: readonly (readonly [sign: number, says: string])[];
  }[];
  /** What stands above while nothing is ticked. */
  readonly before: { readonly title: string; readonly lead: string };
  readonly titles: Readonly<Record<ReturnType<typeof whatToDo>, string>>;
  readonly words: AdviceWords;
  readonly ticked: readonly Symptom[];
  /** The button for where no script runs. */
  readonly children: ReactNode;
};

/** Tick what you notice, and see at once what to do: answered on the phone, with a network or without. */
export function AskSigns({ groups, ticked, children, ...asked }: AskSigns) {
  const form = useRef<HTMLFormElement>(null);
  const [noticed, setNoticed] = useState(ticked);
  const read = () => setNoticed(tickedIn(form.current));
  useEffect(() => {
    // The page may stand on the phone from before: then the signs of its address are not in it.
    tickOnly(form.current, new URLSearchParams(window.location.search).getAll("symptom"));
    setNoticed(tickedIn(form.current));
  }, []);
  return (
    <>
      <Answer {...asked} noticed={noticed} />
      <form ref={form} method="get" action="/now/flags" onChange={read}>
        {groups.map(({ title, signs }) => (
          <fieldset key={title}>
            <legend>{title}</legend>
            {signs.map(([sign, says]) => (
              <label key={sign}>
                <input
                  type="checkbox"
                  name="symptom"
                  value={symptoms[sign]}
                  defaultChecked={ticked.some((name) => name === symptoms[sign])}
                />
                {says}
              </label>
            ))}
          </fieldset>
        ))}
        {children}
      </form>
    </>
  );
}

type Answered = Pick<AskSigns, "rows" | "before" | "titles" | "words"> & {
  readonly noticed: readonly Symptom[];
};

/** The highest action on top, how to do it, and the rows that say so. */
function Answer({ rows, before, titles, words, noticed }: Answered) {
  const table = rows.map(unpacked);
  const answer = judge(table, noticed);
  const isAsked = noticed.length > 0;
  return (
    <>
      <div className={isAsked ? "what-to-do" : undefined} role="status">
        <h1>{isAsked ? titles[whatToDo(answer)] : before.title}</h1>
        <p className="lead">{isAsked ? adviceFrom(answer, words) : before.lead}</p>
      </div>
      {isAsked ? (
        <ul className={answer.action}>
          {table
            .filter((row) => isToldBeside(row, answer))
            .map(({ id, action, signs, advice }) => (
              <li key={id}>
                {action === "emergency" ? <WarningIcon /> : <DiamondIcon />}
                <p>
                  <a className="reason" href={`/why/${id}`}>
                    {signs}
                  </a>{" "}
                  <span className="note">{advice}</span>
                </p>
              </li>
            ))}
        </ul>
      ) : null}
    </>
  );
}

function tickedIn(form: HTMLFormElement | null): readonly Symptom[] {
  const names = form === null ? [] : new FormData(form).getAll("symptom");
  return symptoms.filter((name) => names.includes(name));
}

/** What was ticked before the script ran stays ticked. */
function tickOnly(form: HTMLFormElement | null, names: readonly string[]): void {
  for (const box of form?.querySelectorAll("input") ?? [])
    if (names.includes(box.value)) box.checked = true;
}
