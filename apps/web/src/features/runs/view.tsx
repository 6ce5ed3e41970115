import { isToldUnread } from "@limber/api/told-document";
import { digits, temperature } from "@limber/core/format";
import { doubtInWords } from "@limber/core/hydration/doubts-in-words";
import { urineUntoldInWords } from "@limber/core/hydration/words";
import type { Say } from "@limber/core/language";
import type { Reader } from "@limber/core/reader";
import { flagInWords } from "@limber/core/referral/flags-in-words";
import { startInWords } from "@limber/core/run-analysis/began";
import type { KeptAnalysis } from "@limber/core/run-analysis/kept";
import { figureNoticeInWords } from "@limber/core/run-analysis/notices-in-words";
import {
  fadeInWords,
  halvesInWords,
  keptInWords,
  scaleInWords,
} from "@limber/core/run-analysis/words";
import type { RunPlan } from "@limber/core/run-plan/model";
import { headline } from "@limber/core/run-plan/words";
import { celsius } from "@limber/core/units";
import type { ReactNode } from "react";
import { sayNodes } from "../../ui/say.tsx";
import { Why } from "../../ui/why.tsx";
import { CrampsOfRun } from "./cramps.tsx";
import type { ToldCramp } from "./entry.ts";
import { FluidOfRun } from "./fluid-balance.tsx";
import type { Query } from "./log-beginning.ts";
import { PaceStrip, SplitTable } from "./pace-strip.tsx";
import { crampTimes, dayOf, farAndLong, keptRun, type WholeRun } from "./run-in-words.ts";
import { pairsOf } from "./split-pairs.ts";

type RunView = {
  readonly run: WholeRun;
  readonly plan: RunPlan | null;
  /** It was planned, and nobody can read how. */
  readonly isPlanUnread: boolean;
  readonly cramps: readonly ToldCramp[];
  /** What came back with a problem. */
  readonly query: Query;
  readonly analysis: KeptAnalysis;
  readonly reader: Reader;
  /** News of what was just done, above; the form and the ways on, below. */
  readonly news: ReactNode;
  readonly after: ReactNode;
  readonly change: ReactNode;
};

/** A run that was told of: the answer first, then pace, fluid, cramps, and what the plan said. */
export function RunView({ run, plan, cramps, query, analysis, reader, ...shown }: RunView) {
  const { say } = reader;
  const kept = keptRun(run);
  const pairs = pairsOf(run, plan, reader);
  return (
    <article className="told">
      <h1 className="answer">{keptInWords(analysis, kept, reader).join(" ")}</h1>
      <p className="lead">
        {say("{day}. {run}.", { day: dayOf(run, reader, "long"), run: farAndLong(run, reader) })}
      </p>
      {shown.news}
      <Facts run={run} reader={reader} />
      <FiguresToCheck analysis={analysis} reader={reader} />
      <NotBelieved weighIn={analysis.weighIn} reader={reader} />
      {isToldUnread(run.splits) || isToldUnread(run.mileSplits) ? (
        <p className="note">
          {say("Splits of this run are kept and cannot be read. They stay as they are.")}
        </p>
      ) : null}
      <div className="columns">
        <div className="stack">
          {pairs.length > 0 || analysis.start !== null ? (
            <section className="section" aria-labelledby="pace">
              <header>
                <h2 id="pace">{say("Pace")}</h2>
                {plan === null ? null : (
                  <span className="fine key">
                    <span className="swatch pace">{say("planned")}</span>
                    <span className="swatch ran">{say("run")}</span>
                  </span>
                )}
              </header>
              {pairs.length > 0 ? <PaceStrip pairs={pairs} reader={reader} /> : null}
              <PaceWords analysis={analysis} reader={reader} />
              {pairs.length > 0 ? <SplitTable pairs={pairs} reader={reader} /> : null}
            </section>
          ) : null}
          {analysis.fluid === null ? null : (
            <FluidOfRun line={analysis.fluid} crampsAtS={crampTimes(run, cramps)} reader={reader} />
          )}
          <CrampsOfRun cramps={cramps} query={query} reader={reader} />
        </div>
        {shown.after}
        {run.planId === null || (plan === null && !shown.isPlanUnread) ? null : (
          <section className="section" aria-labelledby="planned">
            <header>
              <h2 id="planned">{say("What the plan said")}</h2>
            </header>
            <p>{plan === null ? say("This plan cannot be read.") : headline(plan, reader)}</p>
            <p>
              <a className="text-link" href={`/plans/${run.planId}`}>
                {say("The whole plan")}
              </a>
            </p>
          </section>
        )}
      </div>
      {shown.change}
      <p className="note">
        {sayNodes(
          say,
          "Cramps that come back? <summary>A page to take to a professional</summary>.",
          {
            summary: (words) => (
              <a className="text-link" href="/summary">
                {words}
              </a>
            ),
          },
        )}
      </p>
    </article>
  );
}

