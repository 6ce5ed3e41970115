import type { PacingPlan } from "@limber/core/pacing/model";
import type { Reader } from "@limber/core/reader";
import { type BandStation, bandStrips } from "./band-rows.ts";

type Band = {
  readonly pacing: PacingPlan;
  readonly stations: readonly BandStation[];
  readonly title: string;
  readonly reader: Reader;
};

/** A strip for the wrist, 25 by 230 mm: when the clock is right at each mark, and what to take there. A second one where a course has more tables than that. Only printed. */
export function PaceBand({ title, ...course }: Band) {
  return (
    <div className="pace-bands" aria-hidden="true">
      {bandStrips(course).map((rows) => (
        <section key={rows[0]?.mark} className="pace-band">
          <b>{title}</b>
          <ul>
            {rows.map(({ mark, clock, take, isTall }) => (
              <li key={`${mark} ${clock}`} className={isTall ? "tall" : undefined}>
                <span>{mark}</span>
                <b>{clock}</b>
                <b>{take}</b>
              </li>
            ))}
          </ul>
          <p>{course.reader.say("Cramp: stop, stretch 30 s, rub, walk.")}</p>
        </section>
      ))}
    </div>
  );
}
