import { digits, minutesAndSeconds } from "../format.ts";
import { METERS_PER_INCH } from "../measures.ts";
import { type Reader, saySplit, splitUnitFor } from "../reader.ts";
import { asPercent, type Meters } from "../units.ts";
import type { FirstMileCheck, PacingPlan } from "./model.ts";

type First = Pick<PacingPlan, "firstMileS" | "firstKilometreS">;

/** How long the first mile or kilometre takes, by the reader's unit; null when the run is shorter. */
export function firstSplitTime({ firstMileS, firstKilometreS }: First, reader: Reader) {
  const first = splitUnitFor(reader) === "mile" ? firstMileS : firstKilometreS;
  return first === null ? null : minutesAndSeconds(first);
}

/** "First mile in 9:50", or how to begin where there is no whole one. */
export function firstSplitInWords(pacing: First, reader: Reader): string {
  const time = firstSplitTime(pacing, reader);
  if (time === null) return reader.say("Start slowly");
  return saySplit(reader, {
    mile: "First mile in {time}",
    kilometre: "First kilometre in {time}",
    values: { time },
  });
}

/** The verdict at the first mile marker, in a few words. */
export function firstMileAdviceInWords(advice: FirstMileCheck["advice"], reader: Reader): string {
  switch (advice) {
    case "none":
      return reader.say("On plan. Stay with it.");
    case "hold-back":
      return reader.say("A touch ahead. Hold back.");
    case "slow-down":
      return saySplit(reader, {
        mile: "Ahead of plan. Slow down. One mile is not too late.",
        kilometre: "Ahead of plan. Slow down. It is not too late.",
      });
    case "slow-down-strongly":
      return saySplit(reader, {
        mile: "Well ahead of plan. Ease off clearly. One mile is not too late.",
        kilometre: "Well ahead of plan. Ease off clearly. It is not too late.",
      });
    case "slow-down-now":
      return saySplit(reader, {
        mile: "Far ahead of plan. Slow down now. One mile is not too late.",
        kilometre: "Far ahead of plan. Slow down now. It is not too late.",
      });
  }
}

/** "180 m", "590 ft": how high, by the reader's unit of length. */
export function heightInWords(height: Meters, reader: Reader): string {
  return reader.units.distance === "mi"
    ? `${digits(height / METERS_PER_INCH / 12, reader, { most: 0 })} ft`
    : `${digits(height, reader, { most: 0 })} m`;
}

/** "+4.3 %", "−1.2 %", "0 %": rise over run. */
export function gradeInWords(grade: number, reader: Reader): string {
  const shown = digits(asPercent(grade), reader, { least: 1 });
  return `${Number(asPercent(grade).toFixed(1)) > 0 ? "+" : ""}${shown} %`;
}