/** What was just logged, in one sentence, with what to look out for. */
export function Logged({
  said,
  run,
  analysis: { scale, balance },
  reader,
}: Pick<RunView, "run" | "analysis" | "reader"> & { readonly said: unknown }) {
  const { say } = reader;
  const words = {
    logged: say("Logged."),
    cramp: say("The cramp is in your log."),
    "cramp-removed": say("The cramp is removed."),
    swapped: say("The other stands now."),
  };
  const news = typeof said === "string" && said in words ? words[said as keyof typeof words] : null;
  const help = flagInWords("unwellAfterDrinking", reader);
  const isHeavier = scale?.gainedWeight ?? false;
  const isOver = scale === null && (balance?.drankMoreThanSweat ?? false);
  return (
    <div className={isHeavier || isOver ? "answer-after grave" : "answer-after"} role="status">
      {news === null ? null : <b>{news}</b>}
      {scale === null ? null : (
        <p>
          <Why rule={scale.rule}>{scaleInWords(scale, keptRun(run), reader)}</Why>{" "}
          {urineUntoldInWords(scale, reader)}
        </p>
      )}
      {isOver ? (
        <p>
          <Why rule={balance?.rule ?? "hydration.ceiling"}>
            {say("You drank more than you are likely to have sweated. Drink only to thirst now.")}
          </Why>
        </p>
      ) : null}
      {isHeavier || isOver ? (
        <p>
          <a href="/now/flags">{help.signs}</a> {help.advice}
        </p>
      ) : null}
    </div>
  );
}

/** What was looked up afterwards is a model's, and says so. */
function heatFrom(source: RunView["run"]["weatherSource"], say: Say): string {
  if (source === "file") return say("On the watch");
  return source === "open-meteo-archive" ? say("Heat, from Open-Meteo's archive") : say("Heat");
}

function Facts({ run, reader }: Pick<RunView, "run" | "reader">) {
  const { say } = reader;
  const { airTemperatureC, relativeHumidityPct, effort, heartRateBpm, device } = run;
  const facts = [
    effort === null ? null : [say("Effort"), say("{effort} of 10", { effort })],
    airTemperatureC === null
      ? null
      : [
          heatFrom(run.weatherSource, say),
          relativeHumidityPct === null
            ? temperature(celsius(airTemperatureC), reader)
            : say("{temperature}, {humidity} % humid", {
                temperature: temperature(celsius(airTemperatureC), reader),
                humidity: Math.round(relativeHumidityPct),
              }),
        ],
    heartRateBpm === null ? null : [say("Heart rate"), digits(heartRateBpm, reader, { most: 0 })],
    device === null ? null : [say("From"), device],
  ].filter((fact) => fact !== null);
  return (
    <>
      {facts.length === 0 ? null : (
        <dl className="facts">
          {facts.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {run.note ? <p className="told-note">{run.note}</p> : null}
    </>
  );
}

/** What may not be right in the figures themselves. */
function FiguresToCheck({ analysis, reader }: Pick<RunView, "analysis" | "reader">) {
  return analysis.notices.map((kind) => (
    <p className="note" key={kind}>
      {figureNoticeInWords(kind, reader.say)}
    </p>
  ));
}

/** Weights that cannot be right: they are kept as they were told, and nothing here stands on them. */
function NotBelieved({ weighIn, reader }: Pick<KeptAnalysis, "weighIn"> & Pick<RunView, "reader">) {
  if (weighIn === null || weighIn.believed) return null;
  const { what, why } = doubtInWords(weighIn, reader);
  return (
    <p className="note">
      <Why rule={weighIn.rule}>{what}</Why> {why} {reader.say("It is kept, and not used.")}
    </p>
  );
}

function PaceWords({ analysis: { start, splits }, reader }: Pick<RunView, "analysis" | "reader">) {
  const said = [
    start === null ? null : { rule: start.rule, words: startInWords(start, reader) },
    splits?.halves
      ? { rule: splits.halves.rule, words: halvesInWords(splits.halves, reader) }
      : null,
    splits?.fade ? { rule: splits.fade.rule, words: fadeInWords(splits.fade, reader) } : null,
  ].filter((one) => one !== null);
  return (
    <ul className="pace-words note">
      {said.map(({ rule, words }) => (
        <li key={rule}>
          <Why rule={rule}>{words}</Why>
        </li>
      ))}
    </ul>
  );
}
