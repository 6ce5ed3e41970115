import type { AnyRule, Case, Citation, Known } from "@limber/core/rule";
import { citationsOf } from "@limber/core/rulebook";
import { sourceOf } from "@limber/core/sources";
import { gradeInWords, nameInWords, trustInWords, valueInWords } from "./grades.ts";

/** One rule: what it says, how good its support is, what it leans on, and cases worked out. */
export function RuleView({ rule, cases }: { rule: AnyRule; cases: readonly Case[] }) {
  const grade = gradeInWords[rule.grade];
  return (
    <article>
      <h1 className="answer statement">{rule.statement}</h1>
      <p className="lead">
        <b>{grade.name}.</b> {grade.meaning}
      </p>
      <section className="section" aria-labelledby="leans">
        <header>
          <h2 id="leans">What it leans on</h2>
        </header>
        <ul className="citations">
          {citationsOf(rule).map((citation) => (
            <CitationView key={`${citation.source} ${citation.says}`} citation={citation} />
          ))}
        </ul>
      </section>
      <Values values={rule.values} />
      <Cases cases={cases} />
      <p className="fine section">
        Its name is {rule.id}, here, in the terminal and in every file.
      </p>
    </article>
  );
}

function CitationView({ citation: { source, says, trust } }: { citation: Citation }) {
  const { title, year, kind, doi, caveat, checkedOn } = sourceOf(source);
  return (
    <li>
      <p>{says}</p>
      <p className="note">
        {doi === undefined ? title : <a href={`https://doi.org/${doi}`}>{title}</a>}, {year}.{" "}
        {kind.charAt(0).toUpperCase() + kind.slice(1)}.
      </p>
      <p className="note">
        <b>{trustInWords[trust]}</b> {caveat}{" "}
        {trust === "checked" ? `Looked at on ${checkedOn}.` : ""}
      </p>
    </li>
  );
}

function Values({ values }: { values: Readonly<Record<string, Known<unknown>>> }) {
  const entries = Object.entries(values);
  if (entries.length === 0) return null;
  return (
    <section className="section" aria-labelledby="numbers">
      <header>
        <h2 id="numbers">The numbers in it</h2>
      </header>
      <dl className="numbers">
        {entries.map(([name, { value, unit }]) => (
          <div key={name}>
            <dt>{nameInWords(name)}</dt>
            <dd>
              {valueInWords(value)} <span className="note">{unit}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const mostCases = 4;

function Cases({ cases }: { cases: readonly Case[] }) {
  if (cases.length === 0) return null;
  return (
    <section className="section" aria-labelledby="cases">
      <header>
        <h2 id="cases">Worked out</h2>
        <span className="note">The tests hold it to these.</span>
      </header>
      <dl className="numbers">
        {cases.slice(0, mostCases).map(({ id, situation, answer }) => (
          <div key={id}>
            <dt>{valueInWords(situation) || "Nothing known"}</dt>
            <dd>{valueInWords(answer)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
