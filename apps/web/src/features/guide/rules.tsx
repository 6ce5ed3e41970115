import { grades } from "@limber/core/rule";
import { rulebook } from "@limber/core/rulebook";
import { gradeInWords } from "./grades.ts";

const topics: readonly (readonly [prefix: string, title: string])[] = [
  ["run-plan", "The plan"],
  ["hydration", "Drinking and salt"],
  ["pacing", "Pace"],
  ["warm-up", "Warming up"],
  ["heat", "Heat"],
  ["cramps", "Cramps"],
  ["recovery", "After the run"],
  ["referral", "When to get help"],
];

/** Every rule there is, by topic, each with its grade. */
export function RuleList() {
  return (
    <>
      <dl className="grades">
        {grades.map((grade) => (
          <div key={grade}>
            <dt>{gradeInWords[grade].name}</dt>
            <dd className="note">{gradeInWords[grade].meaning}</dd>
          </div>
        ))}
      </dl>
      {topics.map(([prefix, title]) => (
        <section key={prefix} className="section" aria-labelledby={prefix}>
          <header>
            <h2 id={prefix}>{title}</h2>
          </header>
          <ul className="rules">
            {rulebook
              .filter(({ id }) => id.startsWith(`${prefix}.`))
              .map(({ id, statement, grade }) => (
                <li key={id}>
                  <a href={`/why/${id}`}>{statement}</a>
                  <span className="note">{gradeInWords[grade].name}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
