import type { Pattern } from "@limber/core/patterns/model";
import {
  countsInWords,
  factorInWords,
  ratioInWords,
  verdictInWords,
} from "@limber/core/patterns/words";
import type { Reader } from "@limber/core/reader";
import { round } from "../../ui/round.ts";
import { type Axis, axisFor } from "./axis.ts";

type Forest = { readonly patterns: readonly Pattern[]; readonly reader: Reader };

/** Each pattern as a line over an axis in words: where its odds ratio lies, thin nine times in ten, thick as likely as not. */
export function Forest({ patterns, reader }: Forest) {
  return (
    <>
      <Wide patterns={patterns} reader={reader} />
      <Narrow patterns={patterns} reader={reader} />
    </>
  );
}

const wide = { width: 560, row: 46, top: 26, from: 206, to: 436 };

function Wide({ patterns, reader }: Forest) {
  const axis = axisFor(patterns, wide.from, wide.to);
  const height = wide.top + patterns.length * wide.row + 6;
  return (
    <svg
      className="chart forest wide"
      viewBox={`0 0 ${wide.width} ${height}`}
      role="img"
      aria-label={spoken(patterns, reader)}
    >
      <Ticks axis={axis} reader={reader} y={[wide.top, height]} />
      {patterns.map((pattern, index) => {
        const y = wide.top + index * wide.row + wide.row / 2 + 3;
        return (
          <g key={pattern.name} className={toneOf(pattern)}>
            <text className="strong" x="0" y={y - 2}>
              {factorInWords(pattern.name, reader)}
            </text>
            <text className="small" x="0" y={y + 14}>
              {countsInWords(pattern, reader)}
            </text>
            <Line pattern={pattern} axis={axis} y={y} />
            <text className="verdict" x="452" y={y + 5}>
              {verdictInWords(pattern, reader)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const narrow = { width: 350, row: 58, top: 22, from: 18, to: 318 };

function Narrow({ patterns, reader }: Forest) {
  const axis = axisFor(patterns, narrow.from, narrow.to);
  const height = narrow.top + patterns.length * narrow.row + 4;
  return (
    <svg
      className="chart forest phone"
      viewBox={`0 0 ${narrow.width} ${height}`}
      role="img"
      aria-label={spoken(patterns, reader)}
    >
      <Ticks axis={axis} reader={reader} y={[narrow.top, height]} />
      {patterns.map((pattern, index) => {
        const y = narrow.top + index * narrow.row;
        return (
          <g key={pattern.name} className={toneOf(pattern)}>
            <rect className="under" x="0" y={y + 6} width={narrow.width} height="22" />
            <text className="strong" x="0" y={y + 22}>
              {factorInWords(pattern.name, reader)}
            </text>
            <text className="verdict end" x={narrow.width} y={y + 22}>
              {verdictInWords(pattern, reader)}
            </text>
            <Line pattern={pattern} axis={axis} y={y + 42} />
          </g>
        );
      })}
    </svg>
  );
}

type AxisTicks = {
  readonly axis: Axis;
  readonly reader: Reader;
  readonly y: readonly [number, number];
};

function Ticks({ axis, reader, y: [top, bottom] }: AxisTicks) {
  return axis.ticks.map((tick) => (
    <g key={tick}>
      <path
        className={tick === 1 ? "axis" : "grid dotted"}
        d={`M${round(axis.at(tick))} ${top}V${bottom}`}
      />
      <text
        className={`middle ${tick === 1 ? "strong" : "small"}`}
        x={round(axis.at(tick))}
        y={top - 8}
      >
        {ratioInWords(tick, reader)}
      </text>
    </g>
  ));
}

function Line({ pattern, axis, y }: { pattern: Pattern; axis: Axis; y: number }) {
  const { at } = axis;
  const { oddsRatioLow, oddsRatioHigh } = pattern;
  const [low, high] = [round(at(oddsRatioLow)), round(at(oddsRatioHigh))];
  const [from, to] = [round(at(pattern.likelierLow)), round(at(pattern.likelierHigh))];
  const x = round(at(pattern.oddsRatio));
  const caps = [
    ...(oddsRatioLow >= axis.low ? [low] : []),
    ...(oddsRatioHigh <= axis.high ? [high] : []),
  ];
  return (
    <>
      <path
        className="thin"
        d={`M${low} ${y}H${high}${caps.map((end) => `M${end} ${y - 4}v8`).join("")}`}
      />
      <path className="thick" d={`M${from} ${y}H${to}`} />
      {pattern.isClear ? (
        <path className="mark" d={`M${x} ${y - 9}l9 9-9 9-9-9z`} />
      ) : (
        <circle className="ring" cx={x} cy={y} r="6" />
      )}
    </>
  );
}

function toneOf({ isClear, direction }: Pattern): string {
  if (!isClear) return "unclear";
  return direction === "more" ? "goes-with" : "goes-with-fewer";
}

function spoken(patterns: readonly Pattern[], reader: Reader): string {
  const { say } = reader;
  const lines = patterns.map((pattern) =>
    say("{factor}: {verdict}.", {
      factor: factorInWords(pattern.name, reader),
      verdict: verdictInWords(pattern, reader),
    }),
  );
  return [say("How much more or less often runs had a cramp."), ...lines].join(" ");
}
