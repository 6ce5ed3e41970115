import { muscleOnSide } from "@limber/core/cramps/words";
import type { Reader } from "@limber/core/reader";

export type MuscleCount = {
  readonly muscle: "calf" | "hamstring" | "quad" | "foot" | "other";
  readonly side: "left" | "right" | "both" | null;
  readonly count: number;
};

/** Both legs from the outside, with how often each muscle cramped; the same as a list beside them. */
export function Legs({ muscles, reader }: { muscles: readonly MuscleCount[]; reader: Reader }) {
  return (
    <div className="legs">
      <svg className="chart" viewBox="0 0 220 226" aria-hidden="true">
        <Leg muscles={muscles} side="left" letter={reader.say("L")} />
        <Leg muscles={muscles} side="right" letter={reader.say("R")} />
      </svg>
      <ul>
        {muscles.map(({ muscle, side, count }) => (
          <li key={`${muscle} ${side}`}>
            <b className="digits">{count}</b> {muscleOnSide(muscle, side, reader)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A leg from the side, toes to the left. */
const limb =
  "M-22 6C-26 40-22 70-16 98c-2 10 1 18 3 28 1 24 3 44 3 58-8 6-20 10-30 14-4 6 0 8 6 8H6c6 0 7-6 5-14-2-8-3-14-2-24 9-18 13-36 6-56-3-8-2-14 0-20C22 66 25 40 24 6z";

const places = {
  quad: { d: "M-13 34c-1 20 2 38 4 50", x: -38, y: 66 },
  hamstring: { d: "M14 34c0 20-3 36-6 50", x: 38, y: 66 },
  calf: { d: "M8 116c5 12 4 26-1 40", x: 36, y: 142 },
  foot: { d: "M-28 199h24", x: -50, y: 196 },
} as const;

type Leg = {
  readonly muscles: readonly MuscleCount[];
  readonly side: "left" | "right";
  readonly letter: string;
};

/** Toes to the outside; the right leg is the left one mirrored, but for its figures. */
function Leg({ muscles, side, letter }: Leg) {
  const [x, turn] = side === "left" ? [62, 1] : [158, -1];
  const counts = Object.entries(places).map(([muscle, place]) => ({
    ...place,
    count: muscles
      .filter((each) => each.muscle === muscle && (each.side === side || each.side === "both"))
      .reduce((sum, each) => sum + each.count, 0),
  }));
  return (
    <g transform={`translate(${x} 0)`}>
      <g transform={`scale(${turn} 1)`}>
        <path className="limb" d={limb} />
        {counts.map(({ d, count }) =>
          count > 0 ? <path key={d} className="hurt" strokeWidth="12" d={d} /> : null,
        )}
      </g>
      {counts.map(({ d, x: across, y, count }) =>
        count > 0 ? (
          <text key={d} className="figure middle" x={across * turn} y={y}>
            {count}
          </text>
        ) : null,
      )}
      <text className="small middle" x="0" y="224">
        {letter}
      </text>
    </g>
  );
}
