import { span } from "@limber/core/format";
import type { AfterRun } from "@limber/core/hydration/model";
import type { Reader } from "@limber/core/reader";
import type { RecoveryStep } from "@limber/core/recovery/model";
import { recoveryShows } from "@limber/core/recovery/plan";
import { recoveryInWords } from "@limber/core/recovery/words";
import type { Seconds } from "@limber/core/units";
import { createElement } from "react";
import { Support } from "../../ui/support.tsx";

type After = {
  readonly reader: Reader;
  readonly steps: readonly RecoveryStep[];
  /** What the runner's health leaves of the drinks after it. */
  readonly drinking: Pick<AfterRun, "food">;
  /** Null where nobody knows how long the run took. */
  readonly finishS: number | null;
  readonly at: (secondsFromStart: number) => string;
};

/** What may help after the run, each with how good its support is. */
export function After({ reader, steps, drinking, finishS, at }: After) {
  const { say } = reader;
  const { byTheClockUpToS } = recoveryShows();
  const when = (afterS: Seconds) => {
    if (afterS >= byTheClockUpToS) return say("later");
    if (finishS !== null) return at(finishS + afterS);
    return afterS === 0 ? say("at the finish") : say("{time} after it", { time: span(afterS) });
  };
  return (
    <section className="section" aria-labelledby="after">
      <header>
        <h2 id="after">{say("After the run")}</h2>
        <span className="note">{say("Nothing here can be relied on to prevent a cramp.")}</span>
      </header>
      {createElement(
        "ul",
        { className: "after" },
        ...steps.map(({ kind, afterFinishS, optional, rule }) =>
          createElement(
            "li",
            null,
            <span className="digits">{when(afterFinishS)}</span>,
            <p>
              {recoveryInWords(kind, reader, drinking)}{" "}
              {optional ? <span className="note">{say("Optional.")}</span> : null}
            </p>,
            <Support id={rule} reader={reader} />,
          ),
        ),
      )}
    </section>
  );
}
