import { muscleOnSide } from "@limber/core/cramps/words";
import { digits, mass, ratePerHour, span } from "@limber/core/format";
import { healthConditionInWords } from "@limber/core/hydration/words";
import { sayCount } from "@limber/core/language";
import type { Reader } from "@limber/core/reader";
import type { Summary } from "@limber/core/referral/model";
import {
  duringInWords,
  habitInWords,
  mayLookForInWords,
  symptomInWords,
} from "@limber/core/referral/words";
import type { HealthCondition } from "@limber/core/runner";
import { type Kilograms, type MillilitersPerHour, seconds } from "@limber/core/units";
import type { ReactNode } from "react";
import { CrampWeeks } from "./trend.tsx";

type SummaryOnPaper = {
  readonly madeAt: string;
  readonly timeZone: string;
  readonly name: string;
  readonly birthYear: number | null;
  readonly bodyMassKg: number | null;
  readonly healthConditions: readonly string[];
  readonly medicines: string;
  readonly notes: string;
  readonly sweatRates: readonly {
    readonly measuredAt: string;
    readonly sweatRateMlPerH: MillilitersPerHour;
  }[];
  readonly summary: Summary;
};

type PrintedSummary = { readonly page: SummaryOnPaper; readonly reader: Reader };

/** One page to take along: a log, not an opinion. Four blocks, no score. */
export function SummaryView({ page, reader }: PrintedSummary) {
  const { say } = reader;
  return (
    <article className="summary">
      <h1 className="answer">{say("Leg cramps: twelve weeks of a log")}</h1>
      <p className="lead">
        {say("This page is for you to take along. It is a log, not an opinion.")}
      </p>
      <p className="note">{who(page, reader)}</p>
      {page.summary.isSuggested ? (
        <p className="note take">
          {say("The log suggests that it is time: make an appointment within two weeks.")}{" "}
          <a href={`/why/${page.summary.because[0]}`}>{say("Why")}</a>
        </p>
      ) : null}
      <div className="blocks">
        <PatternBlock page={page} reader={reader} />
        <TriedBlock page={page} reader={reader} />
        <DataBlock page={page} reader={reader} />
        <AskBlock page={page} reader={reader} />
      </div>
    </article>
  );
}

