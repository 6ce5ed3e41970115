import type { Reader } from "@limber/core/reader";
import type { Summary } from "@limber/core/referral/model";
import { MS_IN_A_WEEK } from "@limber/core/units";
import { round } from "../../ui/round.ts";

type Trend = {
  readonly weeks: Summary["weeks"];
  readonly timeZone: string;
  readonly reader: Reader;
};

const width = 350;
const base = 52;
const perRun = 6;
const mostRuns = 7;

/** Runs a week as boxes that stack up, cramps as diamonds under them. Twelve weeks, the last one at the right. */
export function CrampWeeks({ weeks, timeZone, reader }: Trend) {
  const { say } = reader;
  const step = width / weeks.length;
  const date = (ms: number) =>
    new Date(ms).toLocaleDateString(reader.locale, { timeZone, month: "short", day: "numeric" });
  const said = weeks.map(({ runs, cramps }) => say("{cramps} in {runs}", { cramps, runs }));
  return (
    <svg
      className="chart trend"
      viewBox={`0 0 ${width} 92`}
      role="img"
      aria-label={`${say("Cramps in runs, week by week:")} ${said.join(", ")}`}
    >
      {weeks.map(({ startMs, runs, cramps }, index) => {
        const x = index * step;
        return (
          <g key={startMs}>
            {runs > 0 ? (
              <path className="dark" d={boxes(x + 4, step - 8, Math.min(runs, mostRuns))} />
            ) : null}
            {cramps > 0 ? (
              <>
                <path className="mark" d={`M${round(x + step / 2)} 57l6 6-6 6-6-6z`} />
                <text className="small middle" x={round(x + step / 2)} y="84">
                  {cramps}
                </text>
              </>
            ) : null}
          </g>
        );
      })}
      <path className="axis" d={`M0 ${base}H${width}`} />
      <text className="small" x="0" y="9">
        {date(weeks[0]?.startMs ?? 0)}
      </text>
      <text className="small end" x={width} y="9">
        {date((weeks.at(-1)?.startMs ?? 0) + MS_IN_A_WEEK)}
      </text>
    </svg>
  );
}

function boxes(x: number, across: number, count: number): string {
  return Array.from(
    { length: count },
    (_, box) =>
      `M${round(x)} ${base - 1 - box * perRun}h${round(across)}v${1 - perRun}h${round(-across)}z`,
  ).join("");
}
