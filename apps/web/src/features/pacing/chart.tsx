import { paceDigits } from "@limber/core/format";
import { sayCount } from "@limber/core/language";
import type { PacingPlan } from "@limber/core/pacing/model";
import { type Reader, splitUnitFor } from "@limber/core/reader";
import { round } from "../../ui/round.ts";
import { ScaleBar } from "../../ui/scalebar.tsx";
import { heightsIn, stairsPath } from "../../ui/stairs.ts";

type Chart = { readonly pacing: PacingPlan; readonly reader: Reader; readonly id?: string };

/** What the chart on a plan's page is called, so that the card can print it again. */
export const stairsId = "pace-stairs";
const width = 350;
const height = 132;

const labelRoom = 36;
const fewestUnitsWide = 8;

/** A staircase over a scale bar of miles or kilometres: up is faster. */
export function PaceChart({ pacing, reader, id }: Chart) {
  const { splits } = pacing;
  const [one] = splits;
  if (one === undefined) return null;
  const full = one.distanceM;
  const length = splits.reduce((sum, split) => sum + split.distanceM, 0);
  const perMeter = (width - 2) / Math.max(length, splits.length > 2 ? 0 : full * fewestUnitsWide);
  const paces = splits.map(({ paceSPerKm }) => paceSPerKm);
  const { heights, perUnit } = heightsIn({ top: 34, bottom: 78, mostPerUnit: 4 }, paces);
  const ends = endsOf(splits, perMeter);
  const treads = splits.map((_, index) => ({
    from: ends[index] ?? 0,
    to: ends[index + 1] ?? 0,
    y: heights[index] ?? 0,
  }));
  const every = Math.ceil(labelRoom / (full * perMeter));
  const shown = (index: number) =>
    index % every === 0 && (ends[index + 1] ?? 0) - (ends[index] ?? 0) > labelRoom / (every * 2);
  const [first] = treads;
  const reach = Math.min(6, perUnit * 3);
  const stairs = stairsPath(treads);
  if (first === undefined) return null;
  return (
    <svg
      className="chart pace-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={spoken(pacing, reader)}
    >
      <g id={id} className="chart">
        <path className="band" strokeWidth={round(reach * 2)} d={stairs} />
        <path className="stairs" d={stairs} />
        <rect
          className="outline"
          x={round(first.from)}
          y={round(first.y - reach)}
          width={round(first.to - first.from)}
          height={round(reach * 2)}
        />
        {treads.map(({ from, to, y }, index) =>
          shown(index) ? (
            <text
              key={from}
              className={`figure middle${width / splits.length < 44 ? " narrow" : ""}`}
              x={round(Math.max((from + to) / 2, 14))}
              y={round(y - 12)}
            >
              {paceDigits(paces[index] ?? pacing.meanPaceSPerKm, reader)}
            </text>
          ) : null,
        )}
        <ScaleBar ends={ends} y={96} />
        {treads.map(({ from, to }, index) =>
          shown(index) ? (
            <text key={from} className="small middle" x={round((from + to) / 2)} y="122">
              {index + 1}
            </text>
          ) : null,
        )}
      </g>
    </svg>
  );
}

/** The chart of the page once more, for print: it is referred to and not sent twice. */
export function PaceChartAgain() {
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <use href={`#${stairsId}`} />
    </svg>
  );
}

/** Where each split begins, and the last one ends, across the chart. */
function endsOf(splits: PacingPlan["splits"], perMeter: number): number[] {
  const ends = [1];
  for (const { distanceM } of splits) ends.push((ends.at(-1) ?? 0) + distanceM * perMeter);
  return ends;
}

function spoken({ splits, meanPaceSPerKm }: PacingPlan, reader: Reader): string {
  const { say } = reader;
  const pace = (index: number) =>
    paceDigits(splits.at(index)?.paceSPerKm ?? meanPaceSPerKm, reader);
  const values = { first: pace(0), last: pace(-1) };
  return splitUnitFor(reader) === "mile"
    ? sayCount(say, splits.length, {
        one: "Pace by mile: it begins at {first} and ends at {last}, over {count} split.",
        other: "Pace by mile: it begins at {first} and ends at {last}, over {count} splits.",
        values,
      })
    : sayCount(say, splits.length, {
        one: "Pace by kilometre: it begins at {first} and ends at {last}, over {count} split.",
        other: "Pace by kilometre: it begins at {first} and ends at {last}, over {count} splits.",
        values,
      });
}
