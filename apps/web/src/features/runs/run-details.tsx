import { volumeUnit } from "@limber/core/format";
import { runEvents, unnamedEvent } from "@limber/core/hydration/model";
import type { Reader } from "@limber/core/reader";
import type { InputHTMLAttributes } from "react";
import type { FormProblem } from "../../server/refused.ts";
import { Field, TextField, TickField } from "../../ui/field.tsx";
import { Choice } from "./choice.tsx";
import { firstMileLabel } from "./labels.ts";

type DetailsPart = {
  readonly text: (name: string) => string;
  readonly problem: FormProblem | undefined;
  readonly reader: Reader;
};

type DetailInput = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "type" | "inputMode" | "placeholder"
> & {
  readonly label: string;
  readonly hint?: string;
  readonly unit?: string;
};

/** A field with its text and, where it was the one, its problem. */
function fieldsIn({ text, problem }: DetailsPart) {
  return (name: string, asked: DetailInput) => (
    <TextField
      name={name}
      defaultValue={text(name)}
      problem={problem?.field === name ? problem : undefined}
      {...asked}
    />
  );
}

const ofTheRun = ["start", "distance", "time", "event"];

/** When, how far and how long: known from the plan or the watch, or copied from the last run. */
export function OfTheRun({ summary, ...part }: DetailsPart & { readonly summary: string | null }) {
  const { reader, text, problem } = part;
  const { say, units } = reader;
  const field = fieldsIn(part);
  const isOpen = summary === null || ofTheRun.includes(problem?.field ?? "");
  const kinds = { easy: say("Easy run"), long: say("Long run"), race: say("Race") };
  return (
    <details className="fold" open={isOpen ? true : undefined}>
      <summary>
        {say("The run")} <em>{summary ?? ""}</em>
      </summary>
      <div className="grid">
        <div className="whole">
          {field("start", { label: say("Start"), type: "datetime-local" })}
        </div>
        {field("distance", {
          label: say("Distance"),
          inputMode: "decimal",
          unit: units.distance,
        })}
        {field("time", { label: say("Time"), placeholder: say("h:mm:ss") })}
        <Field name="event" label={say("Kind of run")}>
          <select id="event" name="event" defaultValue={text("event") || unnamedEvent}>
            {runEvents.map((event) => (
              <option key={event} value={event}>
                {kinds[event]}
              </option>
            ))}
          </select>
        </Field>
      </div>
    </details>
  );
}

const further = ["before", "firstMile", "temperature", "humidity", "urine", "note"];

/** What helps to see what goes with the cramps. None of it is asked. */
export function MoreOfRun(part: DetailsPart) {
  const { reader, text, problem } = part;
  const { say, units } = reader;
  const field = fieldsIn(part);
  const answers = { yes: say("Yes"), no: say("No") };
  return (
    <details className="fold" open={further.includes(problem?.field ?? "") ? true : undefined}>
      <summary>
        {say("More")} <em>{say("warm-up, start, heat, a note")}</em>
      </summary>
      <div className="yesno">
        <Choice
          name="warmedUp"
          legend={say("Warmed up?")}
          value={text("warmedUp")}
          options={answers}
        />
        <Choice
          name="stretched"
          legend={say("Stretched after?")}
          value={text("stretched")}
          options={answers}
        />
        <Choice
          name="socks"
          legend={say("Compression socks?")}
          value={text("socks")}
          options={answers}
        />
      </div>
      <div className="grid">
        {field("before", {
          label: say("Weight before"),
          inputMode: "decimal",
          unit: units.mass,
        })}
        {field("firstMile", {
          label: firstMileLabel(reader),
          placeholder: "9:28",
          unit: say("min"),
        })}
        {field("temperature", {
          label: say("Temperature"),
          inputMode: "decimal",
          unit: units.temperature,
        })}
        {field("humidity", { label: say("Humidity"), inputMode: "decimal", unit: "%" })}
        {field("urine", {
          label: say("Passed on the way"),
          hint: say("0 for none, empty if you do not know"),
          inputMode: "decimal",
          unit: volumeUnit(reader),
        })}
        <div className="field whole">
          <TickField name="unmeasured" defaultChecked={text("unmeasured") !== ""}>
            {say("A toilet stop that was not measured")}
          </TickField>
        </div>
      </div>
      <div className="field">
        <label htmlFor="note">{say("Note")}</label>
        <textarea id="note" name="note" rows={3} maxLength={4000} defaultValue={text("note")} />
      </div>
    </details>
  );
}
