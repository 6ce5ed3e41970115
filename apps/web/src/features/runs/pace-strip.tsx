import { minutesAndSeconds, paceDigits, paceUnitM } from "@limber/core/format";
import { sayCount } from "@limber/core/language";
import { type Reader, splitUnitFor } from "@limber/core/reader";
import { bandOfPace } from "@limber/core/run-analysis/around";
import type { MeasuredSplit } from "@limber/core/run-analysis/model";
import { splitInWords } from "@limber/core/run-analysis/words";
import { round } from "../../ui/round.ts";
import { ScaleBar } from "../../ui/scalebar.tsx";
import { heightsIn, stairsPath } from "../../ui/stairs.ts";

/** One mile or kilometre: how it was planned, and how it was run. */
export type SplitPair = {
  readonly distanceM: number;
  readonly plannedSPerKm: number | null;
  readonly actual: MeasuredSplit | null;
};

type Strip = { readonly pairs: readonly SplitPair[]; readonly reader: Reader };

const [width, height] = [350, 146];
const labelRoom = 40;

/** The pace as a staircase: the plan broad with its band, the run a thin line over it. Up is faster. */
export function PaceStrip({ pairs, reader }: Strip) {
  const length = pairs.reduce((sum, { distanceM }) => sum + distanceM, 0);
  const perMeter = (width - 2) / Math.max(length, 1);
  const ends = [1];
  for (const { distanceM } of pairs) ends.push((ends.at(-1) ?? 0) + distanceM * perMeter);
  const planned = pairs.map(({ plannedSPerKm }) => plannedSPerKm);
  const run = pairs.map(({ actual }) => actual?.paceSPerKm ?? null);
  const known = [...planned, ...run].filter((pace) => pace !== null);
  const { heights, perUnit } = heightsIn({ top: 30, bottom: 92, mostPerUnit: 3 }, known);
  const yOf = new Map(known.map((pace, index) => [pace, heights[index] ?? 60]));
  const treads = (paces: readonly (number | null)[]) =>
    paces.flatMap((pace, index) =>
      pace === null
        ? []
        : [{ from: ends[index] ?? 0, to: ends[index + 1] ?? 0, y: yOf.get(pace) ?? 60 }],
    );
  const [plan, actual] = [treads(planned), treads(run)];
  const every = Math.ceil((labelRoom * pairs.length) / width);
  const reach = Math.min(
    8,
    Math.max(2, perUnit * bandOfPace().eitherSideS * (1000 / paceUnitM(reader))),
  );
  return (
    <svg
      className="chart pace-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={stripInWords(pairs, reader)}
    >
      {plan.length > 0 ? (
        <>
          <path className="band" strokeWidth={round(reach * 2)} d={stairsPath(plan)} />
          <path className="stairs" d={stairsPath(plan)} />
        </>
      ) : null}
      <path className="ran" d={stairsPath(actual)} />
      {pairs.map(({ actual: split }, index) =>
        split !== null && index % every === 0 ? (
          <text
            key={split.index}
            className="figure narrow middle"
            x={round(Math.max(14, ((ends[index] ?? 0) + (ends[index + 1] ?? 0)) / 2))}
            y={round(Math.max(14, (yOf.get(split.paceSPerKm) ?? 60) - 10))}
          >
            {paceDigits(split.paceSPerKm, reader)}
          </text>
        ) : null,
      )}
      <ScaleBar ends={ends} y={110} />
      {pairs.map((_, index) =>
        index % every === 0 ? (
          <text
            key={ends[index]}
            className="small middle"
            x={round(((ends[index] ?? 0) + (ends[index + 1] ?? 0)) / 2)}
            y="136"
          >
            {index + 1}
          </text>
        ) : null,
      )}
    </svg>
  );
}

function stripInWords(pairs: readonly SplitPair[], reader: Reader): string {
  const { say } = reader;
  const ran = pairs.flatMap(({ actual }) => actual ?? []);
  const [first, last] = [ran[0], ran.at(-1)];
  if (first === undefined || last === undefined) return say("No splits were recorded.");
  const values = {
    first: paceDigits(first.paceSPerKm, reader),
    last: paceDigits(last.paceSPerKm, reader),
  };
  const hasPlan = pairs.some(({ plannedSPerKm }) => plannedSPerKm !== null);
  const against = hasPlan ? `${say("Against the plan.")} ` : "";
  return against + overSplits(ran.length, values, reader);
}

type Ends = { readonly first: string; readonly last: string };

function overSplits(count: number, values: Ends, reader: Reader): string {
  return splitUnitFor(reader) === "mile"
    ? sayCount(reader.say, count, {
        one: "Pace by mile: it began at {first} and ended at {last}, over {count} split.",
        other: "Pace by mile: it began at {first} and ended at {last}, over {count} splits.",
        values,
      })
    : sayCount(reader.say, count, {
        one: "Pace by kilometre: it began at {first} and ended at {last}, over {count} split.",
        other: "Pace by kilometre: it began at {first} and ended at {last}, over {count} splits.",
        values,
      });
}

/** The same as a table. */
export function SplitTable({ pairs, reader }: Strip) {
  const { say } = reader;
  const hasPlan = pairs.some(({ plannedSPerKm }) => plannedSPerKm !== null);
  return (
    <details className="fold">
      <summary>{say("See as a table")}</summary>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say("Split")}</th>
            {hasPlan ? <th scope="col">{say("Planned")}</th> : null}
            <th scope="col">{say("Run")}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.flatMap(({ actual, plannedSPerKm, distanceM }) =>
            actual === null
              ? []
              : [
                  <tr key={actual.index}>
                    <td>{splitInWords(actual, reader)}</td>
                    {hasPlan ? (
                      <td className="digits">
                        {plannedSPerKm === null
                          ? "–"
                          : minutesAndSeconds((plannedSPerKm * distanceM) / 1000)}
                      </td>
                    ) : null}
                    <td className="digits">{minutesAndSeconds(actual.timerS)}</td>
                  </tr>,
                ],
          )}
        </tbody>
      </table>
    </details>
  );
}