function who(
  { name, birthYear, bodyMassKg, madeAt, ...page }: SummaryOnPaper,
  reader: Reader,
): string {
  const { say } = reader;
  return [
    name,
    birthYear === null ? "" : say("born {year}", { year: birthYear }),
    bodyMassKg === null ? "" : mass(bodyMassKg as Kilograms, reader),
    say("printed {date}", { date: dateOf(Date.parse(madeAt), page.timeZone, reader) }),
  ]
    .filter(Boolean)
    .join(" · ");
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function PatternBlock({ page: { summary, timeZone }, reader }: PrintedSummary) {
  const { say } = reader;
  const { runs, runsWithCramp, cramps, recentRuns, recentRunsWithCramp, during, share } = summary;
  const percentOf = (part: number) => digits(part * 100, reader, { most: 0 });
  const when = (["run", "after-run", "rest", "night"] as const).flatMap((each) =>
    during[each] > 0
      ? [
          say("{count} {when}", {
            count: during[each],
            when: duringInWords(each, reader),
          }),
        ]
      : [],
  );
  return (
    <Block title={say("Pattern")}>
      <p>
        {sayCount(say, runs, {
          one: "{cramped} of {count} run with a cramp. In the last four weeks {recent} of {recentRuns}.",
          other:
            "{cramped} of {count} runs with a cramp. In the last four weeks {recent} of {recentRuns}.",
          values: { cramped: runsWithCramp, recent: recentRunsWithCramp, recentRuns },
        })}
      </p>
      <CrampWeeks weeks={summary.weeks} timeZone={timeZone} reader={reader} />
      <Facts
        rows={[
          [say("Cramps"), sayCount(say, cramps, { one: "{count} cramp", other: "{count} cramps" })],
          [say("When"), when.join(", ")],
          [
            say("How far in"),
            share === null
              ? ""
              : say("{least} to {most} % of the run, {middle} % in the middle", {
                  middle: percentOf(share.median),
                  least: percentOf(share.least),
                  most: percentOf(share.most),
                }),
          ],
          [
            say("Where"),
            summary.muscles
              .map(({ muscle, side, count }) =>
                say("{where}: {count}", { count, where: muscleNamed(muscle, side, reader) }),
              )
              .join("\n"),
          ],
          [say("Severe"), String(summary.severe)],
        ]}
        reader={reader}
      />
    </Block>
  );
}

function muscleNamed(muscle: string, side: string | null, reader: Reader): string {
  return muscleOnSide(
    muscle as Parameters<typeof muscleOnSide>[0],
    side as Parameters<typeof muscleOnSide>[1],
    reader,
  );
}

type Weighed = PrintedSummary["page"]["summary"]["weighed"];

const mostTried = 6;

function TriedBlock({ page: { summary, timeZone }, reader }: PrintedSummary) {
  const { say } = reader;
  const date = (ms: number) => dateOf(ms, timeZone, reader);
  const tried = summary.tried.slice(0, mostTried).map(({ what, times, reliefAfterS }) =>
    reliefAfterS === null
      ? sayCount(say, times, {
          one: "{what}: {count} time",
          other: "{what}: {count} times",
          values: { what },
        })
      : sayCount(say, times, {
          one: "{what}: {count} time, relief after {relief}",
          other: "{what}: {count} times, relief after {relief}",
          values: { what, relief: span(seconds(reliefAfterS.median)) },
        }),
  );
  const kept = summary.habits.map(({ habit, kept: times, asked }) =>
    sayCount(say, asked, {
      one: "{habit}: {times} of {count} run",
      other: "{habit}: {times} of {count} runs",
      values: { habit: habitInWords(habit, reader), times },
    }),
  );
  const changes = summary.changes.map(({ change, startedMs, endedMs }) =>
    endedMs === null
      ? say("{change}: since {from}", { change, from: date(startedMs) })
      : say("{change}: {from} to {to}", { change, from: date(startedMs), to: date(endedMs) }),
  );
  return (
    <Block title={say("Tried")}>
      <Facts
        rows={[
          [say("In a cramp"), tried.join("\n")],
          [say("Kept to"), kept.join("\n")],
          [say("Changed"), changes.join("\n")],
        ]}
        reader={reader}
      />
    </Block>
  );
}

function weightInWords({ runs, heavier, massChangePct }: Weighed, reader: Reader): string {
  if (massChangePct === null) return "";
  const tenth = (value: number) => digits(value, reader);
  const { least, most, median } = massChangePct;
  return [
    sayCount(reader.say, runs, {
      one: "{least} to {most} % over {count} run, {middle} % in the middle",
      other: "{least} to {most} % over {count} runs, {middle} % in the middle",
      values: { least: tenth(least), most: tenth(most), middle: tenth(median) },
    }),
    sayCount(reader.say, heavier, {
      one: "{count} run heavier after",
      other: "{count} runs heavier after",
    }),
  ].join("; ");
}

function DataBlock({ page, reader }: PrintedSummary) {
  const { say } = reader;
  return (
    <Block title={say("Data")}>
      <Facts
        rows={[
          [say("Medicines and supplements"), page.medicines],
          [
            say("Conditions"),
            page.healthConditions
              .map((name) => healthConditionInWords(name as HealthCondition, reader))
              .join(", "),
          ],
          [say("Notes"), page.notes],
          [say("Weight over a run"), weightInWords(page.summary.weighed, reader)],
          [
            say("Sweat"),
            page.sweatRates
              .map(({ measuredAt, sweatRateMlPerH }) =>
                say("{rate} on {date}", {
                  rate: ratePerHour(sweatRateMlPerH, reader),
                  date: dateOf(Date.parse(measuredAt), page.timeZone, reader),
                }),
              )
              .join("\n"),
          ],
        ]}
        reader={reader}
      />
    </Block>
  );
}

const signs = [
  "dark-urine",
  "weakness",
  "muscle-wasting",
  "twitching",
  "numbness",
  "cold-or-numb-foot",
  "one-calf-swollen",
  "same-distance-pain",
  "cramps-at-night",
  "fainting",
  "chest-pain",
  "new-medicine",
] as const;

function AskBlock({ page: { summary }, reader }: PrintedSummary) {
  const { say } = reader;
  return (
    <Block title={say("To ask")}>
      <p>
        {say("Could it be {first}, {second}, or {third}?", {
          first: mayLookForInWords(summary.toAsk[0] ?? "vitamin-deficiency", reader),
          second: mayLookForInWords(summary.toAsk[1] ?? "medication-side-effect", reader),
          third: mayLookForInWords(summary.toAsk[2] ?? "underlying-condition", reader),
        })}
      </p>
      <p className="fine">
        {say("Limber does not keep these signs. Tick with a pen what you have noticed, ever:")}
      </p>
      <ul className="boxes">
        {signs.map((sign) => (
          <li key={sign}>{symptomInWords(sign, reader)}</li>
        ))}
      </ul>
    </Block>
  );
}

type Facts = { readonly rows: readonly (readonly [string, string])[]; readonly reader: Reader };

/** A row that nothing is known of says so: on paper an empty row is a question. */
function Facts({ rows, reader }: Facts) {
  return (
    <dl>
      {rows.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text === "" ? reader.say("not logged") : text}</dd>
        </div>
      ))}
    </dl>
  );
}

function dateOf(ms: number, timeZone: string, { locale }: Reader): string {
  return new Date(ms).toLocaleDateString(locale, {
    timeZone,
    year: "numeric",
    month: "short",
    day: "numeric",
  });
}
