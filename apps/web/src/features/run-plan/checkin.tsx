import { mass } from "@limber/core/format";
import { urineColours } from "@limber/core/hydration/model";
import { readUrine } from "@limber/core/hydration/plan";
import { urineAdviceInWords, urineColourInWords } from "@limber/core/hydration/words";
import type { Reader } from "@limber/core/reader";
import { type Kilograms, kilograms } from "@limber/core/units";
import type { ReactNode } from "react";
import { Stepper } from "../../ui/stepper.tsx";

type CheckIn = {
  readonly bodyMassKg: Kilograms | undefined;
  readonly urine: string | undefined;
  /** A weight that was refused, as it was typed. */
  readonly typedMass?: string;
  readonly reader: Reader;
  /** Where it goes, and what goes with it. */
  readonly form: {
    readonly action: string;
    readonly method: "get" | "post";
    readonly "data-waits"?: string;
  };
  readonly children: ReactNode;
};

const alarming = "tea-cola-brown-or-red";
const steps = { kg: 0.1, lb: 0.2 } as const;
const usualMassKg = kilograms(68);

/** Weight and urine on the day. Saving moves the plan. */
export function CheckIn({ bodyMassKg, urine, typedMass, reader, form, children }: CheckIn) {
  const { say, units } = reader;
  const kept = bodyMassKg === undefined ? "" : numberOf(bodyMassKg, reader);
  return (
    <section className="section check-in" id="check-in" aria-labelledby="check-in-title">
      <header>
        <h2 id="check-in-title">{say("Check in")}</h2>
      </header>
      <form {...form}>
        {children}
        <div className="field">
          <label htmlFor="mass">{say("Weight before, {unit}", { unit: units.mass })}</label>
          <Stepper
            name="mass"
            value={typedMass || kept}
            step={steps[units.mass]}
            words={{ less: say("Less"), more: say("More") }}
          />
          {kept === "" ? (
            <p className="fine">
              {say("For example {mass}.", { mass: mass(usualMassKg, reader) })}
            </p>
          ) : null}
        </div>
        <Swatches urine={urine} reader={reader} />
        <button type="submit" className="button dark">
          {say("Save check-in")}
        </button>
      </form>
    </section>
  );
}

function Swatches({ urine, reader }: Pick<CheckIn, "urine" | "reader">) {
  const { say } = reader;
  const numbered = urineColours.filter((colour) => colour !== alarming);
  return (
    <fieldset className="urine">
      <legend>{say("Urine color, 1 to 7")}</legend>
      <div className="swatches">
        {numbered.map((colour) => (
          <label key={colour} className={`swatch-${colour}`}>
            <input
              type="radio"
              name="urine"
              value={colour}
              defaultChecked={urine === colour}
              aria-label={`${colour}, ${urineColourInWords(colour, reader)}`}
            />
            <span>{colour}</span>
          </label>
        ))}
      </div>
      <p className="note ends">
        <span>{urineColourInWords("1", reader)}</span>
        <span>{urineColourInWords("7", reader)}</span>
      </p>
      <label className="alarm">
        <input
          type="radio"
          name="urine"
          value={alarming}
          data-leads="/now/flags?symptom=dark-urine"
        />
        {say("Tea, cola, brown or red")}
      </label>
      <div className="readout" aria-live="polite">
        {urineColours.map((colour) => (
          <p key={colour} className={`note says-${colour}`}>
            <b>
              {colour === alarming ? "" : `${colour}, `}
              {urineColourInWords(colour, reader)}.
            </b>{" "}
            {urineAdviceInWords(readUrine(colour).advice, reader)}
          </p>
        ))}
      </div>
      <p className="fine">
        {say(
          "Bright light reads truest. Vitamins change the color. The swatches are what a screen can show.",
        )}
      </p>
    </fieldset>
  );
}

/** The number alone, as a number field wants it. */
function numberOf(bodyMassKg: Kilograms, reader: Reader): string {
  return String(Number.parseFloat(mass(bodyMassKg, { ...reader, decimalMark: "." })));
}
