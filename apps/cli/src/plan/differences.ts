import { drink, type UnitSystem } from "@limber/core/format";
import type { RunPlan } from "@limber/core/run-plan/model";
import { disagreementText } from "@limber/core/run-plan/words";
import { milliliters } from "@limber/core/units";
import type { Context } from "../grammar.ts";
import { facts } from "../print.ts";

type Figure = NonNullable<RunPlan["disagreements"][number]["article"]>;

/** Where the article and the studies differ for this run: both, with their figures, and which one the plan follows. */
export function differences(plan: RunPlan, context: Context): string {
  const rows = plan.disagreements.flatMap(({ topic, article, plan: ours }): [string, string][] => {
    const { title, article: says, evidence } = disagreementText(topic);
    return [
      [title, `The article: ${figure(article, context.units)}${says}`],
      ["", `This plan: ${figure(ours, context.units)}${evidence}`],
    ];
  });
  return facts(rows, context);
}

function figure(range: Figure | null, units: UnitSystem): string {
  if (range === null) return "";
  const { min, max, unit } = range;
  if (unit === "s") return `${min === max ? min : `${min} to ${max}`} s. `;
  const volume = drink({ minMl: milliliters(min), maxMl: milliliters(max) }, units);
  return `${volume}${unit === "mL/h" ? " an hour" : ""}. `;
}
