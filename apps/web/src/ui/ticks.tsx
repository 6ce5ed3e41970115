import type { ReactNode } from "react";

type Ticks<Value> = {
  readonly name: string;
  readonly legend: string;
  readonly values: readonly Value[];
  readonly ticked: readonly string[];
  inWords(value: Value): string;
  /** What is said below. */
  readonly children?: ReactNode;
};

/** Boxes to tick under one question: any of them, or none. */
export function Ticks<Value extends string>(props: Ticks<Value>) {
  const { name, legend, values, ticked, inWords, children } = props;
  return (
    <fieldset className="health">
      <legend>{legend}</legend>
      <div className="ticks">
        {values.map((value) => (
          <label key={value}>
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={ticked.includes(value)}
            />
            {inWords(value)}
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
