import { skyKinds } from "@limber/core/conditions";
import { paceDigits, volumeUnit } from "@limber/core/format";
import { assumeHumidity } from "@limber/core/heat/plan";
import { skyInWords } from "@limber/core/heat/words";
import { runEvents, unnamedEvent } from "@limber/core/hydration/model";
import { healthConditionInWords } from "@limber/core/hydration/words";
import { capitalised } from "@limber/core/language";
import { suggestPace } from "@limber/core/pacing/plan";
import type { Reader } from "@limber/core/reader";
import { HealthCondition, healthConditions, unknownCondition } from "@limber/core/runner";
import type { InputHTMLAttributes } from "react";
import { Field, TextField } from "../../ui/field.tsx";
import { sayNodes } from "../../ui/say.tsx";
import { Ticks } from "../../ui/ticks.tsx";
import { AskCourse } from "./ask-course.tsx";
import { AskEarlierCramps } from "./earlier-cramps.tsx";
import { type Problems, type Typed, unitsInAddress, unitsOf } from "./query.ts";
import { StartSoon } from "./start-soon.tsx";
import { fieldUnits, type TextField as Name, withUnit } from "./text-fields.ts";

type Form = {
  readonly typed: Typed;
  readonly problems: Problems;
  readonly reader: Reader;
  readonly isNew: boolean;
  /** Whether weather may be fetched for a place. */
  readonly asksPlace?: boolean;
  /** For somebody who is signed in: the plan is kept, perhaps in another's place. */
  readonly keeps?: { readonly replaces?: string | undefined };
  /** Whether the runner's own log has a cramp in a run of the last year. */
  readonly hasLoggedCramp?: boolean;
};

function defaultsIn(reader: Reader): Partial<Record<Name, string>> {
  const { units } = reader;
  return { distance: units.distance === "mi" ? "14" : "20", pace: suggestedPaceIn(reader) };
}

function suggestedPaceIn(reader: Reader): string {
  return paceDigits(suggestPace().paceSPerKm, reader);
}

function examplesIn(reader: Reader): Partial<Record<Name, string>> {
  const { distance, volume, mass, temperature } = reader.units;
  return {
    temperature: temperature === "°F" ? "64" : "18",
    mass: mass === "lb" ? "150" : "68",
    height: mass === "lb" ? "5ft9in" : "175",
    sweat: volume === "oz" ? "30" : "900",
    wind: distance === "mi" ? "5" : "2",
    corral: suggestedPaceIn(reader),
  };
}

const keeping = { action: "/acts/plans/keep", method: "post", "data-waits": "" } as const;

