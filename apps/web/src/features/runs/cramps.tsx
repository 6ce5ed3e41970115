import { minutesAndSeconds } from "@limber/core/format";
import type { Reader } from "@limber/core/reader";
import type { FormProblem } from "../../server/refused.ts";
import { DiamondIcon } from "../../ui/icons.tsx";
import { MoreOfCramp, severityWords, triedWords } from "./cramp.tsx";
import { Where } from "./cramp-place.tsx";
import type { ToldCramp } from "./entry.ts";
import { formFrom, type Query } from "./log-beginning.ts";
import { gone, problemWith } from "./typed-run.ts";
import { placeInWords, whenInWords } from "./words.ts";

type Cramps = {
  readonly cramps: readonly ToldCramp[];
  /** What came back with a problem, where the form of a cramp did. */
  readonly query: Query;
  readonly reader: Reader;
};

/** Whether the form that came back is that of a cramp of this run, and not that of the run. */
export function isOfCramp({ from, problem }: Query): boolean {
  return from === "cramp" && typeof problem === "string";
}

/** The cramps of a run, each to be changed or taken away. */
export function CrampsOfRun({ cramps, query, reader }: Cramps) {
  const { say } = reader;
  const came = isOfCramp(query) ? formFrom(query) : null;
  const crampId = came?.get("crampId");
  const isLost = came !== null && cramps.every((cramp) => cramp.crampId !== crampId);
  if (cramps.length === 0 && !isLost) return null;
  return (
    <section className="section" aria-labelledby="cramps">
      <header>
        <h2 id="cramps">{say("Cramps")}</h2>
      </header>
      {isLost ? <Wrong problem={gone(reader)} /> : null}
      <ul className="cramps">
        {cramps.map((cramp) => (
          <li key={cramp.crampId}>
            <OneCramp
              cramp={cramp}
              came={cramp.crampId === crampId ? came : null}
              problem={String(query["problem"])}
              reader={reader}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Wrong({ problem: { what, why, fix } }: { problem: FormProblem }) {
  return (
    <p className="problem" role="alert">
      <b>{what}</b> {why} {fix}
    </p>
  );
}

type One = {
  readonly cramp: ToldCramp;
  readonly came: FormData | null;
  readonly problem: string;
  readonly reader: Reader;
};

function OneCramp({ cramp, came, problem: field, reader }: One) {
  const { say } = reader;
  const said = sentencesOf(cramp, reader);
  const problem = came === null ? undefined : problemWith(came, field, reader);
  const kept = textOf(cramp);
  const text = (name: string) => (came === null ? kept(name) : String(came.get(name) ?? ""));
  return (
    <>
      <h3 className="cramped">
        <DiamondIcon />
        {placeInWords(cramp, reader)}
      </h3>
      <p className="note">{said.join(" ")}</p>
      <details className="fold" open={came !== null}>
        <summary>{say("Change this cramp")}</summary>
        <form className="log-form" action="/acts/runs/edit-cramp" method="post" data-waits="">
          {problem ? <Wrong problem={problem} /> : null}
          <input type="hidden" name="from" value="cramp" />
          <input type="hidden" name="crampId" value={cramp.crampId} />
          <input type="hidden" name="run" value={cramp.runId ?? ""} />
          <Where value={text("where")} reader={reader} />
          <MoreOfCramp
            text={text}
            ticked={came?.getAll("tried").map(String) ?? cramp.tried}
            problem={problem}
            reader={reader}
            prefix={cramp.crampId}
          />
          <button className="button" type="submit">
            {say("Save")}
          </button>
        </form>
        <form action="/acts/runs/remove-cramp" method="post" data-waits="">
          <input type="hidden" name="crampId" value={cramp.crampId} />
          <input type="hidden" name="run" value={cramp.runId ?? ""} />
          <button className="button" type="submit">
            {say("Remove this cramp")}
          </button>
        </form>
      </details>
    </>
  );
}

function textOf({ side, muscle, severity, reliefAfterS, couldGoOn }: ToldCramp) {
  const texts: Readonly<Record<string, string>> = {
    where: [side, muscle].filter((part) => part !== null).join("-"),
    severity: severity ?? "",
    relief: reliefAfterS === null ? "" : minutesAndSeconds(reliefAfterS),
    goOn: couldGoOn === null ? "" : couldGoOn ? "yes" : "no",
  };
  return (name: string) => texts[name] ?? "";
}

function sentencesOf(cramp: ToldCramp, reader: Reader): string[] {
  const { say } = reader;
  const { during, severity, reliefAfterS, tried, couldGoOn, note } = cramp;
  const names = triedWords(reader);
  return [
    `${whenInWords(during, reader)}.`,
    ...(severity === null || severity === "mild" ? [] : [`${severityWords(reader)[severity]}.`]),
    ...(reliefAfterS === null
      ? []
      : [say("It let go after {time}.", { time: minutesAndSeconds(reliefAfterS) })]),
    ...(tried.length === 0
      ? []
      : [say("Tried: {what}.", { what: tried.map((one) => names[one] ?? one).join(", ") })]),
    ...(couldGoOn === false ? [say("It ended the run.")] : []),
    ...(note ? [note] : []),
  ];
}
