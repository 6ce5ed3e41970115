import { minutesAndSeconds } from "@limber/core/format";
import type { Reader } from "@limber/core/reader";
import { DiamondIcon } from "../../ui/icons.tsx";
import { MoreOfCramp, severityWords, triedWords } from "./cramp.tsx";
import { Where } from "./cramp-place.tsx";
import type { ToldCramp } from "./entry.ts";
import { placeInWords, whenInWords } from "./words.ts";

type Cramps = { readonly cramps: readonly ToldCramp[]; readonly reader: Reader };

/** The cramps of a run, each to be changed or taken away. */
export function CrampsOfRun({ cramps, reader }: Cramps) {
  if (cramps.length === 0) return null;
  const { say } = reader;
  return (
    <section className="section" aria-labelledby="cramps">
      <header>
        <h2 id="cramps">{say("Cramps")}</h2>
      </header>
      <ul className="cramps">
        {cramps.map((cramp) => (
          <li key={cramp.crampId}>
            <OneCramp cramp={cramp} reader={reader} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneCramp({ cramp, reader }: { cramp: ToldCramp; reader: Reader }) {
  const { say } = reader;
  const said = sentencesOf(cramp, reader);
  return (
    <>
      <h3 className="cramped">
        <DiamondIcon />
        {placeInWords(cramp, reader)}
      </h3>
      <p className="note">{said.join(" ")}</p>
      <details className="fold">
        <summary>{say("Change this cramp")}</summary>
        <form className="log-form" action="/acts/runs/edit-cramp" method="post">
          <input type="hidden" name="crampId" value={cramp.crampId} />
          <input type="hidden" name="run" value={cramp.runId ?? ""} />
          <Where
            value={[cramp.side, cramp.muscle].filter((part) => part !== null).join("-")}
            reader={reader}
          />
          <MoreOfCramp
            text={textOf(cramp)}
            ticked={cramp.tried}
            problem={undefined}
            reader={reader}
            prefix={cramp.crampId}
          />
          <button className="button" type="submit">
            {say("Save")}
          </button>
        </form>
        <form action="/acts/runs/remove-cramp" method="post">
          <input type="hidden" name="crampId" value={cramp.crampId} />
          <button className="button" type="submit">
            {say("Remove this cramp")}
          </button>
        </form>
      </details>
    </>
  );
}

function textOf({ severity, reliefAfterS, couldGoOn }: ToldCramp) {
  const texts: Readonly<Record<string, string>> = {
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
