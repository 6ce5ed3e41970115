import { paceDigits } from "@limber/core/format";
import { suggestPace } from "@limber/core/pacing/plan";
import type { Reader } from "@limber/core/reader";
import { type SecondsPerKilometer, secondsPerKilometer } from "@limber/core/units";
import { TextField } from "../../ui/field.tsx";
import { unitsInAddress } from "./query.ts";
import { StartSoon } from "./start-soon.tsx";

type Ask = {
  readonly reader: Reader;
  /** Whether the plan will be kept, because somebody is signed in. */
  readonly isKept: boolean;
  /** In seconds a kilometre; a middling pace where nothing is known. */
  readonly pace: number | undefined;
  /** Whether invented runners are to be had here. */
  readonly sample: boolean;
};

/** One question, for when there is no plan. The start is in an hour, the pace is that of the last run. */
export function AskDistance({ reader, isKept, pace = suggestPace().paceSPerKm, sample }: Ask) {
  const { say, units } = reader;
  const each: SecondsPerKilometer = secondsPerKilometer(pace);
  const sent = isKept
    ? ({ action: "/acts/plans/keep", method: "post", "data-waits": "" } as const)
    : { action: "/today" };
  return (
    <article className="today">
      <h1 className="answer">{say("How far today?")}</h1>
      <p className="lead">
        {isKept
          ? say("The plan stands on your own runs and weigh-ins.")
          : say("The plan is made from general guidance. It needs no account.")}
      </p>
      <form className="plan-form" {...sent}>
        <input type="hidden" name="units" value={unitsInAddress(units)} />
        <input type="hidden" name="zone" defaultValue="" />
        <input type="hidden" name="start" id="start" defaultValue="" />
        <input type="hidden" name="pace" value={paceDigits(each, reader)} />
        {isKept ? <input type="hidden" name="next" value="/today" /> : null}
        <TextField
          name="distance"
          label={say("Distance")}
          inputMode="decimal"
          unit={units.distance}
          required
        />
        <StartSoon field="start" />
        <button type="submit" className="button ink">
          {say("Make today's plan")}
        </button>
      </form>
      <p className="note">
        {say("Start in an hour, at {pace}.", {
          pace: `${paceDigits(each, reader)}/${units.distance}`,
        })}{" "}
        <a className="text-link" href="/plans">
          {say("Another start, pace or weather")}
        </a>
      </p>
      {sample && !isKept ? (
        <p className="note">
          <a className="text-link" href="/sample">
            {say("Look around with sample data")}
          </a>
        </p>
      ) : null}
    </article>
  );
}
