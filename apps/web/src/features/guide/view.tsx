import { gradeInWords, gradeOf } from "@limber/core/grade";
import type { Reader } from "@limber/core/reader";
import { ruleById } from "@limber/core/rulebook";
import { createElement } from "react";
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
      {shown.map(({ id, title, points, more }) => (
        <section key={id} className="section" aria-labelledby={id}>
          <header>
            <h2 id={id}>{title}</h2>
            {more === undefined ? null : <a href={more.href}>{more.label}</a>}
          </header>
          {createElement(
            "ul",
            { className: "points" },
            ...points.map((point) => createElement(PointView, { point, reader })),
          )}
        </section>
      ))}
    </article>
  );
}

/**
 * A point, and beside it the grade of each rule under it, which leads there. What never moves needs no key, and a
 * page sends each key along: here they weighed more than half a kilobyte.
 */
function PointView({ point: { text, rules }, reader }: { point: Point; reader: Reader }) {
  const grades = rules.flatMap((id) => {
    const rule = ruleById(id);
    const to = { href: `/why/${id}`, className: "reason" };
    return rule === undefined ? [] : [createElement("a", to, gradeInWords(gradeOf(rule), reader))];
  });
  return (
    <li>
      <p>{text}</p>
      {createElement("p", { className: "note support" }, ...grades)}
    </li>
  );
}
