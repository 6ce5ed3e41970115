import { distance } from "@limber/core/format";
import { sayCount } from "@limber/core/language";
import type { Reader } from "@limber/core/reader";
import { meters } from "@limber/core/units";
import { round } from "../../ui/round.ts";
import { type Cell, calendar, type RunDay, type Week } from "./calendar.ts";

type TwelveWeeks = {
  readonly days: readonly RunDay[];
  /** `2026-11-22` */
  readonly today: string;
  readonly reader: Reader;
};

const left = 34;
const top = 22;
const pitch = (350 - left) / 12;
const side = round(pitch - 3.6);
const height = round(top + 7 * pitch);

/** Twelve weeks, a column each: darker is longer, a diamond is a cramp, an outline is today. */
export function TwelveWeeks({ days, today, reader }: TwelveWeeks) {
  const weeks = calendar(days, today, reader.weekStartsOn);
  return (
    <>
      <svg
        className="chart weeks"
        viewBox={`0 0 350 ${height}`}
        role="img"
        aria-label={spoken(weeks, reader)}
      >
        {monthsOver(weeks, reader).map(({ x, word }) => (
          <text key={x} className="small" x={round(x)} y="13">
            {word}
          </text>
        ))}
        {weeks[0]?.cells.map(({ day }, row) =>
          row % 2 === 0 ? (
            <text key={day} className="small" x="0" y={round(top + row * pitch + side / 2 + 4)}>
              {dateWord(day, reader, { weekday: "short" })}
            </text>
          ) : null,
        )}
        {weeks.map(({ cells }, column) =>
          cells.map((cell, row) => (
            <Day key={cell.day} cell={cell} x={left + column * pitch} y={top + row * pitch} />
          )),
        )}
      </svg>
      <Key reader={reader} />
      <WeekTable weeks={weeks} reader={reader} />
    </>
  );
}

function Day({ cell, x, y }: { cell: Cell; x: number; y: number }) {
  if (cell.when === "later") return null;
  return (
    <>
      <rect
        className={`load-${cell.load}${cell.when === "today" ? " now" : ""}`}
        x={round(x)}
        y={round(y)}
        width={side}
        height={side}
        rx="2"
      />
      {cell.cramps > 0 ? (
        <path
          className="mark"
          d={`M${round(x + side / 2)} ${round(y + side / 2 - 8)}l8 8-8 8-8-8z`}
        />
      ) : null}
    </>
  );
}

function Key({ reader: { say } }: { reader: Reader }) {
  return (
    <p className="fine weeks-key">
      {say("Rest")}
      <svg viewBox="0 0 76 12" className="chart weeks" aria-hidden="true">
        {[0, 1, 2, 3, 4].map((load) => (
          <rect key={load} className={`load-${load}`} x={load * 16} width="12" height="12" rx="2" />
        ))}
      </svg>
      {say("Long")}
      <svg viewBox="0 0 16 16" className="chart weeks diamond" aria-hidden="true">
        <path className="mark" d="M8 0l8 8-8 8-8-8z" />
      </svg>
      {say("Cramp")}
    </p>
  );
}

function WeekTable({ weeks, reader }: { weeks: readonly Week[]; reader: Reader }) {
  const { say } = reader;
  return (
    <details className="fold">
      <summary>{say("See as a table")}</summary>
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">{say("Week from")}</th>
            <th scope="col">{say("Runs")}</th>
            <th scope="col">{say("Distance")}</th>
            <th scope="col">{say("Cramps")}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ cells, runs, distanceM }) => (
            <tr key={cells[0]?.day}>
              <th scope="row">
                {dateWord(cells[0]?.day ?? "", reader, { month: "short", day: "numeric" })}
              </th>
              <td>{runs}</td>
              <td>{distance(meters(distanceM), reader)}</td>
              <td>
                {cells
                  .filter(({ cramps }) => cramps > 0)
                  .map(({ day }) => dateWord(day, reader, { weekday: "short" }))
                  .join(", ") || "0"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** A month's name over the first column that begins in it, where there is room for it. */
function monthsOver(weeks: readonly Week[], reader: Reader) {
  const starts = weeks.map(({ cells }) => cells[0]?.day ?? "");
  return starts.flatMap((day, column) => {
    const isNew = day.slice(0, 7) !== starts[column - 1]?.slice(0, 7);
    const isCutOff = column === 0 && day.slice(0, 7) !== starts[column + 1]?.slice(0, 7);
    return isNew && !isCutOff
      ? [{ x: left + column * pitch, word: dateWord(day, reader, { month: "short" }) }]
      : [];
  });
}

function dateWord(day: string, { locale }: Reader, form: Intl.DateTimeFormatOptions): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString(locale, { ...form, timeZone: "UTC" });
}

function spoken(weeks: readonly Week[], { say }: Reader): string {
  const cells = weeks.flatMap((week) => week.cells);
  const runs = weeks.reduce((sum, week) => sum + week.runs, 0);
  const cramped = cells.filter(({ cramps }) => cramps > 0).length;
  return [
    sayCount(say, runs, {
      one: "Twelve weeks, {count} run.",
      other: "Twelve weeks, {count} runs.",
    }),
    sayCount(say, cramped, {
      one: "{count} day with a cramp.",
      other: "{count} days with a cramp.",
    }),
  ].join(" ");
}
