import { distance, minutesAndSeconds } from "@limber/core/format";
import { meters } from "@limber/core/units";
import type { RunTakenFor, TakenRun } from "./taken-for.ts";
import { baseOf, type PlainReader, type ReadRow } from "./thread-messages.ts";
import type { ImportWords } from "./words.ts";

type OtherRunLine = {
  readonly row: ReadRow;
  readonly taken: TakenRun;
  readonly reader: PlainReader;
  readonly words: ImportWords;
};

/** Which run a row was taken for, so that a person can tell whether it is. */
export function OtherRunLine({ row, taken, reader, words }: OtherRunLine) {
  const { how, other } = taken;
  if (other === null)
    return <p className="note why">{how === "removed" ? words.removed : words.isHere}</p>;
  const { startedAt, distanceM, elapsedS, file, runId } = other;
  const figures = [
    ...(distanceM === null ? [] : [distance(meters(distanceM), reader)]),
    ...(elapsedS === null ? [] : [minutesAndSeconds(elapsedS)]),
  ];
  return (
    <>
      <p className="note why">{words.takenFor[how][runId === null ? "beside" : "here"]}</p>
      <p className="other">
        <span>{dayAndTime(new Date(startedAt), zoneOf(other, row), reader)}</span>
        {figures.map((figure) => (
          <span className="digits" key={figure}>
            {figure}
          </span>
        ))}
        {file === null ? null : <span className="fine">{baseOf(file)}</span>}
      </p>
      {runId === null || how === "removed" ? null : (
        <a className="reason" href={`/runs/${runId}`}>
          {words.openOther}
        </a>
      )}
    </>
  );
}

type Clock = { readonly timeZone?: string; readonly offsetS: number };

/** By the clock of its place; of a file beside, by the clock of this one. Undefined is the clock here. */
function zoneOf({ timeZone }: RunTakenFor, row: ReadRow): Clock {
  if (timeZone !== null) return { timeZone, offsetS: 0 };
  const offsetS = row.ok ? row.run.utcOffsetS : null;
  return offsetS === null ? { offsetS: 0 } : { timeZone: "UTC", offsetS };
}

function dayAndTime(
  at: Date,
  { timeZone, offsetS }: Clock,
  { locale, clock }: PlainReader,
): string {
  return new Date(at.getTime() + offsetS * 1000).toLocaleString(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    hour12: clock === "12 h",
    ...(timeZone !== undefined && { timeZone }),
  });
}
