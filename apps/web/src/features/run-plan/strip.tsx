import { distance, paceDigits } from "@limber/core/format";
import { type Reader, saySplit } from "@limber/core/reader";
import { lastHour } from "@limber/core/run-plan/day-in-words";
import type { RunPlan } from "@limber/core/run-plan/model";
import { Hatch } from "../../ui/hatch.tsx";
import { round } from "../../ui/round.ts";
import { ScaleBar } from "../../ui/scalebar.tsx";
import { heightsIn, stairsPath } from "../../ui/stairs.ts";
import { Drinks } from "./bars.tsx";
import { NowFlag } from "./now-flag.tsx";
import type { Moments } from "./plan-start.ts";
import { type TimeScale, timeScale } from "./time-scale.ts";

type PlanInTime = { readonly plan: RunPlan; readonly reader: Reader; readonly moments: Moments };
type Strip = PlanInTime & {
  /** Shows where on the axis it is now. */
  readonly now?: { readonly ms: number; readonly timeZone: string; readonly nowMs: number };
};
type StripLane = PlanInTime & { readonly scale: TimeScale };

const barY = 360;

/** The whole run on one axis: do, drink, pace, over a scale bar of 20-minute segments. */
export function RunStrip({ plan, reader, moments, now }: Strip) {
  const scale = timeScale(plan.durationS, { left: 76, right: 912 });
  const lane = { plan, reader, moments, scale };
  return (
    <>
      <Hatch id="room" />
      <svg
        className="chart strip wide"
        viewBox="0 0 984 394"
        role="img"
        aria-label={reader.say(
          "The plan on one time line: do, drink and pace. The list below says every step.",
        )}
      >
        <Axis {...lane} />
        <Doing {...lane} />
        <Drinks {...lane} />
        <PaceLane {...lane} />
        {now === undefined ? null : (
          <NowFlag
            x0={scale.x(0)}
            perSecond={scale.x(1) - scale.x(0)}
            range={[76, 912]}
            startMs={now.ms}
            nowMs={now.nowMs}
            face={{
              locale: reader.locale,
              is12h: reader.clock === "12 h",
              timeZone: now.timeZone,
            }}
            words={reader.say("Now {time}")}
          />
        )}
      </svg>
      <p className="fine key wide">
        <span className="swatch solid">{reader.say("If thirsty, from")}</span>
        <span className="swatch room">{reader.say("up to")}</span>
        <span className="swatch pace">{reader.say("Pace")}</span>
      </p>
    </>
  );
}

function Axis({ scale, moments, reader: { say } }: StripLane) {
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
        {moments.short(0) === "0:00"
          ? say("start")
          : say("{time} start", { time: moments.short(0) })}
      </text>
    </>
  );
}

function Doing({ plan, reader, moments, scale }: StripLane) {
  const { jogS } = lastHour();
  const [warmX, warmEnd] = [scale.x(jogS), scale.x(jogS + plan.warmUp.totalS)];
  const [startX, finishX] = [scale.x(0), scale.x(plan.durationS)];
  const { say } = reader;
  const far = distance(plan.distanceM, reader);
  const finish = moments.at(plan.durationS);
  const run = say("Run {far}", { far });
  const room = finishX - startX;
  return (
    <>
      <text y="61">{say("Do")}</text>
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
          {say("Warm up")}
        </text>
      ) : warmX > 140 ? (
        <text className="strong end" x={round(warmX - 7)} y="62">
          {say("Warm up")}
        </text>
      ) : null}
      <rect className="dark" x={round(startX)} y="42" width={round(room)} height="32" rx="2" />
      <text className="strong middle light" x={round((startX + finishX) / 2)} y="62">
        {room > 230
          ? say("Run {far}, finish about {finish}", { far, finish })
          : room > 80
            ? run
            : ""}
      </text>
      <rect className="well" x={round(finishX)} y="42" width="62" height="32" rx="2" />
      <text className="strong middle" x={round(finishX + 31)} y="62">
        {say("Stretch")}
      </text>
    </>
  );
}

function PaceLane({ plan, reader, scale }: StripLane) {
  const { say } = reader;
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
    paceDigits(splits.at(index)?.paceSPerKm ?? plan.pacing.meanPaceSPerKm, reader);
  return (
    <>
      <text y={round((first.y + last.y) / 2)}>
        {say("Pace, {unit}", { unit: `/${reader.units.distance}` })}
      </text>
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
          {saySplit(reader, {
            mile: "first mile, hold back",
            kilometre: "first kilometre, hold back",
          })}
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
