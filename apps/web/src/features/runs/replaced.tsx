import { isToldUnread } from "@limber/api/told-document";
import type { Reader } from "@limber/core/reader";
import { entryOf } from "./entry.ts";
import { labels } from "./labels.ts";
import type { WholeRun } from "./run-in-words.ts";
import { runFieldNames } from "./typed-run.ts";

/** Two screens wrote the same fields: the newest stands, the other is shown, and one tap turns them around. */
export function Replaced({ run, reader }: { run: WholeRun; reader: Reader }) {
  const { say } = reader;
  if (run.replaced === null) return null;
  if (isToldUnread(run.replaced))
    return (
      <p className="conflict" role="status">
        {say("Something that this run said before is kept and cannot be read. It stays as it is.")}
      </p>
    );
  const [stands, other] = [entryOf(run, reader), entryOf({ ...run, ...run.replaced }, reader)];
  const differing = runFieldNames.filter((name) => stands[name] !== other[name]);
  if (differing.length === 0) return null;
  return (
    <form className="conflict" action="/acts/runs/swap" method="post" data-waits="">
      <input type="hidden" name="run" value={run.runId} />
      <input type="hidden" name="revision" value={run.revision} />
      <p role="status">{say("This run was changed on two screens. The newest stands.")}</p>
      <dl>
        {differing.map((name) => (
          <div key={name}>
            <dt>{labels(reader)[name]}</dt>
            <dd>
              {say("{stands} (the other: {other})", {
                stands: stands[name] || say("nothing"),
                other: other[name] || say("nothing"),
              })}
            </dd>
          </div>
        ))}
      </dl>
      <button className="button" type="submit">
        {say("Take the other")}
      </button>
    </form>
  );
}
