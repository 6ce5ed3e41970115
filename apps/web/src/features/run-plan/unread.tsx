import type { Reader } from "@limber/core/reader";
import type { RunPlanRequest } from "@limber/core/run-plan/model";
import { KeptActions } from "./actions.tsx";
import { nameOfPlan, type PlanToName } from "./named.ts";

type Unread = PlanToName & { readonly planId: string; readonly request: RunPlanRequest | null };

/** A plan that is kept and cannot be read: what is known of it, and the way to ask again. */
export function UnreadPlan({ kept, reader }: { kept: Unread; reader: Reader }) {
  const { say } = reader;
  return (
    <article>
      <h1 className="answer">{say("This plan cannot be read.")}</h1>
      <p className="lead">{nameOfPlan(kept, reader)}</p>
      <p>
        {say(
          "It is damaged, or was made by a newer Limber. It stays as it is, also in what you export.",
        )}
      </p>
      <p className="acts">
        <a className="button ink" href={`/plans?edit=${kept.planId}`}>
          {kept.request === null
            ? say("Plan the run again")
            : say("Plan the run again, from the same answers")}
        </a>
      </p>
      <KeptActions planId={kept.planId} reader={reader} />
    </article>
  );
}

/** What an old plan did not say yet, or says in words that are gone, or no longer holds. Nothing for a plan that is as it was given. */
export function MendedNote({
  kept: { added, leftOut, isOfToday },
  reader: { say },
}: {
  kept: {
    readonly added: readonly string[];
    readonly leftOut: readonly string[];
    readonly isOfToday: boolean;
  };
  reader: Reader;
}) {
  const said = [
    isOfToday &&
      say(
        "What was kept is no longer what we would say, so this is the plan that today's rules make.",
      ),
    added.length > 0 &&
      say(
        "This plan is older than some of today's rules. What they add is of today; the rest is as it was given.",
      ),
    leftOut.length > 0 &&
      say("A part of it is left out, because there are no words for it any more."),
  ].filter((sentence) => sentence !== false);
  return said.length === 0 ? null : <p className="note">{said.join(" ")}</p>;
}
