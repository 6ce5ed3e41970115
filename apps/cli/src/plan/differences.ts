import { drink } from "@limber/core/format";
import type { Reader } from "@limber/core/reader";
import { disagreementText } from "@limber/core/run-plan/disagreements-in-words";
import type { RunPlan } from "@limber/core/run-plan/model";
import { milliliters } from "@limber/core/units";
import type { Context } from "../grammar.ts";
import { facts } from "../print.ts";

type Figure = NonNullable<RunPlan["disagreements"][number]["article"]>;

/** Where the article and the studies differ for this run: both, with their figures, and which one the plan follows. */
export function differences(plan: RunPlan, context: Context): string {
  const rows = plan.disagreements.flatMap(({ topic, article, plan: ours }): [string, string][] => {
    const { title, article: says, evidence } = disagreementText(topic, context.reader);
    return [
      [title, `The article: ${figure(article, context.reader)}${says}`],
      ["", `This plan: ${figure(ours, context.reader)}${evidence}`],
    ];
  });
  return facts(rows, context);
}

function figure(range: Figure | null, reader: Reader): string {
  if (range === null) return "";
  const { min, max, unit } = range;
  if (unit === "s") return `${min === max ? min : `${min} to ${max}`} s. `;
  const volume = drink({ minMl: milliliters(min), maxMl: milliliters(max) }, reader);
  return `${volume}${unit === "mL/h" ? " an hour" : ""}. `;
}
