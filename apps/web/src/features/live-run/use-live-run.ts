import { useEffect, useEffectEvent, useState } from "react";
import { elapsedS, keepLiveRun, type LiveRun, liveRun } from "../../phone/live-run.ts";
import { hush } from "../../ui/senses.ts";
import type { RunScript } from "./run-script.ts";

/** How often it is noted that the run goes on. */
const notedEachS = 15;

/** The run that this phone keeps, whatever tab changed it. Every change is on the phone before it is on the screen. */
export function useLiveRun({ runLastsMs }: RunScript, nowMs: number) {
  const [run, setRun] = useState<LiveRun | null>(null);
  const keep = (next: LiveRun | null) => {
    keepLiveRun(next);
    setRun(next);
  };
  const look = useEffectEvent(() => setRun(liveRun({ nowMs: Date.now(), runLastsMs })));
  useEffect(() => {
    look();
    window.addEventListener("storage", look);
    window.addEventListener("pageshow", look);
    return () => {
      hush();
      window.removeEventListener("storage", look);
      window.removeEventListener("pageshow", look);
    };
  }, []);
  const seenS = run === null || run.endedS !== null ? 0 : elapsedS(run, nowMs);
  const isNoted = run === null || seenS - run.seenS < notedEachS;
  const note = useEffectEvent(() => run && keep({ ...run, seenS }));
  useEffect(() => {
    if (!isNoted) note();
  }, [isNoted]);
  return { run, keep };
}
