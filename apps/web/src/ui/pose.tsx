/** A drawn runner: where the head is, and the lines of body and limbs with their widths, on a ground of 210 by 200. */
export type Pose = {
  readonly head: readonly [x: number, y: number];
  readonly lines: readonly (readonly [path: string, width: number])[];
  /** What pulls. */
  readonly sore?: readonly [path: string, width: number];
};

export function Drawing({ pose: { head, lines, sore } }: { pose: Pose }) {
  return (
    <svg
      className="figure"
      viewBox="0 0 210 200"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M8 188h196" strokeWidth="3" />
      <circle cx={head[0]} cy={head[1]} r="14" fill="currentColor" stroke="none" />
      {lines.map(([path, width]) => (
        <path key={path} d={path} strokeWidth={width} />
      ))}
      {sore === undefined ? null : <path className="sore" d={sore[0]} strokeWidth={sore[1]} />}
    </svg>
  );
}
