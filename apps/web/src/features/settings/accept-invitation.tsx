import type { Reader } from "@limber/core/reader";

type Accept = { readonly code: string; readonly name: string; readonly reader: Reader };

/** A coach takes up what a runner offered. What it is shows once it is theirs: a code alone tells nothing. */
export function AcceptInvitation({ code, name, reader: { say } }: Accept) {
  return (
    <article className="account">
      <h1 className="answer">{say("A runner wants to share with you.")}</h1>
      <p className="lead">
        {say(
          "Take it up as {name}, and you see what they chose until the day they chose. They see each time you look, and can end it.",
          { name },
        )}
      </p>
      <form action="/acts/settings/accept" method="post">
        <input type="hidden" name="code" value={code} />
        <button type="submit" className="button ink">
          {say("Take it up")}
        </button>
      </form>
      <p className="note">{say("Not for you? Close this page: nothing happens.")}</p>
    </article>
  );
}
