import { gradeInWords, gradeOf } from "@limber/core/grade";
import type { Reader } from "@limber/core/reader";
import { ruleById } from "@limber/core/rulebook";
import { sayNodes } from "../../ui/say.tsx";
import type { Point } from "./section.ts";
import { sections } from "./sections.ts";

/** The guide: short points, each with how good its support is and the way to it. */
export function Guide({ reader }: { reader: Reader }) {
  const { say } = reader;
  const shown = sections(reader);
  return (
    <article>
      <h1 className="answer">{say("Cramps in calf and leg, and what to do about them.")}</h1>
      <p className="lead">
        {sayNodes(
          say,
          "Much is said about cramps and little is known. Beside each point stands how well it is supported. For your own figures, <plan>plan a run</plan>.",
          { plan: (words) => <a href="/plans">{words}</a> },
        )}
      </p>
      <nav className="contents" aria-label={say("On this page")}>
        {shown.map(({ id, title }) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
      {shown.map(({ id, title, points }) => (
        <section key={id} className="section" aria-labelledby={id}>
          <header>
            <h2 id={id}>{title}</h2>
          </header>
          <ul className="points">
            {points.map((point) => (
              <PointView key={point.text} point={point} reader={reader} />
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}

/** A point, and beside it the grade of each rule under it, which leads there. */
function PointView({ point: { text, rules }, reader }: { point: Point; reader: Reader }) {
  return (
    <li>
      <p>{text}</p>
      <p className="note support">
        {rules.map((id) => {
          const rule = ruleById(id);
          return rule === undefined ? null : (
            <a key={id} href={`/why/${id}`} className="reason">
              {gradeInWords(gradeOf(rule), reader)}
            </a>
          );
        })}
      </p>
    </li>
  );
}
