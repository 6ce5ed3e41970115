import type { Reader } from "@limber/core/reader";
import type { RecoveryStep } from "@limber/core/recovery/model";
import { recoveryInWords } from "@limber/core/recovery/words";
import { gradeInWords } from "@limber/core/rule";
import { ruleById } from "@limber/core/rulebook";

type After = {
  readonly reader: Reader;
  readonly steps: readonly RecoveryStep[];
  readonly finishS: number;
  readonly at: (secondsFromStart: number) => string;
};

const dayS = 86_400;

/** What may help after the run, each with how good its support is. */
export function After({ reader, steps, finishS, at }: After) {
  const { say } = reader;
  const when = (afterS: number) => (afterS >= dayS / 2 ? say("later") : at(finishS + afterS));
  return (
    <section className="section" aria-labelledby="after">
      <header>
        <h2 id="after">{say("After the run")}</h2>
        <span className="note">{say("Nothing here is promised to prevent a cramp.")}</span>
      </header>
      <ul className="after">
        {steps.map(({ kind, afterFinishS, optional, rule }) => (
          <li key={kind}>
            <span className="digits">{when(afterFinishS)}</span>
            <p>
              {recoveryInWords(kind, reader)}{" "}
              {optional ? <span className="note">{say("Optional.")}</span> : null}
            </p>
            <a className="note reason" href={`/why/${rule}`}>
              {gradeOf(rule, reader)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function gradeOf(id: string, reader: Reader): string {
  const rule = ruleById(id);
  return rule === undefined ? reader.say("Why") : gradeInWords(rule.grade, reader);
}
