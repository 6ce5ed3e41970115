import { wallAt } from "@limber/api/clock";
import { distance } from "@limber/core/format";
import type { Reader } from "@limber/core/reader";
import { RunPlanRequest } from "@limber/core/run-plan/model";
import { sayNodes } from "../../ui/say.tsx";
import { addressQuery } from "./plan-answer.ts";
import { momentsOf, readStart } from "./plan-start.ts";
import type { Typed } from "./query.ts";

type Keep = {
  /** The address of the plan, to come back to and keep. */
  readonly address: string;
  readonly typed: Typed;
  readonly isGuest: boolean;
  readonly reader: Reader;
};

/** A guest's plan lives in its address. This is the way to keep it. */
export function KeepGuestPlan({ address, typed, isGuest, reader: { say } }: Keep) {
  if (isGuest)
    return (
      <p className="note keep">
        {sayNodes(
          say,
          "<keep>Keep this plan</keep> with an account. It then learns from your weigh-ins.",
          {
            keep: (words) => (
              <a className="text-link" href={`/sign-up?next=${encodeURIComponent(address)}`}>
                {words}
              </a>
            ),
          },
        )}
      </p>
    );
  return (
    <form className="keep" action="/acts/plans/keep" method="post">
      {[...addressQuery(typed)].map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <button className="button ink" type="submit">
        {say("Keep this plan")}
      </button>
    </form>
  );
}

type PlanInList = {
  readonly planId: string;
  readonly request: unknown;
  readonly startsAt: string | null;
  readonly timeZone: string | null;
  readonly madeAt: string;
};

/** The plans that were kept, the newest first. */
export function KeptPlans({ plans, reader }: { plans: readonly PlanInList[]; reader: Reader }) {
  if (plans.length === 0) return null;
  return (
    <section className="section kept" aria-labelledby="kept">
      <header>
        <h2 id="kept">{reader.say("Your plans")}</h2>
      </header>
      <ul>
        {plans.map(({ planId, ...plan }) => (
          <li key={planId}>
            <a href={`/plans/${planId}`}>{nameOf(plan, reader)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameOf(
  { request, startsAt, timeZone, madeAt }: Omit<PlanInList, "planId">,
  reader: Reader,
): string {
  const asked = RunPlanRequest.safeParse(request).data;
  const far = asked === undefined ? reader.say("A run") : distance(asked.distanceM, reader);
  const zone = timeZone ?? reader.timeZone;
  const read = readStart(wallAt(new Date(startsAt ?? madeAt), zone), reader);
  const start = read.ok ? read.start : null;
  if (start === null) return far;
  return startsAt === null
    ? reader.say("{distance}, made {date}", { distance: far, date: start.date })
    : reader.say("{distance}, {date} at {time}", {
        distance: far,
        date: start.date,
        time: momentsOf(start, reader).at(0),
      });
}

/** What was just removed, and the way back. */
export function Removed({ planId, reader: { say } }: { planId: unknown; reader: Reader }) {
  if (typeof planId !== "string") return null;
  return (
    <form className="undo" action="/acts/plans/bring-back" method="post">
      <p role="status">{say("The plan is removed.")}</p>
      <input type="hidden" name="plan" value={planId} />
      <button className="button" type="submit">
        {say("Undo")}
      </button>
    </form>
  );
}
