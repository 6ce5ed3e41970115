import { readable } from "@limber/api/told-document";
import { planAsOf } from "@limber/core/run-plan/plan";
import { headline } from "@limber/core/run-plan/words";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { KeptActions } from "../../../features/run-plan/actions.tsx";
import { startOf } from "../../../features/run-plan/kept-plan.ts";
import { News } from "../../../features/run-plan/plan-news.tsx";
import { momentsOf } from "../../../features/run-plan/plan-start.ts";
import { TakeAlong } from "../../../features/run-plan/take-along.tsx";
import { MendedNote, UnreadPlan } from "../../../features/run-plan/unread.tsx";
import { WeatherNote } from "../../../features/run-plan/weather-note.tsx";
import { signedIn } from "../../../server/api.ts";
import { readDisplay } from "../../../server/display.ts";
import { ifThere } from "../../../server/there.ts";
import { Frame } from "../../_frame/frame.tsx";
import { KeepContact } from "../../_frame/keep-contact.tsx";
import { KeepMorning } from "../../_frame/keep-morning.tsx";
import { soonOf } from "../../_frame/morning.ts";
import { Waits } from "../../_frame/waits.tsx";
import { waitsWords } from "../../_frame/waits-words.ts";
import { ComposedPlan } from "../composed.tsx";

export async function generateMetadata({ params }: PageProps<"/plans/[id]">): Promise<Metadata> {
  const { kept } = await keptPlan((await params).id);
  const reader = await readDisplay();
  const { plan } = kept;
  const title = plan === null ? reader.say("Plan") : headline(planAsOf(plan, Date.now()), reader);
  return { title };
}

/** A kept plan, as it was given, with what is new since the last of its kind. */
export default async function KeptPlanPage({ params }: PageProps<"/plans/[id]">) {
  const { kept, ask, owner } = await keptPlan((await params).id);
  const display = await readDisplay();
  const { planId, plan, request, startsAt, timeZone } = kept;
  if (plan === null)
    return (
      <Frame here="plans" display={display} title={display.say("Plan")}>
        <UnreadPlan kept={kept} reader={display} />
      </Frame>
    );
  const [{ since, changes, last }, notes] = await Promise.all([
    ask.plans.changes({ planId }),
    ask.runners.healthNotes({}),
  ]);
  const soon = soonOf({ planId, isRace: request?.event === "race", startsAt }, Date.now());
  const contact = readable(notes?.emergencyContact ?? null);
  const start = startOf(kept, display);
  return (
    <ComposedPlan
      display={display}
      course={request?.course}
      timeZone={timeZone}
      contact={contact}
      answer={{
        plan: planAsOf(plan, Date.now()),
        start,
        moments: momentsOf(start, display),
        change: `/plans?edit=${planId}`,
      }}
      takeAlong={
        <TakeAlong
          plan={plan}
          workout={`/plans/${planId}/workout`}
          calendar={startsAt === null ? null : `/plans/${planId}/calendar`}
          reader={display}
        />
      }
      news={
        <>
          <KeepContact contact={contact} />
          {soon.length > 0 ? <KeepMorning addresses={soon} /> : null}
          <MendedNote kept={kept} reader={display} />
          <WeatherNote forecast={request?.forecast} none={null} reader={display} />
          <Waits owner={owner} words={waitsWords(display)} />
          <KeptActions planId={planId} reader={display} />
          {request === null ? null : (
            <News
              now={{ request, plan }}
              before={since === null ? null : { request: since.request, plan: since.plan }}
              changes={changes}
              last={last}
              reader={display}
            />
          )}
        </>
      }
    />
  );
}

/** Asked once for the page and its title. */
const keptPlan = cache(async (planId: string) => {
  const who = await signedIn(await headers());
  if (who === null) redirect(`/sign-in?next=${encodeURIComponent(`/plans/${planId}`)}`);
  const kept = (await ifThere(who.ask.plans.show({ planId }))) ?? notFound();
  return { kept, ask: who.ask, owner: who.id };
});
