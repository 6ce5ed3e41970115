import { distance } from "@limber/core/format";
import { sayCount } from "@limber/core/language";
import type { Reader } from "@limber/core/reader";
import { planAsOf } from "@limber/core/run-plan/plan";
import { MS_IN_AN_HOUR } from "@limber/core/units";
import type { Metadata, Route } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { HeatByHour } from "../../../features/heat/by-hour.tsx";
import { CourseProfile } from "../../../features/pacing/profile.tsx";
import { PaceBand } from "../../../features/race/band.tsx";
import { SaveForOffline } from "../../../features/race/save.tsx";
import { placeTables } from "../../../features/race/tables.tsx";
import { RaceView } from "../../../features/race/view.tsx";
import { startOf } from "../../../features/run-plan/kept-plan.ts";
import { momentsOf } from "../../../features/run-plan/plan-start.ts";
import { PrintButton } from "../../../features/run-plan/print.tsx";
import { Spine } from "../../../features/run-plan/spine.tsx";
import { MendedNote } from "../../../features/run-plan/unread.tsx";
import { signedIn } from "../../../server/api.ts";
import { type Display, readDisplay } from "../../../server/display.ts";
import { ifThere } from "../../../server/there.ts";
import { Hatch } from "../../../ui/hatch.tsx";
import { PrinterIcon } from "../../../ui/icons.tsx";
import { Frame } from "../../_frame/frame.tsx";
import { isSoon, morningOf } from "../../_frame/morning.ts";
import { Waits } from "../../_frame/waits.tsx";
import { waitsWords } from "../../_frame/waits-words.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readDisplay()).say("Race day") };
}

export default async function RacePage({ params, searchParams }: PageProps<"/race/[id]">) {
  const { id } = await params;
  const { tables } = await searchParams;
  const display = await readDisplay();
  const { say } = display;
  const { owner, shown } = await keptPlan(id);
  const { plan: kept, startsAt } = shown;
  if (kept === null) redirect(`/plans/${id}` as Route);
  const plan = planAsOf(kept, Date.now());
  const start = startOf(shown, display);
  const moments = momentsOf(start, display);
  const day = start === null ? say("Race day") : say("Race day, {date}", { date: start.date });
  // What was refused comes back in the address, and so do addresses from before tables were kept.
  const typed = typeof tables === "string" ? tables : "";
  const asked = typed === "" ? (shown.request?.waterTablesM ?? []) : typed;
  const placed = placeTables(plan, asked, display);
  const paced = { pacing: plan.pacing, reader: display };
  const run = new URLSearchParams({ plan: id, ...(typed === "" ? {} : { tables: typed }) });
  return (
    <>
      <Frame
        here="race"
        display={display}
        title={day}
        actions={
          plan.notNow === undefined ? (
            <PrintButton>
              <PrinterIcon />
              <span className="wide-word">{say("Print the wrist band")}</span>
            </PrintButton>
          ) : null
        }
      >
        <RaceView
          planId={id}
          plan={plan}
          reader={display}
          tables={placed}
          at={moments.at}
          countdown={countdown(startsAt, new Date(), display)}
          runAddress={`/run?${run}`}
          byHour={<HeatByHour heat={plan.heatHours} reader={display} />}
          course={
            <CourseProfile course={shown.request?.course} tables={placed.stations} {...paced} />
          }
          steps={
            <>
              <Hatch id="room" />
              <MendedNote kept={shown} reader={display} />
              <Spine plan={plan} reader={display} moments={moments} />
            </>
          }
          save={<Save id={id} typed={typed} startsAt={startsAt} display={display} />}
        />
      </Frame>
      <Waits owner={owner} words={waitsWords(display)} />
      {plan.notNow === undefined ? (
        <PaceBand stations={placed.stations} title={distance(plan.distanceM, display)} {...paced} />
      ) : null}
    </>
  );
}

/** What the morning needs; with these tables as well, where they are in the address. */
function addressesOf(planId: string, tables: string): readonly string[] {
  const typed = new URLSearchParams({ tables });
  const withTables = [`/race/${planId}?${typed}`, `/run?plan=${planId}&${typed}`];
  return [...morningOf({ planId, isRace: true }), ...(tables === "" ? [] : withTables)];
}

type Saving = {
  readonly id: string;
  readonly typed: string;
  readonly startsAt: string | null;
  readonly display: Display;
};

function Save({ id, typed, startsAt, display: { say, locale, clock } }: Saving) {
  return (
    <SaveForOffline
      addresses={addressesOf(id, typed)}
      isByItself={isSoon(startsAt, Date.now())}
      locale={locale}
      is12h={clock === "12 h"}
      words={{
        save: say("Save for offline"),
        saved: say("Saved for offline, {size} kB, {time}"),
        notYet: say("Not saved for offline yet."),
        failed: say("It could not be saved. Try again with a better connection."),
      }}
    />
  );
}

/** Asked once for the page and its title. */
const keptPlan = cache(async (planId: string) => {
  const who = await signedIn(await headers());
  if (who === null) redirect(`/sign-in?next=${encodeURIComponent(`/race/${planId}`)}`);
  const shown = (await ifThere(who.ask.plans.show({ planId }))) ?? notFound();
  return { owner: who.id, shown };
});

function countdown(instant: string | null, now: Date, { say }: Reader): string | null {
  if (instant === null) return null;
  const leftMs = new Date(instant).getTime() - now.getTime();
  if (leftMs <= 0) return null;
  const hours = Math.floor(leftMs / MS_IN_AN_HOUR);
  if (hours < 24)
    return sayCount(say, hours, {
      one: "{count} hour to the start.",
      other: "{count} hours to the start.",
    });
  return sayCount(say, Math.floor(hours / 24), {
    one: "{count} day to the start.",
    other: "{count} days to the start.",
  });
}
