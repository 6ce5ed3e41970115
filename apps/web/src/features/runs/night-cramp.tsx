import { wallAt } from "@limber/api/clock";
import type { Reader } from "@limber/core/reader";
import { TextField } from "../../ui/field.tsx";
import { Choice } from "./choice.tsx";
import { MoreOfCramp } from "./cramp.tsx";
import { Where } from "./cramp-place.tsx";
import { formFrom, type Query } from "./log-beginning.ts";
import { problemWith } from "./typed-run.ts";

type Night = {
  /** What came back with a problem; else only that it was at night. */
  readonly query: Query;
  readonly owner: string;
  readonly timeZone: string;
  readonly nowMs: number;
  readonly reader: Reader;
};

/** Whether the log is asked for a cramp that no run goes with. */
export function isWithoutRun({ cramp, from }: Query): boolean {
  return cramp === "night" || cramp === "rest" || from === "night";
}

/** A cramp without a run: at night, or on a day of rest. */
export function NightCramp({ query, owner, timeZone, nowMs, reader }: Night) {
  const { say } = reader;
  const came = formFrom(query);
  const text = (name: string) => String(came.get(name) ?? "");
  const { problem: field } = query;
  const problem = typeof field === "string" ? problemWith(came, field, reader) : undefined;
  return (
    <article>
      <h1 className="answer">{say("A cramp without a run")}</h1>
      {problem ? (
        <p className="problem" role="alert">
          <b>{problem.what}</b> {problem.why} {problem.fix}
        </p>
      ) : null}
      <form className="log-form" action="/acts/runs/cramp" method="post">
        <input type="hidden" name="owner" value={owner} />
        <input type="hidden" name="from" value="night" />
        <input type="hidden" name="zone" value={timeZone} />
        <input type="hidden" name="crampId" value={text("crampId") || crypto.randomUUID()} />
        <Choice
          name="cramp"
          legend={say("When?")}
          value={text("cramp")}
          options={{ night: say("At night"), rest: say("At rest") }}
          required
        />
        <TextField
          name="start"
          label={say("Day and time")}
          type="datetime-local"
          required
          defaultValue={text("start") || wallAt(new Date(nowMs), timeZone)}
        />
        <Where value={text("where")} reader={reader} />
        <MoreOfCramp
          text={text}
          ticked={came.getAll("tried").map(String)}
          problem={problem}
          reader={reader}
        />
        <button className="button ink" type="submit">
          {say("Save the cramp")}
        </button>
      </form>
    </article>
  );
}
