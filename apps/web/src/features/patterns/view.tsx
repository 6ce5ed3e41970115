import { sayCount } from "@limber/core/language";
import { mindInWords } from "@limber/core/patterns/mind";
import type { Pattern, Patterns } from "@limber/core/patterns/model";
import { mostTelling } from "@limber/core/patterns/plan";
import {
  factorInWords,
  headline,
  progressInWords,
  sampleInWords,
  togetherInWords,
} from "@limber/core/patterns/words";
import type { Reader } from "@limber/core/reader";
import type { ReactNode } from "react";
import { round } from "../../ui/round.ts";
import { Why } from "../../ui/why.tsx";
import type { RunDay } from "./calendar.ts";
import { Forest } from "./forest.tsx";
import { Legs, type MuscleCount } from "./legs.tsx";
import { PatternTable } from "./table.tsx";
import { TwelveWeeks } from "./weeks.tsx";

type PatternsOfRunner = {
  readonly patterns: Patterns;
  readonly days: readonly RunDay[];
  readonly today: string;
  readonly muscles: readonly MuscleCount[];
  readonly reader: Reader;
};

/** What goes with a runner's cramps: the sentence, the lines, what would change them, and where and when. */
export function PatternsView({ patterns, days, today, muscles, reader }: PatternsOfRunner) {
  const { say } = reader;
  const telling = mostTelling(patterns.factors);
  const isTooEarly = patterns.lacking.runs > 0 || patterns.lacking.cramps > 0;
  return (
    <article>
      {isTooEarly ? (
        <Early patterns={patterns} reader={reader} />
      ) : (
        <>
          <h1 className="answer">{headline(telling, reader)}</h1>
          <p className="lead">
            {sampleInWords(patterns, reader)}{" "}
            {say("This shows what came together, not what caused it.")}
          </p>
        </>
      )}
      <div className="columns">
        <div className="stack">
          {isTooEarly ? (
            <HowItWorks reader={reader} />
          ) : (
            <>
              <ForestSection patterns={patterns} reader={reader} />
              <Mind patterns={patterns} telling={telling} reader={reader} />
            </>
          )}
        </div>
        <WeeksSection days={days} today={today} reader={reader} />
        {muscles.length > 0 ? (
          <Section title={say("Where")}>
            <Legs muscles={muscles} reader={reader} />
          </Section>
        ) : null}
      </div>
      <p className="note">
        <a className="text-link" href="/summary">
          {say("A page to take to a professional")}
        </a>
      </p>
    </article>
  );
}

type Forested = Pick<PatternsOfRunner, "patterns" | "reader"> & { readonly lead?: string };

/** The forest and its table. */
function ForestSection({ patterns, reader, lead }: Forested) {
  const { say } = reader;
  const telling = mostTelling(patterns.factors);
  return (
    <Section title={say("What goes with your cramps")}>
      {lead ? <p className="note">{lead}</p> : null}
      <Forest patterns={telling} reader={reader} />
      <p className="fine">
        {say(
          "“Same” is a cramp as often with it as without. Thick line: the likelier half. Thin line: 9 in 10. Few cramps make wide lines.",
        )}
      </p>
      <PatternTable patterns={telling} reader={reader} />
    </Section>
  );
}

/** The same for a page of other things: what the sample is, and progress while there is too little. */
export function PatternsSection({
  patterns,
  reader,
}: Pick<PatternsOfRunner, "patterns" | "reader">) {
  const { say } = reader;
  const isTooEarly = patterns.lacking.runs > 0 || patterns.lacking.cramps > 0;
  if (!isTooEarly)
    return (
      <ForestSection
        patterns={patterns}
        reader={reader}
        lead={`${sampleInWords(patterns, reader)} ${say("This shows what came together, not what caused it.")}`}
      />
    );
  return (
    <Section title={say("What goes with your cramps")}>
      <p className="note">{progressInWords(patterns, reader)}</p>
      <Progress patterns={patterns} />
    </Section>
  );
}

