import { span } from "@limber/core/format";
import type { Say } from "@limber/core/language";
import type { Reader } from "@limber/core/reader";
import type { WarmUpPlan, WarmUpStep } from "@limber/core/warm-up/model";
import { exerciseInWords, warmUpInWords } from "@limber/core/warm-up/words";
import { createElement } from "react";
import { Why } from "../../ui/why.tsx";

/** The warm-up as a list to tick off. The ticks are for the moment and are not kept. */
export function Checklist({ warmUp, reader }: { warmUp: WarmUpPlan; reader: Reader }) {
  const { say } = reader;
  return (
    <section className="section" aria-labelledby="warm-up">
      <header>
        <h2 id="warm-up">{warmUpInWords(warmUp, reader)}</h2>
        <Why rule={warmUp.rule}>{say("Why")}</Why>
      </header>
      {createElement(
        "ul",
        { className: "checklist" },
        ...warmUp.steps.map((step) =>
          createElement(
            "li",
            null,
            <label>
              <input type="checkbox" />
              <span>{exerciseInWords(step.name, reader)}</span>
            </label>,
            <Why rule={step.rule}>{duration(step, say)}</Why>,
          ),
        ),
      )}
      <p className="note">
        <a className="text-link" href="/guide/warm-up">
          {say("How to do each")}
        </a>
      </p>
    </section>
  );
}

function duration({ seconds, sides }: WarmUpStep, say: Say): string {
  return sides === 2 ? say("{time} a side", { time: span(seconds) }) : span(seconds);
}
