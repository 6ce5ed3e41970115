import { WarningIcon } from "../../ui/icons.tsx";
import type { CrampAnswer, Labels, Phase } from "./machine.ts";

type Thumbs = {
  readonly labels: Labels;
  readonly at: Phase["at"];
  readonly onNext: () => void;
  readonly onAnswer: (answer: CrampAnswer) => void;
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
        {thumbs.labels.wrong}
      </a>
    </div>
  );
}

function Answers({ labels, at, onNext, onAnswer, onAgain, onNewRun }: Thumbs) {
  if ("outcome" in at) {
    return (
      <>
        {at.outcome === "end-the-run" ? (
          <Thumb word={labels["another-run"]} on={onNewRun} />
        ) : (
          <Thumb word={labels.again} on={onAgain} />
        )}
        <a className="thumb" href="/">
          {labels.close}
        </a>
      </>
    );
  }
  if (at.step === "walk" || at.step === "easy-jog") {
    return (
      <>
        <Thumb word={labels.again} on={onAgain} />
        <Thumb word={labels.next} on={onNext} />
      </>
    );
  }
  return (
    <>
      {at.step === "ask" ? (
        <Thumb word={labels.tight} on={() => onAnswer("still-tight")} />
      ) : (
        <Thumb word={labels.next} on={onNext} />
      )}
      <Thumb word={labels["let-go"]} on={() => onAnswer("let-go")} />
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
