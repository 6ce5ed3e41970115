/** One look at both clocks of a phone: the one that people set, and the one that only runs. */
export type ClockLook = {
  readonly wallMs: number;
  readonly runningMs: number;
  /** The page was not shown at some time since the look before. */
  readonly wasHidden: boolean;
};

export type SteadyTime = { readonly look: Omit<ClockLook, "wasHidden">; readonly steadyMs: number };

/** Nobody leaves a step standing for longer; a wall clock that went on by more was set. */
const longestSleepMs = 86_400_000;

/**
 * The time after another look. It goes by the clock that only runs, so that setting the other one moves
 * nothing; but that one may stand while the phone sleeps, and then the wall clock says how long it did.
 */
export function steadyAfter(before: SteadyTime, look: ClockLook): SteadyTime {
  const ranMs = Math.max(0, look.runningMs - before.look.runningMs);
  const byWallMs = look.wallMs - before.look.wallMs;
  const slept = look.wasHidden && byWallMs > ranMs && byWallMs < longestSleepMs;
  return { look, steadyMs: before.steadyMs + (slept ? byWallMs : ranMs) };
}

/** How long a thumb that meant what stood there before is still on its way down. */
export const settlesInMs = 400;

let time: SteadyTime | undefined;
let wasHidden = false;

/** Milliseconds since 1970 as of when this page came, and from then on by a clock that nobody sets. */
export function steadyNow(): number {
  const look = { wallMs: Date.now(), runningMs: performance.now(), wasHidden };
  // What ran before the page was hidden ran on the page; what follows is counted by the other clock as well.
  if (time === undefined) document.addEventListener("visibilitychange", steadyNow);
  time = time === undefined ? { look, steadyMs: look.wallMs } : steadyAfter(time, look);
  wasHidden = document.visibilityState === "hidden";
  return time.steadyMs;
}
