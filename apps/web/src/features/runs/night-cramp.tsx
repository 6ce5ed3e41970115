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

/** What the cramp screen knew of it beside what is asked here. */
const carried = ["run", "rounds", "note"];

/** A cramp without a run: at night, or on a day of rest. One that the cramp screen told of, and that was refused, is mended here too. */
export function NightCramp({ query, owner, timeZone, nowMs, reader }: Night) {
  const { say } = reader;
  const came = formFrom(query);
  const text = (name: string) => String(came.get(name) ?? "");
  const { problem: field } = query;
  const problem = typeof field === "string" ? problemWith(came, field, reader) : undefined;
  const unrelated = { night: say("At night"), rest: say("At rest") };
  const during = text("cramp");
  const isInRun = during === "run" || during === "after-run";
  const crampAt = new Date(text("crampAt"));
  const at = Number.isNaN(crampAt.getTime()) ? new Date(nowMs) : crampAt;
  return (
    <article>
      <h1 className="answer">{isInRun ? say("A cramp") : say("A cramp without a run")}</h1>
      {problem ? (
        <p className="problem" role="alert">
          <b>{problem.what}</b> {problem.why} {problem.fix}
        </p>
      ) : null}
      <form className="log-form" action="/acts/runs/cramp" method="post" data-waits="">
        <input type="hidden" name="owner" value={owner} />
        <input type="hidden" name="from" value="night" />
        <input type="hidden" name="zone" value={timeZone} />
        <input type="hidden" name="crampId" value={text("crampId") || crypto.randomUUID()} />
        {carried.map((name) =>
          text(name) === "" ? null : (
            <input key={name} type="hidden" name={name} value={text(name)} />
          ),
        )}
        {/* The cramp screen knows a muscle and no side: it stays where no place is chosen. */}
        <input type="hidden" name="crampMuscle" value={text("crampMuscle") || text("where")} />
        <Choice
          name="cramp"
          legend={say("When?")}
          value={text("cramp")}
          options={
            isInRun ? { run: say("During"), "after-run": say("After"), ...unrelated } : unrelated
          }
          required
        />
        <TextField
          name="start"
          label={say("Day and time")}
          type="datetime-local"
          required
          defaultValue={text("start") || wallAt(at, timeZone)}
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
