"use client";

import { useEffect, useState } from "react";

type Stepper = {
  readonly name: string;
  readonly value: string;
  /** Where the first step begins while nothing is typed. */
  readonly from?: string;
  readonly step: number;
  readonly words: { readonly less: string; readonly more: string };
};

/** A number with a button on either side. Without JavaScript it is a number field. */
export function Stepper({ name, value, from = value, step, words }: Stepper) {
  const [typed, setTyped] = useState(value);
  const [works, setWorks] = useState(false);
  useEffect(() => setWorks(true), []);
  const move = (by: number) => setTyped((Number(typed || from || 0) + by).toFixed(1));
  const button = (word: string, sign: string, by: number) =>
    works ? (
      <button type="button" aria-label={word} onClick={() => move(by)}>
        {sign}
      </button>
    ) : null;
  return (
    <div className="stepper">
      {button(words.less, "−", -step)}
      <input
        id={name}
        name={name}
        type="number"
        inputMode="decimal"
        step="0.1"
        min="0"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {button(words.more, "+", step)}
    </div>
  );
}
