import { distance, paceDigits, type UnitSystem } from "@limber/core/format";
import type { RunPlan } from "@limber/core/run-plan/model";
import { Hatch } from "../../ui/hatch.tsx";
import { round } from "../../ui/round.ts";
import { ScaleBar } from "../../ui/scalebar.tsx";
import { heightsIn, stairsPath } from "../../ui/stairs.ts";
import { Drinks } from "./bars.tsx";
import { type TimeScale, timeScale } from "./scale.ts";
import type { Moments } from "./start.ts";

type Strip = { readonly plan: RunPlan; readonly units: UnitSystem; readonly moments: Moments };
type Lane = Strip & { readonly scale: TimeScale };

const barY = 360;

/** The whole run on one axis: do, drink, pace, over a scale bar of 20-minute segments. */
export function RunStrip({ plan, units, moments }: Strip) {
  const scale = timeScale(plan.durationS, { left: 76, right: 912 });
  const lane = { plan, units, moments, scale };
  return (
    <>
      <Hatch id="room" />
      <svg
        className="chart strip wide"
        viewBox="0 0 984 394"
        role="img"
        aria-label="The plan on one time line: do, drink and pace. The list below says every step."
      >
        <Axis {...lane} />
        <Doing {...lane} />
        <Drinks {...lane} />
        <PaceLane {...lane} />
      </svg>
    </>
  );
}

function Axis({ scale, moments }: Lane) {
  const labelEvery = scale.segmentWidth < 46 ? 2 : 1;
  const lines = (every: (index: number) => boolean) =>
    scale.ticks
      .flatMap((tick, index) => (every(index) ? [`M${round(scale.x(tick))} 36V${barY}`] : []))
      .join("");
  const startIndex = scale.ticks.findIndex((tick) => tick >= 0);
  return (
    <>
      <path className="grid" d={lines((index) => index % 3 === 0)} />
      <path className="grid dotted" d={lines((index) => index % 3 !== 0)} />
      <ScaleBar ends={scale.ticks.map(scale.x)} y={barY} />
      {scale.ticks.map((tick, index) => {
        if (tick === 0) return null;
        if (
          Math.abs(index - startIndex) % labelEvery > 0 ||
          Math.abs(scale.x(tick) - scale.x(0)) < 62
        )
          return null;
        return (
          <text key={tick} className="small middle" x={round(scale.x(tick))} y="387">
            {moments.short(tick)}
          </text>
        );
      })}
      <text className="strong middle" x={round(scale.x(0))} y="387">
        {moments.short(0) === "0:00" ? "start" : `${moments.short(0)} start`}
      </text>
    </>
  );
}

function Doing({ plan, units, moments, scale }: Lane) {
  const jog = plan.timeline.find(({ kind }) => kind === "warm-up-jog")?.atS ?? 0;
  const [warmX, warmEnd] = [scale.x(jog), scale.x(jog + plan.warmUp.totalS)];
  const [startX, finishX] = [scale.x(0), scale.x(plan.durationS)];
  const run = `Run ${distance(plan.distanceM, units)}`;
  const room = finishX - startX;
  return (
    <>
      <text y="61">Do</text>
      <rect
        className="well"
        x={round(warmX)}
        y="42"
        width={round(warmEnd - warmX)}
        height="32"
        rx="2"
      />
      {warmEnd - warmX > 58 ? (
        <text className="strong middle" x={round((warmX + warmEnd) / 2)} y="62">
          Warm up
        </text>
      ) : warmX > 140 ? (
        <text className="strong end" x={round(warmX - 7)} y="62">
          Warm up
        </text>
      ) : null}
      <rect className="dark" x={round(startX)} y="42" width={round(room)} height="32" rx="2" />
      <text className="strong middle light" x={round((startX + finishX) / 2)} y="62">
        {room > 230 ? `${run}, finish about ${moments.at(plan.durationS)}` : room > 80 ? run : ""}
      </text>
      <rect className="well" x={round(finishX)} y="42" width="62" height="32" rx="2" />
      <text className="strong middle" x={round(finishX + 31)} y="62">
        Stretch
      </text>
    </>
  );
}

function PaceLane({ plan, units, scale }: Lane) {
  const { splits } = plan.pacing;
  const { heights, perUnit } = heightsIn(
    { top: 262, bottom: 318, mostPerUnit: 5 },
    splits.map(({ paceSPerKm }) => paceSPerKm),
  );
  const treads = splits.map(({ elapsedS, timeS }, index) => ({
    from: scale.x(elapsedS - timeS),
    to: scale.x(elapsedS),
    y: heights[index] ?? 0,
  }));
  const [first, last] = [treads[0], treads.at(-1)];
  const reach = Math.min(7, perUnit * 3);
  const stairs = stairsPath(treads);
  if (first === undefined || last === undefined) return null;
  const digits = (index: number) =>
    paceDigits(splits.at(index)?.paceSPerKm ?? plan.pacing.meanPaceSPerKm, units);
  return (
    <>
      <text y={round((first.y + last.y) / 2)}>Pace, /{units === "us" ? "mi" : "km"}</text>
      <path className="band" strokeWidth={round(reach * 2)} d={stairs} />
      <path className="stairs" d={stairs} />
      <rect
        className="outline"
        x={round(first.from)}
        y={round(first.y - reach)}
        width={round(first.to - first.from)}
        height={round(reach * 2)}
      />
      <text className="figure" x={round(first.from)} y={round(first.y + reach + 20)}>
        {digits(0)}
        <tspan className="plain" dx="8">
          first {units === "us" ? "mile" : "kilometre"}, hold back
        </tspan>
      </text>
      {splits.length > 3 ? (
        <text className="figure" x={round(last.to + 6)} y={round(last.y + 6)}>
          {digits(-1)}
        </text>
      ) : null}
    </>
  );
}
