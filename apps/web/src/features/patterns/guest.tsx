import type { Reader } from "@limber/core/reader";

type Guest = {
  readonly reader: Reader;
  /** Whether invented runners are to be had here. */
  readonly sample: boolean;
};

/** What the page would show, for somebody whose runs are not kept. */
export function PatternsForGuests({ reader: { say }, sample }: Guest) {
  return (
    <article>
      <h1 className="answer">{say("What goes with your cramps?")}</h1>
      <p className="lead">
        {say(
          "Log your runs, and Limber sets those with a cramp beside those without: the start, the heat, the distance, the drinks. From 8 runs on it says what came together, and how sure that is.",
        )}
      </p>
      <p className="acts">
        <a className="button ink" href="/sign-up?next=%2Fpatterns">
          {say("Make an account")}
        </a>
        <a className="button" href="/sign-in?next=%2Fpatterns">
          {say("Sign in")}
        </a>
        {sample ? (
          <a className="button" href="/sample">
            {say("Look around with sample data")}
          </a>
        ) : null}
      </p>
      <p className="note">{say("It shows what came together, not what caused it: no log can.")}</p>
    </article>
  );
}
