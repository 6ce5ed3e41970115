import { wallAt } from "@limber/api/clock";
import type { RunPlan } from "@limber/core/run-plan/model";
import { planAsOf } from "@limber/core/run-plan/plan";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { PatternsSection, WeeksSection } from "../../features/patterns/view.tsx";
import { carried } from "../../features/run-plan/address.ts";
import { AskDistance } from "../../features/run-plan/ask-distance.tsx";
import { CheckIn } from "../../features/run-plan/checkin.tsx";
import { fetchWeather } from "../../features/run-plan/forecast.ts";
import { addressQuery, answerTo } from "../../features/run-plan/plan-answer.ts";
import { momentsOf, readStart } from "../../features/run-plan/plan-start.ts";
import { type Query, typedIn, unitsInAddress } from "../../features/run-plan/query.ts";
import { TakeAlong } from "../../features/run-plan/take-along.tsx";
import { stepsDone } from "../../features/run-plan/ticked-steps.ts";
import { TodayView } from "../../features/run-plan/today.tsx";
import { MendedNote, UnreadPlan } from "../../features/run-plan/unread.tsx";
import { WeatherNote } from "../../features/run-plan/weather-note.tsx";
import { LastFluid } from "../../features/runs/last-run.tsx";
import { type SignedIn, signedIn } from "../../server/api.ts";
import { type Display, readDisplay } from "../../server/display.ts";
import { mayHaveSample } from "../../server/sample.ts";
import { Frame } from "../_frame/frame.tsx";
import { KeepMorning } from "../_frame/keep-morning.tsx";
import { soonOf } from "../_frame/morning.ts";
import { Waits } from "../_frame/waits.tsx";
import { waitsWords } from "../_frame/waits-words.ts";
import { CheckInNews } from "./news.tsx";

export async function generateMetadata({ searchParams }: PageProps<"/today">): Promise<Metadata> {
  const title = (await readDisplay()).say("Today");
  // What somebody typed is theirs, and not to be found.
  return { title, ...("distance" in (await searchParams) && { robots: { index: false } }) };
}

/** The answer for this hour: of the address, of the plan that was kept, or one question. */
export default async function TodayPage({ searchParams }: PageProps<"/today">) {
  const query = await searchParams;
  const display = await readDisplay();
  const typed = typedIn(query);
  if (typed.urine === "tea-cola-brown-or-red") redirect("/now/flags?symptom=dark-urine");
  if (typed.distance !== "") return <OfAddress query={query} display={display} />;
  const who = await signedIn(await headers());
  const kept = who === null ? null : await who.ask.plans.next();
  const came = { news: query["news"], problem: query["problem"], reader: display };
  if (who !== null && kept !== null)
    return kept.plan === null ? (
      <Frame here="today" display={display} title={display.say("Today")}>
        <CheckInNews {...came} />
        <UnreadPlan kept={kept} reader={display} />
      </Frame>
    ) : (
      <OfRunner
        kept={kept}
        plan={planAsOf(kept.plan, Date.now())}
        who={who}
        query={query}
        display={display}
      />
    );
  return (
    <Frame here="today" display={display} title={display.say("Today")}>
      <CheckInNews {...came} />
      {who === null ? null : <Waits owner={who.id} words={waitsWords(display)} />}
      <AskDistance
        reader={display}
        isKept={who !== null}
        sample={mayHaveSample}
        pace={who === null ? undefined : await usualPace(who)}
      />
    </Frame>
  );
}

type NextPlan = NonNullable<Awaited<ReturnType<SignedIn["ask"]["plans"]["next"]>>>;
type OfRunner = {
  readonly kept: NextPlan;
  readonly plan: RunPlan;
  readonly who: SignedIn;
  readonly query: Query;
  readonly display: Display;
};

