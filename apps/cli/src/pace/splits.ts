import { distance, minutesAndSeconds, wholeSeconds } from "@limber/core/format";
import type { Split } from "@limber/core/pacing/model";
import { meters, mile } from "@limber/core/units";
import type { Context } from "../grammar.ts";
import { table } from "../print.ts";

/** One row a mile or kilometre; whole seconds that add up to the goal. */
export function splitTable(splits: readonly Split[], context: Context): string {
  const [unitM, unit] = context.reader.units.distance === "mi" ? [mile, "mi"] : [1000, "km"];
  const times = wholeSeconds(splits.map(({ timeS }) => timeS));
  let elapsedS = 0;
  const rows = splits.flatMap((split, at) => {
    const timeS = times[at];
    if (timeS === undefined) return [];
    elapsedS += timeS;
    const whole = split.distanceM > unitM - 1;
    const name = whole
      ? String(split.index)
      : `last ${distance(meters(split.distanceM), context.reader)}`;
    const slope = split.grade === undefined ? [] : [gradeText(split.grade)];
    return [[name, minutesAndSeconds(timeS), minutesAndSeconds(elapsedS), ...slope]];
  });
  const slope = splits.some(({ grade }) => grade !== undefined) ? ["grade"] : [];
  return table([unit, "split", "elapsed", ...slope], rows, context);
}

/** "1.4 %": rise over run, and no minus before a nought. */
export function gradeText(grade: number): string {
  return `${(Math.round(grade * 1000) / 10 + 0).toFixed(1)} %`;
}
