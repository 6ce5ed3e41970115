import { between, round } from "./round.ts";

/** Where each segment of the bar begins and ends, in chart units. */
export type Ends = readonly number[];

/** A map scale bar: dark and light segments in turn. */
export function ScaleBar({ ends, y, height = 8 }: { ends: Ends; y: number; height?: number }) {
  const [first = 0, last = first] = [ends[0], ends.at(-1)];
  const dark = ends.flatMap((x, index) => {
    const end = ends[index + 1];
    return index % 2 === 0 && end !== undefined
      ? [`M${round(x)} ${y}h${between(x, end)}v${height}h${between(end, x)}z`]
      : [];
  });
  return (
    <>
      <rect className="bar" x={round(first)} y={y} width={round(last - first)} height={height} />
      <path className="dark" d={dark.join("")} />
    </>
  );
}
