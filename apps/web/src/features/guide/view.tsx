import { ruleById } from "@limber/core/rulebook";
import { gradeInWords } from "./grades.ts";
import { type Point, sections } from "./sections.ts";

/** The guide: short points, each with how good its support is and the way to it. */
export function Guide() {
  return (
    <article>
      <h1 className="answer">Cramps in calf and leg, and what to do about them.</h1>
      <p className="lead">
        Much is said about cramps and little is known. Beside each point stands how well it is
        supported. For your own figures, <a href="/plan">plan a run</a>.
      </p>
      <nav className="contents" aria-label="On this page">
        {sections.map(({ id, title }) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
      {sections.map(({ id, title, points }) => (
        <section key={id} className="section" aria-labelledby={id}>
          <header>
            <h2 id={id}>{title}</h2>
          </header>
          <ul className="points">
            {points.map((point) => (
              <PointView key={point.text} point={point} />
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}

function PointView({ point: { text, rules } }: { point: Point }) {
  return (
    <li>
      <p>{text}</p>
      <p className="note support">
        {rules.map((id) => {
          const rule = ruleById(id);
          return rule === undefined ? null : (
            <span key={id}>
              <a href={`/why/${id}`} className="reason">
                {nameOf(id)}
              </a>
              : {gradeInWords[rule.grade].name.toLowerCase()}
            </span>
          );
        })}
      </p>
    </li>
  );
}

/** `hydration.an-hour-before` as "An hour before". */
function nameOf(id: string): string {
  const words = id.slice(id.indexOf(".") + 1).replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
