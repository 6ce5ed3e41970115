import { gradeInWords, gradeOf } from "@limber/core/grade";
import type { Reader } from "@limber/core/reader";
import { type AnyRule, type Case, type Citation, statementInWords } from "@limber/core/rule";
import { citationsOf } from "@limber/core/rulebook";
import { sourceOf } from "@limber/core/sources";
import {
  bearingInWords,
  gradeMeaning,
  nameInWords,
  sourceKindInWords,
  trustInWords,
  valueInWords,
} from "./grades.ts";

type RuleView = {
  readonly reader: Reader;
  readonly rule: AnyRule;
  readonly cases: readonly Case[];
};

/** One rule: what it says, how good its support is, what it leans on, and cases worked out. */
export function RuleView({ reader, rule, cases }: RuleView) {
  const { say } = reader;
  const grade = gradeOf(rule);
  return (
    <article>
      <h1 className="answer statement">{statementInWords(rule, reader)}</h1>
      <p className="lead">
        <b>{gradeInWords(grade, reader)}.</b> {gradeMeaning(grade, reader)}
      </p>
      <section className="section" aria-labelledby="leans">
        <header>
          <h2 id="leans">{say("What it leans on")}</h2>
        </header>
        {reader.language === "en" ? null : (
          <p className="note">
            {say("Titles of sources and the names of the numbers below are kept in English.")}
          </p>
        )}
        <ul className="citations">
          {citationsOf(rule).map((citation) => (
            <CitationView
              key={`${citation.source} ${citation.says}`}
              citation={citation}
              reader={reader}
            />
          ))}
        </ul>
      </section>
      <Values values={rule.values} reader={reader} />
      <Cases cases={cases} reader={reader} />
      <p className="fine section">
        {say("Its name is {id}, here, in the terminal and in every file.", { id: rule.id })}
      </p>
    </article>
  );
}

function CitationView({ citation, reader }: { citation: Citation; reader: Reader }) {
  const { source, says, trust, bearing } = citation;
  const { say } = reader;
  const { title, year, kind, doi, caveat, checkedOn } = sourceOf(source);
  return (
    <li>
      <p>
        {bearing === undefined ? null : <b>{bearingInWords(bearing, reader)}</b>} {say(says)}
      </p>
      <p className="note">
        <cite lang="en">
          {doi === undefined ? title : <a href={`https://doi.org/${encodeURI(doi)}`}>{title}</a>}
        </cite>
        , {year}. {sourceKindInWords(kind, reader)}
      </p>
      <p className="note">
        <b>{trustInWords(trust, reader)}</b> {caveat === undefined ? null : say(caveat)}{" "}
        {trust === "checked" ? say("Looked at on {date}.", { date: checkedOn }) : null}
      </p>
    </li>
  );
}

type Values = { readonly values: AnyRule["values"]; readonly reader: Reader };

function Values({ values, reader: { say } }: Values) {
  const entries = Object.entries(values);
  if (entries.length === 0) return null;
  return (
    <section className="section" aria-labelledby="numbers">
      <header>
        <h2 id="numbers">{say("The numbers in it")}</h2>
      </header>
      <dl className="numbers" lang="en">
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

function Cases({ cases, reader: { say } }: Omit<RuleView, "rule">) {
  if (cases.length === 0) return null;
  return (
    <section className="section" aria-labelledby="cases">
      <header>
        <h2 id="cases">{say("Worked out")}</h2>
        <span className="note">{say("The tests hold it to these.")}</span>
      </header>
      <dl className="numbers" lang="en">
        {cases.slice(0, mostCases).map(({ id, situation, answer }) => (
          <div key={id}>
            <dt>{valueInWords(situation) || say("Nothing known")}</dt>
            <dd>{valueInWords(answer)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
