import { distance, minutesAndSeconds } from "@limber/core/format";
import type { Reader } from "@limber/core/reader";
import { MS_IN_A_DAY, meters } from "@limber/core/units";

type PlanInList = {
  readonly planId: string;
  readonly startsAt: string | null;
  readonly timeZone: string | null;
  /** Null where it cannot be read: it may be a race. */
  readonly request: KindOfRun | null;
};
type RaceList = {
  /** What was planned, the newest first; null for a guest. */
  readonly plans: readonly PlanInList[] | null;
  readonly now: Date;
  readonly reader: Reader;
};
type KindOfRun = {
  readonly event: string;
  readonly distanceM: number;
  readonly durationS: number;
};
type Coming = PlanInList & { readonly startsAt: string };

/** A race is listed until the day after. */

/** The races that are planned, the next one first. */
export function RaceList({ plans, now, reader }: RaceList) {
  const { say } = reader;
  const races = (plans ?? [])
    .filter(isRace)
    .filter(({ startsAt }) => new Date(startsAt).getTime() > now.getTime() - MS_IN_A_DAY)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  return (
    <article>
      <h1 className="answer">
        {races.length > 0 ? say("Your next races") : say("No race is planned yet.")}
      </h1>
      {races.length > 0 ? (
        <ul className="rows">
          {races.map((race) => (
            <li key={race.planId}>
              <a href={`/race/${race.planId}`}>
                <b>{dayOf(race, reader)}</b>
                <span>{farAndLong(race, reader)}</span>
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <p className="lead">
          {say(
            "Plan a run, choose “race”, and give it a start. Its day is laid out here: where to stand, how to start, what to take at each water table, a band for the wrist.",
          )}
        </p>
      )}
      <p className="actions-row">
        <a className="button ink" href="/plans?event=race&change=1">
          {say("Plan a race")}
        </a>
        {plans === null ? (
          <a className="text-link" href="/sign-in?next=%2Frace">
            {say("Sign in to keep it")}
          </a>
        ) : null}
      </p>
    </article>
  );
}

function isRace(plan: PlanInList): plan is Coming {
  return plan.startsAt !== null && (plan.request === null || plan.request.event === "race");
}

function farAndLong({ request }: Coming, reader: Reader): string {
  if (request === null) return reader.say("This plan cannot be read.");
  return reader.say("{distance} in {time}", {
    distance: distance(meters(request.distanceM), reader),
    time: minutesAndSeconds(request.durationS),
  });
}

function dayOf({ startsAt, timeZone }: Coming, { locale, clock }: Reader): string {
  return new Date(startsAt).toLocaleString(locale, {
    weekday: "long",
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    hour12: clock === "12 h",
    timeZone: timeZone ?? "UTC",
  });
}
