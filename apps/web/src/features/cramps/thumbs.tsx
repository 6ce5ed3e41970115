import { WarningIcon } from "../../ui/icons.tsx";
import type { Answer, Phase } from "./machine.ts";

type Thumbs = {
  readonly at: Phase["at"];
  readonly onNext: () => void;
  readonly onAnswer: (answer: Answer) => void;
  /** It let go and came back: another cramp. */
  readonly onAgain: () => void;
  /** The count belongs to an earlier run. */
  readonly onNewRun: () => void;
};

/** Where a thumb reaches: two answers at most, and always the way to help. */
export function Thumbs(thumbs: Thumbs) {
  return (
    <div className="thumbs">
      <Answers {...thumbs} />
      <a className="thumb wrong" href="/now/flags">
        <WarningIcon />
        Something feels wrong
      </a>
    </div>
  );
}

function Answers({ at, onNext, onAnswer, onAgain, onNewRun }: Thumbs) {
  if ("outcome" in at) {
    return (
      <>
        {at.outcome === "end-the-run" ? (
          <Thumb word="It is a new run" on={onNewRun} />
        ) : (
          <Thumb word="It is back" on={onAgain} />
        )}
        <a className="thumb" href="/">
          Close
        </a>
      </>
    );
  }
  if (at.step === "walk" || at.step === "easy-jog") {
    return (
      <>
        <Thumb word="It is back" on={onAgain} />
        <Thumb word="Next" on={onNext} />
      </>
    );
  }
  return (
    <>
      {at.step === "ask" ? (
        <Thumb word="Still tight" on={() => onAnswer("still-tight")} />
      ) : (
        <Thumb word="Next" on={onNext} />
      )}
      <Thumb word="It let go" on={() => onAnswer("let-go")} />
    </>
  );
}

function Thumb({ word, on }: { word: string; on: () => void }) {
  return (
    <button type="button" className="thumb" onClick={on}>
      {word}
    </button>
  );
}
