"use client";

type LegWords = Readonly<Record<"where" | "left" | "right" | "other", string>>;
/** A muscle, what is written on it, and what it is called. */
type LegPart = readonly [muscle: string, short: string, name: string];

type Legs = {
  readonly value: string;
  readonly words: LegWords;
  readonly parts: readonly LegPart[];
};

/** Two legs from hip to toe, each part a radio button. A client component only so that its markup is not sent twice. */
export function Legs({ value, words, parts }: Legs) {
  return (
    <fieldset className="legs">
      <legend>{words.where}</legend>
      <Leg side="left" title={words.left} value={value} parts={parts} />
      <Leg side="right" title={words.right} value={value} parts={parts} />
      <label className="elsewhere">
        <input type="radio" name="where" value="other" defaultChecked={value === "other"} />
        <span>{words.other}</span>
      </label>
    </fieldset>
  );
}

type Leg = Omit<Legs, "words"> & { readonly side: "left" | "right"; readonly title: string };

function Leg({ side, title, value, parts }: Leg) {
  return (
    <div className={`leg ${side}`}>
      <b aria-hidden="true">{title}</b>
      {parts.map(([muscle, short, name]) => (
        <label key={muscle} className={`part ${muscle}-part`}>
          <input
            type="radio"
            name="where"
            value={`${side}-${muscle}`}
            aria-label={`${title}: ${name}`}
            defaultChecked={value === `${side}-${muscle}`}
          />
          <span>{short}</span>
        </label>
      ))}
    </div>
  );
}
