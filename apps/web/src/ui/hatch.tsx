/**
 * The hatch that means "estimated" or "optional" in every chart, to fill with `url(#id)`. It has a
 * picture of its own: a pattern inside a chart that is not shown would not be drawn elsewhere.
 */
export function Hatch({ id }: { id: string }) {
  return (
    <svg className="unseen" aria-hidden="true">
      <pattern
        id={id}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="1.4" height="5" fill="var(--fluid)" />
      </pattern>
    </svg>
  );
}
