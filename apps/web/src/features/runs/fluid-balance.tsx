import { digits, ML_PER_OUNCE, minutesAndSeconds, volume } from "@limber/core/format";
import type { Reader } from "@limber/core/reader";
import type { FluidLine } from "@limber/core/run-analysis/model";
import { sweatLossBasisInWords } from "@limber/core/run-analysis/words";
import { milliliters } from "@limber/core/units";
import { round } from "../../ui/round.ts";
import { ScaleBar } from "../../ui/scalebar.tsx";
import { Why } from "../../ui/why.tsx";
import { placesIn } from "./places.ts";

type Fluid = {
  readonly line: FluidLine;
  /** Seconds from the start. */
  readonly crampsAtS: readonly number[];
  readonly reader: Reader;
};

const [width, height, floor] = [350, 232, 176];

/** The drinks of a run against its sweat: a line with its band, steps with rings, the gap at the end, cramps on the axis. */
export function FluidChart({ line, crampsAtS, reader }: Fluid) {
  const { volume: unit } = reader.units;
  const places = placesIn(line, { floor, top: 22, volume: unit });
  const { x, y, left, sweat, band, over, steps, ends, everyHour } = places;
  const end = x(line.durationS);
  const last = steps.at(-1);
  return (
    <svg
      className="chart fluid-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={fluidInWords(line, crampsAtS.length, reader)}
    >
      <defs>
        <Stripes id="sweat-band" tone="var(--edge)" />
        <Stripes id="too-much" tone="var(--heat)" />
      </defs>
      <path
        className="grid"
        d={places.lines.map((ml) => `M${left} ${round(y(ml))}H${round(end)}`).join("")}
      />
      {places.lines.map((ml) => (
        <text key={ml} className="small end" x={left - 5} y={round(y(ml) + 4)}>
          {digits(unit === "oz" ? ml / ML_PER_OUNCE : ml, reader, { most: 0 })}
        </text>
      ))}
      {steps.length === 0 ? null : (
        <path className="drunk-sum" d={`M${left} ${floor}${risers(steps, end)}V${floor}z`} />
      )}
      <path d={band} fill="url(#sweat-band)" />
      {over === "" ? null : <path className="over" d={over} fill="url(#too-much)" />}
      <path className="axis" strokeWidth="2" d={sweat} />
      {steps.length === 0 ? null : (
        <path className="drunk" d={`M${left} ${floor}${stairs(steps, end)}`} />
      )}
      {steps.map(({ at, to }) => (
        <circle key={at} className="ring" cx={round(at)} cy={round(to)} r="4" />
      ))}
      {last === undefined ? null : (
        <Gap line={line} from={y(line.sweatMl)} to={last.to} at={end + 8} reader={reader} />
      )}
      <text className="small" x={left} y="12">
        {reader.say("Sweat {sweat}, drunk {drunk}", {
          sweat: amount(line.sweatMl, reader),
          drunk: line.drankMl === null ? "?" : amount(line.drankMl, reader),
        })}
      </text>
      <ScaleBar ends={ends} y={floor + 12} />
      {crampsAtS.map((atS) => (
        <path
          key={atS}
          className="cramp-mark"
          d={`M${round(x(Math.min(atS, line.durationS)))} ${floor + 6}l9 10-9 10-9-10z`}
        />
      ))}
      {everyHour.map((hour) => (
        <text key={hour} className="small middle" x={round(x(hour * 3600))} y={height - 10}>
          {`${hour}:00`}
        </text>
      ))}
    </svg>
  );
}

function stairs(steps: readonly { at: number; from: number; to: number }[], end: number): string {
  const treads = steps.map(({ at, from, to }, index) =>
    index === 0
      ? `H${round(at)}V${round(to)}`
      : `M${round(steps[index - 1]?.at ?? 0)} ${round(from)}H${round(at)}V${round(to)}`,
  );
  return `${treads.join("")}H${round(end)}`;
}

/** The same as one outline, to be filled. */
function risers(steps: readonly { at: number; to: number }[], end: number): string {
  return `${steps.map(({ at, to }) => `H${round(at)}V${round(to)}`).join("")}H${round(end)}`;
}

type Gap = {
  readonly line: FluidLine;
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly reader: Reader;
};