/** What a plan needs to know: two answers, a few more that make it yours, the rest folded away. */
export function PlanForm({
  typed,
  problems,
  reader,
  isNew,
  asksPlace,
  keeps,
  hasLoggedCramp = false,
}: Form) {
  const { say } = reader;
  const eventLabels = { easy: say("Easy run"), long: say("Long run"), race: say("Race") };
  const text = fieldIn({ typed, problems, reader, isNew });
  const folded = ["sweat", "wind", "height", "corral", "event", "cramped", "health"] as const;
  const open =
    folded.some((name) => problems[name]) ||
    (!isNew && folded.some((name) => typed[name].length > 0 && typed[name] !== unnamedEvent));
  return (
    <form className="plan-form" {...(keeps ? keeping : { action: "/plans" })}>
      {keeps?.replaces ? <input type="hidden" name="replaces" value={keeps.replaces} /> : null}
      <input type="hidden" name="zone" defaultValue={typed.zone} />
      <input type="hidden" name="units" value={unitsInAddress(reader.units)} />
      {Object.keys(problems).length > 0 ? (
        <p role="alert" className="lead">
          {say("Not yet a plan. What to change is beside each field; the rest is as you left it.")}
        </p>
      ) : null}
      <div className="grid">
        {text("distance", { label: say("Distance"), inputMode: "decimal", required: true })}
        {text("pace", { label: say("Pace") })}
        {text("time", { label: say("Or finish in"), placeholder: say("h:mm:ss") })}
        {text("mass", { label: say("Body mass"), hint: say("optional"), inputMode: "decimal" })}
        <div className="start">
          {text("start", {
            label: say("Start"),
            hint: say("by your clock"),
            type: "datetime-local",
          })}
        </div>
        {text("temperature", {
          label: say("Temperature"),
          hint: say("optional"),
          inputMode: "decimal",
        })}
        {text("humidity", {
          label: say("Humidity"),
          hint: say("{percent} if empty", { percent: assumeHumidity().relativeHumidityPct }),
          inputMode: "decimal",
        })}
        <Field name="sky" label={say("Sun and shade")} problem={problems.sky}>
          <select id="sky" name="sky" defaultValue={typed.sky}>
            <option value="">{say("Not known")}</option>
            {skyKinds.map((sky) => (
              <option key={sky} value={sky}>
                {skyInWords(sky, reader)}
              </option>
            ))}
          </select>
        </Field>
        {asksPlace
          ? text("place", {
              label: say("Or the place"),
              hint: say("for its forecast"),
              placeholder: say("Vienna"),
            })
          : null}
      </div>
      <StartSoon field="start" />
      <p className="note">
        {say(
          "A time replaces the pace. Without a start, the plan counts from it. Without your mass, amounts are general guidance.",
        )}
      </p>
      <details className="fold" open={open}>
        <summary>
          {sayNodes(say, "More about you and the day <em>sweat rate, race, health</em>", {
            em: (words) => <em>{words}</em>,
          })}
        </summary>
        <div className="grid">
          <Field name="event" label={say("Kind of run")} problem={problems.event}>
            <select id="event" name="event" defaultValue={typed.event || unnamedEvent}>
              {runEvents.map((event) => (
                <option key={event} value={event}>
                  {eventLabels[event]}
                </option>
              ))}
            </select>
          </Field>
          {text("sweat", {
            label: say("Your sweat rate"),
            hint: say("measured"),
            unit: `${volumeUnit(reader)}/h`,
            inputMode: "decimal",
          })}
          {text("wind", { label: say("Wind from ahead"), inputMode: "decimal" })}
          {text("height", { label: say("Height") })}
          {text("corral", { label: say("Pace of your corral") })}
          <AskEarlierCramps
            reader={reader}
            answered={typed.cramped}
            isLogged={hasLoggedCramp}
            problem={problems.cramped}
          />
        </div>
        <Health reader={reader} ticked={typed.health} problem={problems.health} />
      </details>
      <button type="submit" className="button ink">
        {say("Make the plan")}
      </button>
      <AskCourse course={typed.course} problem={problems.course} reader={reader} />
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
function fieldIn({ typed, problems, reader, isNew }: Form) {
  const { units } = reader;
  const defaults = defaultsIn(reader);
  return (name: Name, { unit = fieldUnits(units)[name], ...attributes }: Attributes) => {
    const typedUnits = unitsOf(typed, units);
    const kept =
      unitsInAddress(typedUnits) === unitsInAddress(units)
        ? typed[name]
        : withUnit(name, typed[name], typedUnits);
    const example = examplesIn(reader)[name];
    return (
      <TextField
        name={name}
        problem={problems[name]}
        defaultValue={isNew ? (defaults[name] ?? "") : kept}
        {...(unit === undefined ? {} : { unit })}
        {...(example === undefined ? {} : { placeholder: example })}
        {...attributes}
      />
    );
  };
}

function Health({
  reader,
  ticked,
  problem,
}: {
  reader: Reader;
  ticked: readonly string[];
  problem: Form["problems"]["health"];
}) {
  const { say } = reader;
  return (
    <Ticks
      name="health"
      legend={say("Anything of this? It changes the advice.")}
      values={ticked.includes(unknownCondition) ? HealthCondition.options : healthConditions}
      ticked={ticked}
      inWords={(condition) =>
        capitalised(healthConditionInWords(condition, reader), reader.language)
      }
    >
      {problem ? (
        <p className="problem">
          <b>{problem.what}</b> {problem.why} {problem.fix}
        </p>
      ) : null}
      <p className="fine">
        {say(
          "What you enter stays in the address of the plan, and nowhere else. Who has the address can read it.",
        )}
      </p>
    </Ticks>
  );
}
