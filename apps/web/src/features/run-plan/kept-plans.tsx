import type { Reader } from "@limber/core/reader";
import type { SignedIn } from "../../server/api.ts";
import { sayNodes } from "../../ui/say.tsx";
import { nameOfPlan } from "./named.ts";
import { addressQuery } from "./plan-answer.ts";
import type { Typed } from "./query.ts";

type PlanInList = Awaited<ReturnType<SignedIn["ask"]["plans"]["list"]>>["items"][number];

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
    <form className="keep" action="/acts/plans/keep" method="post" data-waits="">
      {[...addressQuery(typed)].map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <button className="button ink" type="submit">
        {say("Keep this plan")}
      </button>
    </form>
  );
}

/** The plans that were kept, the newest first. */
export function KeptPlans({ plans, reader }: { plans: readonly PlanInList[]; reader: Reader }) {
  if (plans.length === 0) return null;
  return (
    <section className="section kept" aria-labelledby="kept">
      <header>
        <h2 id="kept">{reader.say("Your plans")}</h2>
      </header>
      <ul>
        {plans.map(({ planId, request, ...plan }) => (
          <li key={planId}>
            <a href={`/plans/${planId}`}>
              {nameOfPlan({ ...plan, distanceM: request?.distanceM ?? null }, reader)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was just removed, and the way back. */
export function Removed({ planId, reader: { say } }: { planId: unknown; reader: Reader }) {
  if (typeof planId !== "string") return null;
  return (
    <form className="undo" action="/acts/plans/bring-back" method="post" data-waits="">
      <p role="status">{say("The plan is removed.")}</p>
      <input type="hidden" name="plan" value={planId} />
      <button className="button" type="submit">
        {say("Undo")}
      </button>
    </form>
  );
}
