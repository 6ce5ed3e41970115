import type { Muscle } from "@limber/core/cramps/model";
import type { CrampScreen } from "./cramp-screen.ts";
import { Figure } from "./figure.tsx";

/** The screen, once dry and once under water: the second is clipped at the water line. */
export function Layer({
  shown,
  muscle,
  live = false,
}: {
  shown: CrampScreen;
  muscle: Muscle;
  live?: boolean;
}) {
  const { title, detail, digits, step, steps, progress, spoken } = shown;
  const bars = Array.from({ length: steps }, (_, index) => index + 1);
  return (
    <div className={live ? "layer" : "layer wet"} aria-hidden={live ? undefined : true}>
      <div className="progress">
        {bars.map((bar) => (
          <i key={bar} className={bar <= step ? "on" : undefined} />
        ))}
        <b>{progress}</b>
      </div>
      <div className="words">
        {live ? <h1>{title}</h1> : <p className="as-h1">{title}</p>}
        <p>{detail}</p>
      </div>
      <div className="middle">
        <div
          className={digits !== null && digits.length > 2 ? "big long" : "big"}
          role={live ? "timer" : undefined}
        >
          {digits}
        </div>
        <Figure muscle={muscle} />
      </div>
      {live ? (
        <p className="unseen" role="status">
          {spoken}
        </p>
      ) : null}
    </div>
  );
}
