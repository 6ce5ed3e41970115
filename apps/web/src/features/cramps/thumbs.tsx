import type { ReactNode } from "react";
import type { CrampAnswer, Labels, Phase } from "./machine.ts";

type Thumbs = {
  readonly labels: Labels;
  /** The way to the signs that need help. */
  readonly help: ReactNode;
  readonly at: Phase["at"];
  /** What stands here has stood long enough to be meant. */
  readonly isSettled: boolean;
  readonly onNext: () => void;
  readonly onAnswer: (answer: CrampAnswer) => void;
  /** It let go and came back: another cramp. */
  readonly onAgain: () => void;
  /** The count belongs to an earlier run. */
  readonly onNewRun: () => void;
  /** The run that goes on, else the day. */
  readonly closeTo: string;
  readonly onClose: () => void;
};

/** Where a thumb reaches: two answers at most, and always the way to help. */
export function Thumbs(thumbs: Thumbs) {
  return (
    <div className="thumbs">
      <Answers {...thumbs} />
      {thumbs.help}
    </div>
  );
}

function Answers({ labels, at, isSettled, closeTo, ...on }: Thumbs) {
  const thumb = (word: string, onTap: () => void) => (
    <button
      type="button"
      className="thumb"
      aria-disabled={isSettled ? undefined : true}
      onClick={onTap}
    >
      {word}
    </button>
  );
  if ("outcome" in at) {
    return (
      <>
        {at.outcome === "end-the-run"
          ? thumb(labels["another-run"], on.onNewRun)
          : thumb(labels.again, on.onAgain)}
        <a
          className="thumb"
          href={closeTo}
          aria-disabled={isSettled ? undefined : true}
          onClick={(tap) => (isSettled ? on.onClose() : tap.preventDefault())}
        >
          {labels.close}
        </a>
      </>
    );
  }
  if (at.step === "walk" || at.step === "easy-jog") {
    return (
      <>
        {thumb(labels.again, on.onAgain)}
        {thumb(labels.next, on.onNext)}
      </>
    );
  }
  return (
    <>
      {at.step === "ask"
        ? thumb(labels.tight, () => on.onAnswer("still-tight"))
        : thumb(labels.next, on.onNext)}
      {thumb(labels["let-go"], () => on.onAnswer("let-go"))}
    </>
  );
}
