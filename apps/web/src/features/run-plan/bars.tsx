import { digits, roundedVolume, volumeUnit } from "@limber/core/format";
import type { Reader } from "@limber/core/reader";
import { type DrinkItem, isDrink, largestDrinkMl } from "@limber/core/run-plan/day-in-words";
import type { RunPlan } from "@limber/core/run-plan/model";
import { between, round } from "../../ui/round.ts";
import type { TimeScale } from "./time-scale.ts";

const ground = 188;
const tallest = 80;

type BarLane = { readonly plan: RunPlan; readonly reader: Reader; readonly scale: TimeScale };

/** What to drink: solid is the least, hatch is room for more. The pause is written, not implied. */
export function Drinks({ plan, reader, scale }: BarLane) {
  const { say } = reader;
  const bars = barsOf({ plan, reader, scale });
  const onTheWay = bars.filter(({ atS }) => atS > 0);
  const [pauseX, thirstX] = [round(scale.x(-2000)), round(scale.x(plan.durationS) + 12)];
  const salted = onTheWay.filter(({ isSportsDrink }) => isSportsDrink);
  return (
    <>
      <text y="184">{say("Drink, {unit}", { unit: volumeUnit(reader) })}</text>
      <path className="axis" d={`M72 ${ground}H982`} />
      <path className="room" fill="url(#room)" d={bars.map(({ room }) => room).join("")} />
      <path className="fluid" d={bars.map(({ solid }) => solid).join("")} />
      <path className="salt" d={salted.map(({ x }) => `M${x} 201l6 6-6 6-6-6z`).join("")} />
      {bars.map(({ atS, label, x, top, apart }) =>
        apart > label.length * 8 ? (
          <text key={atS} className="figure middle" x={Math.max(x, 98)} y={top - 8}>
            {label}
          </text>
        ) : null,
      )}
      {onTheWay.map(({ atS, isSportsDrink, x, apart }) =>
        apart > 48 ? (
          <text key={atS} className="middle" x={x} y="230">
            {isSportsDrink ? say("sports") : say("water")}
          </text>
        ) : null,
      )}
      {scale.segmentWidth > 60 ? (
        <text className="middle" x={pauseX} y="168">
          {say("pause, let it")}
          <tspan x={pauseX} dy="15">
            {say("pass through")}
          </tspan>
        </text>
      ) : null}
      <text x={thirstX} y="168">
        {say("then to")}
        <tspan x={thirstX} dy="15">
          {say("thirst")}
        </tspan>
      </text>
    </>
  );
}

/** One drink as it is drawn; `solid` and `room` are parts of a path. */
type Bar = {
  readonly atS: number;
  readonly x: number;
  readonly top: number;
  readonly apart: number;
  readonly label: string;
  readonly solid: string;
  readonly room: string;
  readonly isSportsDrink: boolean;
};

function barsOf({ plan, reader, scale }: BarLane): Bar[] {
  const drinks = plan.timeline.filter(isDrink);
  const perMl = tallest / Math.max(largestDrinkMl(plan), 1);
  const apart = scale.x(plan.during.everyS) - scale.x(0);
  return drinks.map((item) => barOf(item, reader, { scale, perMl, apart }));
}

type Measures = { readonly scale: TimeScale; readonly perMl: number; readonly apart: number };

function barOf(item: DrinkItem, reader: Reader, { scale, perMl, apart }: Measures): Bar {
  const { atS, lastsS, minMl, maxMl } = item;
  const { low, high } = roundedVolume({ minMl, maxMl }, reader);
  const thin = Math.min(17, apart * 0.6);
  const [left, right] =
    lastsS === undefined
      ? [scale.x(atS) - thin / 2, scale.x(atS) + thin / 2]
      : [scale.x(atS), scale.x(atS + lastsS)];
  const [middle, top] = [ground - minMl * perMl, ground - maxMl * perMl];
  const wide = between(left, right);
  const box = (from: number, to: number) =>
    `M${round(left)} ${round(from)}h${wide}v${between(from, to)}h${-wide}z`;
  return {
    atS,
    x: round((left + right) / 2),
    top: round(top),
    apart: atS > 0 || item.optional ? apart : 90,
    label: low === high ? digits(high, reader) : `${digits(low, reader)}–${digits(high, reader)}`,
    solid: box(middle, ground),
    room: top < middle - 0.5 ? box(top, middle) : "",
    isSportsDrink: item.fluid === "sports-drink",
  };
}