/** The bracket at the finish: what was sweated and not drunk, and what that is of the body. */
function Gap({ line: { gapMl, gapPct }, from, to, at, reader }: Gap) {
  if (gapMl === null || isNothing(gapMl, reader)) return null;
  const { say } = reader;
  const percent = gapPct === null ? null : digits(gapPct, reader);
  const middle = Math.max(40, Math.min(floor - 24, (from + to) / 2));
  return (
    <>
      <path className="axis" d={`M${round(at)} ${round(from)}h5V${round(to)}h-5`} />
      <text className="figure" x={round(at + 10)} y={round(middle)}>
        {amount(Math.abs(gapMl), reader)}
      </text>
      <text className="small" x={round(at + 10)} y={round(middle + 15)}>
        {gapMl < 0
          ? say("more in")
          : percent === null || percent === "0"
            ? say("short")
            : say("{percent} % of you", { percent })}
      </text>
    </>
  );
}

/** Estimated, or too much: stripes, so that it reads in grey as well. */
function Stripes({ id, tone }: { id: string; tone: string }) {
  return (
    <pattern
      id={id}
      width="5"
      height="5"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="1.3" height="5" fill={tone} />
    </pattern>
  );
}

/** The chart with what it says, where its figures are from, and as a table. */
export function FluidOfRun({ line, crampsAtS, reader }: Fluid) {
  const { say } = reader;
  const { basis, drinks, drinksFrom, durationS, leastMl, mostMl } = line;
  const share = (atS: number, ml: number) => amount((ml * atS) / durationS, reader);
  const isOver = line.gapMl !== null && line.gapMl < 0 && !isNothing(line.gapMl, reader);
  return (
    <section className="section" aria-labelledby="fluid">
      <header>
        <h2 id="fluid">{say("Fluid")}</h2>
        <Why rule={line.rule}>
          {say("Sweat {basis}", { basis: sweatLossBasisInWords(basis, reader) })}
        </Why>
      </header>
      <FluidChart line={line} crampsAtS={crampsAtS} reader={reader} />
      {isOver ? (
        <p className="over-words">
          {say("More than you sweat. Drink less next time, and only to thirst.")}
        </p>
      ) : null}
      <p className="note">
        <Why rule="run-analysis.sweat-band">{say("The band is how far the sweat may be off.")}</Why>{" "}
        {drinks.length === 0 ? null : (
          <Why rule={line.drinksRule}>
            {drinksFrom === "plan"
              ? say("The drinks are drawn at the plan's times; only their sum is known.")
              : say("The drinks are drawn evenly; only their sum is known.")}
          </Why>
        )}
      </p>
      <details className="fold">
        <summary>{say("See as a table")}</summary>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say("Time")}</th>
              <th scope="col">{say("Drunk so far")}</th>
              <th scope="col">{say("Sweat so far")}</th>
            </tr>
          </thead>
          <tbody>
            {[...drinks, { atS: durationS, sumMl: line.drankMl }].map(({ atS, sumMl }) => (
              <tr key={atS}>
                <td className="digits">{minutesAndSeconds(atS)}</td>
                <td>{sumMl === null ? say("not noted") : amount(sumMl, reader)}</td>
                <td>
                  {say("{least} to {most}", {
                    least: share(atS, leastMl),
                    most: share(atS, mostMl),
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** The whole chart in one or two sentences. */
function fluidInWords(line: FluidLine, cramps: number, reader: Reader): string {
  const { say } = reader;
  const values = {
    time: minutesAndSeconds(line.durationS),
    sweat: amount(line.sweatMl, reader),
    least: amount(line.leastMl, reader),
    most: amount(line.mostMl, reader),
    drank: line.drankMl === null ? "?" : amount(line.drankMl, reader),
    gap: line.gapMl === null ? "?" : amount(Math.abs(line.gapMl), reader),
    cramps,
  };
  const fluid =
    line.gapMl === null
      ? say("In {time} you sweated about {sweat}, between {least} and {most}.", values)
      : isNothing(line.gapMl, reader)
        ? say(
            "In {time} you sweated about {sweat}, between {least} and {most}, and drank as much.",
            values,
          )
        : line.gapMl < 0
          ? say(
              "In {time} you sweated about {sweat}, between {least} and {most}, and drank {drank}: {gap} more than you sweat.",
              values,
            )
          : say(
              "In {time} you sweated about {sweat}, between {least} and {most}, and drank {drank}: {gap} less than you sweat.",
              values,
            );
  return cramps === 0 ? fluid : `${fluid} ${say("Cramps on the way: {cramps}.", values)}`;
}

function amount(ml: number, reader: Reader): string {
  return volume(milliliters(ml), reader);
}

/** Too little to be shown in the reader's unit. */
function isNothing(ml: number, reader: Reader): boolean {
  return amount(Math.abs(ml), reader) === amount(0, reader);
}