async function OfRunner({ kept, plan, who, query, display }: OfRunner) {
  const { planId, request, run, startsAt } = kept;
  const { timeZone } = run;
  const startMs = Date.parse(startsAt ?? run.startedAt);
  const read = readStart(wallAt(new Date(startMs), timeZone), display);
  const start = read.ok ? read.start : null;
  const soon = soonOf({ planId, isRace: request?.event === "race", startsAt }, Date.now());
  const log = await who.ask.patterns.show({});
  return (
    <Frame here="today" display={display} title={dayOf(new Date(startMs), timeZone, display)}>
      <CheckInNews news={query["news"]} problem={query["problem"]} reader={display} />
      <Waits owner={who.id} words={waitsWords(display)} />
      {soon.length > 0 ? <KeepMorning addresses={soon} /> : null}
      <TodayView
        plan={plan}
        reader={display}
        moments={momentsOf(start, display)}
        start={{ ms: startMs, timeZone }}
        isTimed
        nowMs={Date.now()}
        ticks={await ticksFor(run.runId, "/today")}
        planAddress={`/plans/${planId}`}
        runQuery={`plan=${planId}`}
        logAddress={`/runs?plan=${planId}`}
        fluid={<LastFluid ask={who.ask} reader={display} />}
        forest={<PatternsSection patterns={log.patterns} reader={display} />}
        weeks={<WeeksSection days={log.days} today={log.today} reader={display} />}
        news={
          <>
            <MendedNote kept={kept} reader={display} />
            <WeatherNote forecast={request?.forecast} none={null} reader={display} />
            <TakeAlong
              plan={plan}
              workout={`/plans/${planId}/workout`}
              calendar={`/plans/${planId}/calendar`}
              reader={display}
            />
          </>
        }
        checkIn={
          request === null ? null : (
            <CheckIn
              bodyMassKg={request.bodyMassKg}
              urine={typedIn(query).urine}
              typedMass={typedIn(query).mass}
              reader={display}
              form={{ action: "/acts/plans/check-in", method: "post", "data-waits": "" }}
            >
              <input type="hidden" name="units" value={unitsInAddress(display.units)} />
              <input type="hidden" name="plan" value={planId} />
            </CheckIn>
          )
        }
      />
    </Frame>
  );
}

async function OfAddress({ query, display }: { query: Query; display: Display }) {
  const typed = typedIn(query);
  const { weather, none } = await fetchWeather(typed);
  const answer = answerTo(query, display, { weather, nowMs: Date.now() });
  if (answer.kind === "form") redirect(`/plans?${addressQuery(typed)}`);
  const { plan, request, start, moments } = answer;
  const { startAt, timeZone = display.timeZone } = request;
  const startMs = startAt === undefined ? null : Date.parse(startAt);
  const here = `/today?${addressQuery(typed)}`;
  const day = startMs === null ? display.say("Today") : dayOf(new Date(startMs), timeZone, display);
  return (
    <Frame here="today" display={display} title={day}>
      <TodayView
        plan={plan}
        reader={display}
        moments={moments}
        start={startMs === null ? null : { ms: startMs, timeZone }}
        isTimed={start !== null}
        nowMs={Date.now()}
        ticks={await ticksFor(typed.start === "" ? "guest" : typed.start, here)}
        planAddress={`/plans?${addressQuery(typed)}`}
        runQuery={String(addressQuery(typed))}
        logAddress="/runs"
        news={
          <>
            <WeatherNote forecast={request.forecast} none={none} reader={display} />
            <TakeAlong
              plan={plan}
              workout={`/plans/workout?${addressQuery(typed)}`}
              calendar={startAt === undefined ? null : `/plans/calendar?${addressQuery(typed)}`}
              reader={display}
            />
          </>
        }
        checkIn={
          <CheckIn
            bodyMassKg={request.bodyMassKg}
            urine={typed.urine}
            reader={display}
            form={{ action: "/today", method: "get" }}
          >
            {carried(typed, display).map(([name, value]) => (
              <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
            ))}
          </CheckIn>
        }
      />
    </Frame>
  );
}

async function ticksFor(run: string, next: string) {
  return { run, next, done: stepsDone(await headers(), run) };
}

function dayOf(instant: Date, timeZone: string, { locale }: Display): string {
  return instant.toLocaleDateString(locale, {
    timeZone,
    weekday: "long",
    month: "long",
    day: "numeric",
  });
}

/** The pace of the last run that was logged, in seconds a kilometre. */
async function usualPace({ ask }: SignedIn): Promise<number | undefined> {
  const { items } = await ask.runs.list({ limit: 10 });
  const last = items.find(
    ({ status, distanceM, elapsedS }) => status === "done" && distanceM && elapsedS,
  );
  return last?.distanceM && last.elapsedS ? (last.elapsedS / last.distanceM) * 1000 : undefined;
}
