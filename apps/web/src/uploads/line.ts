import { openTurns } from "../front/turns.ts";

type Work = () => Promise<void>;

/** One piece of work at a time; accounts take turns, however much each of them has sent. */
export type Line = {
  readonly add: (whose: string, work: Work) => void;
  readonly count: () => number;
  /** Takes up nothing more, and waits for what is worked on, but not for long. */
  readonly end: () => Promise<void>;
};

/** Whoever stops the server waits no longer. */
const ENDS_IN_MS = 5000;

export function openLine(report: (problem: unknown) => void): Line {
  const turns = openTurns<Work>();
  let working: Promise<void> | undefined;
  let isEnded = false;
  const goOn = () => {
    const next = isEnded || working !== undefined ? undefined : turns.next();
    if (next === undefined) return;
    working = next
      .waiting()
      .catch(report)
      .finally(() => {
        working = undefined;
        goOn();
      });
  };
  return {
    add(whose, work) {
      turns.add(whose, work);
      goOn();
    },
    count: () => turns.count() + (working === undefined ? 0 : 1),
    async end() {
      isEnded = true;
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((over) => {
        timer = setTimeout(over, ENDS_IN_MS);
      });
      await Promise.race([working, patience]);
      clearTimeout(timer);
    },
  };
}
