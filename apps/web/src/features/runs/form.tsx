import { volumeUnit } from "@limber/core/format";
import type { Reader } from "@limber/core/reader";
import type { ReactNode } from "react";
import type { FormProblem } from "../../server/refused.ts";
import { TickField } from "../../ui/field.tsx";
import { Stepper } from "../../ui/stepper.tsx";
import { Choice } from "./choice.tsx";
import { MoreOfCramp } from "./cramp.tsx";
import { Where } from "./cramp-place.tsx";
import { steps } from "./entry.ts";
import { MoreOfRun, OfTheRun } from "./run-details.tsx";

export type LogForm = {
  readonly reader: Reader;
  /** The text of a field: what came back with a problem, else what is known or planned. */
  readonly text: (name: string) => string;
  readonly ticked: readonly string[];
  readonly hidden: Readonly<Record<string, string>>;
  readonly problem: FormProblem | undefined;
  /** The weight that the steppers begin at, where none is typed yet. */
  readonly usualMass: string;
  /** The run in a line, where it is known; else its fields are open. */
  readonly summary: string | null;
  /** What the plan said of the drinks; empty without one. */
  readonly planned: string;
  /** What a draft of it is called on the phone. */
  readonly draft: string;
  /** Its cramps are known already, so that the phone adds none by itself. */
  readonly isPlaced: boolean;
  /** What a phone adds to it. */
  readonly children: ReactNode;
};

/** The five questions after a run, answered as far as they can be; the rest on demand. */
export function RunForm(form: LogForm) {
  const { reader, text, problem, usualMass, summary, children } = form;
  const { say, units } = reader;
  const isDoubted =
    text("after") !== "" && ["after", "drank", "time"].includes(problem?.field ?? "");
  return (
    <form
      className="log-form"
      id="log"
      action="/acts/runs/log"
      method="post"
      data-draft={form.draft}
      data-cramps={form.isPlaced ? "placed" : undefined}
    >
      {Object.entries(form.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} defaultValue={value} />
      ))}
      {problem ? (
        <p className="problem" role="alert" id="log-problem">
          <b>{problem.what}</b> {problem.why} {problem.fix}
        </p>
      ) : null}
      <Choice
        name="cramp"
        legend={form.isPlaced ? say("Another cramp?") : say("A cramp?")}
        value={text("cramp") || "none"}
        options={{ none: say("None"), run: say("During"), "after-run": say("After") }}
      />
      <div className="only-cramp">
        <Where value={text("where")} reader={reader} />
        <MoreOfCramp text={text} ticked={form.ticked} problem={problem} reader={reader} />
      </div>
      <Drank form={form} />
      <div className="field">
        <label htmlFor="after">
          {say("Weight after, {unit}", { unit: units.mass })}{" "}
          <span>
            {text("before") === ""
              ? say("or skip")
              : say("{mass} before, or skip", { mass: text("before") })}
          </span>
        </label>
        <Stepper
          name="after"
          value={text("after")}
          from={usualMass}
          step={steps[units.mass]}
          words={{ less: say("Less weight"), more: say("More weight") }}
        />
        <label className={isDoubted ? "unknown insist doubted" : "unknown insist"}>
          <input type="checkbox" name="insist" value="yes" defaultChecked={text("insist") !== ""} />
          {say("It is right, keep it. Nothing is reckoned from it.")}
        </label>
      </div>
      <Choice
        name="effort"
        legend={say("How hard was it?")}
        hint={say("1 easy, 10 all out")}
        value={text("effort")}
        wide
        options={tenSteps}
      />
      <OfTheRun text={text} problem={problem} reader={reader} summary={summary} />
      <MoreOfRun text={text} problem={problem} reader={reader} />
      {children}
      <p className="save">
        <button className="button ink" type="submit">
          {say("Save")}
        </button>
      </p>
    </form>
  );
}

const tenSteps = Object.fromEntries(
  Array.from({ length: 10 }, (_, index) => [String(index + 1), String(index + 1)]),
);

/** More than this a slider need not reach; the field for a number takes more. */
const reach = { mL: 2000, oz: 64 } as const;

/** A slider at what was planned; where nothing was, a tick says that it is not known. */
function Drank({ form: { reader, text, planned } }: { form: LogForm }) {
  const { say, units } = reader;
  const known = text("drank");
  const step = steps[units.volume];
  const most = Math.max(reach[units.volume], Math.ceil((Number(known) * 2) / step) * step);
  const unit = volumeUnit(reader);
  return (
    <div className="field drank">
      <label htmlFor="drank">
        {say("Drank on the way, {unit}", { unit })} <span>{planned}</span>
      </label>
      <div className="slide">
        <input
          type="range"
          id="drank"
          name="drank"
          min="0"
          max={most}
          step={step}
          defaultValue={known === "" ? "0" : known}
        />
        <output className="digits" htmlFor="drank" data-unit={unit}>
          {known === "" ? say("not noted") : `${known} ${unit}`}
        </output>
      </div>
      <noscript>
        <input
          type="number"
          name="drankTyped"
          min="0"
          step="any"
          aria-label={say("Or as a number, {unit}", { unit })}
        />
      </noscript>
      <TickField name="drankUnknown" defaultChecked={known === "" || text("drankUnknown") !== ""}>
        {say("I do not know")}
      </TickField>
    </div>
  );
}
