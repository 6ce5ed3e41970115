"use client";

import { useState } from "react";
import { settledIf, useAble, withScripts } from "./able.ts";

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
  const isAble = useAble(withScripts);
  const move = (by: number) => setTyped((Number(typed || from || 0) + by).toFixed(1));
  const button = (word: string, sign: string, by: number) => (
    <button
      type="button"
      aria-label={word}
      className={settledIf(isAble, "")}
      onClick={() => move(by)}
    >
      {sign}
    </button>
  );
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
