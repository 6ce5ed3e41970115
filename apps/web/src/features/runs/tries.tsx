"use client";

type Tries = {
  readonly legend: string;
  /** Each value with its label. */
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly ticked: readonly string[];
};

/** What was tried against a cramp: any of a few. A client component only so that its markup is not sent twice. */
export function Tries({ legend, options, ticked }: Tries) {
  return (
    <fieldset className="tries">
      <legend>{legend}</legend>
      <div>
        {options.map(([value, label]) => (
          <label key={value}>
            <input
              type="checkbox"
              name="tried"
              value={value}
              defaultChecked={ticked.includes(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
