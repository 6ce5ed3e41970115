import type { TrackPoint } from "../activity.ts";
import { ask } from "../rule.ts";
import type { RunAnalysis } from "./model.ts";
import { isKnown } from "./recording.ts";
import { deviceTemperature } from "./rules/sweat.ts";

/** What the sensors wrote down, each averaged over the points that have it. A zero heart rate is a strap that lost contact. */
export function bodyOf(
  points: readonly TrackPoint[],
): Pick<RunAnalysis, "temperature" | "heartRate" | "cadencePerMin"> {
  const [heart, steps, air] = [meanFrom(0), meanFrom(0), meanFrom(Number.NEGATIVE_INFINITY)];
  for (const { heartRateBpm, cadencePerMin, airTemperatureC } of points) {
    heart.add(heartRateBpm);
    steps.add(cadencePerMin);
    air.add(airTemperatureC);
  }
  const [bpm, cadence, c] = [heart.mean(), steps.mean(), air.mean()];
  return {
    heartRate: bpm === null ? null : { meanBpm: bpm.mean, maxBpm: bpm.max },
    cadencePerMin: cadence?.mean ?? null,
    temperature:
      c === null ? null : ask(deviceTemperature, { meanC: c.mean, minC: c.min, maxC: c.max }),
  };
}

function meanFrom(above: number) {
  let [sum, count, min, max] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return {
    add(value: number | undefined) {
      if (!isKnown(value) || value <= above) return;
      sum += value;
      count += 1;
      min = Math.min(min, value);
      max = Math.max(max, value);
    },
    mean: () => (count === 0 ? null : { mean: sum / count, min, max }),
  };
}
