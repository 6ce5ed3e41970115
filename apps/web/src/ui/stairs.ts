import { between, round } from "./round.ts";

/** One tread: from where to where, and how high, in chart units. */
export type Tread = { readonly from: number; readonly to: number; readonly y: number };

/** The line of a staircase, as an SVG path of steps to the right and up or down. */
export function stairsPath(treads: readonly Tread[]): string {
  const steps = treads.map(({ from, to, y }, index) => {
    const before = treads[index - 1];
    const rise = before === undefined ? `M${round(from)} ${round(y)}` : `v${between(before.y, y)}`;
    return `${rise}h${between(from, to)}`;
  });
  return steps.join("");
}

type Lane = { readonly top: number; readonly bottom: number; readonly mostPerUnit: number };

/** Heights for values, the smallest on top; small differences stay small. */
export function heightsIn(
  { top, bottom, mostPerUnit }: Lane,
  values: readonly number[],
): { heights: number[]; perUnit: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const perUnit = Math.min(
    mostPerUnit,
    most > least ? (bottom - top) / (most - least) : mostPerUnit,
  );
  const lowest = (top + bottom + (most - least) * perUnit) / 2;
  return { heights: values.map((value) => lowest - (most - value) * perUnit), perUnit };
}
