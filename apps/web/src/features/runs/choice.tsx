"use client";

type Choice = {
  readonly name: string;
  readonly legend: string;
  /** Each value with its label. */
  readonly options: Readonly<Record<string, string>>;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly wide?: boolean;
  readonly required?: boolean;
};

/** One of a few, all in sight: a radio group that looks like a row of keys. A client component only so that its markup is not sent twice. */
export function Choice({ name, legend, options, value, hint, wide = false, required }: Choice) {
  return (
    <fieldset className="choice">
      <legend>
        {legend} {hint ? <span>{hint}</span> : null}
      </legend>
      <div className={wide ? "keys ten" : "keys"}>
        {Object.entries(options).map(([option, label]) => (
          <label key={option}>
            <input
              type="radio"
              name={name}
              value={option}
              defaultChecked={option === value}
              required={required}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
