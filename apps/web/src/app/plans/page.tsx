import type { Metadata } from "next";
import { headers } from "next/headers";
import { typedOfKept } from "../../features/run-plan/address.ts";
import { fetchWeather } from "../../features/run-plan/forecast.ts";
import { PlanForm } from "../../features/run-plan/form.tsx";
import { KeepGuestPlan, KeptPlans, Removed } from "../../features/run-plan/kept-plans.tsx";
import { addressQuery, answerTo } from "../../features/run-plan/plan-answer.ts";
import { type Query, typedIn } from "../../features/run-plan/query.ts";
import { TakeAlong } from "../../features/run-plan/take-along.tsx";
import { WeatherNote } from "../../features/run-plan/weather-note.tsx";
import { signedIn } from "../../server/api.ts";
import { readDisplay } from "../../server/display.ts";
import { env } from "../../server/env.ts";
import { ifReachable, ifThere } from "../../server/there.ts";
import { Frame } from "../_frame/frame.tsx";
import { Waits } from "../_frame/waits.tsx";
import { waitsWords } from "../_frame/waits-words.ts";
import { ComposedPlan } from "./composed.tsx";

const MOST_LISTED = 8;

export async function generateMetadata({ searchParams }: PageProps<"/plans">): Promise<Metadata> {
  const { answer } = await answerFor(await searchParams);
  // One form is enough to be found; what somebody typed is theirs.
  return { title: answer.title, ...(answer.kind === "plan" && { robots: { index: false } }) };
}

export default async function PlansPage({ searchParams }: PageProps<"/plans">) {
  const query = await searchParams;
  const display = await readDisplay();
  const { answer, none } = await answerFor(query);
  const who = await ifReachable(signedIn(await headers()));
  if (answer.kind === "plan")
    return (
      <ComposedPlan
        answer={answer}
        display={display}
        course={answer.request.course}
        takeAlong={
          <TakeAlong
            plan={answer.plan}
            workout={`/plans/workout?${addressQuery(answer.typed)}`}
            calendar={
              answer.request.startAt === undefined
                ? null
                : `/plans/calendar?${addressQuery(answer.typed)}`
            }
            reader={display}
          />
        }
        news={
          <>
            <WeatherNote forecast={answer.request.forecast} none={none} reader={display} />
            {who === null ? null : <Waits owner={who.id} words={waitsWords(display)} />}
            <KeepGuestPlan
              address={`/plans?${addressQuery(answer.typed)}&keep=1`}
              typed={answer.typed}
              isGuest={who === null}
              reader={display}
            />
          </>
        }
      />
    );
  const replaces = oneText(query["edit"]);
  const edited = who && replaces ? await ifThere(who.ask.plans.show({ planId: replaces })) : null;
  const known = who === null ? { earlierCramps: false } : await who.ask.plans.known();
  const listed = who === null ? [] : (await who.ask.plans.list({ limit: MOST_LISTED })).items;
  return (
    <Frame here="plans" display={display} title={display.say("Plan")}>
      {who === null ? null : <Waits owner={who.id} words={waitsWords(display)} />}
      <Removed planId={who && oneText(query["removed"])} reader={display} />
      <h1 className="answer">
        {edited === null ? display.say("How far today?") : display.say("Change your plan")}
      </h1>
      {edited === null || edited.request !== null ? null : (
        <p className="lead">
          {display.say("What you asked for it cannot be read. Answer once more.")}
        </p>
      )}
      <PlanForm
        typed={edited === null || !answer.isNew ? answer.typed : typedOfKept(edited, display)}
        problems={answer.problems}
        reader={display}
        isNew={answer.isNew && edited === null}
        asksPlace={env.fetchesWeather}
        hasLoggedCramp={known.earlierCramps}
        {...(who === null ? {} : { keeps: edited === null ? {} : { replaces: edited.planId } })}
      />
      <KeptPlans plans={listed} reader={display} />
    </Frame>
  );
}

async function answerFor(query: Query) {
  const display = await readDisplay();
  const { weather, none } = await fetchWeather(typedIn(query));
  return { answer: answerTo(query, display, { weather, nowMs: Date.now() }), none };
}

function oneText(value: string | string[] | undefined): string | undefined {
  const text = [value].flat()[0];
  return text === "" ? undefined : text;
}
