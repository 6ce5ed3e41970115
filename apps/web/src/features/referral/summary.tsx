import { mass } from "@limber/core/format";
import type { Reader } from "@limber/core/reader";
import type { Kilograms } from "@limber/core/units";
import { AskBlock } from "./summary-ask.tsx";
import { dateOf, type PrintedSummary, type SummaryOnPaper } from "./summary-block.tsx";
import { DataBlock } from "./summary-data.tsx";
import { PatternBlock } from "./summary-pattern.tsx";
import { TriedBlock } from "./summary-tried.tsx";

/** One page to take along: a log, not an opinion. Four blocks, no score. */
export function SummaryView({ page, reader }: PrintedSummary) {
  const { say } = reader;
  return (
    <article className="summary">
      <h1 className="answer">{say("Leg cramps: twelve weeks of a log")}</h1>
      <p className="lead">
        {say("This page is for you to take along. It is a log, not an opinion.")}
      </p>
      <p className="note">{who(page, reader)}</p>
      {page.summary.isSuggested ? (
        <p className="note take">
          {say("The log suggests that it is time: make an appointment within two weeks.")}{" "}
          <a href={`/why/${page.summary.because[0]}`}>{say("Why")}</a>
        </p>
      ) : null}
      <div className="blocks">
        <PatternBlock page={page} reader={reader} />
        <TriedBlock page={page} reader={reader} />
        <DataBlock page={page} reader={reader} />
        <AskBlock page={page} reader={reader} />
      </div>
    </article>
  );
}

function who(
  { name, birthYear, bodyMassKg, madeAt, ...page }: SummaryOnPaper,
  reader: Reader,
): string {
  const { say } = reader;
  return [
    name,
    birthYear === null ? "" : say("born {year}", { year: birthYear }),
    bodyMassKg === null ? "" : mass(bodyMassKg as Kilograms, reader),
    say("printed {date}", { date: dateOf(Date.parse(madeAt), page.timeZone, reader) }),
  ]
    .filter(Boolean)
    .join(" · ");
}
