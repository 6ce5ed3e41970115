import type { ReactNode } from "react";
import type { CrampScreen } from "./cramp-screen.ts";

/** The screen, once dry and once under water: the second is clipped at the water line. */
export function Layer({
  shown,
  figure,
  live = false,
}: {
  shown: CrampScreen;
  figure: ReactNode;
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
        {figure}
      </div>
      {live ? (
        <p className="unseen" role="status">
          {spoken}
        </p>
      ) : null}
    </div>
  );
}
