/** Our ceiling for a runner without a weigh-in beside the sweat of ISO 7933, by the warmth of the air. */
import { planHydration, predictSweat } from "../src/hydration/plan.ts";
import { celsius, kilograms, kilometersPerHour, meters, minutes, percent } from "../src/units.ts";
import { rowsOf } from "./oracles.ts";

const bands = [
  { name: "below 18 °C", from: -30, to: 18 },
  { name: "18 to 28 °C", from: 18, to: 28 },
  { name: "28 to 32 °C", from: 28, to: 32 },
  { name: "above 32 °C", from: 32, to: 50 },
] as const;

function ratios() {
  return rowsOf("phs_runners_160.csv").map(
    ([mass = 0, height = 0, speed = 0, t = 0, rh = 0, sun = 0, time = 0, , , sweat = 0]) => {
      const runner = {
        bodyMassKg: kilograms(mass),
        heightM: meters(height),
        speedKmPerH: kilometersPerHour(speed),
        conditions: { airTemperatureC: celsius(t), relativeHumidityPct: percent(rh) },
      };
      const { during } = planHydration({
        ...runner,
        durationS: minutes(time),
        event: "long",
        healthConditions: [],
      });
      return {
        t,
        isSunny: sun === 1,
        ceiling: during.ceilingMlPerH / sweat,
        predicted: predictSweat(runner).sweatRateMlPerH / sweat,
      };
    },
  );
}

const two = (n: number) => n.toFixed(2);

export function sweatRows(): readonly string[] {
  const all = ratios();
  return bands.flatMap(({ name, from, to }) =>
    [true, false].map((isSunny) => {
      const these = all.filter((row) => row.t >= from && row.t < to && row.isSunny === isSunny);
      const by = (key: "ceiling" | "predicted") =>
        these.map((row) => row[key]).toSorted((a, b) => a - b);
      const [ceilings, predictions] = [by("ceiling"), by("predicted")];
      const middle = (list: readonly number[]) => two(list[Math.floor(list.length / 2)] ?? 0);
      const under = ceilings.filter((ratio) => ratio <= 1).length;
      return `| ${name} | ${isSunny ? "sun" : "shade"} | ${these.length} | ${middle(predictions)} | ${middle(ceilings)} | ${two(ceilings.at(-1) ?? 0)} | ${under} of ${these.length} |`;
    }),
  );
}