/** The twelve-week map with its title; for a page of other things, too. */
export function WeeksSection({
  days,
  today,
  reader,
}: Pick<PatternsOfRunner, "days" | "today" | "reader">) {
  return (
    <Section title={reader.say("Twelve weeks")}>
      <TwelveWeeks days={days} today={today} reader={reader} />
    </Section>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="section" aria-label={title}>
      <header>
        <h2>{title}</h2>
      </header>
      {children}
    </section>
  );
}

function Early({ patterns, reader }: Pick<PatternsOfRunner, "patterns" | "reader">) {
  const { say } = reader;
  return (
    <>
      <h1 className="answer">{say("Not enough to compare yet.")}</h1>
      <p className="lead">{progressInWords(patterns, reader)}</p>
      <Progress patterns={patterns} />
      <p className="acts">
        <a className="button ink" href="/runs">
          {say("Log a run")}
        </a>
        <a className="button" href="/imports">
          {say("Bring runs from a watch")}
        </a>
      </p>
    </>
  );
}

/** Two scale bars that fill: runs, and runs with a cramp. The sentence beside them says the same. */
function Progress({ patterns: { runs, cramps, lacking } }: Pick<PatternsOfRunner, "patterns">) {
  return (
    <svg className="chart progress-bars" viewBox="0 0 320 34" aria-hidden="true">
      <path className="dark" d={bar(1, runs / (runs + lacking.runs))} />
      <path className="bar" d={bar(1, 1) + marks(1, runs + lacking.runs)} />
      <path className="dark" d={bar(21, cramps / (cramps + lacking.cramps))} />
      <path className="bar" d={bar(21, 1) + marks(21, cramps + lacking.cramps)} />
    </svg>
  );
}

const barLength = 318;

function bar(y: number, share: number): string {
  return `M1 ${y}h${round(share * barLength)}v10h${round(-share * barLength)}z`;
}

function marks(y: number, steps: number): string {
  return Array.from(
    { length: Math.min(steps, barLength) - 1 },
    (_, step) => `M${round(1 + ((step + 1) * barLength) / steps)} ${y}v10`,
  ).join("");
}

function HowItWorks({ reader: { say } }: { reader: Reader }) {
  return (
    <Section title={say("How it works")}>
      <p className="note">
        {say(
          "Limber sets the runs with a cramp beside those without, one thing at a time: the start, the heat, the distance, the drinks. From 8 runs on, 3 with the thing and 3 without, it says what came together, and how sure that is.",
        )}
      </p>
      <p className="note">{say("It never says what caused a cramp: no log can.")}</p>
    </Section>
  );
}

type Mind = Pick<PatternsOfRunner, "patterns" | "reader"> & {
  readonly telling: readonly Pattern[];
};

/** What would change its mind, what cannot be told apart, and what a look at bad runs does by itself. */
function Mind({ patterns, telling, reader }: Mind) {
  const { say } = reader;
  const said = telling.filter(({ direction }) => direction !== null);
  const few = patterns.factors.filter(({ label }) => label === "not-enough-runs");
  return (
    <Section title={say("What would change its mind")}>
      <ul className="minds">
        {[...said, ...few].map((pattern) => (
          <li key={pattern.name}>
            <b>{factorInWords(pattern.name, reader)}.</b> {mindInWords(pattern, reader)}
          </li>
        ))}
        {patterns.together.map((pair) => (
          <li key={`${pair.one} ${pair.other}`}>
            <Why rule="patterns.together">{togetherInWords(pair, reader)}</Why>{" "}
            {say("They cannot be told apart.")}
          </li>
        ))}
      </ul>
      <p className="note">
        <Why rule="patterns.bar">
          {sayCount(say, patterns.factorsExamined, {
            one: "{count} thing was looked at.",
            other: "{count} things were looked at, so the bar is higher than for one.",
          })}
        </Why>{" "}
        {say("After a bad run the next one is often better, whatever you change.")}
      </p>
    </Section>
  );
}
