import type { Reader } from "@limber/core/reader";

/** What can be done with a kept plan. */
export function KeptActions({ planId, reader: { say } }: { planId: string; reader: Reader }) {
  return (
    <div className="acts">
      <a className="button" href={`/run?plan=${planId}`}>
        {say("Start the run")}
      </a>
      <a className="button" href={`/runs?plan=${planId}`}>
        {say("Log this run")}
      </a>
      <a className="button" href="/settings#sharing">
        {say("Share with a coach")}
      </a>
      <form action="/acts/plans/remove" method="post" data-waits="">
        <input type="hidden" name="plan" value={planId} />
        <button className="button" type="submit">
          {say("Remove")}
        </button>
      </form>
    </div>
  );
}
