import { gradeInWords, gradeOf, grades } from "@limber/core/grade";
import type { Say } from "@limber/core/language";
import type { Reader } from "@limber/core/reader";
import { statementInWords } from "@limber/core/rule";
import { rulebook } from "@limber/core/rulebook";
import { gradeMeaning } from "./grades.ts";

function topics(say: Say): readonly (readonly [prefix: string, title: string])[] {
  return [
    ["run-plan", say("The plan")],
    ["preparation", say("The days before")],
    ["hydration", say("Drinking and salt")],
    ["pacing", say("Pace")],
    ["warm-up", say("Warming up")],
    ["heat", say("Heat")],
    ["cramps", say("Cramps")],
    ["recovery", say("After the run")],
    ["referral", say("When to get help")],
  ];
}

/** Every rule there is, by topic, each with its grade. */
export function RuleList({ reader }: { reader: Reader }) {
  return (
    <>
      <dl className="grades">
        {grades.map((grade) => (
          <div key={grade}>
            <dt>{gradeInWords(grade, reader)}</dt>
            <dd className="note">{gradeMeaning(grade, reader)}</dd>
          </div>
        ))}
      </dl>
      {topics(reader.say).map(([prefix, title]) => (
        <section key={prefix} className="section" aria-labelledby={prefix}>
          <header>
            <h2 id={prefix}>{title}</h2>
          </header>
          <ul className="rules">
            {rulebook
              .filter(({ id }) => id.startsWith(`${prefix}.`))
              .map((rule) => (
                <li key={rule.id}>
                  <a href={`/why/${rule.id}`}>{statementInWords(rule, reader)}</a>
                  <span className="note">{gradeInWords(gradeOf(rule), reader)}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
