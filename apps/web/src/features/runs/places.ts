import { ML_PER_OUNCE } from "@limber/core/format";
import type { Reader } from "@limber/core/reader";
import type { FluidLine } from "@limber/core/run-analysis/model";
import { SECONDS_IN_AN_HOUR } from "@limber/core/units";
import { round } from "../../ui/round.ts";

const left = 30;
const right = 272;
const segmentS = 1200;
const mostHourLabels = 7;

/** Lines to read amounts by: few, at amounts that are easily said. */
const stepsMl = {
  oz: [5, 10, 20, 40, 80, 160].map((oz) => oz * ML_PER_OUNCE),
  mL: [100, 250, 500, 1000, 2000, 4000],
};
const mostLines = 4;

type Room = {
  readonly floor: number;
  readonly top: number;
  readonly volume: Reader["units"]["volume"];
};

/** Where everything of a fluid line stands in its chart. */
export function placesIn(line: FluidLine, { floor, top, volume }: Room) {
  const { durationS, drinks, sweatMl, leastMl, mostMl } = line;
  const highest = Math.max(mostMl, line.drankMl ?? mostMl, 1);
  const x = (s: number) => left + ((right - left) * s) / Math.max(durationS, 1);
  const y = (ml: number) => floor - ((floor - top) * ml) / highest;
  const end = round(x(durationS));
  const steps = stepsMl[volume];
  const stepMl = steps.find((ml) => highest / ml <= mostLines) ?? highest;
  const hours = Math.floor(durationS / SECONDS_IN_AN_HOUR);
  const everyHours = Math.ceil((hours + 1) / mostHourLabels);
  return {
    x,
    y,
    left,
    lines: upTo(highest, stepMl).filter((ml) => ml === 0 || y(ml) >= top),
    sweat: `M${left} ${floor}L${end} ${round(y(sweatMl))}`,
    band: `M${left} ${floor}L${end} ${round(y(mostMl))}V${round(y(leastMl))}z`,
    over: overOf(line, { x, y }),
    steps: drinks.map(({ atS, sumMl }, index) => ({
      at: x(atS),
      from: index === 0 ? floor : y(drinks[index - 1]?.sumMl ?? sumMl),
      to: y(sumMl),
    })),
    ends: [...upTo(durationS, segmentS * Math.ceil(durationS / (30 * segmentS))), durationS].map(x),
    everyHour: Array.from({ length: hours + 1 }, (_, hour) => hour).filter(
      (hour) => hour % everyHours === 0,
    ),
  };
}

/** Each stretch in which more was in than even the top of the band says was out. */
function overOf(
  { drinks, durationS, mostMl }: FluidLine,
  { x, y }: { x: (s: number) => number; y: (ml: number) => number },
): string {
  const perS = mostMl / Math.max(durationS, 1);
  const parts = drinks.map(({ atS, sumMl }, index) => {
    const untilS = Math.min(
      drinks[index + 1]?.atS ?? durationS,
      perS > 0 ? sumMl / perS : durationS,
    );
    if (untilS <= atS) return "";
    const [x1, x2] = [round(x(atS)), round(x(untilS))];
    return `M${x1} ${round(y(perS * atS))}V${round(y(sumMl))}H${x2}V${round(y(perS * untilS))}z`;
  });
  return parts.join("");
}

function upTo(most: number, step: number): number[] {
  return Array.from({ length: Math.ceil(most / step) }, (_, index) => index * step);
}
