import { encodeQR } from "qr";

/** White around it, or a camera does not find it. */
const BORDER = 4;

/** A picture that a camera reads, drawn on the server. Black on white whatever the theme: cameras want it so. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const rows = encodeQR(text, "raw", { border: BORDER });
  const dots = rows.flatMap((row, y) => runsIn(row).map(([x, width]) => `M${x} ${y}h${width}`));
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label={label}
      viewBox={`0 -.5 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
    >
      <path d={dots.join("")} />
    </svg>
  );
}

/** Where dark dots begin in a row, and how many stand side by side. */
function runsIn(row: readonly boolean[]): [start: number, width: number][] {
  const runs: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}
