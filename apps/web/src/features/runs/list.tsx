import { judgeRun } from "@limber/core/hydration/logged-weights";
import type { Reader } from "@limber/core/reader";
import { DiamondIcon } from "../../ui/icons.tsx";
import type { ToldCramp, ToldRun } from "./entry.ts";
import { dayOf, farAndLong, weekdayOf } from "./run-in-words.ts";
import { placeInWords } from "./words.ts";

type Waiting = {
  readonly runs: readonly ToldRun[];
  readonly nowMs: number;
  readonly reader: Reader;
};

/** Planned runs, and runs from a watch, that wait for the runner's own word. */
export function WaitingRuns({ runs, nowMs, reader }: Waiting) {
  if (runs.length === 0) return null;
  const { say } = reader;
  return (
    <section className="section runs" aria-labelledby="waiting">
      <header>
        <h2 id="waiting">{say("Not told yet")}</h2>
      </header>
      <ul>
        {runs.map((run) => (
          <li key={run.runId}>
            <a href={`/runs?run=${run.runId}`}>{howWas(run, { nowMs, reader })}</a>
            {run.status === "planned" ? <Skip runId={run.runId} reader={reader} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Saturday's 14 miles: how was it?" */
export function howWas(run: ToldRun, { nowMs, reader }: { nowMs: number; reader: Reader }): string {
  return reader.say("{day}, {run}: how was it?", {
    day: weekdayOf(run, nowMs, reader),
    run: farAndLong({ ...run, elapsedS: null }, reader),
  });
}

export function Skip({ runId, reader }: { runId: string; reader: Reader }) {
  return (
    <form action="/acts/runs/skip" method="post" data-waits="">
      <input type="hidden" name="run" value={runId} />
      <button className="button" type="submit">
        {reader.say("I did not run")}
      </button>
    </form>
  );
}

type Past = {
  readonly runs: readonly ToldRun[];
  readonly cramps: readonly ToldCramp[];
  readonly onlyCramps: boolean;
  /** The address of the page after this one; null for the last. */
  readonly further: string | null;
  readonly reader: Reader;
};

/** Runs that were told of, the latest first. */
export function PastRuns({ runs, cramps, onlyCramps, further, reader }: Past) {
  const { say } = reader;
  return (
    <section className="section runs" aria-labelledby="past">
      <header>
        <h2 id="past">{onlyCramps ? say("Runs with a cramp") : say("Your runs")}</h2>
        <a className="text-link" href={onlyCramps ? "/runs#past" : "/runs?cramps=only#past"}>
          {onlyCramps ? say("All runs") : say("Only with a cramp")}
        </a>
      </header>
      {runs.length === 0 ? (
        <p className="note">
          {onlyCramps
            ? say("No run with a cramp.")
            : say("No runs yet. The first one goes in above.")}
        </p>
      ) : null}
      <ul>
        {runs.map((run) => (
          <PastRun
            key={run.runId}
            run={run}
            cramps={cramps.filter(({ runId }) => runId === run.runId)}
            reader={reader}
          />
        ))}
      </ul>
      {further === null ? null : (
        <p>
          <a className="text-link" href={further}>
            {say("Earlier runs")}
          </a>
        </p>
      )}
    </section>
  );
}

type OnePast = {
  readonly run: ToldRun;
  readonly cramps: readonly ToldCramp[];
  readonly reader: Reader;
};

function PastRun({ run, cramps, reader }: OnePast) {
  const { say } = reader;
  const day = dayOf(run, reader);
  const what = farAndLong(run, reader);
  return (
    <li>
      <a href={`/runs/${run.runId}`}>
        <span className="digits">{day}</span>
        <b>{what}</b>
        {run.status === "skipped" ? <span className="note">{say("not run")}</span> : null}
        {judgeRun(run)?.believed === false ? (
          <span className="note">{say("weights not used")}</span>
        ) : null}
        {cramps.map((cramp) => (
          <span className="cramped" key={cramp.crampId}>
            <DiamondIcon />
            {placeInWords(cramp, reader)}
          </span>
        ))}
      </a>
      <form action="/acts/runs/remove" method="post" data-waits="">
        <input type="hidden" name="run" value={run.runId} />
        <button
          className="button quiet"
          type="submit"
          aria-label={say("Remove {run}, {day}", { run: what, day })}
        >
          {say("Remove")}
        </button>
      </form>
    </li>
  );
}
