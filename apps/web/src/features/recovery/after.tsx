import type { RecoveryStep } from "@limber/core/recovery/model";
import { recoveryInWords } from "@limber/core/recovery/words";
import { ruleById } from "@limber/core/rulebook";

type After = {
  readonly steps: readonly RecoveryStep[];
  readonly finishS: number;
  readonly at: (secondsFromStart: number) => string;
};

const dayS = 86_400;

/** What may help after the run, each with how good its support is. */
export function After({ steps, finishS, at }: After) {
  const when = (afterS: number) => (afterS >= dayS / 2 ? "later" : at(finishS + afterS));
  return (
    <section className="section" aria-labelledby="after">
      <header>
        <h2 id="after">After the run</h2>
        <span className="note">Nothing here is promised to prevent a cramp.</span>
      </header>
      <ul className="after">
        {steps.map(({ kind, afterFinishS, optional, rule }) => (
          <li key={kind}>
            <span className="digits">{when(afterFinishS)}</span>
            <p>
              {recoveryInWords(kind)} {optional ? <span className="note">Optional.</span> : null}
            </p>
            <a className="note reason" href={`/why/${rule}`}>
              {ruleById(rule)?.grade.replace("-", " ") ?? "Why"}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
