import { span } from "@limber/core/format";
import type { WarmUpPlan, WarmUpStep } from "@limber/core/warm-up/model";
import { exerciseInWords } from "@limber/core/warm-up/words";
import { Why } from "../../ui/why.tsx";

/** The warm-up as a list to tick off. The ticks are for the moment and are not kept. */
export function Checklist({ warmUp }: { warmUp: WarmUpPlan }) {
  return (
    <section className="section" aria-labelledby="warm-up">
      <header>
        <h2 id="warm-up">Warm up, {Math.round(warmUp.totalS / 60)} minutes</h2>
        <Why rule={warmUp.rule}>Why</Why>
      </header>
      <ul className="checklist">
        {warmUp.steps.map((step) => (
          <li key={step.name}>
            <label>
              <input type="checkbox" />
              <span>{exerciseInWords(step.name)}</span>
            </label>
            <Why rule={step.rule}>{duration(step)}</Why>
          </li>
        ))}
      </ul>
      <p className="note">
        <a className="text-link" href="/guide/warm-up">
          How to do each
        </a>
      </p>
    </section>
  );
}

function duration({ seconds, sides }: WarmUpStep): string {
  return sides === 2 ? `${span(seconds)} a side` : span(seconds);
}
