import type { UnitSystem } from "@limber/core/format";
import { runEvents } from "@limber/core/hydration/model";
import { healthConditionInWords } from "@limber/core/hydration/words";
import { healthConditions } from "@limber/core/runner";
import type { InputHTMLAttributes } from "react";
import { Field, TextField } from "../../ui/field.tsx";
import {
  assumedHumidityPct,
  fieldUnits,
  type TextField as Name,
  type Problems,
  type Typed,
  unitsOf,
  withUnit,
} from "./query.ts";
import { StartSoon } from "./soon.tsx";

type Form = {
  readonly typed: Typed;
  readonly problems: Problems;
  readonly units: UnitSystem;
  readonly isNew: boolean;
};

const defaults: Record<UnitSystem, Partial<Record<Name, string>>> = {
  us: { distance: "14", pace: "9:20" },
  si: { distance: "20", pace: "5:45" },
};
const examples: Record<UnitSystem, Partial<Record<Name, string>>> = {
  us: { temperature: "64", mass: "150", sweat: "30", height: "5ft9in", wind: "5", corral: "9:20" },
  si: { temperature: "18", mass: "68", sweat: "900", height: "175", wind: "2", corral: "5:45" },
};
const eventLabels = { easy: "Easy run", long: "Long run", race: "Race" };

/** What a plan needs to know: two answers, a few more that make it yours, the rest folded away. */
export function PlanForm({ typed, problems, units, isNew }: Form) {
  const text = fieldIn({ typed, problems, units, isNew });
  const folded = ["sweat", "wind", "height", "corral", "event", "health"] as const;
  const open =
    folded.some((name) => problems[name]) ||
    (!isNew && folded.some((name) => typed[name].length > 0 && typed[name] !== "easy"));
  return (
    <form className="plan-form" action="/plan">
      <input type="hidden" name="units" value={units} />
      {Object.keys(problems).length > 0 ? (
        <p role="alert" className="lead">
          Not yet a plan. What to change is beside each field; the rest is as you left it.
        </p>
      ) : null}
      <div className="grid">
        {text("distance", { label: "Distance", inputMode: "decimal", required: true })}
        {text("pace", { label: "Pace" })}
        {text("time", { label: "Or finish in", placeholder: "h:mm:ss" })}
        {text("mass", { label: "Body mass", hint: "optional", inputMode: "decimal" })}
        <div className="start">
          {text("start", { label: "Start", hint: "by your clock", type: "datetime-local" })}
        </div>
        {text("temperature", { label: "Temperature", hint: "optional", inputMode: "decimal" })}
        {text("humidity", {
          label: "Humidity",
          hint: `${assumedHumidityPct} if empty`,
          inputMode: "decimal",
        })}
      </div>
      <StartSoon field="start" />
      <p className="note">
        A time replaces the pace. Without a start, the plan counts from it. Without your mass,
        amounts are general guidance.
      </p>
      <details className="fold" open={open}>
        <summary>
          More about you and the day <em>sweat rate, race, health</em>
        </summary>
        <div className="grid">
          <Field name="event" label="Kind of run" problem={problems.event}>
            <select id="event" name="event" defaultValue={typed.event || "easy"}>
              {runEvents.map((event) => (
                <option key={event} value={event}>
                  {eventLabels[event]}
                </option>
              ))}
            </select>
          </Field>
          {text("sweat", { label: "Your sweat rate", hint: "measured", inputMode: "decimal" })}
          {text("wind", { label: "Wind from ahead", inputMode: "decimal" })}
          {text("height", { label: "Height" })}
          {text("corral", { label: "Pace of your corral" })}
        </div>
        <Health ticked={typed.health} problem={problems.health} />
      </details>
      <button type="submit" className="button ink">
        Make the plan
      </button>
    </form>
  );
}

type Attributes = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "inputMode" | "required" | "type" | "placeholder"
> & {
  readonly label: string;
  readonly hint?: string;
  readonly unit?: string | undefined;
};

/** A field with what was typed, else the default, in the reader's units. */
function fieldIn({ typed, problems, units, isNew }: Form) {
  return (name: Name, { unit = fieldUnits[units][name], ...attributes }: Attributes) => {
    const typedUnits = unitsOf(typed, units);
    const kept = typedUnits === units ? typed[name] : withUnit(name, typed[name], typedUnits);
    const example = examples[units][name];
    return (
      <TextField
        name={name}
        problem={problems[name]}
        defaultValue={isNew ? (defaults[units][name] ?? "") : kept}
        {...(unit === undefined ? {} : { unit })}
        {...(example === undefined ? {} : { placeholder: example })}
        {...attributes}
      />
    );
  };
}

function Health({
  ticked,
  problem,
}: {
  ticked: readonly string[];
  problem: Form["problems"]["health"];
}) {
  return (
    <fieldset className="health">
      <legend>Anything of this? It changes the advice.</legend>
      <div className="ticks">
        {healthConditions.map((condition) => (
          <label key={condition}>
            <input
              type="checkbox"
              name="health"
              value={condition}
              defaultChecked={ticked.includes(condition)}
            />
            {sentence(healthConditionInWords(condition))}
          </label>
        ))}
      </div>
      {problem ? (
        <p className="problem">
          <b>{problem.what}</b> {problem.why} {problem.fix}
        </p>
      ) : null}
      <p className="fine">
        What you enter stays in the address of the plan, and nowhere else. Who has the address can
        read it.
      </p>
    </fieldset>
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
