import type { Reader } from "@limber/core/reader";

type Undo = { readonly query: Readonly<Record<string, unknown>>; readonly reader: Reader };

/** What was just taken away, and the way back: in sight for ten seconds, or as long as somebody is at it. */
export function Undo({ query, reader: { say } }: Undo) {
  const { removed, skipped } = query;
  if (typeof removed === "string")
    return (
      <Back act="bring-back" run={removed} words={[say("The run is removed."), say("Undo")]} />
    );
  if (typeof skipped === "string")
    return <Back act="unskip" run={skipped} words={[say("Noted as not run."), say("Undo")]} />;
  return null;
}

type Back = {
  readonly act: string;
  readonly run: string;
  readonly words: readonly [said: string, undo: string];
};

function Back({ act, run, words: [said, undo] }: Back) {
  return (
    <form className="undo passing" action={`/acts/runs/${act}`} method="post" data-waits="">
      <p role="status">{said}</p>
      <input type="hidden" name="run" value={run} />
      <button className="button" type="submit">
        {undo}
      </button>
    </form>
  );
}
