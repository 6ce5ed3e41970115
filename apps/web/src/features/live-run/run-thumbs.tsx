import { DiamondIcon } from "../../ui/icons.tsx";
import type { RunLabels } from "./run-labels.ts";
import type { RunAct } from "./run-screen.ts";

type RunThumbs = {
  readonly acts: readonly RunAct[];
  readonly labels: RunLabels;
  /** Where an act leads; the others are done. */
  readonly ways: Readonly<Partial<Record<RunAct, string | undefined>>>;
  readonly on: (act: RunAct) => void;
  /** What the phone keeps is not known before its scripts have come. */
  readonly isReady: boolean;
};

/** Where a thumb reaches: two answers at most, and always the way to the cramp screen. */
export function RunThumbs({ acts, labels, ways, on, isReady }: RunThumbs) {
  const shape = acts.length === 1 ? "thumb alone" : "thumb";
  return (
    <div className={isReady ? "thumbs" : "thumbs unsettled"}>
      {acts.map((act) =>
        ways[act] === undefined ? (
          <button key={act} type="button" className={shape} onClick={() => on(act)}>
            {labels[act]}
          </button>
        ) : (
          <a key={act} className={shape} href={ways[act]}>
            {labels[act]}
          </a>
        ),
      )}
      <a className="thumb wrong" href="/now">
        <DiamondIcon />
        {labels.cramp}
      </a>
    </div>
  );
}
